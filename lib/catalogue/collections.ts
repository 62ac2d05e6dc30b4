// What a collection holds: "BioShock: The Collection" is three games. By the name that it has in the catalogue, whatever its system;
// from memory, of those that are sure (docs/decisions/044-general-knowledge.md).

import { type Domain, domains } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { bareGameTitle, gameNameOf } from './game-names.ts';
import collections from './knowledge/collections.json' with { type: 'json' };
import { nameKey } from './partners.ts';
import { titleKey, withoutArticle } from './title.ts';

/** later: what was added after it came out. more: it holds others besides. */
export type Collection = { holds: string[]; later?: string[]; more?: boolean };

const byKey = Object.fromEntries(
  domains.map((domain) => [
    domain,
    new Map(Object.entries(collections[domain]).map(([name, held]) => [keyOf(name), held as Collection])),
  ]),
) as Record<Domain, ReadonlyMap<string, Collection>>;

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

function keyOf(name: string): string {
  return titleKey(withoutArticle(plain(name)));
}

function plain(name: string): string {
  return name.replace(/[™®©]/gu, '');
}
