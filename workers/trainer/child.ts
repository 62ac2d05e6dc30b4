/** The process for one training run, forked by the trainer. */

import { serveChild } from './serve-child.ts';

serveChild({
  // Each loads its heavy code when needed.
  'train-sasrec': async (...job) => (await import('./train-target.ts')).trainTargetJob('sasrec', ...job),
  'train-matrix-factorization': async (...job) =>
    (await import('./train-target.ts')).trainTargetJob('matrix-factorization', ...job),
  align: async (...job) => (await import('./align.ts')).alignJob(...job),
});
