// A changed history as the active version calls its items, with the titles of what changed, for the page to show; only
// the first few if there are many. A page left open may still call them as the version before did.

import type { Domain } from '#lib/contract/domain.ts';
import type { ToldWhatIf, WhatIf } from '#lib/contract/what-if.ts';
import type { Database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { shownIds } from '#lib/db/shown-items.ts';
import { AppError } from '#lib/errors.ts';

const toldTitles = 20; // of each kind

/** Throws 'not_found' if an added item isn't in the catalogue. */
export async function tellWhatIf(db: Database, domain: Domain, whatIf: WhatIf): Promise<ToldWhatIf> {
  const { removed, added } = await shownWhatIf(db, domain, whatIf);
  const told = [...removed.slice(0, toldTitles), ...added];
  const titles = Object.fromEntries(
    (await itemsByIds(db, domain, told)).map(({ itemId, title }) => [itemId, title]),
  );
  if (added.some((itemId) => !Object.hasOwn(titles, itemId)))
    throw new AppError('not_found', {
      message: 'One of the titles you added isn’t in the catalogue. Remove it and try again.',
    });
  return { removed, added, titles };
}

export async function shownWhatIf(db: Database, domain: Domain, { removed, added }: WhatIf): Promise<WhatIf> {
  const shown = await shownIds(db, domain, [...removed, ...added]);
  const idsOf = (itemIds: string[]) => itemIds.map((itemId) => shown.get(itemId) ?? itemId);
  return { removed: idsOf(removed), added: idsOf(added) };
}
