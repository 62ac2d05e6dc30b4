// The exports that a person brings, from the first byte to the list of past imports: one is read at a time, its preview
// waits for a day, and saving or undoing it is in save-import.ts. Every function only touches the person's own rows.

import { and, desc, eq, gt, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { ImportOutcome, ImportPreview } from '#lib/contract/history-import.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { historyImports } from './history-import-schema.ts';
import { isUniqueViolation, knownUuid, storableText, toStorableJson } from './text.ts';
import { lockUser } from './users.ts';

const readingMs = 2 * 60_000; // a server that died mid-upload must not block the person for longer
const previewMs = 24 * 3_600_000;
const redoMs = 30 * 24 * 3_600_000; // an undone import is offered again for so long
const maxPreviewCharacters = 64_000_000;
const maxListed = 50;

export type StoredPreview = { id: string; domain: Domain; preview: ImportPreview };
export type PastImport = {
  id: string;
  source: string | null;
  fileName: string;
  outcome: ImportOutcome | null;
  savedAt: Date | null;
  isUndone: boolean; // and can be done again
};

/** The id of the import. Throws 'conflict' while another one of this person is being read. */
export async function startReading(
  db: Database,
  userId: string,
  domain: Domain,
  fileName: string,
): Promise<string> {
  await db
    .delete(historyImports)
    .where(
      and(inArray(historyImports.state, ['reading', 'preview']), lt(historyImports.expiresAt, new Date())),
    );
  try {
    const [started] = await db
      .insert(historyImports)
      .values({
        userId,
        domain,
        state: 'reading',
        fileName: storableText(fileName),
        expiresAt: new Date(Date.now() + readingMs),
      })
      .returning({ id: historyImports.id });
    if (started === undefined) throw new Error('the insert returned no row');
    return started.id;
  } catch (error) {
    if (!isUniqueViolation(error, 'history_imports_one_reading')) throw error;
    throw new AppError('conflict', {
      message: 'Another file of yours is being read right now. Wait until it’s done, then try again.',
    });
  }
}

/** Takes the place of an earlier preview. Throws 'conflict' if the reading took too long and another one began. */
export async function storePreview(
  db: Database,
  userId: string,
  importId: string,
  preview: ImportPreview,
): Promise<void> {
  const stored = toStorableJson(preview, maxPreviewCharacters, 'This history') as unknown as ImportPreview;
  await db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const [kept] = await transaction
      .update(historyImports)
      .set({
        state: 'preview',
        source: stored.source,
        preview: stored,
        expiresAt: new Date(Date.now() + previewMs),
      })
      .where(
        and(
          eq(historyImports.id, importId),
          eq(historyImports.userId, userId),
          eq(historyImports.state, 'reading'),
        ),
      )
      .returning({ domain: historyImports.domain });
    if (kept === undefined)
      throw new AppError('conflict', { message: 'Reading this file took too long. Try it again.' });
    await transaction
      .delete(historyImports)
      .where(
        and(
          eq(historyImports.userId, userId),
          eq(historyImports.domain, kept.domain),
          eq(historyImports.state, 'preview'),
          ne(historyImports.id, importId),
        ),
      );
  });
}

/** For a file that couldn't be read: nothing is left of it. */
export async function dropReading(db: Database, userId: string, importId: string): Promise<void> {
  await db
    .delete(historyImports)
    .where(
      and(
        eq(historyImports.id, importId),
        eq(historyImports.userId, userId),
        eq(historyImports.state, 'reading'),
      ),
    );
}

/** The preview that waits for the person in this domain, if any. */
export async function waitingPreview(
  db: Database,
  userId: string,
  domain: Domain,
): Promise<StoredPreview | null> {
  const [row] = await selectPreviews(db, userId, eq(historyImports.domain, domain))
    .orderBy(desc(historyImports.createdAt))
    .limit(1);
  return row?.preview ? { ...row, preview: row.preview } : null;
}

/** Throws 'not_found' if there's no such preview, or no longer. */
export async function getPreview(db: Database, userId: string, importId: string): Promise<StoredPreview> {
  const id = knownUuid(importId, 'preview');
  const [row] = await selectPreviews(db, userId, eq(historyImports.id, id));
  if (row?.preview) return { ...row, preview: row.preview };
  throw previewGone();
}

export function previewGone(): AppError {
  return new AppError('not_found', {
    message: 'This preview is gone: it was replaced, or it’s older than a day. Choose the file again.',
  });
}

export async function discardPreview(db: Database, userId: string, importId: string): Promise<void> {
  await db
    .delete(historyImports)
    .where(
      and(
        eq(historyImports.id, knownUuid(importId, 'preview')),
        eq(historyImports.userId, userId),
        eq(historyImports.state, 'preview'),
      ),
    );
}

/** Newest first, with those undone lately, which can be done again. */
export async function listImports(db: Database, userId: string, domain: Domain): Promise<PastImport[]> {
  return db
    .select({
      id: historyImports.id,
      source: historyImports.source,
      fileName: historyImports.fileName,
      outcome: historyImports.outcome,
      savedAt: historyImports.savedAt,
      isUndone: sql<boolean>`${historyImports.state} = 'undone'`,
    })
    .from(historyImports)
    .where(
      and(
        eq(historyImports.userId, userId),
        eq(historyImports.domain, domain),
        or(
          eq(historyImports.state, 'saved'),
          and(
            eq(historyImports.state, 'undone'),
            isNotNull(historyImports.preview),
            gt(historyImports.undoneAt, new Date(Date.now() - redoMs)),
          ),
        ),
      ),
    )
    .orderBy(desc(historyImports.savedAt))
    .limit(maxListed);
}

function selectPreviews(db: Database, userId: string, which: ReturnType<typeof eq>) {
  return db
    .select({
      id: historyImports.id,
      domain: historyImports.domain,
      preview: historyImports.preview,
    })
    .from(historyImports)
    .where(
      and(
        which,
        eq(historyImports.userId, userId),
        eq(historyImports.state, 'preview'),
        gt(historyImports.expiresAt, new Date()),
      ),
    )
    .$dynamic();
}
