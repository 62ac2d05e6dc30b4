// What a collection holds: "BioShock: The Collection" is three games. By the name that it has in the catalogue, whatever its system;
// from memory, of those that are sure (docs/decisions/044-general-knowledge.md).

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { bareGameTitle, gameNameOf } from './game-names.ts';
import collections from './knowledge/collections.json' with { type: 'json' };
import { nameKey } from './partners.ts';
import { titleKey, withoutArticle } from './title.ts';

/** later: what was added after it came out. more: it holds others besides. */
export type Collection = { holds: string[]; later?: string[]; more?: boolean };

const byKey: Readonly<Record<Domain, ReadonlyMap<string, Collection>>> = {
  movies: byKeyOf(collections.movies),
  steam: byKeyOf(collections.steam),
  games: byKeyOf(collections.games),
};

/** null: it is none, or what it holds isn't known. */
export function collectionOf(
  domain: Domain,
  { title }: Pick<ItemFacts, 'title' | 'details'>,
): Collection | null {
  const unnumbered = title.replace(/ #\d+$/u, '');
  const names = [unnumbered, unnumbered.replace(/\s*\([^()]*\)$/u, '')];
  return names.map((name) => byKey[domain].get(keyOf(name))).find((one) => one !== undefined) ?? null;
}

/** Whether what a collection holds, by name, is a title of the catalogue, whatever its system or edition. */
export function isSameGame(held: string, item: Pick<ItemFacts, 'title' | 'details'>): boolean {
  const bare = gameNameOf(bareGameTitle(item)).title.replace(/\s*\([^()]*\)$/u, '');
  return nameKey(plain(held)) === nameKey(plain(bare));
}

function byKeyOf(held: Readonly<Record<string, Collection>>): ReadonlyMap<string, Collection> {
  return new Map(Object.entries(held).map(([name, one]) => [keyOf(name), one]));
}

function keyOf(name: string): string {
  return titleKey(withoutArticle(plain(name)));
}

function plain(name: string): string {
  return name.replace(/[™®©]/gu, '');
}
