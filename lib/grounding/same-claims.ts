// A sentence in other words against the composed one that it words: the same titles and the same numbers, no more and no fewer, raising
// or holding back as it does. Who plays which part is read by the rules of fact lines (check-sentence.ts) and by the entailment task.
import { maskPlain, masks } from '#lib/catalogue/masked-titles.ts';
import { numbersIn } from '#lib/catalogue/said-numbers.ts';
import {
  foreignNumbersIn,
  isForeign,
  loweringAbroad,
  plainDigits,
  raisingAbroad,
} from './other-languages.ts';
import { lowering, raising } from './sentence-signs.ts';

export type Rewording = {
  composed: string; // titles plain
  titles: readonly string[]; // of the answer, longest first
  said: readonly string[]; // before it, to the same person: a title named there may be "it" here
  message: string; // a number or a title of the message may be taken up
};

/** In words; none if the draft claims what the composed sentence claims, as far as rules can tell. */
export function changedClaims(draft: string, { composed, titles, said, message }: Rewording): string[] {
  const [told, made] = [maskPlain(composed, titles), maskPlain(draft, titles)];
  const before = new Set(said.flatMap((text) => masksOf(maskPlain(text, titles))));
  const [toldTitles, madeTitles] = [masksOf(told), masksOf(made)];
  const faults: string[] = [];
  if (madeTitles.some((one) => !toldTitles.includes(one)))
    faults.push('It names a title of another sentence.');
  if (toldTitles.some((one) => !madeTitles.includes(one) && !before.has(one)))
    faults.push('A title is missing.');
  const [toldNumbers, madeNumbers] = [numbersOf(told), numbersOf(made)];
  const asked = numbersOf(maskPlain(message, titles));
  if (madeNumbers.some((value) => !toldNumbers.includes(value) && !asked.includes(value) && value > smallest))
    faults.push('It has a number that the sentence lacks.');
  const needed = toldNumbers.filter((value) => value > smallest && !yearsOf(told).includes(value));
  if (needed.some((value) => !madeNumbers.includes(value))) faults.push('A number is missing.');
  const counted = (text: string, sign: RegExp) => sign.test(text);
  const foreign = isForeign(made);
  const [raises, lowers] = foreign ? [raisingAbroad, loweringAbroad] : [raising, lowering];
  if (
    counted(made, lowers) &&
    !lowering.test(told) &&
    !/against|drop|lower|bottom|hold|back|less|other way/i.test(told)
  )
    faults.push('It holds something back that the sentence does not.');
  if (counted(made, raises) && !raising.test(told) && lowering.test(told) && !counted(made, lowers))
    faults.push('It raises what the sentence holds back.');
  return faults;
}

const year = /(?<![\d$.]|\d,)(?:19|20)\d\d(?!\d|,\d{3}|s|\.\d|th|st|nd|rd)/g;
const smallest = 1; // "one" is a pronoun and an article, too

function masksOf(text: string): string[] {
  return [...new Set([...text.matchAll(masks)].map(([one]) => one))];
}

/** The values of all numbers, in whatever form and language. */
function numbersOf(masked: string): number[] {
  const foreign = isForeign(masked);
  const text = foreign ? plainDigits(masked) : masked;
  const found = [...numbersIn(text), ...(foreign ? foreignNumbersIn(text) : [])];
  return [...new Set(found.map(({ value }) => value))];
}

function yearsOf(masked: string): number[] {
  return [...masked.matchAll(year)].map(([one]) => Number(one));
}
