import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fromStored, textOf } from '#app/[domain]/chat/message.ts';
import { openAnswerRecord, trimEvidence } from '#app/api/chat/answer-record.ts';
import { createChat } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { appendUserMessage, closeAbandonedAnswers, listMessages } from '#lib/db/messages.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';
import { exampleEvidence } from './example-evidence.ts';

const postgres = testDatabases();

async function chatWithQuestion(): Promise<{ db: Database; userId: string; chatId: string }> {
  const { db } = await postgres.freshDatabase();
  const { id: userId } = await signUp(db, { email: 'a@example.org', name: 'A', password: 'long enough' });
  const chat = await createChat(db, userId, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Heat',
  });
  await appendUserMessage(db, userId, chat.id, 'Why?');
  return { db, userId, chatId: chat.id };
}

async function said(db: Database, userId: string, chatId: string) {
  const messages = await listMessages(db, userId, chatId);
  return messages
    .filter(({ role }) => role === 'assistant')
    .map((message) => [message.status, textOf(fromStored(message))]);
}

test('a stopped answer keeps its words, evidence and marks', async () => {
  const { db, userId, chatId } = await chatWithQuestion();
  const record = await openAnswerRecord({ db, userId, chatId, replaces: null });
  const said = [
    { type: 'evidence', evidence: exampleEvidence },
    { type: 'source', source: 'language-model' },
    { type: 'self-check', yes: 0.7 },
  ] as const;
  for (const part of said) record.extend('v1', part);
  const marks = [{ start: 0, end: 3, kind: 'unknown-title', message: 'm' }] as const;
  await record.say('It is third. Because ');
  record.extend('v1', { type: 'sentence', topic: 'verdict', text: 'It is third.', private: false });
  await record.say('of Casino');
  record.extend('v1', { type: 'marks', marks: [...marks] });
  await record.finish('stopped');
  const [, answer] = await listMessages(db, userId, chatId);
  expect(answer).toMatchObject({ status: 'stopped', modelVersionId: 'v1' });
  expect(answer?.parts).toEqual([
    ...said,
    { type: 'sentence', topic: 'verdict', text: 'It is third.', private: false },
    { type: 'marks', marks },
    { type: 'sentence', topic: null, text: ' Because of Casino', private: false },
  ]);
});

test('a retry without text keeps the old answer, one with text replaces it', async () => {
  const { db, userId, chatId } = await chatWithQuestion();
  const first = await openAnswerRecord({ db, userId, chatId, replaces: null });
  await first.say('The old answer broke');
  await first.finish('failed');
  const replaces = first.messageId();

  const silent = await openAnswerRecord({ db, userId, chatId, replaces });
  silent.extend('v1', { type: 'evidence', evidence: exampleEvidence });
  await silent.finish('failed');
  expect(await said(db, userId, chatId)).toEqual([['failed', 'The old answer broke']]);

  const second = await openAnswerRecord({ db, userId, chatId, replaces });
  expect(second.messageId()).toBeNull();
  await second.say('The new answer');
  await second.finish('complete');
  expect(await said(db, userId, chatId)).toEqual([['complete', 'The new answer']]);
});

test('an unfinished sentence is private if feedback shaped the answer', async () => {
  const { db, userId, chatId } = await chatWithQuestion();
  const record = await openAnswerRecord({ db, userId, chatId, replaces: null });
  const similarBut = { wish: '', to: exampleEvidence.item, ofOwnList: true, items: [] };
  const evidence = { ...exampleEvidence, similarBut };
  record.extend('v1', { type: 'evidence', evidence });
  await record.say('With your feed');
  await record.finish('stopped');
  const [, answer] = await listMessages(db, userId, chatId);
  expect(answer?.parts.at(-1)).toEqual({
    type: 'sentence',
    topic: null,
    text: 'With your feed',
    private: true,
  });
});

test('evidence for a history of thousands is stored without its long tail', () => {
  const [influence] = exampleEvidence.influences;
  const long = {
    ...exampleEvidence,
    influences: Array.from({ length: 5_000 }, () => influence).filter((one) => one !== undefined),
  };
  expect(trimEvidence(long).influences.length).toBeLessThan(100);
  expect(trimEvidence(exampleEvidence)).toBe(exampleEvidence);
});

test('an answer is written out every second as far as it has come, and shows that its process lives', async () => {
  const { db, userId, chatId } = await chatWithQuestion();
  const record = await openAnswerRecord({ db, userId, chatId, replaces: null, everyMs: 20 });
  const savedAt = async () => {
    const { rows } = await db.execute(sql`select saved_at from messages where status = 'streaming'`);
    return String(rows[0]?.saved_at);
  };
  await record.say('One word and no more');
  await expect.poll(() => said(db, userId, chatId)).toEqual([['streaming', 'One word and no more']]);
  const before = await savedAt();
  await expect.poll(savedAt).not.toBe(before); // nothing new is said
  await record.finish('complete');
  expect(await said(db, userId, chatId)).toEqual([['complete', 'One word and no more']]);
});

test('an answer that is being written is never taken for an abandoned one, however long it waits', async () => {
  const { db, userId, chatId } = await chatWithQuestion();
  const record = await openAnswerRecord({ db, userId, chatId, replaces: null, everyMs: 20 });
  await db.execute(
    sql`update messages set created_at = now() - interval '1 hour', saved_at = now() - interval '19 seconds'`,
  );
  await expect
    .poll(async () =>
      Number(
        (
          await db.execute(
            sql`select count(*) as n from messages where saved_at > now() - interval '5 seconds'`,
          )
        ).rows[0]?.n,
      ),
    )
    .toBe(1);
  expect(await closeAbandonedAnswers(db)).toBe(0);
  await record.finish('complete');
});
