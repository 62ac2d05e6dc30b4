// A drafted sentence against plain fact lines, by rules with roles: names, numbers, places before and after, years, prices,
// genres, who raises and who holds back, whose place, watched or not (sentence-*.ts, by kind). Each fault is a claim that the
// lines contradict or don't make. What no rule reads is left to the entailment task; of other languages, rules read less
// (foreign-sentence.ts).
import { maskPlain, unmask } from '#lib/catalogue/masked-titles.ts';
import {
  foreignNamesFault,
  foreignNumbersFault,
  foreignPlaceFault,
  foreignSignFault,
} from './foreign-sentence.ts';
import { isForeign, plainDigits } from './other-languages.ts';
import { genreFault, priceFault, seenFault, yearsFault } from './sentence-attributes.ts';
import { enteringFault, stayFault } from './sentence-changes.ts';
import type { SentenceCheck, SentenceRule } from './sentence-check.ts';
import {
  comparisonFault,
  everybodyFault,
  groupFault,
  levelFault,
  shareFault,
  superlativeFault,
} from './sentence-habits.ts';
import { historyCountFault, kindCountFault, numbersFault, pairFault } from './sentence-numbers.ts';
import { changeFault, placeFault, whoseFault, withoutFault, youFault } from './sentence-places.ts';
import { liftsFault, signFault } from './sentence-signs.ts';
import {
  articleFault,
  cutTitleFault,
  emptyAnswerFault,
  fameFault,
  namesFault,
  ownTaskFault,
  repetitionFault,
  senseFault,
  strangeNameFault,
} from './sentence-words.ts';

const inAll: SentenceRule[] = [
  namesFault,
  numbersFault,
  yearsFault,
  priceFault,
  repetitionFault,
  ownTaskFault,
];
const inEnglish: SentenceRule[] = [
  strangeNameFault,
  placeFault,
  withoutFault,
  changeFault,
  whoseFault,
  youFault,
  historyCountFault,
  genreFault,
  signFault,
  liftsFault,
  seenFault,
  comparisonFault,
  superlativeFault,
  everybodyFault,
  shareFault,
  groupFault,
  levelFault,
  kindCountFault,
  pairFault,
  senseFault,
  fameFault,
  cutTitleFault,
  enteringFault,
  stayFault,
  emptyAnswerFault,
  articleFault,
];
const abroad: SentenceRule[] = [foreignNumbersFault, foreignSignFault, foreignPlaceFault, foreignNamesFault];

/** Faults in words; none if no rule objects. */
export function sentenceFaults(sentence: string, check: SentenceCheck): string[] {
  const { titles } = check.facts;
  const asWritten = maskPlain(sentence, titles);
  const foreign = isForeign(asWritten);
  const masked = foreign ? plainDigits(asWritten) : asWritten;
  const rules = [...inAll, ...(foreign ? abroad : inEnglish)];
  return rules.flatMap((rule) => rule(masked, check)).map((fault) => unmask(fault, titles));
}
