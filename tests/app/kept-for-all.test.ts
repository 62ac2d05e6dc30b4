import { expect, test } from 'vitest';
import { forgetKept, keptForAll } from '#app/kept-for-all.ts';
import type { Database } from '#lib/db/client.ts';

const database = () => ({}) as Database;

test('a hundred people at once cause one query, and so do those of the next seconds', async () => {
  const db = database();
  let asked = 0;
  const load = async () => ++asked;
  const at = (nowMs: number) => keptForAll('key', load, { db, nowMs });
  expect(new Set(await Promise.all(Array.from({ length: 100 }, () => at(0))))).toEqual(new Set([1]));
  expect(await at(4_999)).toBe(1);
  expect(await at(5_000)).toBe(2);
});

test('a failure is told to those who waited, and the next one asks again', async () => {
  const db = database();
  let asked = 0;
  const load = async () => {
    if (++asked === 1) throw new Error('away');
    return 'there';
  };
  const both = [0, 0].map((nowMs) => keptForAll('key', load, { db, nowMs }));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await keptForAll('key', load, { db, nowMs: 1 })).toBe('there');
});

test('keys, databases and versions are told apart, and what is kept is bounded', async () => {
  const [db, other] = [database(), database()];
  const of = (key: string, from: Database, value: string) =>
    keptForAll(key, async () => value, { db: from, nowMs: 0 });
  expect(await of('a', db, 'first')).toBe('first');
  expect(await of('b', db, 'second')).toBe('second');
  expect(await of('a', other, 'third')).toBe('third');
  expect(await of('a', db, 'never')).toBe('first');
  for (let at = 0; at < 1_000; at++) await of(`filler ${at}`, db, '');
  expect(await of('a', db, 'again')).toBe('again');
  forgetKept();
  expect(await of('b', db, 'of another version')).toBe('of another version');
});
