import { Command } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

type TrainOptions = { out?: string; seed: number; epochs?: number; minutes?: number; json?: boolean };

export function trainCommand(): Command {
  return new Command('train')
    .description(
      'Train SASRec, with early stopping, on what was imported for the domain (else the public data set).',
    )
    .addArgument(domainArgument())
    .option('--out <folder>', 'where to write the model (default: a new folder under model-versions)')
    .option('--seed <number>', 'seed of weights, order and dropout', wholeNumber, 1)
    .option('--epochs <count>', 'at most so many epochs', wholeNumber)
    .option('--minutes <count>', 'at most so many minutes', positiveNumber)
    .option('--json', 'print the result as one JSON object')
    .action(runTrain);
}

async function runTrain(domain: Domain, options: TrainOptions): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { saveCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { loadDomainDataset } = await import('#lib/catalogue/domain-dataset.ts');
  const { cacheFolder, dataFolder } = await import('#lib/env.ts');
  const { saveManifest, targetManifest } = await import('#lib/explainer/model-pack.ts');
  const { saveSASRec } = await import('#lib/recommender/sasrec.ts');
  const { trainSASRec } = await import('#lib/recommender/train.ts');

  const { catalogue, sequences, report } = await loadDomainDataset(domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  });
  const { users, items, interactions } = report.kept;
  process.stderr.write(`${users} users, ${items} items, ${interactions} interactions (${report.origin}).\n`);
  const startedMs = Date.now();
  const training = trainSASRec(
    sequences.map((sequence) => sequence.items),
    items,
    {
      seed: options.seed,
      ...(options.epochs === undefined ? {} : { maxEpochs: options.epochs }),
      ...(options.minutes === undefined ? {} : { maxSeconds: options.minutes * 60 }),
    },
    interruption(),
  );
  const bar = progressBar('training');
  let metrics: Record<string, number> = {};
  let turn = await training.next().catch(stopBar);
  for (; !turn.done; turn = await training.next().catch(stopBar)) {
    metrics = turn.value.metrics ?? metrics;
    bar.update(turn.value);
  }
  bar.stop();
  function stopBar(thrown: unknown): never {
    bar.stop();
    throw thrown;
  }

  const model = turn.value;
  const manifest = targetManifest(domain, catalogue.fingerprint, model, metrics);
  const folder =
    options.out ?? join(dataFolder(), 'model-versions', `${domain}-${fileStamp(manifest.createdAt)}`);
  await mkdir(folder, { recursive: true });
  await saveSASRec(model, folder);
  await saveCatalogue(catalogue, folder);
  await saveManifest(folder, manifest);
  model.dispose();
  const seconds = (Date.now() - startedMs) / 1000;
  print(options.json ?? false, { domain, folder, seconds, users, items, interactions, metrics }, () =>
    [
      `Trained in ${seconds.toFixed(0)} s. NDCG@10, all items ranked:`,
      `  validation  ${metrics.validationNdcgAt10?.toFixed(4)}`,
      `  test        ${metrics.testNdcgAt10?.toFixed(4)}`,
      `Written to ${folder}`,
    ].join('\n'),
  );
}

/** "2026-01-31T10:20:30.123Z" as part of a folder's name. */
function fileStamp(time: string): string {
  return time.replace(/[:.]/g, '-');
}
