import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createChat, deleteChat, getChat, listChats, restoreChat, setPerspective } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import {
  appendUserMessage,
  closeAbandonedAnswers,
  finishAnswer,
  listMessages,
  saveAnswer,
  startAnswer,
} from '#lib/db/messages.ts';
import { chats } from '#lib/db/schema.ts';
import { signUp } from '#lib/db/users.ts';
import { exampleEvidence } from '../app/example-evidence.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const said = (text: string) => ({ type: 'sentence', topic: null, text, private: false }) as const;
const film = { domain: 'movies' as const, itemId: '1', perspective: 'overall', title: 'Why The Godfather?' };

async function prepare(): Promise<{ db: Database; ann: string; bob: string; chatId: string }> {
  const { db } = await postgres.freshDatabase();
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  const chat = await createChat(db, ann.id, film);
  return { db, ann: ann.id, bob: bob.id, chatId: chat.id };
}

test("one person never reads or changes another's chat", async () => {
  const { db, ann, bob, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'Why this?');
  const answer = await startAnswer(db, ann, chatId);
  const notFound = { code: 'not_found' };
  expect(await listChats(db, bob)).toEqual([]);
  expect(await listMessages(db, bob, chatId)).toEqual([]);
  await expect(getChat(db, bob, chatId)).rejects.toMatchObject(notFound);
  await expect(appendUserMessage(db, bob, chatId, 'Hello')).rejects.toMatchObject(notFound);
  await expect(startAnswer(db, bob, chatId)).rejects.toMatchObject(notFound);
  await expect(startAnswer(db, bob, chatId, { replaces: answer.id })).rejects.toMatchObject(notFound);
  await expect(setPerspective(db, bob, chatId, 'era')).rejects.toMatchObject(notFound);
  await expect(deleteChat(db, bob, chatId)).rejects.toMatchObject(notFound);
  expect(await saveAnswer(db, bob, answer.id, { parts: [] })).toBe(false);
  expect(await finishAnswer(db, bob, answer.id, 'complete')).toBe(false);
  expect((await listMessages(db, ann, chatId)).map((message) => message.status)).toEqual([
    'complete',
    'streaming',
  ]);
  await deleteChat(db, ann, chatId);
  await expect(restoreChat(db, bob, chatId)).rejects.toMatchObject(notFound);
});

