// Everything that belongs to one account, to hand over or to delete. Passwords and the ids of sessions stay out of it.

import { and, asc, eq, inArray } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import { lockAdministrators, mustLeaveOne } from './administrators.ts';
import { ownTastes, savedItems, setAside, steamAccounts } from './browsing-schema.ts';
import type { Database } from './client.ts';
import { answerFigures, shownLists } from './figures-schema.ts';
import { historyImports, outsideTitles } from './history-import-schema.ts';
import {
  answerRatings,
  chats,
  comparisons,
  feedback,
  interactions,
  items,
  messages,
  shares,
  users,
} from './schema.ts';
import { sessions } from './sign-in-schema.ts';
import { lockUser } from './users.ts';

const pageSize = 500;
type Row = Record<string, unknown>;
type Part = (db: Database, userId: string, offset: number) => Promise<Row[]>;

const itemOf = (table: typeof interactions | typeof feedback | typeof savedItems | typeof setAside) =>
  and(eq(items.domain, table.domain), eq(items.itemId, table.itemId));

/** What is handed over, a page of rows at a time: a chat's answers may be large. */
const parts = {
  history: (db, userId, offset) =>
    db
      .select({
        domain: interactions.domain,
        itemId: interactions.itemId,
        title: items.title,
        year: items.year,
        watchedAt: interactions.watchedAt,
        undated: interactions.undated,
        addedBy: interactions.addedBy,
        source: interactions.source,
        minutesPlayed: interactions.minutesPlayed,
        rating: interactions.rating,
        ratingGiven: interactions.ratingGiven,
        importId: interactions.importId,
        removedAt: interactions.removedAt,
      })
      .from(interactions)
      .leftJoin(items, itemOf(interactions))
      .where(eq(interactions.userId, userId))
      .orderBy(asc(interactions.watchedAt), asc(interactions.id))
      .limit(pageSize)
      .offset(offset),
  outsideTitles: (db, userId, offset) =>
    db
      .select()
      .from(outsideTitles)
      .where(eq(outsideTitles.userId, userId))
      .orderBy(asc(outsideTitles.createdAt), asc(outsideTitles.id))
      .limit(pageSize)
      .offset(offset),
  imports: (db, userId, offset) =>
    db
      .select()
      .from(historyImports)
      .where(eq(historyImports.userId, userId))
      .orderBy(asc(historyImports.createdAt), asc(historyImports.id))
      .limit(1) // a preview may be large
      .offset(offset),
  feedback: (db, userId, offset) =>
    db
      .select({
        id: feedback.id,
        domain: feedback.domain,
        itemId: feedback.itemId,
        title: items.title,
        reason: feedback.reason,
        reasonValue: feedback.reasonValue,
        importId: feedback.importId,
        createdAt: feedback.createdAt,
        undoneAt: feedback.undoneAt,
      })
      .from(feedback)
      .leftJoin(items, itemOf(feedback))
      .where(eq(feedback.userId, userId))
      .orderBy(asc(feedback.createdAt), asc(feedback.id))
      .limit(pageSize)
      .offset(offset),
  saved: (db, userId, offset) =>
    db
      .select({
        domain: savedItems.domain,
        itemId: savedItems.itemId,
        title: items.title,
        savedAt: savedItems.savedAt,
        removedAt: savedItems.removedAt,
      })
      .from(savedItems)
      .leftJoin(items, itemOf(savedItems))
      .where(eq(savedItems.userId, userId))
      .orderBy(asc(savedItems.savedAt), asc(savedItems.domain), asc(savedItems.itemId))
      .limit(pageSize)
      .offset(offset),
  setAside: (db, userId, offset) =>
    db
      .select({
        domain: setAside.domain,
        itemId: setAside.itemId,
        title: items.title,
        setAsideAt: setAside.setAsideAt,
      })
      .from(setAside)
      .leftJoin(items, itemOf(setAside))
      .where(eq(setAside.userId, userId))
      .orderBy(asc(setAside.setAsideAt), asc(setAside.domain), asc(setAside.itemId))
      .limit(pageSize)
      .offset(offset),
  taste: (db, userId, offset) =>
    db
      .select()
      .from(ownTastes)
      .where(eq(ownTastes.userId, userId))
      .orderBy(asc(ownTastes.domain))
      .limit(pageSize)
      .offset(offset),
  steamAccounts: (db, userId, offset) =>
    db
      .select({ steamId: steamAccounts.steamId, linkedAt: steamAccounts.linkedAt })
      .from(steamAccounts)
      .where(eq(steamAccounts.userId, userId))
      .limit(pageSize)
      .offset(offset),
  chats: (db, userId, offset) =>
    db
      .select()
      .from(chats)
      .where(eq(chats.userId, userId))
      .orderBy(asc(chats.createdAt), asc(chats.id))
      .limit(pageSize)
      .offset(offset),
  messages: (db, userId, offset) =>
    db
      .select()
      .from(messages)
      .where(
        inArray(messages.chatId, db.select({ id: chats.id }).from(chats).where(eq(chats.userId, userId))),
      )
      .orderBy(asc(messages.sequence))
      .limit(20)
      .offset(offset),
  answerRatings: (db, userId, offset) =>
    db
      .select()
      .from(answerRatings)
      .where(eq(answerRatings.userId, userId))
      .orderBy(asc(answerRatings.ratedAt), asc(answerRatings.messageId))
      .limit(pageSize)
      .offset(offset),
  answerFigures: (db, userId, offset) =>
    db
      .select()
      .from(answerFigures)
      .where(eq(answerFigures.userId, userId))
      .orderBy(asc(answerFigures.answeredAt), asc(answerFigures.messageId))
      .limit(pageSize)
      .offset(offset),
  shownLists: (db, userId, offset) =>
    db
      .select()
      .from(shownLists)
      .where(eq(shownLists.userId, userId))
      .orderBy(asc(shownLists.day), asc(shownLists.domain), asc(shownLists.modelVersionId))
      .limit(pageSize)
      .offset(offset),
  shares: (db, userId, offset) =>
    db
      .select()
      .from(shares)
      .where(eq(shares.userId, userId))
      .orderBy(asc(shares.createdAt), asc(shares.id))
      .limit(20)
      .offset(offset),
  comparisons: (db, userId, offset) =>
    db
      .select()
      .from(comparisons)
      .where(eq(comparisons.userId, userId))
      .orderBy(asc(comparisons.createdAt), asc(comparisons.id))
      .limit(20)
      .offset(offset),
  sessions: (db, userId, offset) =>
    db
      .select({
        createdAt: sessions.createdAt,
        expiresAt: sessions.expiresAt,
        revokedAt: sessions.revokedAt,
      })
      .from(sessions)
      .where(eq(sessions.userId, userId))
      .orderBy(asc(sessions.createdAt), asc(sessions.id))
      .limit(pageSize)
      .offset(offset),
} satisfies Record<string, Part>;

export type OwnPart = keyof typeof parts;
export const ownParts = Object.keys(parts) as OwnPart[];

/** Oldest first. */
export async function* ownRows(db: Database, userId: string, part: OwnPart): AsyncGenerator<Row> {
  const read: Part = parts[part];
  for (let offset = 0; ; ) {
    const rows = await read(db, userId, offset);
    for (const { userId: _, ...row } of rows) yield row;
    if (rows.length === 0) return;
    offset += rows.length;
  }
}

export async function ownAccount(db: Database, userId: string): Promise<Row> {
  const [account] = await db.select().from(users).where(eq(users.id, userId));
  if (account === undefined)
    throw new AppError('not_found', { message: 'This account doesn’t exist anymore.' });
  const { passwordHash: _, demoOf: _demoOf, ...rest } = account;
  return rest;
}

/** Everything goes with it, the sessions too: the next request of any of its devices isn't signed in. */
export async function deleteAccount(db: Database, userId: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const administrators = await lockAdministrators(transaction);
    mustLeaveOne(administrators, userId, 'This is the only administrator’s account, so it can’t be deleted.');
    await lockUser(transaction, userId);
    await transaction.delete(users).where(eq(users.id, userId));
  });
}
