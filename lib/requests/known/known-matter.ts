// One thing that may be generally known of titles ("directed by Kubrick", "under two hours"), and of which items of a catalogue it
// is known.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { type Knowledge, knowledgeOf } from '#lib/catalogue/general-knowledge.ts';

export const details = [
  'director',
  'studio',
  'cast',
  'country',
  'language',
  'length',
  'look',
  'developer',
  'difficulty',
  'number of players',
  'mood and themes',
  'rating',
  'release year',
] as const;
export type Detail = (typeof details)[number];

/** kind: behind "films", "by Stanley Kubrick". null: nothing is known of it. rough: the words only mean it roughly. */
export type KnownMatter = {
  detail: Detail;
  kind: string;
  holds: (known: Knowledge) => boolean | null;
  mainly?: (known: Knowledge) => boolean; // of what it holds, whether it's what the title is mainly about
  rough?: true;
};

const byCatalogue = new WeakMap<Catalogue, (Knowledge | null)[]>();

/** What is known of an item of the catalogue. */
export function knownOf(catalogue: Catalogue, { index }: Pick<Item, 'index'>): Knowledge | null {
  const all =
    byCatalogue.get(catalogue) ?? catalogue.items.map((item) => knowledgeOf(catalogue.domain, item));
  byCatalogue.set(catalogue, all);
  return all[index] ?? null;
}

/** null: not known of this item. */
export function holdsOf(
  catalogue: Catalogue,
  { holds }: KnownMatter,
  item: Pick<Item, 'index'>,
): boolean | null {
  const known = knownOf(catalogue, item);
  return known && holds(known);
}
