// What an answer says where a title isn't found, or was taken for another spelling: asked back, or said to be unknown, with
// how far the catalogue reaches.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Elsewhere } from '#lib/catalogue/elsewhere.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import type { OwnedBy } from './owned-by.ts';
import type { Resolved } from './resolve-title.ts';
import { namedLike } from './same-named.ts';

export type Reach = { items: number; lastYear: number | null };
export type TitleFacts =
  | {
      name: 'title';
      problem: 'unknown';
      typed: string;
      reach: Reach;
      others: ItemRef[]; // of the same series, where another number was typed
      changes?: true; // it was to change the history
      own?: ItemRef[]; // of the history, where one of it was meant: the nearest
      elsewhere?: string; // where facts of it may be on record
      also?: string; // another that isn't there either
      known?: { is: string; near: ItemRef[] }; // a well-known title: what it is, what is there that comes nearest
      instead?: ItemRef; // what stands at the top of the list, or first of a kind
      ofKind?: string; // that `instead` is the first of
      ofHistory?: true; // asked was whether the history has it
      abroad?: true; // a film, in a message that isn't English: it may be there by its English title
    }
  | {
      name: 'title';
      problem: 'person'; // somebody's name, where a title was expected
      typed: string;
      own: ItemRef[]; // of the history, those whose labels name them
      tagged: ItemRef[]; // of the others
      asks: 'change' | 'history' | 'other';
      by?: { deed: OwnedBy['deed']; items: ItemRef[]; known: number; size: number }; // what is generally known of their titles in the history
    }
  | { name: 'title'; problem: 'ambiguous'; typed: string; choices: ItemRef[] }
  | { name: 'title'; problem: 'group'; typed: string; kind?: string } // a name of several that no title of the history has
  | { name: 'title'; problem: 'none' };

/** How a title was understood, where it wasn't typed as the catalogue has it. */
export type Understood = { typed: string; title: string } | null;

const rareYear = 0.0004; // of the items: a single later one is a slip in the data

/** The last year of data whose catalogue knows no years, by its fingerprint: the console games that ship. */
const lastYears: Record<string, number> = {
  fb2e28214bcc166ea123fd58dfbac05916fee42fe3ad662d71f57c766ef87de5: 2018,
};

export function reachOf({ items, fingerprint }: Catalogue): Reach {
  const years = items.flatMap(({ year }) => year ?? []).sort((a, b) => b - a);
  const last = years[Math.floor(rareYear * years.length)] ?? lastYears[fingerprint];
  return { items: items.length, lastYear: last ?? null };
}

const mostOthers = 3;
const shortestSeries = 4; // letters

/** "Homeworld 3" → *Homeworld*, *Homeworld 2*. */
function ofSeries(typed: string, catalogue: Catalogue): ItemRef[] {
  const series = /^(.+?)[\s:]+(?:part )?(?:\d{1,2}|[ivx]{1,4})$/iu.exec(typed)?.[1]?.trim() ?? '';
  if (series.length < shortestSeries) return [];
  const isSeries = (title: string) =>
    titleKey(withoutArticle(title)).startsWith(titleKey(withoutArticle(series)));
  return namedLike(series, catalogue)
    .filter(({ title }) => isSeries(title))
    .slice(0, mostOthers)
    .map(refOf);
}

const mostNear = 3;

function knownElsewhere({ is, near }: Elsewhere, catalogue: Catalogue): { is: string; near: ItemRef[] } {
  return { is, near: itemsNear(near, catalogue).slice(0, mostNear).map(refOf) };
}

/** The items of some ids, in their order. */
export function itemsNear(ids: readonly string[], { items }: Catalogue): Item[] {
  return ids.flatMap((id) => items.find(({ itemId }) => itemId === id) ?? []);
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
        others: ofSeries(resolved.typed, catalogue),
        ...(changes ? { changes } : {}),
        ...(resolved.elsewhere ? { known: knownElsewhere(resolved.elsewhere, catalogue) } : {}),
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
  return resolved.how === 'exact' || resolved.isOnly
    ? null
    : { typed: resolved.typed, title: resolved.item.title };
}
