// Notes which titles a person was shown, for the figures of administrators (lib/db/shown-lists.ts). A list that this
// process noted last for the person, and today, isn't written again: most pages show the list of before.

import type { Shelf } from '#app/[domain]/shelf.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type Database, database } from '#lib/db/client.ts';
import { recordShown } from '#lib/db/shown-lists.ts';

const mostRemembered = 10_000;
const noted = new Map<string, string>(); // person and domain → the list, oldest first

/** What can't be written is logged: it is no reason for a page to fail. */
export async function noteShown(
  userId: string,
  domain: Domain,
  { items, versionId }: Shelf,
  db: Database = database(),
): Promise<void> {
  if (versionId === undefined || items.length === 0) return;
  const itemIds = items.map(({ itemId }) => itemId);
  const key = `${userId} ${domain}`;
  const list = [new Date().toISOString().slice(0, 10), versionId, ...itemIds].join('\n');
  if (noted.get(key) === list) return;
  try {
    await recordShown(db, userId, { domain, modelVersionId: versionId, itemIds });
    noted.delete(key);
    noted.set(key, list);
    for (const oldest of noted.keys()) {
      if (noted.size <= mostRemembered) break;
      noted.delete(oldest);
    }
  } catch (error) {
    console.error('shown titles:', error instanceof Error ? error.message : error);
  }
}
