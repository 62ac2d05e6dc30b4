import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersFor } from '#lib/model-version/answer-batches.ts';

test('a batch that is not one is refused by its name; without a folder there are no answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answers-'));
  await writeFile(join(folder, 'z1.jsonl'), '{"domain":"movies","answer":"yes"}\n');
  await expect(answersFor('training', folder)).rejects.toThrow('z1.jsonl');
  expect(await answersFor('held-out', folder)).toEqual([]);
  expect(await answersFor('training', join(folder, 'none'))).toEqual([]);
  await rm(folder, { recursive: true });
});
