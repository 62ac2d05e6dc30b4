// Undoes an import, and does it again: what it had brought becomes a preview once more, which is saved like any other.

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type {
  BeforeImport,
  ImportEntry,
  ImportOutcome,
  ImportPreview,
} from '#lib/contract/history-import.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { historyImports, outsideTitles } from './history-import-schema.ts';
import { saveLocked } from './save-import.ts';
import { feedback, interactions, items } from './schema.ts';
import { knownUuid } from './text.ts';
import { lockUser } from './users.ts';

/** Takes back all that the import brought; what the person added or brought themselves since then stays. False: undone before. */
export async function undoImport(db: Database, userId: string, importId: string): Promise<boolean> {
  const id = knownUuid(importId, 'import');
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const [stored] = await transaction
      .select({
        state: historyImports.state,
        before: historyImports.before,
        source: historyImports.source,
        fileName: historyImports.fileName,
      })
      .from(historyImports)
      .where(and(eq(historyImports.id, id), eq(historyImports.userId, userId)));
    if (stored === undefined || stored.state === 'preview' || stored.state === 'reading')
      throw new AppError('not_found', { message: 'We couldn’t find this import.' });
    if (stored.state === 'undone') return false;
    const before = stored.before ?? { entries: [], outside: [] };
    const preview = await previewAgain(transaction, userId, { ...stored, id });
    await giveBackRatings(transaction, userId, before);
    await transaction.execute(sql`
      update interactions set watched_at = was."watchedAt", added_by = was."addedBy", undated = was.undated,
        minutes_played = was."minutesPlayed", rating = was.rating, rating_given = was."ratingGiven",
        source = was.source, import_id = was."importId", removed_at = was."removedAt"
      from jsonb_to_recordset(${JSON.stringify(before.entries)}::jsonb) as was(
        id bigint, "watchedAt" timestamptz, "addedBy" text, undated boolean, "minutesPlayed" int, rating float8,
        "ratingGiven" text, source text, "importId" uuid, "removedAt" timestamptz)
      where interactions.id = was.id and interactions.user_id = ${userId}
        and interactions.import_id = ${id} and interactions.added_by = 'import'`);
    await transaction.execute(sql`
      update outside_titles set import_id = was."importId", removed_at = was."removedAt"
      from jsonb_to_recordset(${JSON.stringify(before.outside)}::jsonb) as was(
        id uuid, "importId" uuid, "removedAt" timestamptz)
      where outside_titles.id = was.id and outside_titles.user_id = ${userId} and outside_titles.import_id = ${id}`);
    await transaction
      .delete(interactions)
      .where(
        and(
          eq(interactions.userId, userId),
          eq(interactions.importId, id),
          eq(interactions.addedBy, 'import'),
        ),
      );
    await transaction
      .delete(outsideTitles)
      .where(and(eq(outsideTitles.userId, userId), eq(outsideTitles.importId, id)));
    await transaction.delete(feedback).where(and(eq(feedback.userId, userId), eq(feedback.importId, id)));
    await transaction
      .update(historyImports)
      .set({ state: 'undone', undoneAt: new Date(), before: null, preview })
      .where(eq(historyImports.id, id));
    return true;
  });
}

/** Saves again what an undone import had brought. Throws 'not_found' if there is no such import, or nothing was kept of it. */
export async function redoImport(db: Database, userId: string, importId: string): Promise<ImportOutcome> {
  const id = knownUuid(importId, 'import');
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const mine = and(eq(historyImports.id, id), eq(historyImports.userId, userId));
    const [stored] = await transaction
      .select({ state: historyImports.state, preview: historyImports.preview })
      .from(historyImports)
      .where(mine);
    if (stored?.state === 'undone' && stored.preview !== null)
      await transaction
        .update(historyImports)
        .set({ state: 'preview', undoneAt: null, expiresAt: new Date(Date.now() + 60_000) })
        .where(mine);
    else if (stored?.state !== 'saved')
      throw new AppError('not_found', { message: 'We couldn’t find this import. Choose the file again.' });
    return saveLocked(transaction, userId, id, { choices: [], takeLikeliest: false });
  });
}

