// Titles of a person's history that aren't in the catalogue. They're kept and shown, and the recommender doesn't read
// them. A removed one stays, with removed_at set, so that it can be restored.

import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';
import { outsideTitles } from './history-import-schema.ts';
import { pageOf } from './page-of.ts';
import { knownUuid } from './text.ts';

export const maxOutsideTitles = 10_000;

export type OutsideTitle = {
  id: string;
  title: string;
  year: number | null;
  kind: string | null;
  watchedAt: Date | null;
  minutesPlayed: number | null;
  ratingGiven: string | null;
  source: string;
};

/** Newest first, what has no day last. `page` counts from 1; a page past the end gives the last one. */
export async function listOutsideTitles(
  db: Database,
  userId: string,
  domain: Domain,
  { page = 1, pageSize = 24 }: { page?: number; pageSize?: number } = {},
): Promise<{ titles: OutsideTitle[]; total: number; page: number; pageCount: number }> {
  const total = await countOutsideTitles(db, userId, domain);
  const { offset, ...shown } = pageOf(total, page, pageSize);
  const titles = await db
    .select({
      id: outsideTitles.id,
      title: outsideTitles.title,
      year: outsideTitles.year,
      kind: outsideTitles.kind,
      watchedAt: outsideTitles.watchedAt,
      minutesPlayed: outsideTitles.minutesPlayed,
      ratingGiven: outsideTitles.ratingGiven,
      source: outsideTitles.source,
    })
    .from(outsideTitles)
    .where(present(userId, domain))
    .orderBy(
      sql`${outsideTitles.watchedAt} desc nulls last`,
      desc(outsideTitles.createdAt),
      outsideTitles.key,
    )
    .limit(pageSize)
    .offset(offset);
  return { titles, total, ...shown };
}

export async function countOutsideTitles(db: Database, userId: string, domain: Domain): Promise<number> {
  const [row] = await db.select({ count: count() }).from(outsideTitles).where(present(userId, domain));
  return row?.count ?? 0;
}

export async function outsideKeys(db: Database, userId: string, domain: Domain): Promise<Set<string>> {
  const rows = await db.select({ key: outsideTitles.key }).from(outsideTitles).where(present(userId, domain));
  return new Set(rows.map(({ key }) => key));
}

/** Removes one, or restores it. False when there was nothing to do. */
export async function setOutsideTitleRemoved(
  db: Database,
  userId: string,
  titleId: string,
  removed: boolean,
): Promise<boolean> {
  const changed = await db
    .update(outsideTitles)
    .set({ removedAt: removed ? new Date() : null })
    .where(
      and(
        eq(outsideTitles.id, knownUuid(titleId, 'title')),
        eq(outsideTitles.userId, userId),
        removed ? isNull(outsideTitles.removedAt) : isNotNull(outsideTitles.removedAt),
      ),
    )
    .returning({ id: outsideTitles.id });
  return changed.length > 0;
}

function present(userId: string, domain: Domain) {
  return and(
    eq(outsideTitles.userId, userId),
    eq(outsideTitles.domain, domain),
    isNull(outsideTitles.removedAt),
  );
}
