// Parts of a wish as they were read, made plain: circumstances are no wishes ("the kids are asleep"), a name cut off is none beside
// the whole one, and "not another platformer" is "no platformer".

import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { RequestOf } from '#lib/contract/request.ts';

type Recommend = RequestOf<'recommend'>;

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const time = '(?:night|evening|afternoon|morning|weekend|today|tonight|tomorrow|later)s?';
const others =
  '(?:(?:the|my|our|both) )?(?:kids?|children|child|baby|toddlers?|little ones?|boys|girls|son|daughter|wife|husband|girlfriend|boyfriend|partner|family|parents?|everyone|everybody)';
const circumstances = [
  `${others}(?: (?:is|are|s|re))?(?: (?:already|finally|all|both|fast|off))? (?:asleep|sleeping|in bed|to bed|away|out|gone|at school|at nursery|elsewhere|not (?:here|home|in))`,
  `(?:(?:its|it is|for|on|for a|on a|this|a|the|next|every) )*(?:${day}|${time})(?: (?:${time}|off))?`,
  '(?:(?:its|it is|while its|when its) )?(?:raining|pouring|snowing|cold outside|bad weather|horrible outside|(?:my|her|his|their) birthday|a day off|the holidays?)(?: (?:outside|again|today))?',
  '(?:(?:i am|im|i m|we are|were) )?(?:home alone|on the train|bored|free (?:tonight|today|this (?:evening|afternoon|weekend)))',
];
const circumstance = new RegExp(`^(?:${circumstances.join('|')})$`, 'u');

/** What is so while something is chosen, and says nothing of what it is to be like. */
export function isCircumstance(part: string): boolean {
  return circumstance.test(titleKey(part).replace(/ s (?=asleep|sleeping|in bed)/u, ' '));
}

/** Children who sleep or are away are no company. */
export const kidsAway =
  /\b(?:kids?|children|baby|toddlers?|little ones?|boys|girls|son|daughter)\b(?: is| are|['’]s|['’]re)?(?: (?:already|finally|all|both|fast|off|are|is))* (?:asleep|sleeping|in bed|to bed|away|out of the house|gone|at school)\b|\b(?:once|when|after) (?:they|the kids|the children)(?: are|['’]re)? (?:asleep|in bed|gone)\b/iu;

const another =
  /^(?:but )?(?:(?:not|no|nothing|without) (?:(?:yet |just )?another|one more|more|any more)|no more|anything but|everything but|enough(?: of)?|(?:i am |i['’]?m )?(?:done|fed up|bored) (?:with|of)|(?:sick|tired) of) (?:of )?(?:the |these |those |all |an? )?(?=\S)/iu;
const time2 = /\b(?:minutes?|mins?|hours?|hrs?|h)\b/iu;
const ofSessions = /\b(?:short|quick|brief|small) (?:sessions?|bursts?|rounds?|doses?)\b/iu;
const lasting = /\b(?:finish\w*|complet\w*|beat\w*|get through|get done|done in)\b/iu;

export function withPlainParts(request: Recommend, masked: string, domain: Domain): Recommend {
  const { with: whom, but, ...others } = request;
  const company = whom === 'kids' && kidsAway.test(masked) ? {} : whom === undefined ? {} : { with: whom };
  if (but === undefined) return { ...others, ...company };
  const read = but.split('; ').filter((part) => !isCircumstance(part));
  const isOfSessions = domain !== 'movies' && [...read, masked].some((part) => ofSessions.test(part));
  const parts = read
    .filter((part) => !isCutOff(part, read))
    .filter((part) => !isOfSessions || ofSessions.test(part) || !isLength(part) || lasting.test(masked))
    .map((part) => part.replace(another, 'no '));
  const keys = { ...others, ...company };
  return parts.length === 0 ? keys : { ...keys, but: [...new Set(parts)].join('; ') };
}

/** "With Kurt Russ" beside "with Kurt Russell". */
function isCutOff(part: string, parts: readonly string[]): boolean {
  const short = part.toLowerCase();
  return parts.some((other) => {
    const long = other.toLowerCase();
    return long.length > short.length && long.startsWith(short) && /\p{L}/u.test(long[short.length] ?? '');
  });
}

function isLength(part: string): boolean {
  return time2.test(part) || /\bhalf an hour\b/iu.test(part);
}
