// The oldest, the dearest, the best known of somebody's own titles: which one it is, in whatever way it was asked.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { knownOf } from '../known/known-matter.ts';
import { lengthOf } from '../known/lengths.ts';
import { yearOf, yearsAreFew } from '../known/years.ts';
import { seriesOf } from '../wishes/own-series.ts';

export type Extreme = {
  by: 'year' | 'price' | 'people' | 'series' | 'length'; // length: minutes of films, hours of games
  end: 'low' | 'high';
  value: number;
  items: ItemRef[]; // several share it; of a series, its titles
  name: string | null; // of the series
  free: number; // of the history, where the cheapest is asked for
  known?: number; // of how many of the history the length, or the year of console games, is known, where not of all
  of: number; // titles of the history
  next?: { item: ItemRef; value: number }[]; // that come after the first, where several are asked for
  opposite: ItemRef | null; // at the other end, where both ends of the years are asked for
};

const noKind =
  '(?! (?:genres?|kinds?|decades?|tags?|makers?|studios?|consoles?|platforms?|systems?|eras?|years?))';
const signs: [Extreme['by'], Extreme['end'], RegExp][] = [
  ['series', 'high', /\b(?:longest|biggest|largest) (?:series|franchise|saga)\b/iu],
  ['series', 'low', /\b(?:shortest|smallest) (?:series|franchise|saga)\b/iu],
  ['length', 'high', lengthSign('longest')],
  ['length', 'low', lengthSign('(?:shortest|quickest)')],
  ['year', 'low', new RegExp(`\\b(?:oldest|earliest|most ancient)\\b${noKind}`, 'iu')],
  ['year', 'high', new RegExp(`\\b(?:newest|most recent|youngest)\\b${noKind}`, 'iu')],
  [
    'price',
    'high',
    new RegExp(`\\b(?:dearest|priciest|most expensive)\\b${noKind}|\\bcosts?(?: me)?(?: the)? most\\b`, 'iu'),
  ],
  [
    'price',
    'low',
    new RegExp(`\\b(?:cheapest|least expensive)\\b${noKind}|\\bcosts?(?: me)?(?: the)? least\\b`, 'iu'),
  ],
  [
    'people',
    'high',
    new RegExp(
      `\\b(?:most (?:popular|famous|mainstream|well[- ]known|basic)|best[- ]known|biggest hit)\\b${noKind}`,
      'iu',
    ),
  ],
  [
    'people',
    'low',
    new RegExp(
      `\\b(?:most (?:obscure|niche)|least (?:popular|famous|well[- ]known|known)|rarest|obscurest)\\b${noKind}`,
      'iu',
    ),
  ],
];

/** "My longest one", "which is the shortest"; not "the ones I've had the longest", nor a title of that word. */
function lengthSign(end: string): RegExp {
  return new RegExp(
    `\\b(?:my|our|mine|the|which|what['’]?s)\\b(?<!\\b(?:had|owned|known|played|kept)\\b[^.?!]{0,20}) (?:[\\p{L}’']+ ){0,5}${end}\\b(?! (?:titles?|names?|journey|day|yard|night|streak|list))`,
    'iu',
  );
}

