/** The job "train SASRec": a new model version with a target model and no adapters yet; "align" goes on from there. */

import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import { buildReference, saveReference } from '#lib/evidence/reference.ts';
import { saveManifest, targetManifest } from '#lib/explainer/model-pack.ts';
import { saveSASRec } from '#lib/recommender/sasrec.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import type { JobHandler } from '#workers/trainer/serve-child.ts';
import { makeVersionFolder } from '#workers/trainer/version-folder.ts';

const referencePeople = 200;

export const trainSasrecJob: JobHandler<'train-sasrec'> = async (params, assignment, reporter, signal) => {
  const { catalogue, sequences, report } = await loadDomainDataset(params.domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  });
  const { users, items, interactions } = report.kept;
  reporter.line(`${users} people, ${items} items, ${interactions} interactions (${report.origin}).`);
  const config = { seed: params.seed, maxEpochs: params.maxEpochs, maxSeconds: params.maxMinutes * 60 };
  const training = trainSASRec(
    sequences.map((sequence) => sequence.items),
    items,
    config,
    signal,
  );
  let loss = 0;
  let metrics: Record<string, number> = {};
  let turn = await training.next();
  for (; !turn.done; turn = await training.next()) {
    // The closing report carries the test metrics and no loss of its own.
    const closing = turn.value.message === 'done';
    loss = closing ? loss : turn.value.loss;
    metrics = { ...metrics, ...turn.value.metrics };
    reporter.progress({ ...turn.value, loss });
  }
  const model = turn.value;
  signal.throwIfAborted();
  const stride = Math.max(1, Math.floor(sequences.length / referencePeople));
  const referenceHistories = sequences
    .filter((_, row) => row % stride === 0)
    .map((sequence) => sequence.items);
  const product = { targetModel: model.kind, method: null, metrics: { targetModel: metrics } };
  await makeVersionFolder(assignment.versionFolder, async (folder) => {
    await saveSASRec(model, folder);
    await saveCatalogue(catalogue, folder);
    await saveReference(buildReference(model, referenceHistories), folder);
    await saveManifest(folder, targetManifest(params.domain, catalogue.fingerprint, model, metrics));
  });
  model.dispose();
  return product;
};
