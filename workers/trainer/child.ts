// The process for one job, forked by the trainer.

import { serveChild } from './serve-child.ts';

serveChild({
  // Each loads its heavy code when needed.
  'train-sasrec': async (...job) => (await import('./train-target.ts')).trainTargetJob('sasrec', ...job),
  'train-matrix-factorization': async (...job) =>
    (await import('./train-target.ts')).trainTargetJob('matrix-factorization', ...job),
  align: async (...job) => (await import('./align.ts')).alignJob(...job),
  'check-training': async (...job) => (await import('./check-training.ts')).checkTrainingJob(...job),
  'import-folder': async (...job) => (await import('./import-data.ts')).importFolderJob(...job),
  'fetch-dataset': async (...job) => (await import('./fetch-data.ts')).fetchDatasetJob(...job),
  'delete-dataset': async (...job) => (await import('./delete-data.ts')).deleteDatasetJob(...job),
});
