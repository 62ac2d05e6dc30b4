// One alignment from start to finish: target model and data in, a model version's adapter, connectors and manifest out.
// Resumes from the checkpoint folder.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { buildReference, saveReference } from '#lib/evidence/reference.ts';
import { savePeftAdapter, writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { leaveOneOut } from '#lib/recommender/dataset.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import {
  type AlignConfig,
  type AlignedModel,
  type AlignProgress,
  align,
  defaultAlignConfig,
} from './align.ts';
import { saveConnectors } from './connector.ts';
import { pick, shuffled } from './draw.ts';
import { initialConnectors, titleBags } from './initial-connectors.ts';
import type { Method } from './method.ts';
import { createMixture, defaultMixtureConfig, type MixtureConfig } from './mixture.ts';
import { fileFingerprint, loadManifest, saveManifest, targetManifest } from './model-pack.ts';
import { parseConversations } from './tasks/general-conversation.ts';
import { transposed } from './transpose.ts';

export type AlignmentInput = {
  catalogue: Catalogue;
  model: TargetModel;
  sequences: number[][]; // whole sequences, oldest first; the last two items of each are held out here
  baseModelPath: string;
  conversationsFile: string;
  method: Method;
  /** The model version's folder: already holds the catalogue and the target model. */
  folder: string;
};
export type AlignmentConfig = { align: Partial<AlignConfig>; mixture: Partial<MixtureConfig> };

const standardizationPrefixes = 2_000; // whose mean and spread the user connector is standardized by
const referencePeople = 200;

/** Yields progress; writes adapter, connectors, reference and manifest into the folder at the end. */
export async function* runAlignment(
  input: AlignmentInput,
  config: AlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, AlignedModel> {
  const alignConfig: AlignConfig = { ...defaultAlignConfig, ...config.align };
  const train = leaveOneOut(input.sequences).train;
  const tokenizer = await loadTokenizer(input.baseModelPath);
  const llama = await loadLlama(input.baseModelPath);
  try {
    const seed = alignConfig.seed;
    const reference = buildReference(
      input.model,
      shuffled(train, seededRandom(seed)).slice(0, referencePeople),
    );
    await saveReference(reference, input.folder);
    const connectors = startingConnectors(input, llama, tokenizer, train, seed);
    const mixture = createMixture(
      {
        ...input,
        sequences: train,
        reference,
        tokenizer,
        conversations: parseConversations(await readFile(input.conversationsFile, 'utf8')),
      },
      { ...defaultMixtureConfig, ...config.mixture, rowLength: alignConfig.rowLength, seed },
    );
    const run = align({ llama, connectors, mixture }, alignConfig, signal);
    let result = await run.next();
    while (!result.done) {
      yield result.value;
      result = await run.next();
    }
    await saveAligned(result.value, input, llama, seed);
    return result.value;
  } finally {
    llama.dispose();
  }
}

function startingConnectors(
  input: AlignmentInput,
  llama: Llama,
  tokenizer: Tokenizer,
  train: number[][],
  seed: number,
) {
  const { model, catalogue } = input;
  const random = seededRandom(seed + 5);
  const histories = Array.from({ length: standardizationPrefixes }, () => {
    const sequence = pick(train, random);
    return sequence.slice(0, 1 + Math.floor(random() * sequence.length));
  });
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const outputSize = llama.config.hiddenSize;
  return initialConnectors({
    itemVectors: model.itemVectors(),
    bags: titleBags(titles, llama.embedding.dataSync() as Float32Array, outputSize),
    userVectors: model.userVectors(histories),
    dimension: model.dimension,
    outputSize,
  });
}

async function saveAligned(
  aligned: AlignedModel,
  input: AlignmentInput,
  llama: Llama,
  seed: number,
): Promise<void> {
  const { folder } = input;
  const adapterFolder = path.join(folder, 'adapter');
  await mkdir(adapterFolder, { recursive: true });
  const matrices = new Map([...aligned.lora].map(([name, matrix]) => [name, transposed(matrix)]));
  const { rank, alpha, targets } = aligned.loraConfig;
  await savePeftAdapter(
    { rank, alpha, targets: [...targets], matrices },
    adapterFolder,
    path.basename(input.baseModelPath),
  );
  await writeGGUFAdapter(adapterFolder, path.join(adapterFolder, 'adapter.gguf'), llama.config);
  await saveConnectors(aligned.connectors, folder);
  const { catalogue, model, method, baseModelPath } = input;
  const before = await loadManifest(folder).catch(() =>
    targetManifest(catalogue.domain, catalogue.fingerprint, model, {}),
  );
  const { steps, tokens, seconds, curve } = aligned;
  const baseModel = { name: path.basename(baseModelPath), sha256: await fileFingerprint(baseModelPath) };
  const alignment = { method, baseModel, steps, tokens, seconds: Math.round(seconds), seed, curve };
  await saveManifest(folder, { ...before, createdAt: new Date().toISOString(), alignment, evaluation: null });
}
