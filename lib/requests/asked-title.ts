// What an answer says where a title isn't found, or was taken for another spelling: asked back, or said to be unknown, with
// how far the catalogue reaches.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import type { Resolved } from './resolve-title.ts';

export type Reach = { items: number; lastYear: number | null };
export type TitleFacts =
  | { name: 'title'; problem: 'unknown'; typed: string; reach: Reach; changes?: true } // `changes`: it was to change the history
  | { name: 'title'; problem: 'ambiguous'; typed: string; choices: ItemRef[] }
  | { name: 'title'; problem: 'group'; typed: string } // a name of several that no title of the history has
  | { name: 'title'; problem: 'none' };

/** How a title was understood, where it wasn't typed as the catalogue has it. */
export type Understood = { typed: string; title: string } | null;

const rareYear = 0.0004; // of the items: a single later one is a slip in the data

export function reachOf({ items }: Catalogue): Reach {
  const years = items.flatMap(({ year }) => year ?? []).sort((a, b) => b - a);
  return { items: items.length, lastYear: years[Math.floor(rareYear * years.length)] ?? null };
}

export function titleProblem(
  resolved: Exclude<Resolved, { kind: 'found' }>,
  catalogue: Catalogue,
  changes = false,
): TitleFacts {
  switch (resolved.kind) {
    case 'unknown':
      return {
        name: 'title',
        problem: 'unknown',
        typed: resolved.typed,
        reach: reachOf(catalogue),
        ...(changes ? { changes } : {}),
      };
    case 'ambiguous':
      return {
        name: 'title',
        problem: 'ambiguous',
        typed: resolved.typed,
        choices: resolved.choices.map(refOf),
      };
    case 'none':
      return { name: 'title', problem: 'none' };
  }
}

export function understood(resolved: Extract<Resolved, { kind: 'found' }>): Understood {
  return resolved.how === 'exact' ? null : { typed: resolved.typed, title: resolved.item.title };
}
