// Everything the app needs before it runs: packages, Node, TensorFlow, base model, data, the built web app.
// Downloads only need Python and run in parallel with `npm ci`. If something optional fails, it's reported and left
// out.

import { provideBaseModel } from './base-model.mjs';
import { provideBuild } from './build.mjs';
import { removeStalePartials } from './cache.mjs';
import { stopCommands } from './command.mjs';
import { StepFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { provideMovieLens } from './movie-lens.mjs';
import { namedModels, provideNamedModel } from './named-models.mjs';
import { provideNode, providePackages } from './packages.mjs';
import { createProgress } from './progress.mjs';
import { cacheFolder, checkoutLock } from './settings.mjs';
import { provideBinding, provideTensorflow } from './tensorflow.mjs';

const consequences = {
  tensorflow: 'Without TensorFlow, history and chats work, but there are no recommendations and no training.',
  baseModel:
    'Without the base model, the app writes its explanations from the evidence instead of generating them.',
  namedModel:
    'Without the model that BASE_MODEL names, the app writes its explanations from the evidence instead of generating them.',
  movieLens: null, // the supervisor says what it found instead
};

/** One base model by its name; resolves to its path. Throws a StepFailure. */
export async function fetchNamedModel(name) {
  const progress = createProgress(process.stderr);
  const onWait = (holder) =>
    progress.print(`  … Waiting for process ${holder}, which is setting up the cache.`);
  try {
    return await withLock(cacheFolder, 'downloads', onWait, () => provideNamedModel(progress, name));
  } finally {
    progress.close();
  }
}

/**
 * Resolves to { node, missing: sentences, withoutTensorflow?: reason }; throws a StepFailure if the app can't run
 * at all.
 */
export async function provision({ onProblem = () => {} } = {}) {
  const progress = createProgress();
  const missing = [];
  let withoutTensorflow;
  const stop = (signal) => {
    stopCommands();
    progress.close();
    process.stdout.write(`\nSetup stopped. The next start continues from here.\n`);
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    // Steps release their locks as their programs end; this is the backstop.
    setTimeout(() => process.exit(), 2_000).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stop);

  const optional = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      if (consequences[name]) missing.push(consequences[name]);
      if (name === 'tensorflow') withoutTensorflow = error.message;
      onProblem(error);
      return null;
    }
  };
  const waiting = (what) => (holder) =>
    progress.print(`  … Waiting for process ${holder}, which is setting up ${what}.`);

  try {
    const downloads = withLock(cacheFolder, 'downloads', waiting('the cache'), async () => {
      await removeStalePartials(cacheFolder);
      const tensorflowFolder = await optional('tensorflow', () => provideTensorflow(progress));
      await optional('movieLens', () => provideMovieLens(progress));
      await optional('baseModel', () => provideBaseModel(progress));
      const named = process.env.BASE_MODEL?.trim() ?? '';
      if (named in namedModels) await optional('namedModel', () => provideNamedModel(progress, named));
      return tensorflowFolder;
    });
    downloads.catch(() => {}); // awaited below; until then, a failure of the packages takes precedence
    return await withLock(cacheFolder, checkoutLock, waiting('this checkout'), async () => {
      await providePackages(progress);
      const node = await provideNode(progress);
      const build = provideBuild(progress, node);
      build.catch(() => {});
      const tensorflowFolder = await downloads;
      if (tensorflowFolder) await optional('tensorflow', () => provideBinding(progress, tensorflowFolder));
      await build;
      // Without TensorFlow there's no evidence either, so nothing else that's missing matters.
      if (withoutTensorflow) return { node, missing: [consequences.tensorflow], withoutTensorflow };
      return { node, missing };
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
    progress.close();
  }
}

export { StepFailure };
