// What a question about those just listed goes by: a number on record ("oldest", "cheapest", "shortest"), something generally known
// ("gentlest", "has dragons", "easiest"), or what a label says.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { knownOf } from '../known/known-matter.ts';
import { lengthOf } from '../known/lengths.ts';
import { hasTrait, itIs, type Trait, traitsIn } from '../known/traits.ts';
import { yearOf } from '../known/years.ts';
import { type Degree, degreesIn } from '../message/degree-words.ts';
import { ofThose } from '../message/of-those.ts';
import { joined } from '../wording.ts';
import type { World } from '../world.ts';

export type Amount = 'year' | 'price' | 'length' | 'people';
type Sources = Pick<World, 'catalogue'>;

/** word: what is asked for, plainly. said: of an item of which it holds, "it's gentle". isLeast: the least of it is asked for. */
export type Yardstick =
  | { kind: 'number'; word: string; by: Amount; end: 'low' | 'high'; of: (item: Item) => number | null }
  | {
      kind: 'known';
      word: string;
      isLeast: boolean;
      holds: (item: Item) => boolean | null;
      said: (item: Item) => string;
    }
  | { kind: 'unknown'; word: string };

const numbers: Record<string, [Amount, 'low' | 'high']> = {
  ...keyed(['year', 'low'], 'old ancient early'),
  ...keyed(['year', 'high'], 'new recent modern late young'),
  ...keyed(['price', 'low'], 'cheap inexpensive'),
  ...keyed(['price', 'high'], 'expensive dear pricey costly'),
  ...keyed(['length', 'low'], 'short quick brief'),
  ...keyed(['length', 'high'], 'long lengthy'),
  ...keyed(['people', 'high'], 'popular famous known well-known mainstream'),
  ...keyed(['people', 'low'], 'obscure rare niche'),
};
const difficulties: Record<string, 'easy' | 'hard'> = {
  ...keyed('easy', 'easy forgiving simple accessible beginner-friendly'),
  ...keyed('hard', 'hard difficult tough challenging'),
};

function keyed<T>(value: T, words: string): Record<string, T> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** text: the message without titles. null: it names nothing of the kind. */
export function yardstickIn(text: string, world: Sources): Yardstick | null {
  const { domain } = world.catalogue;
  const isKnown = (word: string) =>
    Object.hasOwn(numbers, word) || isEase(word, world) || traitsIn(word, domain) !== null;
  const asked = degreesIn(text, isKnown);
  const sure = asked.find(({ word }) => isKnown(word));
  if (sure) return byDegree(sure, world);
  const plain = saidOf(text, world);
  if (plain) return plain;
  const [open] = asked;
  return open ? { kind: 'unknown', word: open.word } : null;
}

function isEase(word: string, { catalogue }: Sources): boolean {
  return catalogue.domain !== 'movies' && Object.hasOwn(difficulties, word);
}

function byDegree(degree: Degree, world: Sources): Yardstick {
  const { word, isLeast } = degree;
  const number = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
  const asked = isLeast ? `not ${word}` : word;
  if (number) {
    const [by, end] = number;
    return {
      kind: 'number',
      word: asked,
      by,
      end: isLeast ? (end === 'low' ? 'high' : 'low') : end,
      of: amountOf(by, world),
    };
  }
  if (isEase(word, world)) return byEase(word, isLeast, world);
  return byTraits(traitsIn(word, world.catalogue.domain) ?? [], { word: asked, isLeast }, world);
}

function amountOf(by: Amount, { catalogue }: Sources): (item: Item) => number | null {
  switch (by) {
    case 'year':
      return (item) => yearOf(catalogue, item);
    case 'price':
      return ({ details }) => details?.priceUsd ?? null;
    case 'people':
      return ({ index }) => catalogue.interactionCounts[index] ?? 0;
    case 'length':
      return (item) => {
        const known = knownOf(catalogue, item);
        return known && lengthOf(known, catalogue.domain);
      };
  }
}

function byEase(word: string, isLeast: boolean, { catalogue }: Sources): Yardstick {
  const named = difficulties[word] ?? 'easy';
  const wanted = isLeast ? (named === 'easy' ? 'hard' : 'easy') : named;
  return {
    kind: 'known',
    word: wanted,
    isLeast: false,
    holds: (item) => {
      const difficulty = knownOf(catalogue, item)?.difficulty;
      return difficulty === undefined ? null : difficulty === wanted;
    },
    said: () => `it's ${wanted}`,
  };
}

function byTraits(groups: Trait[][], { word, isLeast }: Degree, { catalogue }: Sources): Yardstick {
  const statusOf = (item: Item, any: Trait[]): boolean | null => {
    const known = knownOf(catalogue, item);
    const each = any.map(({ name }) => known && hasTrait(known, name));
    return each.includes(true) ? true : each.every((one) => one === false) ? false : null;
  };
  return {
    kind: 'known',
    word,
    isLeast,
    holds: (item) => {
      const all = groups.map((any) => statusOf(item, any));
      return all.every((one) => one === true) ? true : all.includes(false) ? false : null;
    },
    said: (item) =>
      joined(
        groups.flatMap((any) => {
          const known = knownOf(catalogue, item);
          const held = any.find(({ name }) => known && hasTrait(known, name) === true) ?? any[0];
          return held ? itIs(held) : [];
        }),
      ),
  };
}

const around =
  /^(?:(?:is|are|was|would|could|can|has|have|be|it|that|one|ones|i|we|me|a|an|the|for|with|really|actually|also|play|watch|do|does|you|think)(?!\p{L}) *)+/iu;

/** "Which of those is gentle", "… has dragons": what stands behind it, without a degree. */
function saidOf(text: string, world: Sources): Yardstick | null {
  const words = ofThose(text);
  if (words === null) return null;
  const behind = text.slice(text.indexOf(words) + words.length).split(/[.?!]/u)[0] ?? '';
  for (const part of [behind, ...behind.split(/,| and | but /u)].map((one) =>
    one.trim().replace(around, ''),
  )) {
    const [only = ''] = part.toLowerCase().split(' ');
    if (part.split(' ').length === 1 && isEase(only, world)) return byEase(only, false, world);
    const groups = traitsIn(part, world.catalogue.domain);
    if (groups) return byTraits(groups, { word: part, isLeast: false }, world);
  }
  return null;
}
