import { expect, test } from 'vitest';
import { createChat, deleteChat, restoreChat } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { appendUserMessage, finishAnswer, startAnswer } from '#lib/db/messages.ts';
import { listShares, openShare, revokeShare, shareAnswer } from '#lib/db/shares.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

async function prepare(): Promise<{
  db: Database;
  ann: string;
  bob: string;
  chatId: string;
  answerId: string;
}> {
  const { db } = await postgres.freshDatabase();
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  const chat = await createChat(db, ann.id, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Heat',
  });
  await appendUserMessage(db, ann.id, chat.id, 'Why?');
  const answerId = await newAnswer(db, ann.id, chat.id);
  return { db, ann: ann.id, bob: bob.id, chatId: chat.id, answerId };
}

async function newAnswer(db: Database, userId: string, chatId: string): Promise<string> {
  const answer = await startAnswer(db, userId, chatId);
  await finishAnswer(db, userId, answer.id, 'complete', {
    parts: [{ type: 'sentence', topic: null, text: 'Because.', private: false }],
  });
  return answer.id;
}

test('a link is unguessable, opens for anyone, and sharing twice gives the same one', async () => {
  const { db, ann, answerId } = await prepare();
  const share = await shareAnswer(db, ann, answerId, { text: 'Because.' });
  expect(share.id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(await openShare(db, share.id)).toMatchObject({ content: { text: 'Because.' } });
  expect((await shareAnswer(db, ann, answerId, { text: 'Other' })).id).toBe(share.id);
});

test('a revoked link stops working, and sharing again gives a new one', async () => {
  const { db, ann, answerId } = await prepare();
  const { id } = await shareAnswer(db, ann, answerId, {});
  await revokeShare(db, ann, id);
  expect(await openShare(db, id)).toBeNull();
  expect(await listShares(db, ann)).toEqual([]);
  await expect(revokeShare(db, ann, id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await shareAnswer(db, ann, answerId, {})).id).not.toBe(id);
});

test("no one can share another's answer, or list or revoke another's links", async () => {
  const { db, ann, bob, answerId } = await prepare();
  await expect(shareAnswer(db, bob, answerId, {})).rejects.toMatchObject({ code: 'not_found' });
  const { id } = await shareAnswer(db, ann, answerId, {});
  expect(await listShares(db, bob)).toEqual([]);
  await expect(revokeShare(db, bob, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await openShare(db, id)).not.toBeNull();
});

test('a deleted chat takes its links with it, and a restored one brings them back', async () => {
  const { db, ann, chatId, answerId } = await prepare();
  const { id } = await shareAnswer(db, ann, answerId, {});
  await deleteChat(db, ann, chatId);
  expect(await openShare(db, id)).toBeNull();
  expect(await listShares(db, ann)).toEqual([]);
  await restoreChat(db, ann, chatId);
  expect((await listShares(db, ann)).map((share) => share.id)).toEqual([id]);
});

test('an answer that was retried stays a version, so its link stays until it is revoked', async () => {
  const { db, ann, chatId, answerId } = await prepare();
  const { id } = await shareAnswer(db, ann, answerId, {});
  await startAnswer(db, ann, chatId, { replaces: answerId });
  expect(await openShare(db, id)).not.toBeNull();
  await revokeShare(db, ann, id);
  expect(await openShare(db, id)).toBeNull();
});

test("an unfinished answer, a question and a malformed id can't be shared", async () => {
  const { db, ann, chatId } = await prepare();
  const open = await startAnswer(db, ann, chatId);
  await expect(shareAnswer(db, ann, open.id, {})).rejects.toMatchObject({ code: 'conflict' });
  const question = await appendUserMessage(db, ann, chatId, 'And?');
  await expect(shareAnswer(db, ann, question.id, {})).rejects.toMatchObject({ code: 'not_found' });
  await expect(shareAnswer(db, ann, "'; drop table shares", {})).rejects.toMatchObject({ code: 'not_found' });
  for (const id of ['', '../../etc/passwd', 'x'.repeat(10_000), "' or 1=1 --"]) {
    expect(await openShare(db, id)).toBeNull();
  }
});

test('links per hour are limited, and so is the size of each', async () => {
  const { db, ann, answerId } = await prepare();
  await expect(shareAnswer(db, ann, answerId, { text: 'x'.repeat(300_000) })).rejects.toMatchObject({
    code: 'too_large',
  });
  for (let made = 0; made < 30; made++) {
    await revokeShare(db, ann, (await shareAnswer(db, ann, answerId, {})).id);
  }
  await expect(shareAnswer(db, ann, answerId, {})).rejects.toMatchObject({ code: 'rate_limited' });
});
