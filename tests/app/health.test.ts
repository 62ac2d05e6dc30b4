import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bytesInWords, spanInWords } from '#app/admin/health/in-words.ts';
import { explainerPart, roomFor, trainerParts } from '#app/admin/health/read-health.ts';
import { databaseFacts, queueLengths } from '#lib/db/database-facts.ts';
import { createJobRun } from '#lib/db/job-runs.ts';
import { announcePresence, presentProcesses } from '#lib/db/presence.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const url = 'http://10.0.0.7:4000';

test('a process is there while it lives, with its own start, and gone right after', async () => {
  const { db, url: address } = await postgres.freshDatabase();
  expect(await presentProcesses(db)).toEqual([]);
  const since = new Date('2026-03-01T08:30:00.250Z');
  const presence = announcePresence(address, 'trainer', since);
  const until = async (count: number) => {
    for (;;) {
      const present = await presentProcesses(db);
      if (present.length === count) return present;
      await sleep(20);
    }
  };
  const [trainer] = await until(1);
  expect(trainer).toMatchObject({ kind: 'trainer', since });
  expect(trainerParts(await presentProcesses(db))).toMatchObject([{ state: 'up', since, remedy: null }]);
  presence.close();
  await until(0);
  expect(trainerParts([])).toMatchObject([{ state: 'down', remedy: expect.stringContaining('Jobs wait') }]);
  expect(trainerParts(null)).toMatchObject([{ state: 'down', remedy: expect.stringContaining('database') }]);
});

test('the database tells its version and size, and how many jobs wait', async () => {
  const { db } = await postgres.freshDatabase();
  const facts = await databaseFacts(db);
  expect(facts.version).toMatch(/^\d+\.\d+/);
  expect(facts.bytes).toBeGreaterThan(1_000_000);
  expect(facts.connections).toBeGreaterThan(0);
  expect(facts.connections).toBeLessThanOrEqual(facts.mostConnections);
  expect(facts.since.getTime()).toBeLessThan(Date.now() + 1_000);
  expect(await queueLengths(db)).toEqual([]);
  for (const domain of ['movies', 'steam'] as const)
    await createJobRun(db, { name: 'train-sasrec', domain, params: {}, startedBy: null });
  const [waiting, ...others] = await queueLengths(db);
  expect(waiting).toMatchObject({ name: 'train-sasrec', state: 'queued', count: 2 });
  expect(Math.abs((waiting?.oldest.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(others).toEqual([]);
});

test('an explainer is up, loading, without a model, or down, each with what to do', () => {
  const loaded = { movies: { versionId: 'movies-a', languageModel: true } };
  const since = '2026-03-01T08:30:00.000Z';
  const up = explainerPart(
    {
      url,
      health: { status: 'ok', since, voice: { state: 'ready', name: 'model.gguf' }, domains: loaded },
      problem: null,
    },
    2,
  );
  expect(up).toMatchObject({
    name: 'Explainer at 10.0.0.7:4000',
    state: 'up',
    since: new Date(since),
    remedy: null,
  });
  expect(up.facts.join('; ')).toContain('movies-a, with a language model; Words by model.gguf');
  const of = (status: string) => explainerPart({ url, health: { status, domains: {} }, problem: null }, 1);
  expect(of('loading')).toMatchObject({ name: 'Explainer', state: 'loading', remedy: null });
  expect(of('ok')).toMatchObject({ state: 'scarce', remedy: expect.stringContaining('Activate a version') });
  expect(explainerPart({ url, health: null, problem: null }, 1)).toMatchObject({
    state: 'down',
    facts: ['Doesn’t answer'],
    remedy: expect.stringContaining('npm start'),
  });
  const reason = 'The recommender can’t run here.';
  expect(explainerPart({ url, health: null, problem: reason }, 1).facts).toEqual([reason]);
});

test('a disk that fills up says so before it is full', () => {
  const gibibyte = 1024 ** 3;
  expect(roomFor(40 * gibibyte, 100 * gibibyte)).toEqual({ state: 'up', remedy: null });
  expect(roomFor(40 * gibibyte, 1_000 * gibibyte).state).toBe('scarce');
  expect(roomFor(1 * gibibyte, 10 * gibibyte).state).toBe('scarce');
  expect(roomFor(0, 10 * gibibyte).state).toBe('down');
});

test('sizes and spans are told in words', () => {
  expect([0, 900, 1_500, 12 * 1024 ** 2, 1.45 * 1024 ** 3].map(bytesInWords)).toEqual([
    '0 bytes',
    '900 bytes',
    '1.5 KB',
    '12 MB',
    '1.4 GB',
  ]);
  expect([5_000, 61_000, 3_600_000, 49 * 3_600_000].map(spanInWords)).toEqual([
    'less than a minute',
    '1 minute',
    '1 hour',
    '2 days',
  ]);
});
