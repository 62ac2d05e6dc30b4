import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { AnswerPart } from '#lib/contract/answer-part.ts';
import { createChat } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { createComparison, voteComparison } from '#lib/db/comparisons.ts';
import { answerFigures, shownLists } from '#lib/db/figures-schema.ts';
import { addToHistory, reviseHistory } from '#lib/db/history.ts';
import { normalizeTitle } from '#lib/db/items.ts';
import { appendUserMessage, closeAbandonedAnswers, finishAnswer, startAnswer } from '#lib/db/messages.ts';
import { deleteAccount } from '#lib/db/own-data.ts';
import { figuresByVersion, guarded, slowAnswers } from '#lib/db/people-figures.ts';
import { rateAnswer } from '#lib/db/ratings.ts';
import { removeSaved, saveItem } from '#lib/db/saved-items.ts';
import { items } from '#lib/db/schema.ts';
import { recordShown } from '#lib/db/shown-lists.ts';
import { signUp } from '#lib/db/users.ts';
import { projectFolder } from '#lib/env.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

async function people(count: number) {
  const { db } = await postgres.freshDatabase();
  await db.insert(items).values(
    ['1', '2', '3', '4'].map((itemId) => ({
      domain: 'movies' as const,
      itemId,
      title: `Film ${itemId}`,
      searchText: normalizeTitle(`Film ${itemId}`),
      groupId: itemId,
    })),
  );
  const ids: string[] = [];
  for (let place = 0; place < count; place++) {
    const email = `person${place}@example.org`;
    ids.push((await signUp(db, { email, name: 'Ann', password: `long enough ${place}` })).id);
  }
  return { db, ids };
}

type Told = { shown?: number; byModel?: number; standIns?: number; composed?: boolean };

async function answered(
  db: Database,
  userId: string,
  version: string,
  { shown = 4, byModel = 3, standIns = 0, composed = false }: Told = {},
  timing = { firstWordMs: 400, totalMs: 2_000 },
): Promise<string> {
  const chat = await createChat(db, userId, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Heat',
  });
  await appendUserMessage(db, userId, chat.id, 'Why?');
  const { id } = await startAnswer(db, userId, chat.id);
  const parts: AnswerPart[] = [
    { type: 'source', source: composed ? 'computed' : 'language-model' },
    { type: 'sentence', topic: null, text: 'A secret.', private: true },
    { type: 'end', finishReason: 'stop', redrawn: 0, standIns, shown, byModel },
  ];
  await finishAnswer(db, userId, id, 'complete', { parts, modelVersionId: version, timing });
  return id;
}

test('a number that tells of one to four people is not told', () => {
  expect([0, 1, 4, 5].map((from) => guarded(10, from))).toEqual([10, 'few', 'few', 10]);
  expect(guarded(null, null)).toBe(0);
});

test('every way an answer ends leaves its figures once, and they say nothing of its words', async () => {
  const { db, ids } = await people(1);
  const [ann = ''] = ids;
  const id = await answered(db, ann, 'v1', { standIns: 1 });
  expect(await finishAnswer(db, ann, id, 'stopped')).toBe(false);
  const chat = await createChat(db, ann, {
    domain: 'steam',
    itemId: null,
    perspective: 'overall',
    title: 'x',
  });
  await appendUserMessage(db, ann, chat.id, 'Why?');
  await startAnswer(db, ann, chat.id);
  await startAnswer(db, ann, chat.id); // stops the one before
  expect(await closeAbandonedAnswers(db, -1)).toBe(1);
  const rows = await db.select().from(answerFigures);
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain('secret');
  expect(rows.find(({ messageId }) => messageId === id)).toMatchObject({
    userId: ann,
    domain: 'movies',
    modelVersionId: 'v1',
    status: 'complete',
    firstWordMs: 400,
    totalMs: 2_000,
    shown: 4,
    byModel: 3,
    standIns: 1,
    composed: false,
  });
  const others = rows.filter(({ domain }) => domain === 'steam').map(({ status, shown }) => [status, shown]);
  expect(others.toSorted()).toEqual([
    ['failed', null],
    ['stopped', null],
  ]);
});

test('figures are summed by version; what few people did is withheld, what the machine did is told', async () => {
  const { db, ids } = await people(6);
  for (const [place, id] of ids.entries()) {
    const answer = await answered(
      db,
      id,
      'v1',
      { shown: 4, byModel: place < 3 ? 4 : 1, standIns: place < 3 ? 0 : 3 },
      { firstWordMs: 100 * (place + 1), totalMs: 1_000 * (place + 1) },
    );
    await rateAnswer(db, id, answer, place < 5 ? 1 : -1);
  }
  await answered(db, ids[0] ?? '', 'v2', { composed: true, byModel: 0 });
  const [v1, v2] = await figuresByVersion(db, 30);
  expect(v1).toMatchObject({
    domain: 'movies',
    modelVersionId: 'v1',
    people: 6,
    answers: 6,
    failed: 0,
    thumbs: { up: 5, down: 'few' },
    freeShare: 15 / 24,
    fellBack: 0.5,
  });
  for (const [told, exact] of [
    [v1?.firstWordMs?.median, 300],
    [v1?.firstWordMs?.p95, 600],
    [v1?.totalMs?.median, 3_000],
    [v1?.totalMs?.p95, 6_000],
  ] as const)
    expect(Math.abs((told ?? 0) / exact - 1)).toBeLessThan(0.026);
  expect(v2).toMatchObject({
    modelVersionId: 'v2',
    people: 'few',
    answers: 'few',
    fellBack: 1,
    freeShare: 0,
  });
});

