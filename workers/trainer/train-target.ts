/**
 * The jobs "train SASRec" and "train matrix factorization": a new model version with a target model and no adapters
 * yet, for "align" to build on. A resumed run continues from the checkpoint in its job folder.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import type { JobParams } from '#lib/jobs/definitions.ts';
import { saveTargetVersion, trainTarget } from '#lib/model-version/target-run.ts';
import { makeVersionFolder } from '#lib/model-version/version-folder.ts';
import type { TargetModelKind } from '#lib/recommender/target-model.ts';
import type { Assignment, Product } from './protocol.ts';
import type { Reporter } from './serve-child.ts';

export async function trainTargetJob(
  kind: TargetModelKind,
  params: JobParams<'train-sasrec'>,
  { jobFolder, versionFolder }: Assignment,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Product> {
  const dataset = await loadDomainDataset(params.domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  });
  const { users, items, interactions } = dataset.report.kept;
  reporter.line(`${users} people, ${items} items, ${interactions} interactions (${dataset.report.origin}).`);
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
  return { targetModel: model.kind, method: null, metrics: { targetModel: metrics } };
}
