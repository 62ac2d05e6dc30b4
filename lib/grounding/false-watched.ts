// 'false-watched': titles a sentence wrongly puts in the history ("you watched X", "carried by X", "without X"), or
// wrongly says are not in it.

import type { TitleSpan } from '#lib/catalogue/title-matcher.ts';
import { listFrom, maskedLength, type Sentence, type TitleFault } from './sentence.ts';

const verbs = '(?:watched|seen|played|bought|enjoyed|liked|loved|rated|chosen|chose)';
const adverbs = '(?: also| already| recently| once| really| both| previously)*';
const watchedClaim = new RegExp(`\\b[Yy]ou(?:['’]ve| have| had)?${adverbs} ${verbs}\\b`, 'gu');
const notWatchedClaim = new RegExp(
  `(?<![Hh]ad )\\b[Yy]ou(?: have not| haven['’]t| had not| never| have never)${adverbs} ${verbs}\\b`,
  'gu',
);
const watchedAfter = new RegExp(`^["”’']?,? which you(?: have| had)?${adverbs} ${verbs}`, 'u');
// What can only be said about a film in the history.
const historyClaim =
  /\b(?:carried (?:mostly |mainly )?by|lifted by|pulled (?:up|down) by|driven by|held back by|raised by|supported by|backed by|thanks to|[Bb]ecause of|push comes from|help (?:also )?comes from|owes most to|rests mainly on|leans heavily on|weight lies on|[Yy]our history (?:is|has|holds|includes|contains)|in your history:|closest to it is)(?=[\s:])/gu;
const removal = new RegExp(
  `\\b(?:[Ww]ithout|[Rr]emove|[Rr]emoving|[Tt]ake away|[Tt]aking away|[Ll]eave out|[Ll]eaving out|[Ii]t needs|[Hh]ad you (?:not|never)${adverbs} ${verbs})(?=\\s)`,
  'gu',
);
const nearGap =
  /^:?\s*(?:the (?:film|movie|game)s?|films?|movies?|games?|such as|like|one (?:film|movie|game)|[,:])*\s*["“‘']?$/u;
const plainGap = /^\s*(?:the (?:film|movie|game) )?["“‘']?$/u;

/** Films the sentence takes out of the history. In "Without A, B would fall" that's only A, as lists end with "and". */
export function removedTitles(sentence: Sentence): TitleSpan[] {
  return [...sentence.masked.matchAll(removal)].flatMap((found) => {
    const list = listFrom(sentence, found.index + found[0].length, plainGap);
    const [last, before] = [list.at(-1), list.at(-2)];
    if (!last || !before) return list;
    const gap = sentence.masked.slice(before.end - sentence.start, last.start - sentence.start);
    return /\b(?:and|or)\b|&/u.test(gap) ? list : list.slice(0, -1);
  });
}

/** Titles that a sentence wrongly says are, or are not, in the history; each once. */
export function falselyWatched(
  sentence: Sentence,
  { watched, item }: { watched: ReadonlySet<number>; item: number | null },
): TitleFault[] {
  const faults: TitleFault[] = [];
  const say = (span: TitleSpan, message: string) => {
    if (!faults.some((fault) => fault.span === span)) faults.push({ span, message });
  };
  const mustBeWatched = (spans: TitleSpan[], exceptItem: boolean) => {
    for (const span of spans) {
      if (watched.has(span.item.index) || (exceptItem && span.item.index === item)) continue;
      say(span, `${span.item.title} is not in your history.`);
    }
  };
  const { masked } = sentence;
  for (const claim of [watchedClaim, historyClaim]) {
    for (const found of masked.matchAll(claim))
      mustBeWatched(listFrom(sentence, found.index + found[0].length, nearGap), false);
  }
  mustBeWatched(removedTitles(sentence), true);
  for (const found of masked.matchAll(notWatchedClaim)) {
    for (const span of listFrom(sentence, found.index + found[0].length, plainGap)) {
      if (watched.has(span.item.index)) say(span, `${span.item.title} is in your history.`);
    }
  }
  for (const span of sentence.spans) {
    const start = span.start - sentence.start;
    const after = masked.slice(start + maskedLength(sentence, start));
    if (watchedAfter.test(after)) mustBeWatched([span], false);
    if (/^["”’']? in your history/u.test(after)) mustBeWatched([span], true);
    if (/^["”’']? is not in your history/u.test(after) && watched.has(span.item.index))
      say(span, `${span.item.title} is in your history.`);
  }
  return faults;
}
