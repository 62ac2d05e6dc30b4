// Our recommender against RecBole's of the same kind: seed by seed on the same histories, NDCG@10 of the test item.
// Prints a line per seed as soon as it's done, then the mean, the deviation and the ratios.

import { Command, Option } from 'commander';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { mean, standardDeviation } from '#lib/recommender/metrics.ts';
import { peopleFor } from '#lib/recommender/people.ts';
import type { TrainProgress } from '#lib/recommender/training.ts';
import { datasetOf } from '#workers/cli/dataset.ts';
import { positiveNumber, wholeNumber } from '#workers/cli/numbers.ts';
import { assertComparable, type RecBoleRun, runRecBole } from './recbole.ts';

export type Run = RecBoleRun;
export type Histories = { domain: Domain; sequences: number[][]; itemCount: number };

type Peers = {
  description: string;
  script: string; // RecBole's side, next to this file
  scriptOptions?: string[];
  /** One training run; its measurements by name, if there's more than one way to query the model. */
  trainHere: (histories: Histories, seed: number) => Promise<Record<string, Run>>;
};
type Options = {
  domain: Domain;
  seeds: number;
  firstSeed: number;
  people: 'train' | 'all';
  recboleEpochs?: number;
  recbolePatience?: number;
  recboleMinutes?: number;
  recboleBatches?: number;
};
const recbole = 'RecBole';

/**
 * Command line options: --domain, --people, --seeds, --first-seed, --recbole-epochs, --recbole-patience, --recbole-minutes,
 * --recbole-batches. Without BENCH_PYTHON, only our side runs.
 */
export async function compareWithRecBole(peers: Peers): Promise<void> {
  await new Command()
    .description(peers.description)
    .addOption(
      new Option('--domain <domain>', 'which data: imported data, or else the public data set')
        .choices([...domains])
        .default('movies' satisfies Domain),
    )
    .addOption(
      new Option('--people <which>', 'whose histories: of the 70 % who train (decision 017), or all')
        .choices(['train', 'all'])
        .default('train'),
    )
    .option('--seeds <count>', 'how many seeds', wholeNumber, 3)
    .option('--first-seed <number>', 'the first seed; the others follow it', wholeNumber, 1)
    .option('--recbole-epochs <count>', 'at most this many RecBole epochs', wholeNumber)
    .option('--recbole-patience <count>', "RecBole's early-stopping patience, in epochs", wholeNumber)
    .option(
      '--recbole-minutes <count>',
      'RecBole ends with the first validation after so many',
      positiveNumber,
    )
    .option('--recbole-batches <count>', 'RecBole validates after so many batches', wholeNumber)
    .action((options: Options) => compare(peers, options))
    .parseAsync();
}

