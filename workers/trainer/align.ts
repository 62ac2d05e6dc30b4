// The "align" job: a new model version from another version's target model. The language model learns what the target model
// says about the people of the data set and about people here who agreed; it is measured on the data set alone. A resumed run
// continues from the checkpoint in its job folder, unless that has a different target model, method, seed or other such people.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sequencesFor } from '#lib/catalogue/dataset.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { describeAgreed } from '#lib/catalogue/training-data.ts';
import { baseModelPath, cacheFolder, conversationsFile, dataFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { evaluateVersion } from '#lib/evaluation/evaluate-version.ts';
import { alignVersion } from '#lib/model-version/align-version.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { copyTargetModel, loadTarget } from '#lib/model-version/target-folder.ts';
import { type BaseModel, loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import { makeVersionFolder } from '#lib/model-version/version-folder.ts';
import { trainingOwner } from '#lib/recommender/training-checkpoint.ts';
import { gatherFor } from './check-training.ts';
import type { JobHandler } from './serve-child.ts';

const connectorLineEvery = 200; // steps
const evaluationUsers = 60; // a few minutes; the command line can measure more

export const alignJob: JobHandler<'align'> = async (params, assignment, reporter, signal) => {
  const { targetVersionFolder, jobFolder, versionFolder, startFolder } = assignment;
  if (targetVersionFolder === null) {
    throw new AppError('bad_request', { message: 'There’s no target model to align with. Train one first.' });
  }
  const { catalogue, model } = await loadTarget(targetVersionFolder);
  const dataset = await loadDomainDataset(params.domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  });
  // Of the active version nothing is asked: the catalogue is that of the target model.
  const { data, sequences: own } = await gatherFor(params.domain, { ...assignment, active: null }, dataset);
  const everybody = { ...dataset, sequences: [...dataset.sequences, ...own] };
  const agreed = own.map(({ items }) => items);
  const sequences = sequencesFor(catalogue, everybody).map((sequence) => sequence.items);
  for (const line of describeAgreed(data)) reporter.line(line);
  reporter.line(`${sequences.length} people, ${catalogue.items.length} items, ${params.minutes} minutes.`);
  const baseModel = await loadBaseModel(baseModelPath());
  const from = startFolder && (await isAlignedWith(baseModel, startFolder)) ? startFolder : null;
  if (from) reporter.line(`Continuing from the adapter of ${basename(from)}.`);
  else if (startFolder)
    reporter.line('The existing adapter is for another base model. Starting from scratch.');
  const checkpointFolder = await ownCheckpoint(
    jobFolder,
    [
      model.fingerprint,
      params.method,
      params.seed,
      ...(from ? [basename(from)] : []),
      ...(agreed.length > 0 ? [trainingOwner('people here who agreed', agreed)] : []),
    ].join(' '),
  );

  const metrics = await makeVersionFolder(versionFolder, async (folder) => {
    await copyTargetModel(targetVersionFolder, folder);
    const { method, minutes, seed } = params;
    const before = (await loadManifest(targetVersionFolder).catch(() => null))?.alignment;
    const run = alignVersion(
      {
        catalogue,
        model,
        sequences,
        baseModel,
        conversationsFile: conversationsFile(),
        method,
        folder,
        from,
        recalls: from ? null : (before?.softTokens ?? 1) > 1, // as many soft tokens as the active version takes
        withGGUF: false,
      },
      { training: { minutes, seed, checkpointFolder }, mixture: { seed } },
      signal,
    );
    let turn = await run.next();
    for (; !turn.done; turn = await run.next()) {
      const { tokensPerSecond, phase, ...progress } = turn.value;
      if (phase === 'connectors') {
        if (progress.step % connectorLineEvery === 0)
          reporter.line(`Fitting the connectors: ${progress.step} of ${progress.steps} steps.`);
        continue;
      }
      reporter.progress({ ...progress, message: `${Math.round(tokensPerSecond)} tokens per second` });
    }
    baseModel.llama.dispose(); // measuring loads its own
    reporter.line('Aligned. Evaluating it against the recommender.');
    const evaluation = await evaluateVersion({
      folder,
      baseModelPath: baseModelPath(),
      dataset,
      users: evaluationUsers,
      seed,
      keep: true,
      onProgress: () => signal.throwIfAborted(),
    });
    const { targetModel } = await loadManifest(folder);
    const { steps, tokens, seconds } = turn.value;
    return {
      targetModel: targetModel.metrics ?? {},
      alignment: { steps, tokens, seconds, agreedPeople: own.length },
      evaluation,
    };
  });
  model.dispose();
  return { targetModel: model.kind, method: params.method, metrics };
};

async function isAlignedWith({ sha256 }: BaseModel, folder: string): Promise<boolean> {
  const manifest = await loadManifest(folder).catch(() => null);
  return manifest?.alignment?.baseModel.sha256 === sha256;
}

// The active version may have changed between two attempts: another run's checkpoint is discarded.
async function ownCheckpoint(jobFolder: string, owner: string): Promise<string> {
  const ownerFile = join(jobFolder, 'owner');
  if ((await readFile(ownerFile, 'utf8').catch(() => owner)) !== owner)
    await rm(jobFolder, { recursive: true, force: true });
  await mkdir(jobFolder, { recursive: true });
  await writeFile(ownerFile, owner);
  return join(jobFolder, 'checkpoint');
}
