// Measures a model version from its folder, and keeps the result in its manifest.
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { AppError } from '#lib/errors.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';
import { type AlignedVersion, loadAlignedVersion } from './aligned-version.ts';
import { type Evaluation, type EvaluationProgress, evaluate } from './evaluate.ts';
import { heldOutOf } from './evaluation-cases.ts';
import { fileFingerprint, loadManifest, saveManifest } from './model-pack.ts';

export type VersionEvaluationOptions = {
  folder: string;
  baseModelPath: string;
  dataset: Dataset; // its held-out histories are what is asked about
  users: number; // at most; drawn by the seed
  seed: number;
  keep: boolean; // write the result into the manifest
  onProgress?: (progress: EvaluationProgress) => void;
};

export async function evaluateVersion(options: VersionEvaluationOptions): Promise<Evaluation> {
  const { folder, baseModelPath, dataset, users, seed } = options;
  const manifest = await loadManifest(folder);
  const { alignment } = manifest;
  if (!alignment)
    throw new AppError('not_found', { message: 'This model version has no aligned language model.' });
  const model = await loadTargetModel(folder);
  const llama = await loadLlama(baseModelPath);
  let version: AlignedVersion | null = null;
  try {
    const found = { targetModel: model.fingerprint, baseModel: await fileFingerprint(baseModelPath) };
    version = await loadAlignedVersion(folder, manifest, llama, found);
    const catalogue = await loadCatalogue(folder);
    const { histories } = heldOutOf(catalogue, dataset, { people: users, seed });
    const tokenizer = await loadTokenizer(baseModelPath);
    const evaluation = await evaluate(
      { llama, ...version, tokenizer, catalogue, model, histories, method: alignment.method, seed },
      options.onProgress,
    );
    if (options.keep) await saveManifest(folder, { ...manifest, evaluation: { ...evaluation, seed } });
    return evaluation;
  } finally {
    version?.lora.dispose();
    llama.dispose();
    model.dispose();
  }
}
