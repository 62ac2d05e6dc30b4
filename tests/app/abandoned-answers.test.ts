import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { keepClosingAbandonedAnswers } from '#app/abandoned-answers.ts';
import { createChat } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { finishAnswer, listMessages, saveAnswer, startAnswer } from '#lib/db/messages.ts';
import { messages } from '#lib/db/schema.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const pollMs = 20;
const said = { type: 'sentence', topic: null, text: 'You watched', private: false } as const;

/** An answer of Ann's that has said two words and is still open. */
async function openAnswer(db: Database, email: string) {
  const ann = await signUp(db, { email, name: 'Ann', password: 'long enough 1' });
  const chat = await createChat(db, ann.id, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Why?',
  });
  const { id } = await startAnswer(db, ann.id, chat.id);
  await saveAnswer(db, ann.id, id, { parts: [said] });
  const status = async () => (await listMessages(db, ann.id, chat.id))[0]?.status;
  const age = (seconds: number) =>
    db
      .update(messages)
      .set({ savedAt: sql`now() - ${seconds} * interval '1 second'` })
      .where(eq(messages.id, id));
  return { id, annId: ann.id, chatId: chat.id, status, age };
}

const patience = { timeout: 30_000 }; // the machine may be busy

test('answers left open by a dead process are closed at startup and periodically, keeping their text', async () => {
  const { db } = await postgres.freshDatabase();
  const [left, underWay] = [await openAnswer(db, 'a@example.org'), await openAnswer(db, 'b@example.org')];
  await left.age(25);
  await underWay.age(0);
  const end = keepClosingAbandonedAnswers(db, pollMs);
  try {
    await vi.waitFor(async () => expect(await left.status()).toBe('failed'), patience);
    expect((await listMessages(db, left.annId, left.chatId))[0]?.parts).toEqual([said]);
    await sleep(5 * pollMs);
    expect(await underWay.status()).toBe('streaming');
    await underWay.age(25);
    await vi.waitFor(async () => expect(await underWay.status()).toBe('failed'), patience);
    expect(await finishAnswer(db, underWay.annId, underWay.id, 'complete')).toBe(false);
  } finally {
    end();
  }
});

test('an unreachable database is tried again', async () => {
  const { db } = await postgres.freshDatabase();
  const left = await openAnswer(db, 'a@example.org');
  await left.age(25);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  let asked = 0;
  const transaction: Database['transaction'] = (work) => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('the database is away')) : db.transaction(work);
  };
  const away = Object.assign(Object.create(db), { transaction }) as Database;
  const end = keepClosingAbandonedAnswers(away, pollMs);
  try {
    await vi.waitFor(async () => expect(await left.status()).toBe('failed'), patience);
    expect(logged).toHaveBeenCalledWith('closing abandoned answers:', 'the database is away');
  } finally {
    end();
    logged.mockRestore();
  }
});
