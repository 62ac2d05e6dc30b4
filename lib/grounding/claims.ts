// Claims about films: "you watched X", "carried by X", "X is a Comedy", "X (1994)".

import type { TitleSpan } from '#lib/catalogue/title-matcher.ts';
import type { MarkKind } from '#lib/contract/mark.ts';
import { decadeOf } from '#lib/evidence/attributes.ts';
import { listFrom, maskedLength, type Sentence } from './sentence.ts';

export type Claim = {
  span: TitleSpan;
  kind: Extract<MarkKind, 'false-watched' | 'wrong-attribute'>;
  message: string;
};
export type ClaimContext = { watched: ReadonlySet<number>; item: number | null; genres: ReadonlySet<string> };

const verbs = '(?:watched|seen|played|bought|enjoyed|liked|loved|rated|chosen|chose)';
const adverbs = '(?: also| already| recently| once| really| both| previously)*';
const watchedClaim = new RegExp(`\\b[Yy]ou(?:['’]ve| have| had)?${adverbs} ${verbs}\\b`, 'gu');
const notWatchedClaim = new RegExp(
  `(?<![Hh]ad )\\b[Yy]ou(?: have not| haven['’]t| had not| never| have never)${adverbs} ${verbs}\\b`,
  'gu',
);
// What can only be said of a film of the history.
const historyClaim =
  /\b(?:carried (?:mostly |mainly )?by|lifted by|pulled (?:up|down) by|driven by|held back by|raised by|supported by|backed by|thanks to|[Bb]ecause of|push comes from|help (?:also )?comes from|owes most to|rests mainly on|leans heavily on|weight lies on|[Yy]our history (?:is|has|holds|includes|contains)|in your history:|closest to it is)(?=[\s:])/gu;
const removal = new RegExp(
  `\\b(?:[Ww]ithout|[Rr]emove|[Rr]emoving|[Tt]ake away|[Tt]aking away|[Ll]eave out|[Ll]eaving out|[Ii]t needs|[Hh]ad you (?:not|never)${adverbs} ${verbs})(?=\\s)`,
  'gu',
);
const nearGap =
  /^:?\s*(?:the (?:film|movie|game)s?|films?|movies?|games?|such as|like|one (?:film|movie|game)|[,:])*\s*["“‘']?$/u;
const plainGap = /^\s*(?:the (?:film|movie|game) )?["“‘']?$/u;

/** Films that the sentence takes out of the history. In "Without A, B would fall" it is A alone: lists end with "and". */
export function removedTitles(sentence: Sentence): TitleSpan[] {
  return [...sentence.masked.matchAll(removal)].flatMap((found) => {
    const list = listFrom(sentence, found.index + found[0].length, plainGap);
    const [last, before] = [list.at(-1), list.at(-2)];
    if (!last || !before) return list;
    const gap = sentence.masked.slice(before.end - sentence.start, last.start - sentence.start);
    return /\b(?:and|or)\b|&/u.test(gap) ? list : list.slice(0, -1);
  });
}

export function falseClaims(sentence: Sentence, { watched, item, genres }: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  const say = (span: TitleSpan, kind: Claim['kind'], message: string) => {
    if (!claims.some((claim) => claim.span === span)) claims.push({ span, kind, message });
  };
  const mustBeWatched = (spans: TitleSpan[], exceptItem: boolean) => {
    for (const span of spans) {
      if (watched.has(span.item.index) || (exceptItem && span.item.index === item)) continue;
      say(span, 'false-watched', `${span.item.title} is not in your history.`);
    }
  };
  const { masked } = sentence;
  for (const found of masked.matchAll(watchedClaim)) {
    mustBeWatched(listFrom(sentence, found.index + found[0].length, nearGap), false);
  }
  for (const found of masked.matchAll(historyClaim)) {
    mustBeWatched(listFrom(sentence, found.index + found[0].length, nearGap), false);
  }
  mustBeWatched(removedTitles(sentence), true);
  for (const found of masked.matchAll(notWatchedClaim)) {
    for (const span of listFrom(sentence, found.index + found[0].length, plainGap)) {
      if (watched.has(span.item.index)) say(span, 'false-watched', `${span.item.title} is in your history.`);
    }
  }
  for (const span of sentence.spans) {
    const start = span.start - sentence.start;
    const after = masked.slice(start + maskedLength(sentence, start));
    if (new RegExp(`^["”’']?,? which you(?: have| had)?${adverbs} ${verbs}`, 'u').test(after))
      mustBeWatched([span], false);
    if (/^["”’']? in your history/u.test(after)) mustBeWatched([span], true);
    if (/^["”’']? is not in your history/u.test(after) && watched.has(span.item.index)) {
      say(span, 'false-watched', `${span.item.title} is in your history.`);
    }
    if (span.year !== null && span.item.year !== null && span.year !== span.item.year) {
      say(span, 'wrong-attribute', `${span.item.title} is from ${span.item.year}.`);
    }
    const described = /^["”’']?(?: is|,| was) an? ([^.,;:■]*)/u.exec(after)?.[1] ?? '';
    for (const genre of mentioned(described, genres)) {
      if (!span.item.genres.includes(genre)) say(span, 'wrong-attribute', notOf(span, genre));
    }
  }
  for (const { span, message } of wrongGroups(sentence, item, genres)) say(span, 'wrong-attribute', message);
  return claims;
}

function notOf({ item }: TitleSpan, genre: string): string {
  if (item.genres.length === 0) return `The catalogue names no genre for ${item.title}.`;
  return `${item.title} is ${item.genres.join(', ')}, not ${genre}.`;
}

/** "Your Crime films …: A, B" and "From the 1990s, …: A, B": every other film named must belong there. */
function wrongGroups(
  sentence: Sentence,
  item: number | null,
  genres: ReadonlySet<string>,
): { span: TitleSpan; message: string }[] {
  const named = sentence.spans.filter((span) => span.item.index !== item);
  if (named.length === 0) return [];
  const group = /\b(\S+) (?:films?|movies?|games?|side|link)\b/u.exec(sentence.masked)?.[1] ?? '';
  if (genres.has(group)) {
    return named
      .filter((span) => !span.item.genres.includes(group))
      .map((span) => ({ span, message: notOf(span, group) }));
  }
  const decade = /\b(?:From the|the same decade, the|[Tt]he|tie to the) (\d{3}0s)/u.exec(
    sentence.masked,
  )?.[1];
  if (!decade) return [];
  return named
    .filter((span) => span.item.year !== null && decadeOf(span.item.year) !== decade)
    .map((span) => ({ span, message: `${span.item.title} is from ${span.item.year}.` }));
}

/** The genres of the catalogue that a text names, spelled as in the catalogue. */
export function mentioned(text: string, genres: ReadonlySet<string>): string[] {
  return [...genres].filter((genre) => placesOf(text, genre).length > 0);
}

export function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) places.push(at);
  }
  return places;
}
