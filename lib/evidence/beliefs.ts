// What the recommender seems to believe about a person: the genres, eras, makers, platforms and moods (tags) that their
// history is rich in, each with the titles it rests on. Counted, like all evidence; what it does to the list is in
// lib/recommender/leaning.ts.
//
// An attribute needs at least two titles of the history and a tenth of it (for makers and tags, two are enough), and six items
// in the catalogue: a direction of fewer would be those items. Within a kind, support × lift decides.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { AttributeKind, AttributeShare } from '#lib/contract/attribute.ts';
import { type Belief, mostBeliefs } from '#lib/contract/belief.ts';
import { attributeKey, type Leaning } from '#lib/contract/stated.ts';
import { byWeight, rowsWith, sharesIn, valuesOf } from './attributes.ts';
import { countableKinds } from './known-kinds.ts';

const enoughTitles = 2;
const enoughShare = 0.1; // of the history
const enoughItems = 6; // in the catalogue
/** How many of each kind at most, and whether a tenth of the history must have it. */
const told: [AttributeKind, { most: number; wide: boolean }][] = [
  ['genre', { most: 5, wide: true }],
  ['decade', { most: 2, wide: true }],
  ['developer', { most: 3, wide: false }],
  ['tag', { most: 6, wide: false }],
  ['platform', { most: 4, wide: true }],
];

/** `history`: rows that count, oldest first. Those that the person has an opinion on are always among them. */
export function beliefsAbout(
  catalogue: Catalogue,
  history: readonly number[],
  leanings: readonly Leaning[],
): Belief[] {
  const items = history.flatMap((row) => catalogue.items[row] ?? []);
  const shares = sharesIn(catalogue, items);
  const wide = Math.max(enoughTitles, enoughShare * items.length);
  const countable = countableKinds(catalogue);
  const rich = told
    .filter(([kind]) => countable.includes(kind))
    .map(([kind, { most, wide: isWide }]) =>
      shares
        .all(kind)
        .filter((share) => share.historyCount >= (isWide ? wide : enoughTitles))
        .filter((share) => rowsWith(catalogue, share).length >= enoughItems)
        .sort(byWeight)
        .slice(0, most),
    );
  const opinions = leanings.map(({ kind, value }) => shares.of(kind, value));
  const kept = new Map([...opinions, ...inTurn(rich)].map((share) => [attributeKey(share), share]));
  return [...kept.values()]
    .slice(0, Math.max(mostBeliefs, opinions.length))
    .sort(inKinds)
    .map((share) => ({ ...share, itemIds: titlesWith(items, share) }));
}

/** The best of each kind, then the second of each, until there are enough. */
function inTurn(lists: AttributeShare[][]): AttributeShare[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
}

function inKinds(a: AttributeShare, b: AttributeShare): number {
  const place = ({ kind }: AttributeShare) => told.findIndex(([one]) => one === kind);
  return place(a) - place(b) || b.historyCount - a.historyCount || byWeight(a, b);
}

function titlesWith(items: readonly Item[], { kind, value }: AttributeShare): string[] {
  return items
    .filter((item) => valuesOf(item, kind).includes(value))
    .map(({ itemId }) => itemId)
    .reverse();
}
