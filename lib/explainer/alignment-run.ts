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
import { readLora } from './aligned-version.ts';
import { type Connectors, loadConnectors, saveConnectors } from './connector.ts';
import { pick, shuffled } from './draw.ts';
import { defaultReaderConfig, fitReader, type ReaderConfig } from './fit-readers.ts';
import { initialConnectors, separatedBags, titleBags } from './initial-connectors.ts';
import type { Method } from './method.ts';
import { createMixture, defaultMixtureConfig, type MixtureConfig } from './mixture.ts';
import {
  assertFits,
  fileFingerprint,
  loadManifest,
  type Manifest,
  saveManifest,
  targetManifest,
} from './model-pack.ts';
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
  /**
   * An aligned version to start from; null: from nothing. Its connectors are kept where it was aligned with the same
   * target model; after a new training of that, they are fitted anew and only the adapter is kept.
   */
  from?: string | null;
  /** Soft tokens of a user vector: one, as in the paper, or a second one that tells what was. */
  softTokens?: 1 | 2;
  /** Write adapter.gguf beside the PEFT adapter, for use outside of this project; the explainer makes its own. */
  withGGUF?: boolean;
};
export type AlignmentConfig = {
  align: Partial<AlignConfig>;
  mixture: Partial<MixtureConfig>;
  readers?: Partial<ReaderConfig>;
};

const standardizationPrefixes = 2_000; // whose mean and spread the user connector is standardized by
const referencePeople = 200;
const freshConnectorsWarmUp = 0.04; // of the steps: item → title practice

/** Yields progress; writes adapter, connectors, reference and manifest into the folder at the end. */
export async function* runAlignment(
  input: AlignmentInput,
  config: AlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, AlignedModel> {
  const start = input.from ? await loadStart(input.from, input) : null;
  const alignConfig: AlignConfig = {
    ...defaultAlignConfig,
    ...(start ? { lora: start.config, learningRate: defaultAlignConfig.learningRate / 2 } : {}),
    ...config.align,
  };
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
    const connectors =
      start?.connectors ??
      (yield* fittedConnectors(input, { ...config, align: alignConfig }, llama, tokenizer, train, signal));
    const mixture = createMixture(
      {
        ...input,
        sequences: train,
        reference,
        tokenizer,
        past: connectors.past,
        conversations: parseConversations(await readFile(input.conversationsFile, 'utf8')),
      },
      {
        ...defaultMixtureConfig,
        ...(start ? { warmUpShare: start.connectors ? 0 : freshConnectorsWarmUp } : {}),
        ...config.mixture,
        rowLength: alignConfig.rowLength,
        seed,
      },
    );
    const run = align(
      { llama, connectors, mixture, ...(start ? { lora: start.matrices } : {}) },
      alignConfig,
      signal,
    );
    let result = await run.next();
    while (!result.done) {
      yield result.value;
      result = await run.next();
    }
    const aligned = start ? { ...result.value, ...together(start.manifest, result.value) } : result.value;
    await saveAligned(aligned, input, llama, seed);
    return aligned;
  } finally {
    llama.dispose();
  }
}

/** Throws AppError bad_file where the version was aligned with another base model. */
async function loadStart(folder: string, input: AlignmentInput) {
  const manifest = await loadManifest(folder);
  const sameTarget = manifest.targetModel.fingerprint === input.model.fingerprint;
  const baseModel = await fileFingerprint(input.baseModelPath);
  assertFits(manifest, { targetModel: manifest.targetModel.fingerprint, baseModel });
  const adapter = await readLora(path.join(folder, 'adapter'));
  const connectors = sameTarget ? await loadConnectors(folder) : null;
  const count = connectors?.past ? 2 : 1;
  return { manifest, ...adapter, connectors: count === (input.softTokens ?? count) ? connectors : null };
}

/** What both runs cost, and their curves one after the other. */
function together({ alignment }: Manifest, added: AlignedModel) {
  if (!alignment) return {};
  const later = added.curve.map(({ step, loss }) => ({ step: step + alignment.steps, loss }));
  return {
    steps: alignment.steps + added.steps,
    tokens: alignment.tokens + added.tokens,
    seconds: alignment.seconds + added.seconds,
    curve: [...alignment.curve, ...later],
  };
}

/** Connectors in closed form, and readers fitted to them. A resumed run finds those of its first start in its checkpoint. */
async function* fittedConnectors(
  input: AlignmentInput,
  config: { align: AlignConfig; readers?: Partial<ReaderConfig> },
  llama: Llama,
  tokenizer: Tokenizer,
  train: number[][],
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Connectors> {
  const { checkpointFolder, seed } = config.align;
  const kept = checkpointFolder && (await loadConnectors(checkpointFolder).catch(() => null));
  if (kept) return kept;
  const { user, item } = closedForm(input, llama, tokenizer, train, seed);
  const connectors: Connectors = { user, item };
  const kinds = input.softTokens === 2 ? (['next', 'past'] as const) : (['next'] as const);
  for (const kind of kinds) {
    const started = Date.now();
    const data = { model: input.model, train };
    const run = fitReader(kind, user, data, { ...defaultReaderConfig, ...config.readers, seed }, signal);
    let turn = await run.next();
    for (; !turn.done; turn = await run.next()) {
      const { step, steps, loss } = turn.value;
      const secondsAStep = (Date.now() - started) / 1000 / step;
      yield {
        phase: 'connectors',
        step,
        steps,
        loss,
        tokensPerSecond: 0,
        secondsLeft: (steps - step) * secondsAStep,
      };
    }
    connectors[kind === 'next' ? 'user' : 'past'] = turn.value;
  }
  if (!checkpointFolder) return connectors;
  await mkdir(checkpointFolder, { recursive: true });
  await saveConnectors(connectors, checkpointFolder);
  return loadConnectors(checkpointFolder); // rounded as the file is, so that a resumed run has the very same
}

function closedForm(
  input: AlignmentInput,
  llama: Llama,
  tokenizer: Tokenizer,
  train: number[][],
  seed: number,
): Connectors {
  const { model, catalogue } = input;
  const random = seededRandom(seed + 5);
  const histories = Array.from({ length: standardizationPrefixes }, () => {
    const sequence = pick(train, random);
    return sequence.slice(0, 1 + Math.floor(random() * sequence.length));
  });
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const outputSize = llama.config.hiddenSize;
  const bags = titleBags(titles, llama.embedding.dataSync() as Float32Array, outputSize);
  return initialConnectors({
    itemVectors: model.itemVectors(),
    bags: separatedBags(bags, outputSize),
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
  await savePeftAdapter({ rank, alpha, targets: [...targets], matrices }, adapterFolder, {
    baseModelName: path.basename(input.baseModelPath),
  });
  if (input.withGGUF)
    await writeGGUFAdapter(adapterFolder, path.join(adapterFolder, 'adapter.gguf'), llama.config);
  await saveConnectors(aligned.connectors, folder);
  const { catalogue, model, method, baseModelPath } = input;
  const before = await loadManifest(folder).catch(() =>
    targetManifest(catalogue.domain, catalogue.fingerprint, model, {}),
  );
  const { steps, tokens, seconds, curve } = aligned;
  const baseModel = { name: path.basename(baseModelPath), sha256: await fileFingerprint(baseModelPath) };
  const softTokens = aligned.connectors.past ? 2 : 1;
  const cost = { steps, tokens, seconds: Math.round(seconds) };
  const alignment = { method, baseModel, ...cost, seed, softTokens, curve };
  await saveManifest(folder, { ...before, createdAt: new Date().toISOString(), alignment, evaluation: null });
}
