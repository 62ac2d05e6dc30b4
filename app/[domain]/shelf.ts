// The list of recommendations on the page, and what moved between two lists.

import { z } from 'zod';
import { type GivenFeedback, speaksAgainst } from '#app/[domain]/feedback/reasons.ts';

export const shelfSize = 24; // shown
export const enoughToStart = 3; // titles of a history before there is a list
export const rankedCount = 200; // known by rank, so that "new" can say where it was; on later pages more
export const mostRanked = 1_000;

const filmSchema = z.object({
  itemId: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  genres: z.array(z.string()),
  tags: z.array(z.string()).optional(),
  developer: z.string().optional(),
  phrase: z.string().optional(), // what it is about, in a few words
  picture: z.string().optional(), // a real cover, where this installation shows them
  saved: z.boolean().optional(), // for later
});
export const shelfSchema = z.object({
  items: z.array(filmSchema.extend({ rank: z.number() })),
  ranking: z.array(z.string()), // item ids, best first
  ranks: z.array(z.number()).optional(), // of `ranking` in the whole list; without a filter 1, 2, 3, …
  total: z.number().default(0), // how many items fit the filter
  page: z.number().default(1),
  pageCount: z.number().default(1),
  unknownCount: z.number(), // history items that the active recommender does not know
  versionId: z.string().optional(), // that recommended them
  problem: z.string().optional(),
});
export type Film = z.infer<typeof filmSchema>;
export type Shelf = z.infer<typeof shelfSchema>;

export type Move = { kind: 'up' | 'down'; places: number } | { kind: 'new'; from: number | null };
export type ShelfChanges = {
  moves: Map<string, Move>; // items that didn't move have none
  gone: { film: Film; rank: number | null }[]; // null: no longer among the first 200
};

export function compareShelves(before: Shelf, after: Shelf): ShelfChanges {
  const rankBefore = ranksOf(before);
  const rankAfter = ranksOf(after);
  const shownBefore = new Set(before.items.map((film) => film.itemId));
  const shownAfter = new Set(after.items.map((film) => film.itemId));
  const moves = new Map<string, Move>();
  for (const { itemId, rank } of after.items) {
    const from = rankBefore.get(itemId) ?? null;
    if (!shownBefore.has(itemId) || from === null) moves.set(itemId, { kind: 'new', from });
    else if (from !== rank)
      moves.set(itemId, { kind: from > rank ? 'up' : 'down', places: Math.abs(from - rank) });
  }
  const gone = before.items
    .filter((film) => !shownAfter.has(film.itemId))
    .map((film) => ({ film, rank: rankAfter.get(film.itemId) ?? null }));
  return { moves, gone };
}

function ranksOf({ ranking, ranks }: Shelf): Map<string, number> {
  return new Map(ranking.map((itemId, place) => [itemId, ranks?.[place] ?? place + 1]));
}

export function emptyShelf(problem: string): Shelf {
  return { items: [], ranking: [], total: 0, page: 1, pageCount: 1, unknownCount: 0, problem };
}

/** The list while the server handles feedback: items the feedback rules out are already gone. */
export function withoutSpokenAgainst(shelf: Shelf, said: readonly GivenFeedback[]): Shelf {
  if (said.length === 0) return shelf;
  return { ...shelf, items: shelf.items.filter((film) => !said.some((given) => speaksAgainst(given, film))) };
}
