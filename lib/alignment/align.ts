// Alignment (paper § 3) from start to finish, plain data in and plain data out: fit the connectors, turn the target
// model's own answers into the training mixture, and train LoRA and connectors on it. Each person's last two items are
// held out.
import { mkdir } from 'node:fs/promises';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import { buildReference, type ReferencePeople } from '#lib/evidence/reference.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { LoraConfig } from '#lib/llm/lora.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom, shuffled } from '#lib/random.ts';
import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { CheckpointTensors } from '#lib/tensor/checkpoint.ts';
import { areDerived, type DerivedConnectors } from './connector/connector.ts';
import { loadConnectors, saveConnectors } from './connector/connector-file.ts';
import { fitConnectors } from './connector/fit-connectors.ts';
import { type EmbeddingRows, type KnownItems, knownItems } from './connector/known-items.ts';
import { defaultReaderConfig, type ReaderConfig } from './connector/readers.ts';
import { createMixture, defaultMixtureConfig, type Mixture, type MixtureConfig } from './mixture.ts';
import type { AlignProgress } from './progress.ts';
import type { Conversation } from './tasks/general-conversation.ts';
import { type AlignedModel, defaultTrainingConfig, type TrainingConfig, train } from './train.ts';

export type AlignmentInput = {
  catalogue: Catalogue;
  model: TargetModel;
  sequences: number[][]; // whole sequences, oldest first; the last two items of each are held out here
  llama: Llama;
  tokenizer: Tokenizer;
  conversations: Conversation[];
  method: Method;
  start: AlignmentStart | null; // null: from scratch
  recalls: boolean; // several soft tokens for a user vector, see connector/recalled-items.ts
};
/** An aligned model to start from. connectors: null if they cannot be kept; they are then fitted. */
export type AlignmentStart = {
  lora: CheckpointTensors;
  loraConfig: LoraConfig;
  connectors: DerivedConnectors | null;
};
export type AlignmentConfig = {
  training: Partial<TrainingConfig>;
  mixture: Partial<MixtureConfig>;
  readers?: Partial<ReaderConfig>;
};
/** reference: the target model's average scores for other people, which explanations compare with. */
export type Aligned = AlignedModel & { reference: ReferencePeople };

const referencePeople = 200;
const rateFromStart = 4e-4; // lower, to keep what the adapter has learned
const freshConnectorsWarmUp = 0.04; // of the steps: item → title practice

export async function* align(
  input: AlignmentInput,
  config: AlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Aligned> {
  const { llama, start } = input;
  const rowsOf = (tokens: number[]) => embeddingRowsOf(llama, tokens);
  const { mixture, connectors, training, reference } = yield* prepareAlignment(
    { ...input, rowsOf },
    config,
    signal,
  );
  const lora = start?.lora ?? null;
  const aligned = yield* train(llama, { connectors, lora }, mixture, training, signal);
  return { ...aligned, reference };
}

/** What a training starts with, here or elsewhere (example-files.ts). */
export type Prepared = {
  mixture: Mixture;
  connectors: DerivedConnectors;
  training: TrainingConfig;
  reference: ReferencePeople;
};

/** All that comes before the first step. Of the language model it needs the embeddings of the titles' tokens, and nothing else. */
export async function* prepareAlignment(
  input: Omit<AlignmentInput, 'llama'> & { rowsOf: EmbeddingRows },
  config: AlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Prepared> {
  const { catalogue, model, tokenizer, conversations, method, start, recalls, rowsOf } = input;
  const training: TrainingConfig = {
    ...defaultTrainingConfig,
    ...(start ? { lora: start.loraConfig, learningRate: rateFromStart } : {}),
    ...config.training,
  };
  const { seed, rowLength, checkpointFolder } = training;
  const sequences = leaveOneOut(input.sequences).train;
  const reference = buildReference(model, shuffled(sequences, seededRandom(seed)).slice(0, referencePeople));
  const readers = { ...defaultReaderConfig, ...config.readers, seed };
  const items = await knownItems(catalogue, model, tokenizer, rowsOf);
  const fit = fitConnectors({ items, model, train: sequences, recalls }, readers, signal);
  const connectors = start?.connectors ?? (yield* keptConnectors(checkpointFolder, items, fit));
  const mixture = createMixture(
    { catalogue, model, sequences, reference, conversations, tokenizer, method, connectors },
    {
      ...defaultMixtureConfig,
      ...(start ? { warmUpShare: start.connectors ? 0 : freshConnectorsWarmUp } : {}),
      ...config.mixture,
      rowLength,
      seed,
    },
  );
  return { mixture, connectors, training, reference };
}

/** Rounded as in their file, so that a resumed run gets the connectors of its first start from its checkpoint. */
async function* keptConnectors(
  checkpointFolder: string | null,
  items: KnownItems,
  fit: ReturnType<typeof fitConnectors>,
): AsyncGenerator<AlignProgress, DerivedConnectors> {
  const kept = checkpointFolder && (await loadConnectors(checkpointFolder, () => items).catch(() => null));
  if (kept && areDerived(kept)) return kept;
  const connectors = yield* fit;
  if (!checkpointFolder) return connectors;
  await mkdir(checkpointFolder, { recursive: true });
  await saveConnectors(connectors, checkpointFolder);
  const rounded = await loadConnectors(checkpointFolder, () => items);
  return areDerived(rounded) ? rounded : connectors;
}
