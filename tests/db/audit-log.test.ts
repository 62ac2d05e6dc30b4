import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { actInWords } from '#lib/contract/administrative-act.ts';
import { type ActQuery, listActs, recordAct } from '#lib/db/audit-log.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

async function log() {
  const { db } = await postgres.freshDatabase();
  const { id: userId } = await signUp(db, {
    email: 'ada@example.org',
    name: 'Ada',
    password: 'some few words',
  });
  const by = { userId, actor: 'ada@example.org' };
  await recordAct(db, { ...by, act: 'rollBack', subject: 'movies' });
  await recordAct(db, { ...by, act: 'disableUser', subject: 'ann@example.org' });
  await recordAct(db, {
    ...by,
    actor: 'ann@example.org',
    act: 'startTraining',
    subject: `x\u0000${'y'.repeat(500)}`,
  });
  await db.execute(sql`update audit_log set at = timestamptz '2026-01-01' + (id - 1) * interval '1 day'`);
  return { db, find: async (query: ActQuery) => (await listActs(db, query, 10)).acts.map(({ act }) => act) };
}

test('acts are found by person, whether they did it or it was done to them, by kind and by time', async () => {
  const { find } = await log();
  expect(await find({})).toEqual(['startTraining', 'disableUser', 'rollBack']);
  expect(await find({ person: ' Ann@example.org ' })).toEqual(['startTraining', 'disableUser']);
  expect(await find({ person: 'nobody@example.org' })).toEqual([]);
  expect(await find({ act: 'rollBack' })).toEqual(['rollBack']);
  expect(await find({ from: new Date('2026-01-02T00:00:00Z') })).toEqual(['startTraining', 'disableUser']);
  expect(await find({ until: new Date('2026-01-02T00:00:00Z') })).toEqual(['rollBack']);
  expect(await find({ person: 'ada@example.org', act: 'disableUser' })).toEqual(['disableUser']);
});

test('pages have every act once, and a subject is cut to what can be kept', async () => {
  const { db } = await log();
  const first = await listActs(db, {}, 2);
  expect(first.acts[0]?.subject).toBe(`x${'y'.repeat(299)}`);
  const second = await listActs(db, { before: first.next ?? 0 }, 2);
  expect([...first.acts, ...second.acts].map(({ act }) => act)).toEqual([
    'startTraining',
    'disableUser',
    'rollBack',
  ]);
  expect(second.next).toBeNull();
});

test('an act of another release is told by its own name', () => {
  expect(actInWords('rollBack')).toBe('rolled back');
  expect(actInWords('constructor')).toBe('constructor');
});
