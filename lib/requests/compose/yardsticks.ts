// What labels, the store or the year say to what a message compares two titles by, and what nothing here can say to it.

import type { CompareFacts } from '../compare.ts';
import { isPlainAddress } from '../message/plain-address.ts';
import { capitalized, genreWord, joined, shown, tagWord } from '../wording.ts';

/** '': nothing is judged by them. */
export function judgementSaid(facts: CompareFacts): string {
  return judgedSaid(facts) || aloneSaid(facts) || newerSaid(facts);
}

/** "Which has more shouting I can't tell." "I can't judge "for a drunk Saturday", only which suits you better." */
export function measureSaid({ measure }: CompareFacts): string {
  if (!measure || isPlainAddress(measure.said)) return '';
  const said = shown(toYou(measure.said));
  return measure.how === 'which'
    ? `${capitalized(said)} I can't tell.`
    : `I can't judge "${said}", only which suits you better.`;
}

const yours: Record<string, string> = {
  my: 'your',
  our: 'your',
  me: 'you',
  us: 'you',
  i: 'you',
  mine: 'yours',
};

function toYou(words: string): string {
  return words.replace(
    /(?<![\p{L}’'])(?:my|our|me|us|i|mine)(?![\p{L}’'])/giu,
    (word) => yours[word.toLowerCase()] ?? word,
  );
}

/** "Pi, by its year: it's from 1998, Persona from 1966." */
function newerSaid({ a, b, newer }: CompareFacts): string {
  if (newer === null) return '';
  const [one, other] = newer === 'a' ? [a, b] : [b, a];
  const { title, year } = one.standing.item;
  return `${title}, by its year: it's from ${year}, ${other.standing.item.title} from ${other.standing.item.year}.`;
}

/** Alone or without a line: whether the store lists a single-player mode. */
function aloneSaid({ a, b, alone }: CompareFacts): string {
  if (!alone) return '';
  const [titleA, titleB] = [a.standing.item.title, b.standing.item.title];
  const unknown = alone.data ? `How much data either takes I don't know, but the store` : 'The store';
  if (alone.a && alone.b) return `${unknown} lists a single-player mode for both.`;
  if (!alone.a && !alone.b) return `${unknown} lists only multiplayer for both, so neither is made for that.`;
  const [one, other] = alone.a ? [titleA, titleB] : [titleB, titleA];
  return `${one}: the store lists a single-player mode for it, and only multiplayer for ${other}.`;
}

/** By labels or store features: which it is, that both are, or that neither is. */
function judgedSaid({ a, b, judged }: CompareFacts): string {
  if (!judged) return '';
  const [titleA, titleB] = [a.standing.item.title, b.standing.item.title];
  if (judged.coop) return togetherSaid(titleA, titleB, judged);
  const tagged = (labels: readonly string[]) =>
    judged.isGenre ? `listed as ${joined(labels.map(genreWord))}` : `tagged ${joined(labels.map(tagWord))}`;
  const by = judged.isGenre ? 'genre' : 'tags';
  if (judged.a.length > 0 && judged.b.length > 0) {
    const both = judged.a.filter((label) => judged.b.includes(label));
    return both.length > 0
      ? `I can't split them on that: both are ${tagged(both)}.`
      : `I can't split them on that: ${titleA} is ${tagged(judged.a)}, ${titleB} is ${tagged(judged.b)}.`;
  }
  const [has, hasNot, labels] = judged.a.length > 0 ? [titleA, titleB, judged.a] : [titleB, titleA, judged.b];
  if (judged.guess !== undefined)
    return `${capitalized(judged.guess)} I can't tell, but ${has} is ${tagged(labels)} and ${hasNot} isn't, so I'd guess ${judged.wants === 'more' ? has : hasNot}.`;
  return judged.wants === 'more'
    ? `${has}, going by ${by}: it's ${tagged(labels)}, and ${hasNot} isn't.`
    : `${hasNot}, going by ${by}: ${has} is ${tagged(labels)}, and it isn't.`;
}

function togetherSaid(a: string, b: string, judged: NonNullable<CompareFacts['judged']>): string {
  const [ofA, ofB] = [judged.a.includes('co-op'), judged.b.includes('co-op')];
  if (ofA && ofB) return versusSaid(a, b, judged);
  if (!ofA && !ofB) return `Together neither: the store lists no co-op for ${a} or ${b}.`;
  return `${ofA ? a : b}, to play together: the store lists co-op for it, and none for ${ofA ? b : a}.`;
}

/** Both have co-op: one may be tagged PvP and the other PvE. */
function versusSaid(a: string, b: string, judged: NonNullable<CompareFacts['judged']>): string {
  const isWith = (labels: readonly string[]) => labels.includes('PvE');
  const isAgainst = (labels: readonly string[]) => labels.includes('PvP') && !labels.includes('PvE');
  if (isWith(judged.a) && isAgainst(judged.b))
    return `${a}, to play together: the store lists co-op for both, but it's tagged PvE and ${b} PvP.`;
  if (isWith(judged.b) && isAgainst(judged.a))
    return `${b}, to play together: the store lists co-op for both, but it's tagged PvE and ${a} PvP.`;
  return `Either, to play together: the store lists co-op for both.`;
}