test('what is older than the period doesn’t count', async () => {
  const { db, ids } = await people(5);
  for (const id of ids) await answered(db, id, 'v1');
  await db.update(answerFigures).set({ answeredAt: sql`now() - interval '8 days'` });
  expect(await figuresByVersion(db, 7)).toEqual([]);
  expect(await figuresByVersion(db, 30)).toHaveLength(1);
  expect(await slowAnswers(db, 7)).toEqual([]);
});

test('votes count for each version that was compared', async () => {
  const { db, ids } = await people(7);
  const answers = [
    { method: 'hybrid' as const, versionId: 'h', text: 'One.' },
    { method: 'intention' as const, versionId: 'i', text: 'Two.' },
  ];
  for (const [place, id] of ids.entries()) {
    const asked = { domain: 'movies', itemId: '1', question: 'Why?', answers } as const;
    const comparison = await createComparison(db, id, { ...asked, answers: [...answers] });
    await voteComparison(db, id, comparison, [-1, 0][place] ?? 1);
  }
  const figures = await figuresByVersion(db, 30);
  const votes = Object.fromEntries(figures.map(({ modelVersionId, votes }) => [modelVersionId, votes]));
  expect(votes).toEqual({
    h: { method: 'hybrid', shown: 7, won: 'few' },
    i: { method: 'intention', shown: 7, won: 5 },
  });
});

test('a title counts once a day however often it’s shown, and what is saved or added counts for the list that showed it last', async () => {
  const { db, ids } = await people(5);
  for (const id of ids) {
    await recordShown(db, id, { domain: 'movies', modelVersionId: 'v1', itemIds: ['1', '2', '2'] });
    await recordShown(db, id, { domain: 'movies', modelVersionId: 'v1', itemIds: ['1', '2'] });
    await recordShown(db, id, { domain: 'movies', modelVersionId: 'v2', itemIds: ['2', '3'] });
    await saveItem(db, id, 'movies', '1');
    await removeSaved(db, id, 'movies', '1');
    await saveItem(db, id, 'movies', '1', { again: true }); // an undo isn't a second time
    await addToHistory(db, id, 'movies', '2');
    await reviseHistory(db, id, 'movies', { added: ['4'] }); // no list showed it
  }
  const figures = await figuresByVersion(db, 30);
  const titles = Object.fromEntries(figures.map(({ modelVersionId, titles }) => [modelVersionId, titles]));
  expect(titles).toEqual({
    v1: { shown: 10, saved: 5, added: 0 },
    v2: { shown: 10, saved: 0, added: 5 },
  });
});

test('a list that was shown more than thirty days ago gets no credit', async () => {
  const { db, ids } = await people(1);
  const [ann = ''] = ids;
  await recordShown(db, ann, { domain: 'movies', modelVersionId: 'v1', itemIds: ['1'] });
  await db.update(shownLists).set({ day: sql`(now() at time zone 'utc')::date - 30` });
  await saveItem(db, ann, 'movies', '1');
  expect((await db.select().from(shownLists)).map(({ saved }) => saved)).toEqual([[]]);
});

test('the slowest answers come first, as figures, with a day only where five people asked on it', async () => {
  const { db, ids } = await people(5);
  for (const [place, id] of ids.entries())
    await answered(db, id, 'v1', {}, { firstWordMs: 100, totalMs: 1_000 * (place + 1) });
  const before = await slowAnswers(db, 30);
  expect(before.map(({ totalMs }) => totalMs)).toEqual([5_000, 4_000, 3_000, 2_000, 1_000]);
  expect(before[0]).toEqual({
    rank: 1,
    domain: 'movies',
    modelVersionId: 'v1',
    day: new Date().toISOString().slice(0, 10),
    firstWordMs: 100,
    totalMs: 5_000,
    sentences: 4,
  });
  await deleteAccount(db, ids[0] ?? '');
  expect((await slowAnswers(db, 30)).map(({ day }) => day)).toEqual([null, null, null, null]);
});

test('figures and lists go with their person', async () => {
  const { db, ids } = await people(2);
  for (const id of ids) {
    await answered(db, id, 'v1');
    await recordShown(db, id, { domain: 'movies', modelVersionId: 'v1', itemIds: ['1'] });
  }
  await deleteAccount(db, ids[0] ?? '');
  for (const table of [answerFigures, shownLists]) {
    expect((await db.select().from(table)).map(({ userId }) => userId)).toEqual([ids[1]]);
    expect(
      await db
        .select()
        .from(table)
        .where(eq(table.userId, ids[0] ?? '')),
    ).toEqual([]);
  }
});

test('the migration fills in the figures of what was answered before, as if they had been kept', async () => {
  const { db, ids } = await people(2);
  for (const id of ids) await answered(db, id, 'v1', { standIns: 1, composed: id === ids[0] });
  const open = await createChat(db, ids[0] ?? '', {
    domain: 'steam',
    itemId: null,
    perspective: 'overall',
    title: 'x',
  });
  await appendUserMessage(db, ids[0] ?? '', open.id, 'Why?');
  await startAnswer(db, ids[0] ?? '', open.id); // not ended: it has no figures yet
  const kept = await db.select().from(answerFigures).orderBy(answerFigures.messageId);
  await db.delete(answerFigures);
  const folder = join(projectFolder(), 'drizzle');
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('_console-figures.sql'));
  const statements = (await readFile(join(folder, name), 'utf8')).split('--> statement-breakpoint');
  await db.execute(sql.raw(statements.at(-1) ?? ''));
  expect(await db.select().from(answerFigures).orderBy(answerFigures.messageId)).toEqual(kept);
  expect(kept).toHaveLength(2);
});
