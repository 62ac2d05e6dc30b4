// One training of a target model from start to finish: a data set in, a model version without an aligned language model
// out. Resumes from the checkpoint folder. Whatever the kind of model, it is measured in the same way, next to
// popularity, on the last item of each history.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { buildReference, saveReference } from '#lib/evidence/reference.ts';
import { domainSettings } from '#lib/recommender/domain-settings.ts';
import { evenly, leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { type MatrixFactorization, saveMatrixFactorization } from '#lib/recommender/matrix-factorization.ts';
import { evaluateUnseen, mostPeopleAsked, popularity } from '#lib/recommender/next-item-accuracy.ts';
import { type SASRec, saveSASRec } from '#lib/recommender/sasrec.ts';
import type { TargetModelKind } from '#lib/recommender/target-model.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import { trainMatrixFactorization } from '#lib/recommender/train-matrix-factorization.ts';
import type { Stop, TrainProgress } from '#lib/recommender/training.ts';
import {
  matrixFactorizationHooks,
  sasrecHooks,
  trainingOwner,
} from '#lib/recommender/training-checkpoint.ts';
import { type Manifest, saveManifest, targetManifest } from './manifest.ts';

export type TargetTraining = {
  kind: TargetModelKind;
  dataset: Dataset;
  config: { seed: number; maxEpochs?: number; maxSeconds?: number };
  checkpoint?: { folder: string; everyMs?: number }; // none: a training that is stopped is lost
};
export type TrainedTarget = {
  model: SASRec | MatrixFactorization;
  metrics: Record<string, number>;
  ending?: { stoppedBecause: Stop; message: string }; // a sentence for people
};

const referencePeople = 200;

/** Yields once an epoch. */
export async function* trainTarget(
  { kind, dataset, config, checkpoint }: TargetTraining,
  signal?: AbortSignal,
): AsyncGenerator<TrainProgress, TrainedTarget> {
  const sequences = dataset.sequences.map(({ items }) => items);
  const itemCount = dataset.catalogue.items.length;
  const settings = { ...domainSettings(dataset.catalogue.domain), ...config }; // of SASRec
  const owner = trainingOwner(
    [kind, kind === 'sasrec' ? settings : config, dataset.catalogue.fingerprint],
    sequences,
  );
  const place = checkpoint && { ...checkpoint, owner };
  const run =
    kind === 'sasrec'
      ? trainSASRec(sequences, itemCount, settings, signal, place && (await sasrecHooks(place)))
      : trainMatrixFactorization(
          sequences,
          itemCount,
          config,
          signal,
          place && (await matrixFactorizationHooks(place)),
        );
  let metrics: Record<string, number> = {};
  let ending: TrainedTarget['ending'];
  let turn = await run.next();
  for (; !turn.done; turn = await run.next()) {
    const { stoppedBecause, message = '' } = turn.value;
    metrics = { ...metrics, ...turn.value.metrics };
    if (stoppedBecause) ending = { stoppedBecause, message };
    else yield turn.value;
  }
  const model = turn.value;
  const { train, test: everybody } = leaveOneOut(sequences);
  const test = evenly(everybody, mostPeopleAsked);
  const own = evaluateUnseen(model, test);
  const popular = evaluateUnseen(popularity(train, itemCount), test);
  metrics = {
    ...metrics,
    testUnseenNdcgAt10: own.ndcgAt10,
    testUnseenHitAt10: own.hitAt10,
    popularityUnseenNdcgAt10: popular.ndcgAt10,
    popularityUnseenHitAt10: popular.hitAt10,
    testPeople: test.length,
    seed: config.seed,
  };
  return { model, metrics, ...(ending && { ending }) };
}

/** Fills the folder of a version: catalogue, target model, what it gives other people on average, manifest. */
export async function saveTargetVersion(
  { model, metrics }: TrainedTarget,
  { catalogue, sequences }: { catalogue: Catalogue; sequences: Dataset['sequences'] },
  folder: string,
): Promise<Manifest> {
  const stride = Math.max(1, Math.floor(sequences.length / referencePeople));
  const people = sequences.filter((_, row) => row % stride === 0).map(({ items }) => items);
  if (model.kind === 'sasrec') await saveSASRec(model, folder);
  else await saveMatrixFactorization(model, folder);
  await saveCatalogue(catalogue, folder);
  await saveReference(buildReference(model, people), folder);
  const manifest = targetManifest(catalogue.domain, catalogue.fingerprint, model, metrics);
  await saveManifest(folder, manifest);
  return manifest;
}