/** null: none is asked for, or nothing on record tells it. */
export function extremeAsked(
  message: string | undefined,
  items: readonly Item[],
  catalogue: Catalogue,
): Extreme | null {
  const [by, end] = signs.find(([, , sign]) => sign.test(message ?? '')) ?? [];
  if (!by || !end) return null;
  if (by === 'series') return longestSeries(end, items);
  const numberOf = ({ details, index }: Item): number | null =>
    by === 'year'
      ? yearOf(catalogue, { index })
      : by === 'price'
        ? (details?.priceUsd ?? null)
        : by === 'length'
          ? lengthKnown(catalogue, index)
          : (catalogue.interactionCounts[index] ?? 0);
  const all = items.flatMap((item) => {
    const value = numberOf(item);
    return value === null ? [] : [{ item, value }];
  });
  const isSome = by === 'length' || (by === 'year' && yearsAreFew(catalogue));
  const isCheapest = by === 'price' && end === 'low';
  const valued =
    isCheapest && all.some(({ value }) => value > 0) ? all.filter(({ value }) => value > 0) : all;
  if (valued.length === 0) return null;
  const sorted = valued.toSorted((a, b) => (end === 'low' ? a.value - b.value : b.value - a.value));
  const value = sorted[0]?.value ?? 0;
  const last = sorted.at(-1);
  return {
    by,
    end,
    value,
    items: sorted.filter((one) => one.value === value).map(({ item }) => refOf(item)),
    name: null,
    free: isCheapest ? all.length - valued.length : 0,
    of: items.length,
    ...(isSome && all.length < items.length ? { known: all.length } : {}),
    ...(by === 'year' && several.test(message ?? '')
      ? {
          next: sorted
            .filter((one) => one.value !== value)
            .slice(0, mostNext)
            .map((one) => ({ item: refOf(one.item), value: one.value })),
        }
      : {}),
    opposite: by === 'year' && asksBoth(message) && last && last.value !== value ? refOf(last.item) : null,
  };
}

const mostNext = 2;
const several =
  /\b(?:oldest|earliest|newest|most recent|youngest) (?:(?:two|three|few|four|five|\d|of my|of the) )?(?:films|movies|games|titles|ones|things|three|few|two)\b/iu;

/** "The oldest and the newest" */
function asksBoth(message = ''): boolean {
  return signs.filter(([by, , sign]) => by === 'year' && sign.test(message)).length > 1;
}

function lengthKnown(catalogue: Catalogue, index: number): number | null {
  const known = knownOf(catalogue, { index });
  return known && lengthOf(known, catalogue.domain);
}

function longestSeries(end: Extreme['end'], items: readonly Item[]): Extreme | null {
  const groups = Map.groupBy(items, ({ title }) => seriesOf(title));
  const several = [...groups].filter(([name, titles]) => name !== '' && titles.length > 1);
  const [best] = several.toSorted(([, a], [, b]) =>
    end === 'high' ? b.length - a.length : a.length - b.length,
  );
  if (!best) return null;
  const [, titles] = best;
  const name = nameOf(titles);
  return {
    by: 'series',
    end,
    value: titles.length,
    items: titles.map(refOf),
    name,
    free: 0,
    of: items.length,
    opposite: null,
  };
}

const mostNamedSeries = 2;

/** The series that most titles belong to, the largest first. */
export function mostSeries(items: readonly Item[]): { name: string; count: number }[] {
  return [...Map.groupBy(items, ({ title }) => seriesOf(title.replace(/\s*\([^()]*\)$/u, '')))]
    .filter(([name, titles]) => name !== '' && titles.length > 1)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostNamedSeries)
    .map(([key, titles]) => ({ name: writtenAs(key, titles[0]?.title ?? ''), count: titles.length }));
}

/** As the first title spells it: "Uncharted" of "Uncharted: Drake's Fortune". */
function writtenAs(key: string, title: string): string {
  const words = title.split(' ');
  const at = words.findIndex((_, last) => titleKey(words.slice(0, last + 1).join(' ')).endsWith(key));
  return (at < 0 ? title : words.slice(0, at + 1).join(' ')).replace(/[^\p{L}\p{N})]+$/u, '');
}

/** As its titles begin: "Mystery Case Files". */
function nameOf(titles: readonly Item[]): string {
  const [first, ...others] = titles.map(({ title }) => title.split(' '));
  const same = (first ?? []).findIndex((word, at) => others.some((words) => words[at] !== word));
  const name = (first ?? [])
    .slice(0, same < 0 ? undefined : same)
    .join(' ')
    .replace(/[:,–-]+$/u, '');
  return name.trim() === '' ? (titles[0]?.title ?? '') : name;
}
