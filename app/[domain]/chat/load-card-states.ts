// What a person did with the titles that answers list: seen, saved, and what is shown of them here. Read whenever a chat is
// read, so that a card of last month tells today's truth.

import { answerPart, type ChatMessage } from '#app/[domain]/chat/message.ts';
import { pictureOf } from '#app/cover/picture-of.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { savedAmong } from '#lib/db/saved-items.ts';
import { shownIds } from '#lib/db/shown-items.ts';

export type CardState = {
  seen: boolean; // in the history
  saved: boolean; // for later
  known: boolean; // to the recommender: it can be asked about
  picture?: string | undefined; // a real cover, where this installation shows them
};
/** By the id that the answer calls it. */
export type CardStates = Record<string, CardState>;

export async function loadCardStates(
  userId: string,
  domain: Domain,
  messages: readonly ChatMessage[],
): Promise<CardStates> {
  const listed = messages.flatMap((message) => answerPart(message, 'cards')?.items ?? []);
  if (listed.length === 0) return {};
  const shown = await shownIds(
    database(),
    domain,
    listed.map(({ itemId }) => itemId),
  );
  const now = [...new Set(shown.values())];
  const [{ history, stated }, saved, found] = await Promise.all([
    tasteOf(database(), userId, domain),
    savedAmong(database(), userId, domain, now),
    itemsByIds(database(), domain, now),
  ]);
  const seen = new Set([...history, ...stated.aside]);
  const items = new Map(found.map((item) => [item.itemId, item]));
  return Object.fromEntries(
    [...shown].map(([listedId, itemId]): [string, CardState] => {
      const item = items.get(itemId);
      return [
        listedId,
        {
          seen: seen.has(itemId),
          saved: saved.has(itemId),
          known: item?.knownToModel ?? false,
          picture: item && pictureOf(domain, item),
        },
      ];
    }),
  );
}
