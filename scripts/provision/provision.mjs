// All that has to be there before the app runs: packages, Node, TensorFlow, base model, data, the built web app.
// Downloads need only Python and run beside `npm ci`. What the app can do without is reported and left out.

import { provideBaseModel } from './base-model.mjs';
import { provideBuild } from './build.mjs';
import { removeStalePartials } from './cache.mjs';
import { stopCommands } from './command.mjs';
import { StepFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { provideMovieLens } from './movie-lens.mjs';
import { provideNode, providePackages } from './packages.mjs';
import { createProgress } from './progress.mjs';
import { cacheFolder, checkoutLock } from './settings.mjs';
import { provideBinding, provideTensorflow } from './tensorflow.mjs';

const consequences = {
  tensorflow: 'Without TensorFlow the app runs with history and chats, but recommends and trains nothing.',
  baseModel:
    'Without the base model the app shows evidence, and its sentences are composed rather than generated.',
  movieLens: null, // the supervisor says what it found instead
};

/** Resolves to { node, missing: sentences, withoutTensorflow?: reason }; throws a StepFailure when the app cannot run at all. */
export async function provision({ onProblem = () => {} } = {}) {
  const progress = createProgress();
  const missing = [];
  let withoutTensorflow;
  const stop = (signal) => {
    stopCommands();
    progress.close();
    process.stdout.write(`\nStopped during the set-up; the next start goes on from here.\n`);
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    // Locks are released by the steps as their programs end; this is the backstop.
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
    progress.print(`  … ${what} is being set up by process ${holder}; waiting for it.`);

  try {
    const downloads = withLock(cacheFolder, 'downloads', waiting('The cache'), async () => {
      await removeStalePartials(cacheFolder);
      const tensorflowFolder = await optional('tensorflow', () => provideTensorflow(progress));
      await optional('movieLens', () => provideMovieLens(progress));
      await optional('baseModel', () => provideBaseModel(progress));
      return tensorflowFolder;
    });
    downloads.catch(() => {}); // awaited below; until then a failure of the packages comes first
    return await withLock(cacheFolder, checkoutLock, waiting('This checkout'), async () => {
      await providePackages(progress);
      const node = await provideNode(progress);
      const build = provideBuild(progress, node);
      build.catch(() => {});
      const tensorflowFolder = await downloads;
      if (tensorflowFolder) await optional('tensorflow', () => provideBinding(progress, tensorflowFolder));
      await build;
      // Without TensorFlow there is no evidence either: what else is missing makes no difference then.
      if (withoutTensorflow) return { node, missing: [consequences.tensorflow], withoutTensorflow };
      return { node, missing };
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
    progress.close();
  }
}

export { StepFailure };
