// The recommendations for a history and all that the person said, with what a page shows about each item.

import type { ListQuery } from '#app/[domain]/list-query.ts';
import { emptyShelf, mostRanked, rankedCount, type Shelf, shelfSize } from '#app/[domain]/shelf.ts';
import { pictureOf } from '#app/cover/picture-of.ts';
import { type Asked, recommend } from '#app/explainer/client.ts';
import { knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Recommendations } from '#lib/contract/explainer-api.ts';
import { isFiltered } from '#lib/contract/list-filter.ts';
import { database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { savedAmong } from '#lib/db/saved-items.ts';
import { toAppError } from '#lib/errors.ts';

const wholeList: ListQuery = { page: 1, filter: {} };

/** A page past the end gives the last one. If the explainer can't answer, the list is empty and says why. */
export async function loadShelf(
  domain: Domain,
  userId: string,
  asked: Asked,
  query: ListQuery = wholeList,
): Promise<Shelf> {
  try {
    return await shelfOf(domain, userId, asked, query);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('recommendations:', error.cause);
    return emptyShelf(error.message);
  }
}

async function shelfOf(
  domain: Domain,
  userId: string,
  asked: Asked,
  { page: wanted, filter }: ListQuery,
): Promise<Shelf> {
  const count = Math.min(mostRanked, Math.max(rankedCount, wanted * shelfSize));
  const first = await recommend(domain, asked, { count, filter });
  const pageCount = Math.max(1, Math.ceil(first.total / shelfSize));
  const page = Math.min(wanted, pageCount);
  const offset = (page - 1) * shelfSize;
  const shown: Recommendations['items'] =
    offset + shelfSize <= count || first.total <= count
      ? first.items.slice(offset, offset + shelfSize)
      : (await recommend(domain, asked, { count: shelfSize, offset, filter })).items;
  const ids = shown.map(({ itemId }) => itemId);
  const [found, saved] = await Promise.all([
    itemsByIds(database(), domain, ids),
    savedAmong(database(), userId, domain, ids),
  ]);
  const facts = new Map(found.map((item) => [item.itemId, item]));
  return {
    items: shown.flatMap(({ itemId, rank }) => {
      const item = facts.get(itemId);
      if (item === undefined) return [];
      const { title, year, genres, details } = item;
      const { tags, developer } = details;
      const picture = pictureOf(domain, item);
      const phrase = knowledgeOf(domain, item)?.phrase;
      return [
        { itemId, rank, title, year, genres, tags, developer, picture, phrase, saved: saved.has(itemId) },
      ];
    }),
    ranking: first.items.map((item) => item.itemId),
    ...(isFiltered(filter) ? { ranks: first.items.map(({ rank }) => rank) } : {}),
    total: first.total,
    page,
    pageCount,
    unknownCount: first.unknown.length,
    versionId: first.versionId,
  };
}
