/** A changed history with the titles of the changed items for the page, up to a limit. */

import type { Domain } from '#lib/contract/domain.ts';
import type { ToldWhatIf, WhatIf } from '#lib/contract/what-if.ts';
import type { Database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { AppError } from '#lib/errors.ts';

const toldTitles = 20; // of each kind

/** Throws 'not_found' if an added item isn't in the catalogue. */
export async function tellWhatIf(
  db: Database,
  domain: Domain,
  { removed, added }: WhatIf,
): Promise<ToldWhatIf> {
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
