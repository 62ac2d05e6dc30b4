// SASRec here against RecBole 1.2.1's (cross-entropy): same interactions, split, width, layers and length; NDCG@10 of the
// test item with all items ranked. Prints both, their ratio and the ratio of training times, from one run.
//
//   BENCH_PYTHON=/path/to/python node bench/sasrec.ts [--seeds 3] [--recbole-epochs 100] [--recbole-patience 10]
//
// RecBole makes a padded row of every prefix, and takes minutes an epoch on two cores: three seeds need hours. Without
// BENCH_PYTHON only this project's side runs.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importRecBole } from '#lib/catalogue/importers/recbole.ts';
import { cacheFolder } from '#lib/env.ts';
import { mean, standardDeviation } from '#lib/recommender/metrics.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import { runRecBole } from './recbole.ts';

type Run = {
  seed: number;
  testNdcgAt10: number;
  validationNdcgAt10: number;
  seconds: number;
  epochs: number;
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    'recbole-epochs': { type: 'string', default: '100' },
    'recbole-patience': { type: 'string', default: '10' },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
const folder = join(cacheFolder(), 'datasets', 'ml-100k');
const python = process.env.BENCH_PYTHON;

async function trainHere(seed: number): Promise<Run> {
  const { sequences, catalogue } = await importRecBole(folder, 'movies');
  const startedMs = Date.now();
  const training = trainSASRec(
    sequences.map(({ items }) => items),
    catalogue.items.length,
    { seed },
  );
  let epochs = 0;
  let metrics: Record<string, number> = {};
  let turn = await training.next();
  for (; !turn.done; turn = await training.next()) {
    metrics = turn.value.metrics ?? metrics;
    epochs = turn.value.epoch ?? epochs;
  }
  turn.value.dispose();
  const seconds = (Date.now() - startedMs) / 1000;
  const { testNdcgAt10 = 0, validationNdcgAt10 = 0 } = metrics;
  return { seed, testNdcgAt10, validationNdcgAt10, seconds, epochs };
}

function report(name: string, runs: Run[]): void {
  for (const { seed, testNdcgAt10, validationNdcgAt10, seconds, epochs } of runs) {
    const figures = `test ${testNdcgAt10.toFixed(4)}  validation ${validationNdcgAt10.toFixed(4)}`;
    console.log(`${name}  seed ${seed}  ${figures}  ${seconds.toFixed(0)} s  ${epochs} epochs`);
  }
  const scores = runs.map(({ testNdcgAt10 }) => testNdcgAt10);
  console.log(`${name}  NDCG@10 ${mean(scores).toFixed(4)} ± ${standardDeviation(scores).toFixed(4)}`);
}

const here: Run[] = [];
const there: Run[] = [];
for (const seed of seeds) {
  here.push(await trainHere(seed));
  if (python) {
    const limits = [values['recbole-epochs'], values['recbole-patience']];
    there.push(await runRecBole<Run>(python, 'recbole_sasrec.py', [folder, `${seed}`, ...limits], 'inherit'));
  }
}
report('here   ', here);
if (there.length > 0) {
  report('RecBole', there);
  const ratio = (of: (run: Run) => number) => mean(here.map(of)) / mean(there.map(of));
  console.log(`NDCG@10 ratio ${ratio((run) => run.testNdcgAt10).toFixed(3)} (1 or more is better)`);
  console.log(`time ratio    ${ratio((run) => run.seconds).toFixed(3)} (less is better)`);
}
