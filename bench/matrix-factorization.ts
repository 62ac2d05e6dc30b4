// Matrix factorization here against RecBole 1.2.1's BPR: same interactions, split and width; NDCG@10 of the test item
// among the items that the person has not had. Prints both, their ratio and the ratio of training times, from one run.
//
//   BENCH_PYTHON=/path/to/python node bench/matrix-factorization.ts [--seeds 1,2,3]
//
// RecBole's vector of a person is the one it trained, which knows nothing of the validation item. Ours is folded in
// from a history, so it is measured twice: with the training items alone, as RecBole has it, and with the whole history
// before the test item, as the app has it.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importRecBole } from '#lib/catalogue/importers/recbole.ts';
import { cacheFolder } from '#lib/env.ts';
import { leaveOneOut } from '#lib/recommender/dataset.ts';
import { mean, ndcgAt, standardDeviation } from '#lib/recommender/metrics.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { trainMatrixFactorization } from '#lib/recommender/train-matrix-factorization.ts';
import { runRecBole } from './recbole.ts';

type Run = { seed: number; testNdcgAt10: number; seconds: number; epochs: number };

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1,2,3' } } });
const folder = join(cacheFolder(), 'datasets', 'ml-100k');
const python = process.env.BENCH_PYTHON;

async function trainHere(seed: number): Promise<{ alike: Run; whole: Run }> {
  const dataset = await importRecBole(folder, 'movies');
  const sequences = dataset.sequences.map(({ items }) => items);
  const itemCount = dataset.catalogue.items.length;
  const startedMs = Date.now();
  const training = trainMatrixFactorization(sequences, itemCount, { seed, maxSeconds: 1_000 });
  let epochs = 0;
  let whole = 0;
  let turn = await training.next();
  for (; !turn.done; turn = await training.next()) {
    epochs = turn.value.epoch ?? epochs;
    whole = turn.value.metrics?.testUnseenNdcgAt10 ?? whole;
  }
  const seconds = (Date.now() - startedMs) / 1000;
  const model = turn.value;
  const { train, test } = leaveOneOut(sequences);
  const scores = model.scores(train); // row by row the people of `test`: nobody here has fewer than three items
  const gains = test.map(({ history, item }, row) =>
    ndcgAt(rankOf(scores.subarray(row * itemCount, (row + 1) * itemCount), item, history), 10),
  );
  model.dispose();
  const run = { seed, seconds, epochs };
  return { alike: { ...run, testNdcgAt10: mean(gains) }, whole: { ...run, testNdcgAt10: whole } };
}

function report(name: string, runs: Run[]): number {
  for (const { seed, testNdcgAt10, seconds, epochs } of runs)
    console.log(
      `${name}  seed ${seed}  test ${testNdcgAt10.toFixed(4)}  ${seconds.toFixed(0)} s  ${epochs} epochs`,
    );
  const scores = runs.map(({ testNdcgAt10 }) => testNdcgAt10);
  console.log(`${name}  NDCG@10 ${mean(scores).toFixed(4)} ± ${standardDeviation(scores).toFixed(4)}`);
  return mean(scores);
}

const alike: Run[] = [];
const whole: Run[] = [];
const there: Run[] = [];
for (const seed of values.seeds.split(',').map(Number)) {
  const here = await trainHere(seed);
  alike.push(here.alike);
  whole.push(here.whole);
  console.error(JSON.stringify(here));
  if (python) there.push(await runRecBole<Run>(python, 'recbole_bpr.py', [folder, `${seed}`], 'ignore'));
}
const ours = report('here, training items ', alike);
const oursWhole = report('here, whole history  ', whole);
if (there.length > 0) {
  const theirs = report('RecBole              ', there);
  const seconds = (runs: Run[]) => mean(runs.map((run) => run.seconds));
  console.log(
    `NDCG@10 ratio ${(ours / theirs).toFixed(3)}, with the whole history ${(oursWhole / theirs).toFixed(3)}`,
  );
  console.log(`time ratio    ${(seconds(alike) / seconds(there)).toFixed(3)} (less is better)`);
}
