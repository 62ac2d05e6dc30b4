/** A changed history with the titles of what was changed, for the page to say; of many changes only the first ones. */

import type { Domain } from '#lib/contract/domain.ts';
import type { ToldWhatIf, WhatIf } from '#lib/contract/what-if.ts';
import type { Database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { AppError } from '#lib/errors.ts';

const toldTitles = 20; // of each kind

/** Throws 'not_found' where something is added that is not in the catalogue. */
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
    throw new AppError('not_found', { message: 'A title that was added is not in the catalogue.' });
  return { removed, added, titles };
}
