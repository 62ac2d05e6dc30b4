// A catalogue and a set of people of MovieLens-25M's size, or a share of it, through import, training, recommendation and
// evidence. Each stage is a process of its own, so that its time and its peak memory are its own.
//
//   node bench/scale.ts [--folder F] [--share 0.1] [--items 62000] [--core 1] [--steps 20] [--only import,train]
//
// What the stages leave (files of ratings, a data set) stays in the folder. Training takes `--steps` steps of the first
// epoch, with the settings that it has in the app. Requests are answered by a SASRec of dimension 64 with random weights:
// how long an answer takes does not depend on what the model knows.

import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadDataset, saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { evaluateUnseen } from '#lib/recommender/next-item-accuracy.ts';
import { createSASRec, defaultSASRecConfig, initialValues } from '#lib/recommender/sasrec.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import { timeRequests } from './scale-requests.ts';
import { movieLens25M, writeSyntheticRatings } from './synthetic-ratings.ts';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: join(tmpdir(), 'recexplainer-scale') },
    share: { type: 'string', default: '1' },
    items: { type: 'string' },
    core: { type: 'string', default: '5' },
    steps: { type: 'string', default: '20' },
    repeats: { type: 'string', default: '40' },
    only: { type: 'string', default: 'generate,import,load,evaluate,train,requests' },
    stage: { type: 'string' }, // of a child
  },
});
const share = Number(options.share);
const shape = {
  items: Number(options.items ?? Math.round(movieLens25M.items * share)),
  people: Math.round(movieLens25M.people * share),
  events: Math.round(movieLens25M.events * share),
  seed: 1,
};
const ratings = join(options.folder, 'ratings');
const imported = join(options.folder, 'imported');
const measuredPeople = 2_000; // of an evaluation

const stages: Record<string, () => Promise<string>> = {
  async generate() {
    writeSyntheticRatings(ratings, shape);
    return `${shape.items} items, ${shape.people} people`;
  },
  async import() {
    await rm(imported, { recursive: true, force: true });
    const filters = { core: Number(options.core) };
    const dataset = await importDataset(ratings, 'movies', { ties: 'seeded', ids: 'names', filters });
    await saveDataset(dataset, imported);
    const { users, items, interactions } = dataset.report.kept;
    return `${interactions} interactions of ${users} people with ${items} items`;
  },
  async load() {
    const { report } = await dataset();
    return `${report.kept.interactions} interactions`;
  },
  async evaluate() {
    const { catalogue, sequences } = await dataset();
    const itemCount = catalogue.items.length;
    const { test } = leaveOneOut(sequences.slice(0, measuredPeople).map(({ items }) => items));
    const model = randomModel(itemCount);
    const startMs = performance.now();
    evaluateUnseen(model, test);
    return `${((performance.now() - startMs) / test.length).toFixed(2)} ms a person`;
  },
  async train() {
    const { catalogue, sequences } = await dataset();
    const loadedMs = performance.now();
    const wanted = Number(options.steps);
    const stepTimesMs: number[] = [];
    const histories = sequences.map(({ items }) => items);
    const stop = new Error('enough steps');
    const { signal, abort } = stepCounter(stepTimesMs, wanted, stop);
    try {
      const training = trainSASRec(histories, catalogue.items.length, { seed: 1 }, signal);
      for (let turn = await training.next(); !turn.done; ) turn = await training.next();
    } catch (error) {
      if (error !== stop) throw error;
    } finally {
      abort();
    }
    const between = stepTimesMs.slice(1).map((at, step) => at - (stepTimesMs[step] as number));
    const first = ((stepTimesMs[0] ?? loadedMs) - loadedMs) / 1000;
    return `first step after ${first.toFixed(1)} s, then ${quantiles(between)} a step`;
  },
  async requests() {
    const catalogue = await loadCatalogue(imported); // and no interactions, like the process that answers
    const lines = timeRequests(catalogue, randomModel(catalogue.items.length), Number(options.repeats));
    for (const line of lines) console.log(line);
    return `${catalogue.items.length} items`;
  },
};

if (options.stage === undefined) {
  await mkdir(options.folder, { recursive: true });
  for (const stage of options.only.split(',')) {
    const args = [import.meta.filename, ...process.argv.slice(2), '--stage', stage];
    const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) console.log(`${stage.padEnd(9)} failed: ${signal ?? `status ${status}`}`);
  }
} else {
  const run = stages[options.stage];
  if (!run) throw new Error(`there is no stage ${options.stage}`);
  const startMs = performance.now();
  const told = await run();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  const peak = (maxRSS / 1024 ** 2).toFixed(2);
  console.log(
    `${options.stage.padEnd(9)} ${seconds} s (${processor} s of processor), peak ${peak} GiB: ${told}`,
  );
}

async function dataset() {
  const found = await loadDataset(imported);
  if (!found) throw new Error('nothing was imported');
  return found;
}

function randomModel(itemCount: number) {
  const config = { ...defaultSASRecConfig, itemCount };
  return createSASRec(config, initialValues(config, 1));
}

/** A signal that notes when a step asks it, and ends the training after `wanted` steps. */
function stepCounter(timesMs: number[], wanted: number, stop: Error) {
  const controller = new AbortController();
  const { signal } = controller;
  signal.throwIfAborted = () => {
    timesMs.push(performance.now());
    if (timesMs.length > wanted) throw stop;
  };
  return { signal, abort: () => controller.abort() };
}

function quantiles(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * sorted.length)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
