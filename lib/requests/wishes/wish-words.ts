// What the words of a wish mean in the labels of a catalogue, looked up in tables of everyday words: "with an engine" is in
// games of racing and driving, "nobody dies" isn't in films of war. A phrase comes before its words.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { catalogueValues, type NamedAttribute, rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { formsOf } from '../titles/named-kind.ts';
import { gamesWords } from './words/games.ts';
import { moviesWords } from './words/movies.ts';
import { steamWords } from './words/steam.ts';
import type { WordTable } from './words/word-table.ts';

/** `isWhole`: the words say the whole wish. */
export type WishLabels = { keep: NamedAttribute[]; avoid: NamedAttribute[]; isWhole: boolean };

type Labels = { keep: string; avoid: string };
const tables: Record<Domain, ReadonlyMap<string, Labels>> = {
  movies: byWord(moviesWords),
  steam: byWord(steamWords),
  games: byWord(gamesWords),
};

function byWord(table: WordTable): ReadonlyMap<string, Labels> {
  return new Map(
    table.flatMap((line) => {
      const [words = '', keep = '', avoid = ''] = line.split('|').map((part) => part.trim());
      return words.split('; ').map((word) => [word, { keep, avoid }] as const);
    }),
  );
}

const fewest = 8; // items: where labels are few, a rarer one leaves nothing to choose from
const mostAround = 2; // words: "fast zombies"
export const clause = / (?:that|who|which|where|when|whose|with|without)(?: .*)?$/; // "cars with eyes"
const before =
  /^(?:(?:with|has|have|having|about|of|in|for|some|any|lots of|plenty of|more|an?|the|my|it|its|something|someone|there is|set) )+/;
const behind = / (?:in it|in|inside|please|at all|too)$/;

export function wishLabels(catalogue: Catalogue, wish: string): WishLabels | null {
  const key = titleKey(wish);
  const bare = key.replace(before, '').replace(behind, '');
  for (const whole of new Set([key, bare])) {
    const found = labelsOf(catalogue, whole);
    if (found) return { ...found, isWhole: true };
  }
  const words = bare.replace(clause, '').split(' ');
  if (words.length > mostAround) return null; // "alone in a building" is about no building
  for (const part of [words.join(' '), ...words.toReversed()]) {
    const found = labelsOf(catalogue, part);
    if (found) return { ...found, isWhole: false };
  }
  return null;
}

function labelsOf(catalogue: Catalogue, words: string): Omit<WishLabels, 'isWhole'> | null {
  const table = tables[catalogue.domain];
  const labels = formsOf(words).flatMap((form) => table.get(form) ?? [])[0];
  if (!labels) return null;
  const found = { keep: known(catalogue, labels.keep), avoid: known(catalogue, labels.avoid) };
  return found.keep.length + found.avoid.length === 0 ? null : found;
}

/** Of some names of labels those that the catalogue has. */
function known(catalogue: Catalogue, names: string): NamedAttribute[] {
  const values = names
    .split('; ')
    .flatMap((name) =>
      (['genre', 'tag'] as const).flatMap((kind) =>
        catalogueValues(catalogue, kind).includes(name) ? [{ kind, value: name }] : [],
      ),
    );
  const rows = new Set(values.flatMap((value) => rowsWith(catalogue, value)));
  return tagsAreReliable(catalogue) || rows.size >= fewest ? values : [];
}

export function carries(item: Item, values: readonly NamedAttribute[]): boolean {
  return values.some(({ kind, value }) => valuesOf(item, kind).includes(value));
}