/** A training run to its end: the model, its last metrics, how long it took. */
export async function trained<Model>(training: AsyncGenerator<TrainProgress, Model>): Promise<{
  model: Model;
  metrics: Record<string, number>;
  epochs: number;
  seconds: number;
  cpuSeconds: number;
}> {
  const startedMs = Date.now();
  const before = process.cpuUsage();
  let epochs = 0;
  let metrics: Record<string, number> = {};
  let turn = await training.next();
  for (; !turn.done; turn = await training.next()) {
    metrics = turn.value.metrics ?? metrics;
    epochs = turn.value.epoch ?? epochs;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (Date.now() - startedMs) / 1000;
  return { model: turn.value, metrics, epochs, seconds, cpuSeconds: (user + system) / 1e6 };
}

async function compare(peers: Peers, options: Options): Promise<void> {
  const { sequences, report } = await datasetOf(options.domain);
  const { domain, people } = options;
  const chosen = people === 'all' ? sequences : peopleFor('train', domain, sequences);
  const histories = { domain, ...renumbered(chosen.map(({ items }) => items)) };
  assertComparable(histories.sequences);
  const interactions = histories.sequences.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${domain}: ${chosen.length} users (${people}), ${histories.itemCount} items, ${interactions} interactions (${report.origin})`,
  );
  const runsOf = new Map<string, Run[]>(); // by measurement name, ours first
  for (let seed = options.firstSeed; seed < options.firstSeed + options.seeds; seed++) {
    const python = process.env.BENCH_PYTHON;
    // RecBole first, so that a broken installation shows before hours of training here.
    const there = python && {
      [recbole]: await runRecBole(
        python,
        peers.script,
        histories.sequences,
        recboleOptionsOf(peers, options, histories, seed),
      ),
    };
    const runs = { ...(await peers.trainHere(histories, seed)), ...there };
    console.log(seedLine(seed, runs));
    for (const [name, run] of Object.entries(runs)) runsOf.set(name, [...(runsOf.get(name) ?? []), run]);
  }
  for (const line of summary(runsOf)) console.log(line);
}

/** Only items that occur, so that both sides rank the same ones: RecBole knows no others. */
function renumbered(sequences: readonly (readonly number[])[]): Omit<Histories, 'domain'> {
  const items = [...new Set(sequences.flat())].sort((a, b) => a - b);
  const place = new Map(items.map((item, at) => [item, at]));
  return {
    sequences: sequences.map((sequence) => sequence.map((item) => place.get(item) as number)),
    itemCount: items.length,
  };
}

function recboleOptionsOf(
  { scriptOptions = [] }: Peers,
  { recboleEpochs, recbolePatience, recboleMinutes, recboleBatches }: Options,
  { sequences, itemCount }: Histories,
  seed: number,
): string[] {
  return [
    ...['--seed', `${seed}`, '--users', `${sequences.length}`, '--items', `${itemCount}`],
    ...(recboleEpochs === undefined ? [] : ['--epochs', `${recboleEpochs}`]),
    ...(recbolePatience === undefined ? [] : ['--patience', `${recbolePatience}`]),
    ...(recboleMinutes === undefined ? [] : ['--minutes', `${recboleMinutes}`]),
    ...(recboleBatches === undefined ? [] : ['--batches', `${recboleBatches}`]),
    ...scriptOptions,
  ];
}

function seedLine(seed: number, { [recbole]: there, ...here }: Record<string, Run>): string {
  const figures = (name: string, { testNdcgAt10, validationNdcgAt10, seconds, cpuSeconds, epochs }: Run) =>
    `${name} ${testNdcgAt10.toFixed(4)} (validation ${validationNdcgAt10.toFixed(4)}, ${epochs} epochs, ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of CPU)`;
  const parts = Object.entries(here).map(([name, run]) =>
    there
      ? `${figures(name, run)}, ratio ${(run.testNdcgAt10 / there.testNdcgAt10).toFixed(3)}`
      : figures(name, run),
  );
  return [`seed ${seed}`, ...parts, ...(there ? [figures(recbole, there)] : [])].join(' · ');
}

function summary(runsOf: ReadonlyMap<string, Run[]>): string[] {
  const there = runsOf.get(recbole);
  const width = Math.max(...[...runsOf.keys()].map(({ length }) => length));
  const lines = [...runsOf].map(([name, runs]) => {
    const scores = runs.map(({ testNdcgAt10 }) => testNdcgAt10);
    const seeds = runs.length === 1 ? '1 seed' : `${runs.length} seeds`;
    const figures = `${mean(scores).toFixed(4)} ± ${standardDeviation(scores).toFixed(4)} over ${seeds}`;
    const ratio = there && runs !== there ? `  ratio ${ratioOf(runs, there, 'testNdcgAt10')}` : '';
    return `${name.padEnd(width)}  NDCG@10 ${figures}${ratio}`;
  });
  const [here] = runsOf.values();
  const times = here && there ? [ratioOf(here, there, 'seconds'), ratioOf(here, there, 'cpuSeconds')] : [];
  return times.length > 0 ? [...lines, `time ratio ${times.join(', of CPU ')} (less is better)`] : lines;
}

function ratioOf(here: Run[], there: Run[], measure: 'testNdcgAt10' | 'seconds' | 'cpuSeconds'): string {
  return (mean(here.map((run) => run[measure])) / mean(there.map((run) => run[measure]))).toFixed(3);
}
