// "For my dad", "with grandma": somebody whose taste isn't known. It leaves nothing out and is said as such.

const people =
  'dad|father|mum|mom|mam|mother|gran|grandma|grandmother|granny|nan|grandpa|grandad|granddad|grandfather|wife|husband|partner|girlfriend|boyfriend|fiancée?|sister|brother|parents|in-laws|friends?|mates?|flatmates?|roommate|neighbours?|neighbors?|colleagues?|boss|aunt|uncle|cousin|guests|family';
const company = new RegExp(
  `^(?:(?:for|with|to watch with|to play with|suits?|good for) )?(?:(?:my|our|the|a|his|her|whole|entire) )*(${people})(?: too)?$`,
  'iu',
);

/** "your dad's" taste; null: the wish is about something else. */
export function companyOf(wish: string): string | null {
  const found = company.exec(wish.trim())?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return `your ${found}${/(?<!bos)s$/.test(found) ? "'" : "'s"}`;
}

const young =
  /\b(?:kids?|children|child|toddlers?|little ones?|grandchild(?:ren)?|grandkids?|grandson|granddaughter|(?:\d+|three|four|five|six|seven|eight|nine|ten)[- ]?(?:year|yr)s?[- ]?olds?)\b/i;

/** "For a seven-year-old": what is for children is known here and there. */
export function isForKids(wish: string): boolean {
  return young.test(wish) && /^(?:for|with|suitable|ok|good|fine|safe)\b/i.test(wish.trim());
}
