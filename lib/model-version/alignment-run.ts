// One alignment from start to finish: target model and data in, a model version's adapter, connectors and manifest out.
// Resumes from the checkpoint folder.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type AlignConfig,
  type AlignedModel,
  type AlignProgress,
  align,
  defaultAlignConfig,
} from '#lib/alignment/align.ts';
import { type Connectors, loadConnectors, saveConnectors } from '#lib/alignment/connector/connector.ts';
import { fitConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { defaultReaderConfig, type ReaderConfig } from '#lib/alignment/connector/fit-readers.ts';
import { softTokensOf } from '#lib/alignment/connector/recall.ts';
import { shuffled } from '#lib/alignment/draw.ts';
import { createMixture, defaultMixtureConfig, type MixtureConfig } from '#lib/alignment/mixture.ts';
import { parseConversations } from '#lib/alignment/tasks/general-conversation.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import { buildReference, saveReference } from '#lib/evidence/reference.ts';
import { savePeftAdapter, writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { leaveOneOut } from '#lib/recommender/dataset.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { readLora } from './aligned-version.ts';
import {
  assertFits,
  fileFingerprint,
  loadManifest,
  type Manifest,
  type Start,
  saveManifest,
  targetManifest,
} from './manifest.ts';
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
   * target model; after a new training of that, they are fitted again and only the adapter is kept.
   */
  from?: string | null;
  /** Several soft tokens for a user vector, see recall.ts; not given: as in `from`, else one, as in the paper. */
  recall?: boolean;
  /** Write adapter.gguf beside the PEFT adapter, for use outside of this project; the explainer makes its own. */
  withGGUF?: boolean;
};
export type AlignmentConfig = {
  align: Partial<AlignConfig>;
  mixture: Partial<MixtureConfig>;
  readers?: Partial<ReaderConfig>;
};

const referencePeople = 200;
const rateGoingOn = 4e-4; // what an adapter has learned is not to be shaken
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
    ...(start ? { lora: start.config, learningRate: rateGoingOn } : {}),
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
    const recalls = input.recall ?? start?.recalls ?? false;
    const readers = { ...defaultReaderConfig, ...config.readers, seed };
    const data = { catalogue: input.catalogue, model: input.model, train };
    const connectors =
      start?.connectors ??
      (yield* keptConnectors(
        alignConfig.checkpointFolder,
        fitConnectors({ ...data, llama, tokenizer, recalls }, readers, signal),
      ));
    const mixture = createMixture(
      {
        ...input,
        sequences: train,
        reference,
        tokenizer,
        connectors,
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
    await saveAligned(aligned, input, llama, { seed, from: start && startOf(start.manifest) });
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
  const connectors = await loadConnectors(folder);
  const recalls = connectors.past !== undefined;
  const kept = sameTarget && (input.recall ?? recalls) === recalls;
  return { manifest, ...adapter, connectors: kept ? connectors : null, recalls };
}

/** Rounded as their file is, so that a resumed run has exactly the same: those of its first start, out of its checkpoint. */
async function* keptConnectors(
  checkpointFolder: string | null,
  fit: ReturnType<typeof fitConnectors>,
): AsyncGenerator<AlignProgress, Connectors> {
  const kept = checkpointFolder && (await loadConnectors(checkpointFolder).catch(() => null));
  if (kept) return kept;
  const connectors = yield* fit;
  if (!checkpointFolder) return connectors;
  await mkdir(checkpointFolder, { recursive: true });
  await saveConnectors(connectors, checkpointFolder);
  return loadConnectors(checkpointFolder);
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

function startOf({ domain, alignment }: Manifest): Start | null {
  if (!alignment) return null;
  const { method, steps, tokens, seconds } = alignment;
  return { domain, method, steps, tokens, seconds };
}

async function saveAligned(
  aligned: AlignedModel,
  input: AlignmentInput,
  llama: Llama,
  { seed, from }: { seed: number; from: Start | null },
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
  const softTokens = softTokensOf(aligned.connectors);
  const cost = { steps, tokens, seconds: Math.round(seconds) };
  const alignment = { method, baseModel, ...cost, seed, softTokens, from, curve };
  await saveManifest(folder, { ...before, createdAt: new Date().toISOString(), alignment, evaluation: null });
}
