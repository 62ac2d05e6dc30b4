// What a small language model does to a sentence that it puts into other words, though each claim stays: the verb is lost, a word is
// said twice, an opening is stuck on, doer and done-to change places. Readers liked such drafts less than the composed sentence.
import { mask, masks } from '#lib/catalogue/masked-titles.ts';

const verb =
  /\b(?:am|is|are|was|were|be|has|have|had|do|does|did|can|could|would|will|may|comes?|came|goes|go|stays?|takes?|makes?|helps?|lifts?|pulls?|speaks?|follows?|fits?|tips?|settles?|tugs?|decides?|enters?|moves?|joins?|leads?|suits?|got|sits?|ranks?|stands?|gives?)\b|['’](?:s|re|ve|d|ll|m|t)\b/iu;
const one = `${mask.source}(?: \\([^()]*\\))?`;
const titleFirst = new RegExp(`^${one}(?:(?:,| and) ${one})*,(?! (?:then|too|yes|no)\\b)[^:;]*$`, 'u');
const thanMost = /\b(?:more|fewer) than most\b/i;
const mostHave = /\bmost (?:people|players|viewers|others) (?:\p{L}+ )?(?:more|fewer|less)\b/iu;
const stuckOn = /\bif (?:you (?:like|will|please)|anything)\b/i;
const twice = /\b(?!(?:that|had|blah|so|very|night) )(\p{L}+) \1\b/iu;
const gap = /\b(?:the|a|an|its|your) (?:for|of|in|on|at|to|by|with|and|or|is|are)\b/i;
const plural = /\bevery (?:single )?one of [^.:;]* is (?:\p{Ll}+ )*\p{Ll}{3,}(?<!s)s\b/iu;
const most = new RegExp(`\\bmost for (${mask.source})`, 'u');

/** Of texts with masked titles, in words: what a draft has lost or added beside its claims. `asked`: the message. */
export function formFaults(told: string, made: string, asked: string): string[] {
  const faults: string[] = [];
  if (titleFirst.test(made) && verb.test(told) && !verb.test(made)) faults.push('It has no verb.');
  if (stuckOn.test(made) && !stuckOn.test(told)) faults.push('An opening is stuck on.');
  if (/^\p{L}+\. /u.test(made) || (made.includes('?') && !told.includes('?')))
    faults.push('An opening is stuck on.');
  if (gap.test(made) && !gap.test(told)) faults.push('A word is missing.');
  if (!capitals(told).every((word) => made.includes(word))) faults.push('A name is missing.');
  if (twice.test(made) && !twice.test(told)) faults.push('A word is said twice.');
  if (thanMost.test(told) && mostHave.test(made)) faults.push('Most people have what the person has.');
  if (plural.test(made)) faults.push('One is told as many.');
  const isKnown = (word: string) => told.includes(word) || asked.toLowerCase().includes(word.toLowerCase());
  if (!capitals(made).every(isKnown)) faults.push('A word is written like a name.');
  const [of, by] = [most.exec(told)?.[1], most.exec(made)?.[1]];
  if (of !== undefined && by !== undefined && of !== by) faults.push('Doer and done-to have changed places.');
  return faults;
}

/** Words written like names, but not after a full stop, a colon or a quotation mark. */
function capitals(masked: string): string[] {
  const words = masked.replace(masks, 'x').matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu);
  return [...words].map(([word]) => word);
}
