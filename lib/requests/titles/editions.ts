// Editions of one game ("Mass Effect 2 (PC)", "Mass Effect 2 (Platinum Hits)") are one title to a person.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { editionName } from '#lib/catalogue/editions.ts';
import { gameKey } from '#lib/catalogue/general-knowledge.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';

/** Other editions of what is in the history are nothing new. */
export function ownedEditions(world: World): ReadonlySet<number> {
  const own = distinctHistory(world).map(({ index }) => index);
  return editionsOf(world.catalogue, own);
}

/** Rows of the catalogue: the given ones that have editions, and all their editions. */
export function editionsOf(catalogue: Catalogue, rows: Iterable<number>): ReadonlySet<number> {
  const known = rowsByName(catalogue);
  return new Set(
    [...rows].flatMap((row) =>
      namesOf(itemAt(catalogue, row), catalogue).flatMap((name) => known.get(name) ?? []),
    ),
  );
}

/** What editions of one game are called alike: of a console game also its name without system or edition ("… - Xbox 360"). */
function namesOf(item: Item, { domain }: Catalogue): string[] {
  const name = editionName(item, domain);
  const bare = domain === 'games' && name !== null ? gameKey(item) : null;
  const plain = bare?.replace(soldAs, '') || null;
  return [...new Set([name, bare, plain])].flatMap((one) => one ?? []);
}

/** "Skate 2: Platinum Hits Edition", "Yoshi's Woolly World Bundle". */
const soldAs = / (?:(?:platinum|greatest) hits(?: edition)?|(?:limited edition )?bundle)$/u;

const addOn = /\b(?:expansions?(?: packs?)?|add-?ons?|dlc|map packs?|season pass|soundtrack|stuff pack)\b/iu;

/** What is played with one of the given titles and not by itself: "SimCity 4: Rush Hour Expansion Pack". */
export function addOnsOf(catalogue: Catalogue, rows: readonly number[]): ReadonlySet<number> {
  const names = rows.flatMap((row) => namesOf(itemAt(catalogue, row), catalogue));
  const isOf = ({ title }: Item) =>
    addOn.test(title) && names.some((name) => titleKey(title).startsWith(`${name} `));
  return new Set(names.length === 0 ? [] : catalogue.items.filter(isOf).map(({ index }) => index));
}

const tables = new WeakMap<Catalogue, Map<string, number[]>>();

/** Made once for a catalogue: that takes 21 ms with 11,195 items. */
function rowsByName(catalogue: Catalogue): Map<string, number[]> {
  const made = tables.get(catalogue);
  if (made) return made;
  const table = new Map<string, number[]>();
  for (const item of catalogue.items) {
    for (const name of namesOf(item, catalogue)) {
      const rows = table.get(name);
      if (rows) rows.push(item.index);
      else table.set(name, [item.index]);
    }
  }
  tables.set(catalogue, table);
  return table;
}

/** The first `count`, of several editions only the first. */
export function firstEditions<R extends { item: number }>(
  catalogue: Catalogue,
  ranked: readonly R[],
  count: number,
): R[] {
  const names = new Set<string>();
  const chosen: R[] = [];
  for (const one of ranked) {
    if (chosen.length === count) break;
    const own = namesOf(itemAt(catalogue, one.item), catalogue);
    if (own.some((name) => names.has(name))) continue;
    for (const name of own) names.add(name);
    chosen.push(one);
  }
  return chosen;
}
