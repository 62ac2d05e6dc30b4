import { expect, test } from 'vitest';
import { createChat } from '#lib/db/chats.ts';
import {
  createComparison,
  getComparison,
  requireComparisonAllowance,
  voteComparison,
} from '#lib/db/comparisons.ts';
import { appendUserMessage, finishAnswer, startAnswer } from '#lib/db/messages.ts';
import { rateAnswer, ratingsOf } from '#lib/db/ratings.ts';
import type { ComparedAnswer } from '#lib/db/schema.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

async function people() {
  const { db } = await postgres.freshDatabase();
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  return { db, ann: ann.id, bob: bob.id };
}

test('only the owner of a chat can rate its answers, change the rating and remove it', async () => {
  const { db, ann, bob } = await people();
  const chat = await createChat(db, ann, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Heat',
  });
  const question = await appendUserMessage(db, ann, chat.id, 'Why?');
  const { id } = await startAnswer(db, ann, chat.id);
  await finishAnswer(db, ann, id, 'complete', { modelVersionId: 'v1' });
  await rateAnswer(db, ann, id, 1);
  await rateAnswer(db, ann, id, -1);
  expect(await ratingsOf(db, ann, [id])).toEqual({ [id]: -1 });
  expect(await ratingsOf(db, bob, [id])).toEqual({});
  await expect(rateAnswer(db, bob, id, 1)).rejects.toMatchObject({ code: 'not_found' });
  await expect(rateAnswer(db, ann, question.id, 1)).rejects.toMatchObject({ code: 'not_found' });
  await expect(rateAnswer(db, ann, 'x', 1)).rejects.toMatchObject({ code: 'not_found' });
  await rateAnswer(db, ann, id, null);
  expect(await ratingsOf(db, ann, [id])).toEqual({});
});

const answers: ComparedAnswer[] = [
  { method: 'intention', versionId: 'i', text: 'One.' },
  { method: 'hybrid', versionId: 'h', text: 'Two.' },
  { method: 'behavior', versionId: 'b', text: 'Three.' },
];
const asked = { domain: 'movies', itemId: '1', question: 'Why?', answers } as const;

test('method names are revealed after the vote and not before, and a vote is final', async () => {
  const { db, ann, bob } = await people();
  const id = await createComparison(db, ann, { ...asked, answers: [...answers] });
  const blind = await getComparison(db, ann, id);
  expect(blind).toMatchObject({ texts: ['One.', 'Two.', 'Three.'], choice: null, methods: null });
  expect(JSON.stringify(blind)).not.toMatch(/hybrid|behavior|intention/);
  await expect(getComparison(db, bob, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(voteComparison(db, bob, id, 0)).rejects.toMatchObject({ code: 'not_found' });
  for (const choice of [3, -2, 0.5, Number.NaN]) {
    await expect(voteComparison(db, ann, id, choice)).rejects.toMatchObject({ code: 'bad_request' });
  }
  await voteComparison(db, ann, id, 1);
  await expect(voteComparison(db, ann, id, 0)).rejects.toMatchObject({ code: 'conflict' });
  expect(await getComparison(db, ann, id)).toMatchObject({
    choice: 1,
    methods: ['intention', 'hybrid', 'behavior'],
  });
});

test('a comparison of one method, or of one with itself, is refused, and so are too many in an hour', async () => {
  const { db, ann } = await people();
  for (const few of [answers.slice(0, 1), [...answers.slice(0, 1), ...answers.slice(0, 1)]]) {
    await expect(createComparison(db, ann, { ...asked, answers: few })).rejects.toMatchObject({
      code: 'bad_request',
    });
  }
  for (let made = 0; made < 30; made++) await createComparison(db, ann, { ...asked, answers: [...answers] });
  await expect(requireComparisonAllowance(db, ann)).rejects.toMatchObject({ code: 'rate_limited' });
});
