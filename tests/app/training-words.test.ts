import { expect, test } from 'vitest';
import { timingOf } from '#app/admin/trainings/run-words.ts';
import { jobLabel, settingsInWords, waitsFor } from '#app/admin/trainings/training-words.ts';
import type { JobRun } from '#lib/db/job-runs.ts';

const now = Date.UTC(2026, 0, 1, 12);
const run = (changes: Partial<JobRun>): JobRun => ({
  id: 'one',
  name: 'train-sasrec',
  domain: 'movies',
  params: { domain: 'movies', seed: 1, maxMinutes: 30, mayDrop: 0 },
  state: 'queued',
  progress: null,
  attempts: 0,
  deaths: 0,
  startedBy: null,
  createdAt: new Date(now),
  startedAt: null,
  finishedAt: null,
  cancelRequestedAt: null,
  error: null,
  retryOf: null,
  modelVersionId: null,
  result: null,
  note: null,
  ...changes,
});
const data = {
  dataset: {
    name: 'MovieLens latest, small',
    origin: 'import' as const,
    fingerprint: 'f',
    people: 5_301,
    events: 99_000,
    items: 5_225,
  },
  agreed: { people: 0, events: 0, shortHistories: 0, unknownEvents: 0 },
  histories: { entries: 0, unknownEntries: 0, unknownItems: 0 },
  active: null,
};

test('a finished training says its epochs, their batches and what it learned from', () => {
  const finished = run({ state: 'completed', progress: { step: 3_700, steps: 3_700, loss: 0 } });
  const metrics = { targetModel: { epochs: 20, plannedEpochs: 20 } };
  expect(settingsInWords(finished, { data, metrics })).toBe(
    'SASRec, 20 epochs of 185 batches, on 5,301 people of MovieLens latest, small, 99,000 events, 5,225 films, at most 30 minutes, seed 1.',
  );
  const stopped = { targetModel: { epochs: 12, plannedEpochs: 20 } };
  const agreed = { ...data, agreed: { ...data.agreed, people: 3, events: 90 } };
  expect(settingsInWords(finished, { data: agreed, metrics: stopped })).toContain(
    '12 epochs (20 planned), on 5,301 people of MovieLens latest, small and 3 people here who agreed, 99,090 events',
  );
});

test('before it has run, only what was asked for is said', () => {
  expect(settingsInWords(run({}), { data: null, metrics: null })).toBe(
    'SASRec, as many epochs as it needs, at most 30 minutes, seed 1.',
  );
  const align = run({
    name: 'align',
    params: { method: 'intention', minutes: 1, fromScratch: true, seed: 2 },
  });
  expect(settingsInWords(align, { data: null, metrics: null })).toBe(
    'Intention alignment for 1 minute, with the recommender that was active, from scratch, seed 2.',
  );
  const odd = run({ params: ['no', 'fields'] });
  expect(settingsInWords(odd, { data: null, metrics: 'nothing' })).toContain('as many epochs as it needs');
});

test('a job is told by what it does, one of another release by its name', () => {
  expect(jobLabel(run({ name: 'import-folder', params: { folders: ['/a', '/b'] } }))).toBe('Import /a, /b');
  expect(jobLabel(run({ name: 'of-tomorrow' as 'align', params: {} }))).toBe('of-tomorrow');
});

test('a queued job says what it waits for', () => {
  const running = run({ id: 'two', domain: 'steam', state: 'running' });
  const here = { hasCluster: false, now };
  expect(waitsFor(run({}), [running], here)).toContain('“Train SASRec” (Steam) has ended');
  expect(waitsFor(running, [running], here)).toBeNull();
  const earlier = run({ id: 'three', createdAt: new Date(now - 1_000) });
  expect(waitsFor(run({}), [earlier, run({})], here)).toContain('another job was started before it');
  expect(waitsFor(run({}), [run({})], here)).toBe('Waits for the trainer.');
  expect(waitsFor(run({}), [], { hasCluster: false, now: now + 60_000 })).toContain('none has taken it');
  const died = run({ attempts: 1, error: 'The process was killed.' });
  expect(waitsFor(died, [running], here)).toContain(
    'next try, because the last one ended early: The process',
  );
});

test('with a cluster, trainings don’t wait for this machine, but imports do', () => {
  const importing = run({ id: 'two', name: 'import-folder', params: { folders: ['/a'] }, state: 'running' });
  const there = { hasCluster: true, now };
  expect(waitsFor(run({}), [importing], there)).toBe('Waits for the trainer.');
  const next = run({ name: 'fetch-dataset', params: { datasets: ['ml-latest-small'] } });
  expect(waitsFor(next, [importing], there)).toContain('“Import /a” (Movies) has ended');
});

test('the time a run took, and how often it was begun', () => {
  const view = {
    ...run({ attempts: 2 }),
    label: '',
    waitsFor: null,
    cancelling: false,
    createdAt: '',
    startedAt: new Date(now).toISOString(),
    finishedAt: new Date(now + 12 * 60_000).toISOString(),
  };
  expect(timingOf(view)).toBe('Took 12 min, attempt 2');
});
