// What tells two titles apart: what each is about, its kinds and its labels.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { knownOf } from './known/known-matter.ts';
import { talkLanguage } from './message/message-language.ts';
import type { World } from './world.ts';

export type Apart = { a: string[]; b: string[] };

const offering =
  /\b(?:gives? me|get (?:me )?(?:from|out of)|offers?|brings?|adds?|has|have)\b[^.!?]*\bthat\b[^.!?]*\b(?:don['’]?t|doesn['’]?t|hasn['’]?t|haven['’]?t|lacks?)\b/iu;
export const differing =
  /\b(?:diff?er\w*|differnce|diffrence|changed?|same|what sets|apart from each other)\b/iu;

/** "How does it compare to Alien?": what each is like comes before which suits better. */
export const likening =
  /\bhow (?:does|do|would|did) [^.?!]*\bcompare\b|\bcompared? (?:it )?(?:to|with)\b|\bwhat (?:is|are|['’]s)? ?(?:each|either|both)\b/iu;

/** Where both are known, and the answer is in English, as they are. */
export function plotsOf(
  a: Item,
  b: Item,
  { catalogue, message = '', isPart }: World,
): { a: string; b: string } | null {
  if (isPart || talkLanguage(message) !== null) return null;
  const [ofA, ofB] = [a, b].map((item) => knownOf(catalogue, item)?.phrase);
  return ofA && ofB && ofA !== ofB ? { a: ofA, b: ofB } : null;
}

const nearlyAll = 0.75;
const format = 'IMAX'; // a genre in MovieLens, but no kind

/** Genres of both that say something: what nearly all of the history is goes without saying. */
export function tellingOf(a: Item, b: Item, window: readonly Item[]): string[] {
  const has = (genre: string) => window.filter((item) => valuesOf(item, 'genre').includes(genre)).length;
  return valuesOf(a, 'genre').filter(
    (genre) =>
      genre !== format && valuesOf(b, 'genre').includes(genre) && has(genre) < nearlyAll * window.length,
  );
}

const mostKinds = 2;

/** What each is and the other isn't, in two words, where that tells them apart. */
export function kindsOf(a: Item, b: Item): Apart | null {
  const of = (item: Item) => {
    const genres = valuesOf(item, 'genre').filter((genre) => genre !== format && genre !== 'Indie');
    return genres.length > 0 ? genres : valuesOf(item, 'tag').slice(0, mostKinds + 2);
  };
  const [allA, allB] = [of(a), of(b)];
  const [onlyA, onlyB] = [
    allA.filter((one) => !allB.includes(one)),
    allB.filter((one) => !allA.includes(one)),
  ];
  const isApart = onlyA.length > 0 && onlyB.length > 0; // "action" of an action comedy beside a comedy says little
  const [ofA, ofB] = [isApart ? onlyA : allA, isApart ? onlyB : allB].map((some) =>
    some.slice(0, mostKinds),
  ) as [string[], string[]];
  const isSame = ofA.length === ofB.length && ofA.every((value) => ofB.includes(value));
  return ofA.length === 0 || ofB.length === 0 || isSame ? null : { a: ofA, b: ofB };
}

const mostGiven = 4; // labels

/** Only of titles that both have labels: one without any lacks none. */
export function givesOf(message: string, a: Item, b: Item): (Apart & { both: boolean }) | null {
  const both = differing.test(message);
  const [ofA, ofB] = [valuesOf(a, 'tag'), valuesOf(b, 'tag')];
  if ((!both && !offering.test(message)) || ofA.length === 0 || ofB.length === 0) return null;
  const beyond = (own: readonly string[], other: readonly string[], item: Item) =>
    own.filter((tag) => ![...other, ...valuesOf(item, 'genre')].includes(tag)).slice(0, mostGiven);
  return { a: beyond(ofA, ofB, b), b: beyond(ofB, ofA, a), both };
}
