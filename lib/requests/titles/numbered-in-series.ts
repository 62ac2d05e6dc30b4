// "Harry Potter 1", "Thor 3", "the second Godfather": a number in a series whose titles may not show it, by what is generally known.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { knownOf } from '../known/known-matter.ts';
import { romans } from './roman-numerals.ts';

const numbered = /^(?:the )?(.{3,}?)[\s:]+(?:part |vol\.? |movie |film )?(\d{1,2}|[ivx]{1,4})$/iu;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ordinal = new RegExp(
  `^(?:the )?(${ordinals.join('|')}) (.{3,}?)(?: (?:film|movie|game|one|part))?$`,
  'iu',
);
const byEpisode = /\bepisode\b/i; // "Star Wars 4" may count episodes or years

const tables = new WeakMap<Catalogue, ReadonlyMap<string, Item[]>>();

/** Those of the catalogue that are known to be the so-manieth of a series: one, or its editions; [] where none is. */
export function numberedInSeries(typed: string, catalogue: Catalogue): Item[] {
  const [, name = '', number = ''] = numbered.exec(typed) ?? [];
  const [, place = '', ofSeries = ''] = ordinal.exec(typed) ?? [];
  const count =
    number !== ''
      ? /^\d/.test(number)
        ? Number(number)
        : romans.indexOf(number.toLowerCase())
      : ordinals.indexOf(place.toLowerCase()) + 1;
  if (count < 1 || catalogue.domain !== 'movies') return []; // games have their number in the title
  return tableOf(catalogue).get(keyOf(name || ofSeries, count)) ?? [];
}

function tableOf(catalogue: Catalogue): ReadonlyMap<string, Item[]> {
  const made = tables.get(catalogue);
  if (made) return made;
  const table = new Map<string, Item[]>();
  for (const item of catalogue.items) {
    const series = knownOf(catalogue, item)?.series;
    if (!series?.number || byEpisode.test(item.title)) continue;
    const key = keyOf(series.name, series.number);
    table.set(key, [...(table.get(key) ?? []), item]);
  }
  tables.set(catalogue, table);
  return table;
}

function keyOf(name: string, number: number): string {
  return `${titleKey(withoutArticle(name))} ${number}`;
}
