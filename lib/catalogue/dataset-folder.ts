// A data set on disk exactly as imported: catalogue.json, sequences.jsonl (one history per line) and report.json. The
// folder appears complete or not at all.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { loadCatalogue, saveCatalogue } from './catalogue.ts';
import type { Dataset, UserSequence } from './dataset.ts';
import { reportFile, storedReportSchema } from './dataset-report.ts';

const sequencesFile = 'sequences.jsonl';

const storedSequence = z.tuple([
  z.string().max(200),
  z.array(z.number().int().nonnegative()),
  z.array(z.number()).nullable(),
]);

/** Of the catalogue and every history: two training runs with the same fingerprint had the same data. */
export function datasetFingerprint({
  catalogue,
  sequences,
}: Pick<Dataset, 'catalogue' | 'sequences'>): string {
  const hash = createHash('sha256').update(catalogue.fingerprint);
  for (const sequence of sequences) hash.update(lineOf(sequence));
  return hash.digest('hex');
}

function lineOf({ userId, items, times }: UserSequence): string {
  return `${JSON.stringify([userId, items, times])}\n`;
}

/** Replaces the folder's contents. Returns the data set's fingerprint, which is stored in its report. */
export async function saveDataset(dataset: Dataset, folder: string): Promise<string> {
  const partial = `${folder}.${process.pid}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const hash = createHash('sha256').update(dataset.catalogue.fingerprint);
  try {
    await saveCatalogue(dataset.catalogue, partial);
    const file = await open(join(partial, sequencesFile), 'w');
    try {
      for (const sequence of dataset.sequences) {
        const line = lineOf(sequence);
        hash.update(line);
        await file.writeFile(line);
      }
    } finally {
      await file.close();
    }
    const fingerprint = hash.digest('hex');
    const report = await open(join(partial, reportFile), 'w');
    await report
      .writeFile(`${JSON.stringify({ fingerprint, ...dataset.report }, null, 2)}\n`)
      .finally(() => report.close());
    await mkdir(dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    return fingerprint;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** The data set in a folder, or null if there is none. Throws AppError bad_file if it's damaged. */
export async function loadDataset(folder: string): Promise<Dataset | null> {
  if (!(await stat(join(folder, sequencesFile)).catch(() => null))?.isFile()) return null;
  const catalogue = await loadCatalogue(folder);
  try {
    const stored = JSON.parse(await readFile(join(folder, reportFile), 'utf8'));
    const { fingerprint, ...report } = storedReportSchema.parse(stored);
    const hash = createHash('sha256').update(catalogue.fingerprint);
    const sequences: UserSequence[] = [];
    const lines = createInterface({ input: createReadStream(join(folder, sequencesFile)) });
    for await (const line of lines) {
      hash.update(`${line}\n`);
      const [userId, items, times] = storedSequence.parse(JSON.parse(line));
      if (items.some((item) => item >= catalogue.items.length))
        throw new Error('an item outside the catalogue');
      sequences.push({ userId, items, times });
    }
    if (sequences.length !== report.kept.users)
      throw new Error(`${sequences.length} of ${report.kept.users} histories`);
    if (hash.digest('hex') !== fingerprint) throw new Error('another fingerprint');
    return { catalogue, sequences, report };
  } catch (cause) {
    throw new AppError('bad_file', {
      message: `The data set in ${folder} is damaged. Import it again.`,
      cause,
    });
  }
}
