// Saves what a preview holds, all or nothing. What the history has already keeps its day and gets the newer rating and play time;
// of the client only the choices are taken, and only those that the preview offered. undo-import.ts takes it back.

import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type {
  BeforeImport,
  ImportChoices,
  ImportEntry,
  ImportOutcome,
  ImportPreview,
  UpdatedEntry,
} from '#lib/contract/history-import.ts';
import { AppError } from '#lib/errors.ts';
import { activeCatalogue } from './catalogues.ts';
import type { Database } from './client.ts';
import { maxFeedback } from './feedback.ts';
import { historyItemIds, maxHistory } from './history.ts';
import { historyImports, outsideTitles } from './history-import-schema.ts';
import { previewGone } from './history-imports.ts';
import { isNewer, ratingsInHistory } from './newer-ratings.ts';
import { countOutsideTitles, maxOutsideTitles } from './outside-titles.ts';
import { feedback, interactions } from './schema.ts';
import { knownUuid } from './text.ts';
import { lockUser } from './users.ts';

const insertBatch = 1_000;
type Watched = { itemId: string; entry: ImportEntry };
/** What was removed before and comes back, as it was: into `before`. */
type Import = { id: string; userId: string; domain: Domain; source: string; before: BeforeImport };

/** Confirming twice saves once. Throws 'not_found' for a preview that's gone and 'bad_request' for a choice not offered. */
export async function saveImport(
  db: Database,
  userId: string,
  importId: string,
  choices: ImportChoices,
): Promise<ImportOutcome> {
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    return saveLocked(transaction, userId, knownUuid(importId, 'preview'), choices);
  });
}

/** Inside a transaction that has locked the person. */
export async function saveLocked(
  transaction: Database,
  userId: string,
  id: string,
  choices: ImportChoices,
): Promise<ImportOutcome> {
  const [stored] = await transaction
    .select()
    .from(historyImports)
    .where(and(eq(historyImports.id, id), eq(historyImports.userId, userId)));
  if (stored?.state === 'saved' && stored.outcome !== null) return stored.outcome;
  if (stored?.state !== 'preview' || stored.preview === null || stored.expiresAt < new Date())
    throw previewGone();
  const { watched, outside } = chosen(stored.preview, choices);
  const one: Import = {
    id,
    userId,
    domain: stored.domain,
    source: stored.preview.source,
    before: { entries: [], outside: [], updated: [], raised: [] },
  };
  const updated = await bringUpToDate(transaction, one, watched);
  const history = await putIntoHistory(transaction, one, watched);
  const others = await putOutside(transaction, one, outside);
  const disliked = await addDislikes(transaction, one, [...history.put, ...updated]);
  const outcome: ImportOutcome = {
    added: history.put.length,
    there: history.there,
    ...(updated.length > 0 ? { updated: updated.length } : {}),
    outside: others.put,
    outsideThere: others.there,
    ...disliked,
    leftOut: history.leftOut + others.leftOut,
  };
  await transaction
    .update(historyImports)
    .set({ state: 'saved', savedAt: new Date(), preview: null, outcome, before: one.before })
    .where(eq(historyImports.id, id));
  return outcome;
}

/** Each row goes to the history under one item, or stays outside the catalogue. Rows without a choice keep what was found. */
function chosen(
  preview: ImportPreview,
  { choices, takeLikeliest }: ImportChoices,
): { watched: Watched[]; outside: ImportEntry[] } {
  const choiceOf = new Map(choices.map(({ row, itemId }) => [row, itemId]));
  const offered = new Map<number, readonly string[]>([
    ...preview.found.map(({ row, itemId }) => [row, [itemId]] as const),
    ...preview.ambiguous.map(({ row, options }) => [row, options.map(({ itemId }) => itemId)] as const),
  ]);
  for (const [row, itemId] of choiceOf) {
    const options = offered.get(row);
    if (options === undefined || (itemId !== null && !options.includes(itemId)))
      throw new AppError('bad_request', {
        message: 'A choice doesn’t fit this preview. Reload the page and choose again.',
      });
  }
  const watched: Watched[] = [];
  const outside: ImportEntry[] = [...preview.missing];
  for (const { options, ...entry } of preview.ambiguous) {
    const choice = choiceOf.get(entry.row);
    const itemId = (choice === undefined && takeLikeliest ? options[0]?.itemId : choice) ?? null;
    if (itemId === null) outside.push(entry);
    else watched.push({ itemId, entry });
  }
  for (const { itemId, by: _by, confidence: _confidence, isThere: _isThere, ...entry } of preview.found) {
    if (choiceOf.get(entry.row) === null) outside.push(entry);
    else watched.push({ itemId, entry });
  }
  return { watched: inOrder(watched), outside };
}

