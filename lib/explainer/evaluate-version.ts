// Measures a model version from its folder, and keeps the result in its manifest.
import path from 'node:path';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { AppError } from '#lib/errors.ts';
import { loadPeftAdapter } from '#lib/llm/adapter.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { assignLora, createLora, type Lora, loraTargets } from '#lib/llm/lora.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { type Dataset, leaveOneOut, sequencesFor } from '#lib/recommender/dataset.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';
import { loadConnectors } from './connector.ts';
import { shuffled } from './draw.ts';
import { type Evaluation, type EvaluationProgress, evaluate } from './evaluate.ts';
import { assertFits, fileFingerprint, loadManifest, saveManifest } from './model-pack.ts';
import { transposed } from './transpose.ts';

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
  let lora: Lora | null = null;
  try {
    assertFits(manifest, { targetModel: model.fingerprint, baseModel: await fileFingerprint(baseModelPath) });
    const catalogue = await loadCatalogue(folder);
    lora = await loadLora(llama, path.join(folder, 'adapter'));
    const sequences = sequencesFor(catalogue, dataset).map((sequence) => sequence.items);
    const histories = leaveOneOut(sequences).test.map((heldOut) => heldOut.history);
    const evaluation = await evaluate(
      {
        llama,
        lora,
        connectors: await loadConnectors(folder),
        tokenizer: await loadTokenizer(baseModelPath),
        catalogue,
        model,
        histories: shuffled(histories, seededRandom(seed)).slice(0, users),
        method: alignment.method,
        seed,
      },
      options.onProgress,
    );
    if (options.keep) await saveManifest(folder, { ...manifest, evaluation: { ...evaluation, seed } });
    return evaluation;
  } finally {
    lora?.dispose();
    llama.dispose();
    model.dispose();
  }
}

/** A PEFT adapter as the trainable Llama's LoRA; refused where it does not fit the model. */
export async function loadLora(llama: Llama, adapterFolder: string): Promise<Lora> {
  const { rank, alpha, targets, matrices } = await loadPeftAdapter(adapterFolder);
  const known = loraTargets.filter((target) => targets.includes(target));
  const lora = createLora(llama.config, { rank, alpha, targets: known }, 0);
  try {
    assignLora(lora, new Map([...matrices].map(([name, matrix]) => [name, transposed(matrix)])));
  } catch (error) {
    lora.dispose();
    throw error;
  }
  return lora;
}
