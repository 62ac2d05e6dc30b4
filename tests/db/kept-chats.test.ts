// Chats that people come back to: pinned, renamed, found again, and branched.

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { excerptOf, searchChats } from '#lib/db/chat-search.ts';
import {
  createChat,
  deleteChat,
  getChat,
  listChats,
  listPinnedChats,
  pinChat,
  renameChat,
  restoreChat,
} from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { appendUserMessage, finishAnswer, listMessages, startAnswer } from '#lib/db/messages.ts';
import { signUp } from '#lib/db/users.ts';
import { showVersion, versionsOf } from '#lib/db/versions.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const film = { domain: 'movies' as const, itemId: '1', perspective: 'overall', title: 'Amélie (2001)' };
const notFound = { code: 'not_found' };

async function prepare(): Promise<{ db: Database; ann: string; bob: string; chatId: string }> {
  const { db } = await postgres.freshDatabase();
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  const chat = await createChat(db, ann.id, film);
  return { db, ann: ann.id, bob: bob.id, chatId: chat.id };
}

async function answer(db: Database, userId: string, chatId: string, text: string, replaces?: string) {
  const { id } = await startAnswer(db, userId, chatId, { replaces: replaces ?? null });
  const parts = [{ type: 'sentence', topic: null, text, private: false }] as const;
  await finishAnswer(db, userId, id, 'complete', { parts });
  return id;
}

async function shownTexts(db: Database, userId: string, chatId: string): Promise<string[]> {
  const shown = await listMessages(db, userId, chatId);
  return shown.map(({ parts }) => (parts as { text: string }[]).map(({ text }) => text).join(''));
}

test('a pin and a new title last, and neither moves the chat to the top of the list', async () => {
  const { db, ann, chatId } = await prepare();
  const newer = await createChat(db, ann, { ...film, title: 'Newer' });
  await renameChat(db, ann, chatId, '  My\n favourite   film ');
  await pinChat(db, ann, chatId, true);
  expect((await getChat(db, ann, chatId)).title).toBe('My favourite film');
  expect((await listChats(db, ann)).map(({ id }) => id)).toEqual([newer.id, chatId]);
  expect((await listPinnedChats(db, ann, 'movies')).map(({ id }) => id)).toEqual([chatId]);
  expect(await listPinnedChats(db, ann, 'steam')).toEqual([]);
  await pinChat(db, ann, chatId, false);
  expect(await listPinnedChats(db, ann, 'movies')).toEqual([]);
  await expect(renameChat(db, ann, chatId, ' \n ')).rejects.toMatchObject({ code: 'bad_request' });
});

test('at most 50 chats are pinned', async () => {
  const { db, ann, chatId } = await prepare();
  for (let count = 0; count < 50; count++) await pinChat(db, ann, (await createChat(db, ann, film)).id, true);
  await expect(pinChat(db, ann, chatId, true)).rejects.toMatchObject({ code: 'conflict' });
  await pinChat(db, ann, chatId, false);
});

test("nobody pins, renames, finds, branches or switches another's chat", async () => {
  const { db, ann, bob, chatId } = await prepare();
  const question = await appendUserMessage(db, ann, chatId, 'Why this?');
  await expect(pinChat(db, bob, chatId, true)).rejects.toMatchObject(notFound);
  await expect(renameChat(db, bob, chatId, 'Mine')).rejects.toMatchObject(notFound);
  await expect(appendUserMessage(db, bob, chatId, 'Mine', question.id)).rejects.toMatchObject(notFound);
  await expect(showVersion(db, bob, chatId, question.id)).rejects.toMatchObject(notFound);
  expect(await versionsOf(db, bob, chatId)).toEqual({});
  const own = await createChat(db, bob, { ...film, title: 'Own' });
  await expect(appendUserMessage(db, bob, own.id, 'Mine', question.id)).rejects.toMatchObject(notFound);
  await expect(showVersion(db, bob, own.id, question.id)).rejects.toMatchObject(notFound);
  expect((await searchChats(db, bob, { domain: 'movies', query: 'why' })).chats).toEqual([]);
  expect((await searchChats(db, bob, { domain: 'movies', query: 'amelie' })).chats).toEqual([]);
});

test('a search finds titles and messages, without accents and by the start of a word', async () => {
  const { db, ann, chatId } = await prepare();
  const other = await createChat(db, ann, { ...film, title: 'Heat (1995)' });
  await appendUserMessage(db, ann, other.id, 'Is there a film like the one in Tōkyō?');
  await answer(db, ann, other.id, 'Lost in Translation, for its hotel bar.');
  const found = async (query: string) =>
    (await searchChats(db, ann, { domain: 'movies', query })).chats.map(({ id }) => id);
  expect(await found('amelie')).toEqual([chatId]);
  expect(await found('AMÉLIE 2001')).toEqual([chatId]);
  expect(await found('tokyo')).toEqual([other.id]);
  expect(await found('transl hotel')).toEqual([other.id]);
  expect(await found('translation amelie')).toEqual([]);
  await renameChat(db, ann, chatId, 'Hotel films');
  expect(await found('hotel')).toEqual([other.id, chatId]);
  await deleteChat(db, ann, other.id);
  expect(await found('hotel')).toEqual([chatId]);
  await restoreChat(db, ann, other.id);
  expect(await found('hotel')).toEqual([other.id, chatId]);
  expect((await searchChats(db, ann, { domain: 'steam', query: 'hotel' })).chats).toEqual([]);
});

