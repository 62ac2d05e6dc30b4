import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { defaultSASRecConfig } from '#lib/recommender/sasrec.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import { fittingBatch, trainingMemory } from '#lib/recommender/training-memory.ts';

const shape = { ...defaultSASRecConfig, itemCount: 20_000 };
const size = { people: 50_000, interactions: 450_000, windowsPerBatch: 256, windowStride: 25 };

test.each([
  [200, 3_000, 64],
  [200, 30_000, 64],
])(
  'the estimate is within a quarter of what a run of %i people and %i items holds',
  async (...run) => {
    const script = join(import.meta.dirname, 'fixtures/training-peak.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...run.map(String)]);
    const { measured, estimate } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(estimate.total / measured).toBeGreaterThan(0.75);
    expect(estimate.total / measured).toBeLessThan(1.25);
  },
  120_000,
);

test('more items, people and windows need more, and the parts make up the whole', () => {
  const { total, ...parts } = trainingMemory(shape, size);
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 0);
  expect(trainingMemory({ ...shape, itemCount: 60_000 }, size).total).toBeGreaterThan(total);
  expect(trainingMemory(shape, { ...size, windowsPerBatch: 512 }).total).toBeGreaterThan(total);
  expect(trainingMemory(shape, { ...size, interactions: 9_000_000 }).total).toBeGreaterThan(total);
});

test('where memory is short, the batch is halved until it fits, and a message says so', () => {
  const { total } = trainingMemory(shape, size);
  expect(fittingBatch(shape, size, total)).toEqual({ windowsPerBatch: 256, message: null });
  const { windowsPerBatch, message } = fittingBatch(shape, size, total - 1e6);
  expect(windowsPerBatch).toBe(128);
  expect(message).toMatch(/128 instead of 256 windows.* about \d\.\d GB, \d\.\d GB are free/);
});

test('a training that fits nowhere is refused before its first step, with the estimate in the sentence', async () => {
  expect(() => fittingBatch({ ...shape, itemCount: 2_000_000 }, size, 4e9)).toThrow(
    /needs about \d+\.\d GB of memory \(2000000 items, 50000 people, 450000 interactions\), and 4\.0 GB are free/,
  );
  const training = trainSASRec([[0, 1, 2, 3]], 10, { maxBytes: 1e6 });
  await expect(training.next()).rejects.toMatchObject({ code: 'too_large' });
});
