import { setPriority } from 'node:os';
import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type TargetModelKind, targetModelKinds } from '#lib/recommender/target-model.ts';
import { chosenPeople, type PeopleChoice, peopleOption } from '../chosen-people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { newVersionFolder } from '../model-folder.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

const lowPriority = 10;

const whoseHistories: Record<PeopleChoice, string> = {
  all: 'of everybody',
  train: 'of people who train',
  ship: 'of people who may train what ships',
};

const testPeopleTrain =
  'Test people train, too: what "evaluate --people test" or "--people development" says of this model is no longer the figure of strangers.';

type TrainOptions = {
  model: TargetModelKind;
  out?: string;
  seed: number;
  epochs?: number;
  minutes?: number;
  people: PeopleChoice;
  json?: boolean;
};

export function trainCommand(): Command {
  return new Command('train')
    .description(
      'Train a recommender with early stopping, on the data imported for the domain or else the public data set.',
    )
    .addArgument(domainArgument())
    .addOption(
      new Option('--model <kind>', 'which recommender')
        .choices([...targetModelKinds])
        .default('sasrec' satisfies TargetModelKind),
    )
    .option('--out <folder>', 'where to write the model (default: a new folder under model-versions)')
    .option('--seed <number>', 'random seed for weights, order and dropout', wholeNumber, 1)
    .option('--epochs <count>', 'at most this many epochs', wholeNumber)
    .option('--minutes <count>', 'at most this many minutes', positiveNumber)
    .addOption(peopleOption())
    .option('--json', 'print the result as one JSON object')
    .action(runTrain);
}

async function runTrain(domain: Domain, options: TrainOptions): Promise<void> {
  const { limitTrainingThreads } = await import('#lib/env.ts');
  limitTrainingThreads();
  const { saveTargetVersion, trainTarget } = await import('#lib/model-version/target-run.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { datasetOf } = await import('../dataset.ts');

  const folder = await newVersionFolder(options.out, domain);
  const everybody = await datasetOf(domain);
  const dataset = {
    ...everybody,
    sequences: await chosenPeople(domain, options.people, everybody.sequences),
  };
  const users = dataset.sequences.length;
  const items = everybody.catalogue.items.length;
  const interactions = dataset.sequences.reduce((sum, { items }) => sum + items.length, 0);
  setPriority(lowPriority);
  const lines = [
    `${users} users, ${items} items, ${interactions} interactions (${everybody.report.origin}, ${whoseHistories[options.people]}).`,
    `Uses all processors, behind whatever else runs.${options.model === 'sasrec' ? ` Needs at most about ${await gigabytesFor(users, items, interactions)} GB of memory.` : ''}`,
  ];
  if (options.people === 'all') lines.push(testPeopleTrain);
  for (const line of lines) process.stderr.write(`${line}\n`);
  const startedMs = Date.now();
  const config = {
    seed: options.seed,
    ...(options.epochs === undefined ? {} : { maxEpochs: options.epochs }),
    ...(options.minutes === undefined ? {} : { maxSeconds: options.minutes * 60 }),
  };
  const training = trainTarget({ kind: options.model, dataset, config }, interruption());
  const bar = progressBar('training');
  try {
    let turn = await training.next();
    for (; !turn.done; turn = await training.next()) {
      if (turn.value.message) process.stderr.write(`${turn.value.message}\n`);
      bar.update(turn.value);
    }
    bar.stop();
    const trained = turn.value;
    const { model, metrics, ending } = trained;
    await makeVersionFolder(folder, (partial) => saveTargetVersion(trained, dataset, partial));
    model.dispose();
    const seconds = (Date.now() - startedMs) / 1000;
    print(
      options.json ?? false,
      { domain, model: model.kind, folder, seconds, users, items, interactions, metrics, ...ending },
      () => tableOf(model.kind, metrics, seconds, [ending?.message ?? '', `Written to ${folder}`]),
    );
  } finally {
    bar.stop();
  }
}

/** With the largest batch that is tried where nobody says. */
async function gigabytesFor(people: number, itemCount: number, interactions: number): Promise<string> {
  const { defaultSASRecConfig } = await import('#lib/recommender/sasrec.ts');
  const { trainingMemory } = await import('#lib/recommender/training-memory.ts');
  const size = { people, interactions, windowsPerBatch: 256, windowStride: 25 };
  return (trainingMemory({ ...defaultSASRecConfig, itemCount }, size).total / 1e9).toFixed(1);
}

function tableOf(
  kind: TargetModelKind,
  metrics: Record<string, number>,
  seconds: number,
  closing: string[],
): string {
  const figure = (name: string) => metrics[name]?.toFixed(4) ?? '–';
  return [
    `Trained ${kind} in ${seconds.toFixed(0)} s. Next item for ${metrics.testPeople} people, among unseen items:`,
    `                NDCG@10   H@10`,
    `  ${'model'.padEnd(12)}  ${figure('testUnseenNdcgAt10')}    ${figure('testUnseenHitAt10')}`,
    `  ${'popularity'.padEnd(12)}  ${figure('popularityUnseenNdcgAt10')}    ${figure('popularityUnseenHitAt10')}`,
    ...(metrics.testNdcgAt10 === undefined
      ? []
      : [
          `Among all items, including seen ones: NDCG@10 ${figure('testNdcgAt10')}, H@10 ${figure('testHitAt10')}`,
        ]),
    ...closing.filter((line) => line !== ''),
  ].join('\n');
}