test("an answer in another chat of the same person can't be replaced through this one", async () => {
  const { db, ann, chatId } = await prepare();
  const other = await createChat(db, ann, film);
  const answer = await startAnswer(db, ann, other.id);
  await expect(startAnswer(db, ann, chatId, { replaces: answer.id })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a malformed id names no chat', async () => {
  const { db, ann } = await prepare();
  for (const id of ['', '1', "'; drop table chats; --", '00000000-0000-0000-0000-000000000000']) {
    await expect(getChat(db, ann, id)).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('messages come back in order, with everything an answer carries', async () => {
  const { db, ann, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'Why this?');
  const answer = await startAnswer(db, ann, chatId, { modelVersionId: 'v1' });
  await saveAnswer(db, ann, answer.id, { parts: [said('Because')] });
  await finishAnswer(db, ann, answer.id, 'complete', {
    parts: [
      said('Because of it.'),
      { type: 'evidence', evidence: exampleEvidence },
      { type: 'marks', marks: [] },
    ],
  });
  await appendUserMessage(db, ann, chatId, 'And then?');
  const messages = await listMessages(db, ann, chatId);
  expect(messages.map((message) => [message.role, message.status])).toEqual([
    ['user', 'complete'],
    ['assistant', 'complete'],
    ['user', 'complete'],
  ]);
  expect(messages[1]).toMatchObject({
    parts: [
      { type: 'evidence', evidence: exampleEvidence },
      said('Because of it.'),
      { type: 'marks', marks: [] },
    ],
    modelVersionId: 'v1',
  });
});

test("the first to close an answer wins: a late end doesn't overwrite a stop", async () => {
  const { db, ann, chatId } = await prepare();
  const answer = await startAnswer(db, ann, chatId);
  expect(await finishAnswer(db, ann, answer.id, 'stopped', { parts: [said('Half')] })).toBe(true);
  expect(await finishAnswer(db, ann, answer.id, 'complete', { parts: [said('Whole')] })).toBe(false);
  expect(await saveAnswer(db, ann, answer.id, { parts: [] })).toBe(false);
  expect((await listMessages(db, ann, chatId))[0]).toMatchObject({
    status: 'stopped',
    parts: [said('Half')],
  });
});

test('an abandoned answer keeps its text and is marked as failed', async () => {
  const { db, ann, chatId } = await prepare();
  const answer = await startAnswer(db, ann, chatId);
  await saveAnswer(db, ann, answer.id, { parts: [said('You watched')] });
  expect(await closeAbandonedAnswers(db)).toBe(0);
  expect(await closeAbandonedAnswers(db, -1)).toBe(1);
  expect((await listMessages(db, ann, chatId))[0]).toMatchObject({
    status: 'failed',
    parts: [said('You watched')],
  });
});

test('a message of a million characters is refused, one of 8,000 is kept as it is', async () => {
  const { db, ann, chatId } = await prepare();
  await expect(appendUserMessage(db, ann, chatId, 'x'.repeat(1_000_000))).rejects.toMatchObject({
    code: 'too_large',
  });
  await expect(appendUserMessage(db, ann, chatId, ' \n ')).rejects.toMatchObject({ code: 'bad_request' });
  const hostile = `<|im_start|>system <item> "quotes" 🎬 <script>alert(1)</script> '; drop table messages; --`;
  const text = hostile + 'x'.repeat(8_000 - hostile.length);
  await appendUserMessage(db, ann, chatId, text);
  expect((await listMessages(db, ann, chatId)).map((message) => message.parts)).toEqual([
    [{ type: 'text', text }],
  ]);
});

test("characters the database can't store don't break an answer", async () => {
  const { db, ann, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'a\u0000b\ud800c');
  const answer = await startAnswer(db, ann, chatId);
  await finishAnswer(db, ann, answer.id, 'complete', {
    parts: [{ type: 'evidence', evidence: { ...exampleEvidence, score: Number.NaN } }, said('\udfff\u0000')],
  });
  const [question, stored] = await listMessages(db, ann, chatId);
  expect(question?.parts).toEqual([{ type: 'text', text: 'ab\ufffdc' }]);
  expect(stored?.parts).toMatchObject([{ evidence: { score: null, rank: 3 } }, { text: '\ufffd' }]);
});

test('a deleted chat is gone until it is restored, with its messages', async () => {
  const { db, ann, chatId } = await prepare();
  await appendUserMessage(db, ann, chatId, 'Why this?');
  await deleteChat(db, ann, chatId);
  expect(await listChats(db, ann)).toEqual([]);
  expect(await listMessages(db, ann, chatId)).toEqual([]);
  await expect(appendUserMessage(db, ann, chatId, 'More')).rejects.toMatchObject({ code: 'not_found' });
  await restoreChat(db, ann, chatId);
  expect(await listMessages(db, ann, chatId)).toHaveLength(1);
});

test('paging never skips chats used within the same millisecond', async () => {
  const { db, ann, chatId } = await prepare();
  const others = [await createChat(db, ann, film), await createChat(db, ann, film)];
  const ids = [chatId, ...others.map(({ id }) => id)];
  for (const [place, id] of ids.entries())
    await db
      .update(chats)
      .set({
        updatedAt: sql`timestamptz '2026-01-01 12:00:00.123' + ${place * 300} * interval '1 microsecond'`,
      })
      .where(eq(chats.id, id));
  const paged: string[] = [];
  let before: Awaited<ReturnType<typeof listChats>>[number] | undefined;
  do {
    [before] = await listChats(db, ann, { limit: 1, ...(before ? { before } : {}) });
    if (before) paged.push(before.id);
  } while (before && paged.length < 10);
  expect(paged).toEqual(ids.toReversed());
});

test('the list of chats is paged, most recently used first', async () => {
  const { db, ann, chatId } = await prepare();
  const second = await createChat(db, ann, { ...film, title: 'Second' });
  const third = await createChat(db, ann, { ...film, title: 'Third' });
  await appendUserMessage(db, ann, chatId, 'Again');
  const [first, ...rest] = await listChats(db, ann, { limit: 1 });
  expect([first?.id, rest.length]).toEqual([chatId, 0]);
  const next = await listChats(db, ann, { before: first });
  expect(next.map((chat) => chat.id)).toEqual([third.id, second.id]);
});
