// The jobs "train SASRec" and "train matrix factorization": a new model version with a target model and no adapters
// yet, for "align" to build on. It learns from the domain's data set and from the histories of people here who agreed,
// and refuses to drop more of the active catalogue than was said. A resumed run continues from the checkpoint in its job
// folder.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, UserSequence } from '#lib/catalogue/dataset.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { describeTrainingData } from '#lib/catalogue/training-data.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { JobParams } from '#lib/jobs/definitions.ts';
import { saveTargetVersion, trainTarget } from '#lib/model-version/target-run.ts';
import { makeVersionFolder } from '#lib/model-version/version-folder.ts';
import type { TargetModelKind } from '#lib/recommender/target-model.ts';
import { gatherFor } from './check-training.ts';
import type { Assignment, Product } from './protocol.ts';
import type { Reporter } from './serve-child.ts';

export async function trainTargetJob(
  kind: TargetModelKind,
  params: JobParams<'train-sasrec'>,
  assignment: Assignment,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Product> {
  const { jobFolder, versionFolder } = assignment;
  const imported = await loadDomainDataset(params.domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  });
  const { data, sequences: own } = await gatherFor(params.domain, assignment, imported);
  for (const line of describeTrainingData(data)) reporter.line(line);
  mustBeConfirmed(data, params.mayDrop);
  const dataset = withHistories(imported, own);
  await mkdir(jobFolder, { recursive: true });
  const training = trainTarget(
    {
      kind,
      dataset,
      config: {
        seed: params.seed,
        ...(params.maxEpochs === undefined ? {} : { maxEpochs: params.maxEpochs }),
        maxSeconds: params.maxMinutes * 60,
      },
      checkpoint: { folder: join(jobFolder, 'checkpoint') },
    },
    signal,
  );
  let turn = await training.next();
  if (!turn.done && (turn.value.epoch ?? 1) > 1)
    reporter.line(`Resuming from the checkpoint at epoch ${turn.value.epoch}.`);
  for (; !turn.done; turn = await training.next()) reporter.progress(turn.value);
  const trained = turn.value;
  const { model, metrics, ending } = trained;
  if (ending) reporter.line(ending.message);
  signal.throwIfAborted();
  await makeVersionFolder(versionFolder, async (folder) => {
    await saveTargetVersion(trained, dataset, folder);
  });
  model.dispose();
  return { targetModel: model.kind, method: null, metrics: { targetModel: metrics }, trainedOn: data };
}

function mustBeConfirmed({ active }: TrainingData, mayDrop: number): void {
  if (active === null || active.missing <= mayDrop) return;
  throw new AppError('conflict', {
    message: `This training would drop ${active.missing.toLocaleString('en')} of the ${active.items.toLocaleString('en')} items of the active catalogue. Start it again and confirm that, or import a data set that has them.`,
  });
}

function withHistories(dataset: Dataset, own: UserSequence[]): Dataset {
  if (own.length === 0) return dataset;
  const interactionCounts = [...dataset.catalogue.interactionCounts];
  for (const { items } of own)
    for (const item of items) interactionCounts[item] = (interactionCounts[item] ?? 0) + 1;
  return {
    ...dataset,
    catalogue: { ...dataset.catalogue, interactionCounts },
    sequences: [...dataset.sequences, ...own],
  };
}