/** What the import has in the history now, as a preview: choices are made, and what the person changed since stays out. */
async function previewAgain(
  transaction: Database,
  userId: string,
  { id, source, fileName }: { id: string; source: string | null; fileName: string },
): Promise<ImportPreview> {
  const brought = await transaction
    .select({ entry: interactions, title: items.title, year: items.year })
    .from(interactions)
    .leftJoin(items, and(eq(items.domain, interactions.domain), eq(items.itemId, interactions.itemId)))
    .where(
      and(
        eq(interactions.userId, userId),
        eq(interactions.importId, id),
        eq(interactions.addedBy, 'import'),
        isNull(interactions.removedAt),
      ),
    )
    .orderBy(interactions.watchedAt, interactions.id);
  const outside = await transaction
    .select()
    .from(outsideTitles)
    .where(
      and(eq(outsideTitles.userId, userId), eq(outsideTitles.importId, id), isNull(outsideTitles.removedAt)),
    )
    .orderBy(outsideTitles.createdAt, outsideTitles.id);
  const disliked = new Set(
    (
      await transaction
        .select({ itemId: feedback.itemId })
        .from(feedback)
        .where(and(eq(feedback.userId, userId), eq(feedback.importId, id), isNull(feedback.undoneAt)))
    ).map(({ itemId }) => itemId),
  );
  let row = 0;
  const entryOf = (
    from: Pick<ImportEntry, 'title' | 'year' | 'kind' | 'ids' | 'key'> & {
      watchedAt: Date | null;
      minutesPlayed: number | null;
      rating: number | null;
      ratingGiven: string | null;
    },
  ): ImportEntry => ({
    row: row++,
    title: from.title,
    year: from.year,
    kind: from.kind,
    day: from.watchedAt === null ? null : from.watchedAt.toISOString().slice(0, 10),
    dayKind: null,
    rating: from.rating,
    ratingGiven: from.ratingGiven,
    disliked: false,
    minutesPlayed: from.minutesPlayed,
    ids: from.ids,
    key: from.key,
    episodes: 0,
  });
  return {
    source: source ?? '',
    fileName,
    rowsRead: brought.length + outside.length,
    found: brought.map(({ entry, title, year }) => ({
      ...entryOf({
        ...entry,
        title: title ?? entry.itemId,
        year,
        kind: null,
        ids: {},
        key: entry.itemId,
        watchedAt: entry.undated ? null : entry.watchedAt,
      }),
      disliked: disliked.has(entry.itemId),
      itemId: entry.itemId,
      by: 'id',
      confidence: 1,
      isThere: false,
    })),
    ambiguous: [],
    missing: outside.map((title) => ({ ...entryOf(title), isThere: false })),
    aside: [],
    questions: [],
    sample: null,
    problems: [],
    problemCount: 0,
    notes: [],
  };
}

/** Ratings and play times that the import brought up to date, unless they changed again since. */
async function giveBackRatings(
  transaction: Database,
  userId: string,
  { updated = [], raised = [] }: BeforeImport,
): Promise<void> {
  await transaction.execute(sql`
    update interactions set minutes_played = was."minutesPlayed", rating = was.rating, rating_given = was."ratingGiven"
    from jsonb_to_recordset(${JSON.stringify(updated)}::jsonb) as was(
      id bigint, "minutesPlayed" int, rating float8, "ratingGiven" text, "newMinutesPlayed" int, "newRatingGiven" text)
    where interactions.id = was.id and interactions.user_id = ${userId}
      and interactions.minutes_played is not distinct from was."newMinutesPlayed"
      and interactions.rating_given is not distinct from was."newRatingGiven"`);
  if (raised.length > 0)
    await transaction
      .update(feedback)
      .set({ undoneAt: null })
      .where(and(eq(feedback.userId, userId), inArray(feedback.id, raised)));
}