/** Oldest first, what has no day before all others; of two rows of one item the later. */
function inOrder(watched: Watched[]): Watched[] {
  const sorted = watched.toSorted((a, b) => (a.entry.day ?? '').localeCompare(b.entry.day ?? ''));
  return [...new Map(sorted.toReversed().map((one) => [one.itemId, one])).values()].reverse();
}

/** Entries that are there get the rating of this import, and its play time where that is longer. Returns those that changed. */
async function bringUpToDate(
  transaction: Database,
  { userId, domain, before }: Import,
  watched: Watched[],
): Promise<Watched[]> {
  const rated = new Map(
    (await ratingsInHistory(transaction, userId, domain)).map((entry) => [entry.itemId, entry]),
  );
  const updated = watched.filter(({ itemId, entry }) => isNewer(entry, rated.get(itemId)));
  const changes = updated.flatMap(({ itemId, entry }): UpdatedEntry[] => {
    const was = rated.get(itemId);
    if (was === undefined) return [];
    const { id, minutesPlayed, rating, ratingGiven } = was;
    return [
      {
        id,
        minutesPlayed,
        rating,
        ratingGiven,
        newMinutesPlayed: Math.max(entry.minutesPlayed ?? 0, minutesPlayed ?? 0) || null,
        newRating: entry.rating ?? rating,
        newRatingGiven: entry.ratingGiven ?? ratingGiven,
      },
    ];
  });
  if (changes.length === 0) return [];
  before.updated = changes;
  await transaction.execute(sql`
    update interactions set minutes_played = new."newMinutesPlayed", rating = new."newRating",
      rating_given = new."newRatingGiven"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as new(
      id bigint, "newMinutesPlayed" int, "newRating" float8, "newRatingGiven" text)
    where interactions.id = new.id and interactions.user_id = ${userId}`);
  const liked = updated.filter(({ entry }) => entry.rating !== null && !entry.disliked);
  if (liked.length > 0) {
    const raised = await transaction
      .update(feedback)
      .set({ undoneAt: new Date() })
      .where(
        and(
          eq(feedback.userId, userId),
          eq(feedback.domain, domain),
          isNull(feedback.undoneAt),
          isNotNull(feedback.importId), // what the person said themselves stays
          inArray(
            feedback.itemId,
            liked.map(({ itemId }) => itemId),
          ),
        ),
      )
      .returning({ id: feedback.id });
    before.raised = raised.map(({ id }) => id);
  }
  return updated;
}

async function putIntoHistory(
  transaction: Database,
  { id, userId, domain, source, before }: Import,
  watched: Watched[],
): Promise<{ put: Watched[]; there: number; leftOut: number }> {
  const presentIds = await historyItemIds(transaction, userId, domain);
  const present = new Set(presentIds);
  const fresh = watched.filter(({ itemId }) => !present.has(itemId));
  const put = fresh.slice(Math.max(0, fresh.length - Math.max(0, maxHistory - presentIds.length)));
  const rows = await transaction
    .select({
      id: interactions.id,
      itemId: interactions.itemId,
      watchedAt: sql<string>`${interactions.watchedAt}::text`, // finer than JavaScript's
      removedAt: sql<string | null>`${interactions.removedAt}::text`,
      addedBy: interactions.addedBy,
      undated: interactions.undated,
      minutesPlayed: interactions.minutesPlayed,
      rating: interactions.rating,
      ratingGiven: interactions.ratingGiven,
      source: interactions.source,
      importId: interactions.importId,
    })
    .from(interactions)
    .where(and(eq(interactions.userId, userId), eq(interactions.domain, domain)));
  const removed = new Map(rows.map((row) => [row.itemId, row]));
  const oldest = rows.reduce((least, { watchedAt, removedAt }) => {
    return removedAt === null ? Math.min(least, Date.parse(watchedAt)) : least;
  }, Date.now());
  const times = timesOf(put, oldest);
  const values = put.map(({ itemId, entry }, place) => {
    const was = removed.get(itemId);
    if (was !== undefined && was.removedAt !== null) {
      const { itemId: _, removedAt, ...kept } = was;
      before.entries.push({ ...kept, removedAt });
    }
    return {
      userId,
      domain,
      itemId,
      watchedAt: times[place] ?? new Date(),
      addedBy: 'import' as const,
      undated: entry.day === null,
      minutesPlayed: entry.minutesPlayed,
      rating: entry.rating,
      ratingGiven: entry.ratingGiven,
      source,
      importId: id,
    };
  });
  for (let start = 0; start < values.length; start += insertBatch) {
    await transaction
      .insert(interactions)
      .values(values.slice(start, start + insertBatch))
      .onConflictDoUpdate({
        target: [interactions.userId, interactions.domain, interactions.itemId],
        set: {
          watchedAt: sql`excluded.watched_at`,
          addedBy: sql`excluded.added_by`,
          undated: sql`excluded.undated`,
          minutesPlayed: sql`excluded.minutes_played`,
          rating: sql`excluded.rating`,
          ratingGiven: sql`excluded.rating_given`,
          source: sql`excluded.source`,
          importId: sql`excluded.import_id`,
          removedAt: null,
        },
      });
  }
  return { put, there: watched.length - fresh.length, leftOut: fresh.length - put.length };
}

