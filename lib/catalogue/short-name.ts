// What people call a title in a sentence: "City of God" of "City of God (Cidade de Deus)", "Castle Crashers" of "Castle
// Crashers®". Only where no other title of the catalogue goes by it.

import type { Catalogue } from './catalogue.ts';
import { titleKey } from './title.ts';

const marks = /\s*[®™©℠]/gu;
/** Second names at the end; a year tells two films apart. */
const otherNames = /(?:\s*\((?!\d{4}\))[^()]*\))+$/u;
const unfinished = /(?:\bor|\band|[:,-])$/iu; // "Birdman: Or (The Unexpected Virtue of Ignorance)"

/** By its form alone; what stands in brackets is a second name only of films: of games it is a platform or an edition. */
export function shortForm(title: string, domain: Catalogue['domain']): string {
  const plain = title.replace(marks, '').replace(/\s+/gu, ' ').trim();
  const name = domain === 'movies' ? plain.replace(otherNames, '').trim() : plain;
  const short = unfinished.test(name) || !/[\p{L}\p{N}]/u.test(name) ? plain : name;
  return short === '' ? title : short;
}

const tables = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Titles that have a shorter name, with it. */
export function shortNames(catalogue: Catalogue): ReadonlyMap<string, string> {
  const made = tables.get(catalogue);
  if (made) return made;
  const counts = new Map<string, number>();
  const names = catalogue.items.map(({ title }) => ({ title, short: shortForm(title, catalogue.domain) }));
  for (const key of names.map(({ short }) => keyOf(short))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const table = new Map(
    names.flatMap(({ title, short }): [string, string][] =>
      short !== title && counts.get(keyOf(short)) === 1 ? [[title, short]] : [],
    ),
  );
  tables.set(catalogue, table);
  return table;
}

/** The year that tells "Godzilla (1998)" from "Godzilla (Gojira)" makes neither "Godzilla". */
function keyOf(name: string): string {
  return titleKey(name.replace(/\s*\(\d{4}\)$/u, ''));
}
