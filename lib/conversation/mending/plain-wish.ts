// "Nothing undead. What do you pour me?", "what have you got for a bad week": a wish, however it is dressed up, is no small talk.
// What it wishes for is read clause by clause from the words for what titles are like.
import type { Domain } from '#lib/contract/domain.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { elsewhereIn } from '#lib/requests/message/everyday.ts';
import { asideIn } from '#lib/requests/message/small-talk.ts';
import { moodFor } from '#lib/requests/message/what-helps.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { isIdle } from './signs/rule.ts';

const forWhom =
  '(?:me|us|my (?:mum|mom|dad|wife|husband|partner|sister|brother|friend|kids?|son|daughter|girlfriend|boyfriend))';
const wishes = [
  `\\bwhat (?:do|would|can|could|will) (?:you|u|ya) (?:pour|serve|prescribe|give|show|suggest|recommend|advise|bring|offer|put on for|pick for|choose for)(?: ${forWhom})?\\b(?! (?:up|in|about)\\b)`,
  `\\bwhat(?: have|['’]?ve|['’]?s| do|) (?:you|u|ya)(?:['’]?ve)? (?:got|have|recommend|suggest) (?:on |in |left )?(?:tonight|for (?:${forWhom}\\b|an? |when |someone |somebody |tonight|this |the (?:evening|weekend|night)))`,
  `\\b(?:got|have you|is there|do you have) (?:something|anything) (?:for|to) (?:${forWhom}\\b|an? |cheer|calm|make|take|help|watch|play)`,
  `\\b(?:find|pick|give|show|get|put on|prescribe|pour|serve) (?:${forWhom} )?(?:something|a (?:film|movie|game)|anything)\\b`,
  '\\bwhat (?:should|sha[l]l|could|can) (?:i|we) (?:watch|play|put on|see)\\b',
];
const wish = new RegExp(wishes.join('|'), 'iu');
const other: ReadonlySet<ReturnType<typeof elsewhereIn>> = new Set([
  'timer',
  'sound',
  'health',
  'kitchen',
  'house',
  'weather',
  'atlas',
]);
const meals =
  /\b(?:breakfast|lunch|dinner|supper|tea|drink|present|gift|birthday|homework|pudding|dessert)\b/iu;
const refused =
  /^(?:but |and |please )?(?:nothing|no|not|none|without|anything but|never) (?:too |so |very |any |with )?(.+)$/iu;
const filler =
  /^(?:(?:and|but|so|ok|okay|please|just|maybe|tonight|i|want|need|fancy|something|anything|a|an|film|movie|game|that['’]?s|give me|show me|pour me|find me) )+/iu;

/** Small talk that plainly wishes for something is a wish. */
export function withPlainWish(
  requests: Request[],
  { masked, titles }: TypedTitles,
  domain: Domain,
): Request[] {
  if (titles.length > 0 || !requests.every(isIdle)) return requests;
  if (!wish.test(masked) || meals.test(masked) || other.has(elsewhereIn(masked))) return requests;
  return [wishIn(masked, domain)];
}

function wishIn(text: string, domain: Domain): RequestOf<'recommend'> {
  const moods: string[] = [];
  const without: string[] = [];
  for (const clause of text.split(/[.,;:!?–—]+|\bbut\b/iu).map((part) => part.trim())) {
    const no = refused.exec(clause)?.[1];
    const said = no ?? clause.replace(wish, ' ').trim().replace(filler, '');
    if (said === '' || !traitsIn(said, domain)) continue;
    if (no === undefined) moods.push(said.toLowerCase());
    else without.push(`no ${no.toLowerCase()}`);
  }
  const aside = asideIn(text);
  const helps = moods.length === 0 && aside !== null ? moodFor(aside) : null;
  const mood = helps ?? moods.join('; ');
  return {
    name: 'recommend',
    ...(without.length > 0 ? { but: without.join('; ') } : {}),
    ...(mood === '' ? {} : { mood }),
  };
}