/** The day at noon; what has no day stands a second apart before all that has one, here and in the history. */
function timesOf(watched: Watched[], oldestInHistory: number): Date[] {
  const now = Date.now();
  const dated = watched.flatMap(({ entry }) =>
    entry.day === null ? [] : Math.min(now, Date.parse(`${entry.day}T12:00:00Z`)),
  );
  const undated = watched.length - dated.length;
  const first = Math.min(oldestInHistory, ...dated.slice(0, 1));
  return [
    ...Array.from({ length: undated }, (_, place) => new Date(first - (undated - place) * 1_000)),
    ...dated.map((time) => new Date(time)),
  ];
}

async function putOutside(
  transaction: Database,
  { id, userId, domain, source, before }: Import,
  entries: ImportEntry[],
): Promise<{ put: number; there: number; leftOut: number }> {
  const rows = await transaction
    .select({
      id: outsideTitles.id,
      key: outsideTitles.key,
      importId: outsideTitles.importId,
      removedAt: sql<string | null>`${outsideTitles.removedAt}::text`,
    })
    .from(outsideTitles)
    .where(and(eq(outsideTitles.userId, userId), eq(outsideTitles.domain, domain)));
  const known = new Map(rows.map((row) => [row.key, row]));
  const one = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
  const fresh = one.filter(({ key }) => known.get(key)?.removedAt !== null);
  const room = maxOutsideTitles - (await countOutsideTitles(transaction, userId, domain));
  const put = fresh.slice(0, Math.max(0, room));
  for (const { key } of put) {
    const was = known.get(key);
    if (was && was.removedAt !== null)
      before.outside.push({ id: was.id, importId: was.importId, removedAt: was.removedAt });
  }
  const soughtIn = await activeCatalogue(transaction, domain);
  for (let start = 0; start < put.length; start += insertBatch) {
    const values = put.slice(start, start + insertBatch).map((entry) => ({
      userId,
      domain,
      soughtIn,
      key: entry.key,
      title: entry.title,
      year: entry.year,
      kind: entry.kind,
      ids: entry.ids,
      watchedAt: entry.day === null ? null : new Date(`${entry.day}T12:00:00Z`),
      minutesPlayed: entry.minutesPlayed,
      rating: entry.rating,
      ratingGiven: entry.ratingGiven,
      source,
      importId: id,
    }));
    await transaction
      .insert(outsideTitles)
      .values(values)
      .onConflictDoUpdate({
        target: [outsideTitles.userId, outsideTitles.domain, outsideTitles.key],
        set: { importId: id, removedAt: null, soughtIn },
      });
  }
  return { put: put.length, there: one.length - fresh.length, leftOut: fresh.length - put.length };
}

/** The titles rated lowest count no longer, as if the person had said so; as many as there's room for. */
async function addDislikes(
  transaction: Database,
  { id, userId, domain }: Import,
  put: Watched[],
): Promise<{ disliked: number; dislikedLeftOut: number }> {
  const mine = and(eq(feedback.userId, userId), eq(feedback.domain, domain), isNull(feedback.undoneAt));
  const said = await transaction
    .select({ itemId: feedback.itemId, reason: feedback.reason, value: feedback.reasonValue })
    .from(feedback)
    .where(mine);
  const [counted] = await transaction.select({ count: count() }).from(feedback).where(mine);
  const saidOf = new Set(
    said.flatMap(({ itemId, reason, value }) =>
      reason === 'history-item' && value === itemId ? itemId : [],
    ),
  );
  const wanted = put
    .filter(({ itemId, entry }) => entry.disliked && !saidOf.has(itemId))
    .toReversed() // of two ratings alike, the newer
    .toSorted((a, b) => (a.entry.rating ?? 0) - (b.entry.rating ?? 0));
  const taken = wanted.slice(0, Math.max(0, maxFeedback - (counted?.count ?? 0)));
  if (taken.length > 0) {
    await transaction.insert(feedback).values(
      taken.map(({ itemId }) => ({
        userId,
        domain,
        itemId,
        reason: 'history-item' as const,
        reasonValue: itemId,
        importId: id,
      })),
    );
  }
  return { disliked: taken.length, dislikedLeftOut: wanted.length - taken.length };
}
