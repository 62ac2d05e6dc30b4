// The recommendations for a history and its feedback, with what a page shows about each item.

import { rankedCount, type Shelf, shelfSize } from '#app/[domain]/shelf.ts';
import { recommend } from '#app/explainer/client.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import { database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { toAppError } from '#lib/errors.ts';

/** `history`: item ids, oldest first. If the explainer can't answer, the list is empty and says why. */
export async function loadShelf(
  domain: Domain,
  history: string[],
  feedback: readonly Feedback[],
): Promise<Shelf> {
  try {
    const { items, unknown } = await recommend(domain, history, rankedCount, feedback);
    const shown = items.slice(0, shelfSize);
    const wanted = shown.map(({ itemId }) => itemId);
    const facts = new Map((await itemsByIds(database(), domain, wanted)).map((item) => [item.itemId, item]));
    return {
      items: shown.flatMap(({ itemId, rank }) => {
        const item = facts.get(itemId);
        if (item === undefined) return [];
        const { title, year, genres, details } = item;
        return [{ itemId, rank, title, year, genres, tags: details.tags, developer: details.developer }];
      }),
      ranking: items.map((item) => item.itemId),
      unknownCount: unknown.length,
    };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('recommendations:', error.cause);
    return { items: [], ranking: [], unknownCount: 0, problem: error.message };
  }
}
