// Measures a model version in a folder and stores the result in its manifest.

import type { Dataset } from '#lib/catalogue/dataset.ts';
import { AppError } from '#lib/errors.ts';
import { type AlignmentMetrics, loadManifest, saveManifest } from '#lib/model-version/manifest.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import type { EvaluationProgress } from './ask-speaker.ts';
import { drawCases, type EvaluationCase, heldOutOf } from './cases.ts';
import { type AskLanguageRow, askLanguageRow } from './language-row.ts';
import type { Decoding, Outcome } from './outcome.ts';
import { metricsOf, scoresOf } from './person-scores.ts';

export type VersionEvaluationOptions = {
  folder: string;
  baseModelPath: string;
  dataset: Dataset; // the source of the held-out histories
  users: number; // at most; drawn by the seed
  seed: number;
  keep: boolean; // write the result into the manifest
  /** Asks in this process, or in several (workers/cli/shares.ts). */
  ask?: AskLanguageRow;
  /** May throw to stop. */
  onProgress?: (progress: EvaluationProgress) => void;
};
export type Evaluation = Record<Decoding, AlignmentMetrics> & { users: number };

export async function evaluateVersion(options: VersionEvaluationOptions): Promise<Evaluation> {
  const { folder, baseModelPath, dataset, users, seed } = options;
  const { ask = askLanguageRow, onProgress = () => {} } = options;
  const manifest = await loadManifest(folder);
  if (!manifest.alignment)
    throw new AppError('not_found', { message: 'This model version has no aligned language model.' });
  const cases = await casesOf(options);
  const { method: name } = manifest.alignment;
  const outcomes = await ask(
    { name, folder, version: folder, baseModelPath, dataset, users, seed },
    onProgress,
  );
  const evaluation = measure(cases, outcomes);
  if (options.keep) await saveManifest(folder, { ...manifest, evaluation: { ...evaluation, seed } });
  return evaluation;
}

async function casesOf(options: VersionEvaluationOptions): Promise<EvaluationCase[]> {
  const { folder, dataset, users, seed } = options;
  const { catalogue, model } = await loadTarget(folder);
  try {
    const { histories } = heldOutOf(catalogue, dataset, { people: users, seed });
    return drawCases(catalogue, model, histories, seed);
  } finally {
    model.dispose();
  }
}

/** The metrics' means over people. outcomes: one per case. */
export function measure(cases: EvaluationCase[], outcomes: Outcome[]): Evaluation {
  const metrics = (decoding: Decoding) =>
    metricsOf(cases.map((asked, place) => scoresOf(outcomes[place] as Outcome, asked, decoding)));
  return { users: cases.length, strict: metrics('strict'), constrained: metrics('constrained') };
}
