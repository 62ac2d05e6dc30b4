// The age of whoever a title is for, as a message names it.

import { cardinals } from '#lib/catalogue/said-numbers.ts';

/** Of whoever it is for: "for a 4 year old", "my six-year-old". */
export function ageIn(message: string): number | null {
  const words = cardinals.slice(2, 17);
  const found = new RegExp(
    `\\b(\\d{1,2}|${words.join('|')})[ -]?(?:years?|yrs?|yo)\\b[ -]?(?:olds?)?`,
    'i',
  ).exec(message)?.[1];
  if (found === undefined) return ofThem(message);
  const age = /\d/.test(found) ? Number(found) : words.indexOf(found.toLowerCase()) + 2;
  return age >= 2 && age <= 17 ? age : null;
}

const them =
  /\b(?:kids?|child(?:ren)?|sons?|daughters?|nieces?|nephews?|grand\w+|boys?|girls?|twins|little ones?|(?:s?he|they)(?: is| are|['’]s|['’]re)) ?(?:(?:who )?(?:are|is)|aged?|[,(])? ?(\d{1,2})(?:,? (?:and|&) (\d{1,2}))?(?! ?(?:hours?|minutes?|films?|movies?|games?|of|times|%|players?))\b/i;

/** The youngest of "my granddaughters are 7 and 9". */
function ofThem(message: string): number | null {
  const [, first, second] = them.exec(message) ?? [];
  if (first === undefined) return null;
  const age = Math.min(Number(first), Number(second ?? first));
  return age >= 2 && age <= 17 ? age : null;
}
