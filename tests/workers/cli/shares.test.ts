import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importedDatasetFolder } from '#lib/catalogue/dataset-report.ts';
import type { EvaluationProgress } from '#lib/evaluation/ask-speaker.ts';
import { askLanguageRow, type LanguageRowInput } from '#lib/evaluation/language-row.ts';
import { askInShares } from '#workers/cli/shares.ts';
import {
  dataset,
  worldConfig,
  writeTinyBaseModel,
  writeTinyTargetModel,
} from '../../alignment/tiny-world.ts';

let scratch: string;
let input: LanguageRowInput;
const dataFolder = process.env.DATA_FOLDER;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'shares-'));
  const [folder, base] = [join(scratch, 'model'), join(scratch, 'base')];
  for (const name of [folder, base]) await mkdir(name);
  await writeTinyBaseModel(base, { ...worldConfig, layers: 1, maxPositions: 4096 });
  await writeTinyTargetModel(folder);
  process.env.DATA_FOLDER = scratch; // the processes read the data set from there
  await saveDataset(dataset, importedDatasetFolder(scratch, 'movies'));
  input = { name: 'in-context', folder, version: null, baseModelPath: base, dataset, users: 5, seed: 1 };
});
afterAll(async () => {
  if (dataFolder === undefined) delete process.env.DATA_FOLDER;
  else process.env.DATA_FOLDER = dataFolder;
  await rm(scratch, { recursive: true });
});

const never = new AbortController().signal;

test('evaluating people in two processes gives the same results as in one, each with their own examples', async () => {
  const progress: EvaluationProgress[] = [];
  const shared = await askInShares('movies', input, (one) => progress.push(one), never, 2);
  expect(shared).toEqual(await askLanguageRow(input, () => {}));
  expect(shared).toHaveLength(5);
  expect(progress.at(-1)).toEqual({ what: 'in-context', done: 5, of: 5 });
}, 60_000);

test("a process's error is reported in its own words", async () => {
  const missing = { ...input, baseModelPath: join(scratch, 'nothing') };
  await expect(askInShares('movies', missing, () => {}, never, 2)).rejects.toThrow(/nothing/);
}, 60_000);

test('an interruption ends all processes', async () => {
  const interrupted = new AbortController();
  const asked = askInShares('movies', input, () => {}, interrupted.signal, 2);
  interrupted.abort();
  await expect(asked).rejects.toThrow('aborted');
}, 60_000);
