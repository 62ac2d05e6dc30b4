// A child that speaks the trainer's protocol and "trains" by counting to 20, with a checkpoint after every step.
// The seed decides what happens: 1 counts to the end, 2 dies silently at step 5 of the first attempt, 3 throws, 4
// dies on every attempt, 6 leaves a catalogue with its version.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { makeVersionFolder } from '#lib/model-version/version-folder.ts';
import type { Assignment, Product } from '#workers/trainer/protocol.ts';
import { type Reporter, serveChild } from '#workers/trainer/serve-child.ts';

const steps = 20;
const films = [
  { itemId: '1', title: 'Heat', year: 1995, genres: [] },
  { itemId: '2', title: 'Casino', year: 1995, genres: [] },
];

async function count(
  { seed }: { seed: number },
  { jobFolder, versionFolder }: Assignment,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Product> {
  await mkdir(jobFolder, { recursive: true });
  const checkpoint = join(jobFolder, 'step');
  const start = Number(await readFile(checkpoint, 'utf8').catch(() => '0'));
  reporter.line(`counting from ${start}`);
  if (seed === 3) throw new Error('this data cannot be counted');
  for (let step = start + 1; step <= steps; step++) {
    await sleep(20);
    signal.throwIfAborted();
    if (step === 5 && ((seed === 2 && start === 0) || seed === 4)) process.kill(process.pid, 'SIGKILL');
    reporter.progress({ step, steps, loss: 1 / step });
    await writeFile(checkpoint, String(step));
    if (seed === 5) await sleep(200);
  }
  await makeVersionFolder(versionFolder, async (folder) => {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ steps }));
    if (seed === 6) await saveCatalogue(createCatalogue('movies', films, [2, 1]), folder);
  });
  return { targetModel: 'sasrec', method: null, metrics: { startedAt: start } };
}

async function nothing(): Promise<never> {
  throw new Error('this child only counts');
}

serveChild({
  'train-sasrec': count,
  'train-matrix-factorization': count,
  'check-training': nothing,
  'import-folder': nothing,
  'fetch-dataset': nothing,
  'delete-dataset': nothing,
  align: async (_params, { targetVersionFolder, startFolder }) => {
    const names = [targetVersionFolder, startFolder].map((folder) => folder && basename(folder));
    throw new Error(`told of ${names.join(' and ')}`);
  },
});
