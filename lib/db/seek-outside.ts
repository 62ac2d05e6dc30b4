// Looks again for titles that a person's history has and the catalogue didn't, once another catalogue is active. Which of
// them it has now is the caller's to say.

import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';
import { historyItemIds, maxHistory } from './history.ts';
import { outsideTitles } from './history-import-schema.ts';
import { getItem } from './items.ts';
import { interactions } from './schema.ts';
import { lockUser } from './users.ts';

const mostAtOnce = 5_000;

export type SoughtTitle = typeof outsideTitles.$inferSelect;

/** Those that weren't looked for in this catalogue yet. Without any it's one step in an index. */
export async function titlesToSeek(
  db: Database,
  userId: string,
  domain: Domain,
  catalogue: string,
): Promise<SoughtTitle[]> {
  return db
    .select()
    .from(outsideTitles)
    .where(
      and(
        eq(outsideTitles.userId, userId),
        eq(outsideTitles.domain, domain),
        isNull(outsideTitles.removedAt),
        or(isNull(outsideTitles.soughtIn), sql`${outsideTitles.soughtIn} <> ${catalogue}`),
      ),
    )
    .orderBy(outsideTitles.createdAt, outsideTitles.id)
    .limit(mostAtOnce);
}

/**
 * All of them or none. A title goes into the history with its day, rating and play time, and still belongs to its import, whose
 * undo takes it back. What is in the history already, or was removed from it, isn't added. Returns how many were.
 */
export async function seekIn(
  db: Database,
  userId: string,
  domain: Domain,
  {
    catalogue,
    sought,
    found,
  }: {
    catalogue: string;
    sought: readonly SoughtTitle[];
    found: readonly { title: SoughtTitle; itemId: string }[];
  },
): Promise<number> {
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const there = new Set(await historyItemIds(transaction, userId, domain));
    let room = maxHistory - there.size;
    let added = 0;
    for (const { title, itemId: wantedId } of found) {
      const { itemId } = await getItem(transaction, domain, wantedId);
      if (!there.has(itemId)) {
        if (room <= 0) continue;
        const rows = await transaction
          .insert(interactions)
          .values({
            userId,
            domain,
            itemId,
            watchedAt:
              title.watchedAt ??
              sql`(
              select coalesce(min(watched_at), now()) - interval '1 second' from interactions
              where user_id = ${userId} and domain = ${domain} and removed_at is null)`,
            addedBy: 'import',
            undated: title.watchedAt === null,
            minutesPlayed: title.minutesPlayed,
            rating: title.rating,
            ratingGiven: title.ratingGiven,
            source: title.source,
            importId: title.importId,
          })
          .onConflictDoNothing()
          .returning({ id: interactions.id });
        if (rows.length === 0) continue; // removed by the person: it stays removed
        there.add(itemId);
        room--;
        added++;
      }
      await transaction
        .delete(outsideTitles)
        .where(and(eq(outsideTitles.id, title.id), eq(outsideTitles.userId, userId)));
    }
    const ids = sought.map(({ id }) => id);
    await transaction.execute(sql`
      update outside_titles set sought_in = ${catalogue}
      where user_id = ${userId} and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
    return added;
  });
}