test('whatever is typed into the search is only words', async () => {
  const { db, ann } = await prepare();
  for (const query of [
    '',
    ' ',
    "'",
    'zz & | !',
    ':*',
    "x'; drop table chats; --",
    '<->',
    '🎬',
    'x'.repeat(100_000),
  ])
    expect((await searchChats(db, ann, { domain: 'movies', query })).chats).toEqual([]);
  expect(await listChats(db, ann)).toHaveLength(1);
});

test('a search comes in pages of twenty', async () => {
  const { db, ann } = await prepare();
  for (let count = 0; count < 24; count++) await createChat(db, ann, film);
  const first = await searchChats(db, ann, { domain: 'movies', query: 'amelie' });
  expect([first.chats.length, first.nextOffset]).toEqual([20, 20]);
  const second = await searchChats(db, ann, { domain: 'movies', query: 'amelie', offset: 20 });
  expect([second.chats.length, second.nextOffset]).toEqual([5, null]);
  expect(new Set([...first.chats, ...second.chats].map(({ id }) => id)).size).toBe(25);
});

test('the search of messages can use its index', async () => {
  const { db } = await prepare();
  const { rows } = await db.execute(sql`
    select indexdef from pg_indexes where indexname = 'messages_words'`);
  expect(String(rows[0]?.indexdef)).toContain('USING gin');
  const plan = await db.transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_seqscan = off`);
    return transaction.execute(sql`explain select id from messages
      where to_tsvector('simple', regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g'))
        @@ to_tsquery('simple', 'hotel:*')`);
  });
  expect(JSON.stringify(plan.rows)).toContain('messages_words');
});

test('an excerpt shows the words around the first match', () => {
  const text = `${'before '.repeat(20)}Amélie ${'after '.repeat(20)}`;
  expect(excerptOf(text, ['amelie'])).toBe(`… ${'before '.repeat(6)}Amélie ${'after '.repeat(13)}…`);
  expect(excerptOf('Nothing of it', ['amelie'])).toBe('Nothing of it');
});

test('a question asked differently starts a branch, and the old one stays as it was', async () => {
  const { db, ann, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'One?');
  await answer(db, ann, chatId, 'One.');
  const second = await appendUserMessage(db, ann, chatId, 'Two?');
  await answer(db, ann, chatId, 'Two.');
  const edited = await appendUserMessage(db, ann, chatId, 'Two, but newer?', second.id);
  await answer(db, ann, chatId, 'Newer.');
  expect(await shownTexts(db, ann, chatId)).toEqual(['One?', 'One.', 'Two, but newer?', 'Newer.']);
  const versions = await versionsOf(db, ann, chatId);
  expect(versions).toEqual({ [second.id]: [second.id, edited.id], [edited.id]: [second.id, edited.id] });
  await showVersion(db, ann, chatId, second.id);
  expect(await shownTexts(db, ann, chatId)).toEqual(['One?', 'One.', 'Two?', 'Two.']);
  await appendUserMessage(db, ann, chatId, 'Three?');
  await showVersion(db, ann, chatId, edited.id);
  expect(await shownTexts(db, ann, chatId)).toEqual(['One?', 'One.', 'Two, but newer?', 'Newer.']);
  await showVersion(db, ann, chatId, second.id);
  expect(await shownTexts(db, ann, chatId)).toEqual(['One?', 'One.', 'Two?', 'Two.', 'Three?']);
});

test("a chat's first question can be asked differently, too", async () => {
  const { db, ann, chatId } = await prepare();
  const first = await appendUserMessage(db, ann, chatId, 'One?');
  await appendUserMessage(db, ann, chatId, 'Other?', first.id);
  expect(await shownTexts(db, ann, chatId)).toEqual(['Other?']);
  await showVersion(db, ann, chatId, first.id);
  expect(await shownTexts(db, ann, chatId)).toEqual(['One?']);
});

test('a retried answer is one more version, and what followed the old one stays with it', async () => {
  const { db, ann, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'Why?');
  const old = await answer(db, ann, chatId, 'Old.');
  await appendUserMessage(db, ann, chatId, 'Hello?');
  const retried = await answer(db, ann, chatId, 'New.', old);
  expect(await shownTexts(db, ann, chatId)).toEqual(['Why?', 'New.']);
  expect((await versionsOf(db, ann, chatId))[retried]).toEqual([old, retried]);
  await showVersion(db, ann, chatId, old);
  expect(await shownTexts(db, ann, chatId)).toEqual(['Why?', 'Old.', 'Hello?']);
});

test("a question doesn't replace an answer", async () => {
  const { db, ann, chatId } = await prepare();
  const question = await appendUserMessage(db, ann, chatId, 'Why?');
  const old = await answer(db, ann, chatId, 'Old.');
  await expect(appendUserMessage(db, ann, chatId, 'No', old)).rejects.toMatchObject(notFound);
  await expect(startAnswer(db, ann, chatId, { replaces: question.id })).rejects.toMatchObject(notFound);
});
