// Both connectors before the language model has seen a token: first in closed form, then the user connector's readers are fitted.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { pick, seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { AlignProgress } from '../progress.ts';
import { type ConnectorConfig, type ConnectorInput, defaultConnectorConfig } from './closed-form.ts';
import type { Connectors } from './connector.ts';
import { initialItemConnector } from './item-connector.ts';
import { fitReader, type ReaderConfig } from './readers.ts';
import { separatedBags, titleBags } from './title-bags.ts';
import { initialUserConnector } from './user-connector.ts';

export type ConnectorData = {
  catalogue: Catalogue;
  model: TargetModel;
  train: number[][]; // training part of every person, oldest first
  llama: Llama;
  tokenizer: Tokenizer;
  recalls: boolean; // with a memory of the past, see recalled-items.ts
};

const standardizationPrefixes = 2_000; // their mean and spread standardize the user connector

/**
 * Both connectors in closed form. Measured on MovieLens-100k before any training, over 400 held-out histories: the unseen
 * title nearest to the user's soft token is the target model's first choice for half of them.
 */
export function initialConnectors(
  input: ConnectorInput,
  config: ConnectorConfig = defaultConnectorConfig,
): Connectors {
  return { item: initialItemConnector(input, config), user: initialUserConnector(input, config) };
}

export async function* fitConnectors(
  data: ConnectorData,
  config: ReaderConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Connectors> {
  const { model, train, recalls } = data;
  const { user, item } = initialConnectors(connectorInput(data, config.seed), {
    ...defaultConnectorConfig,
    userSharpness: 1, // readers begin as the scores
  });
  const next = yield* fitReader('next', user, model, train, config, signal);
  const fitted: Connectors = { item, user: { ...user, ...next } };
  if (!recalls) return fitted;
  const past = yield* fitReader('past', user, model, train, config, signal);
  const { inputSize, hiddenSize, mean, scale } = user;
  return { ...fitted, past: { inputSize, hiddenSize, mean, scale, ...past } };
}

function connectorInput(data: ConnectorData, seed: number): ConnectorInput {
  const { catalogue, model, train, llama, tokenizer } = data;
  const random = seededRandom(seed + 5);
  const histories = Array.from({ length: standardizationPrefixes }, () => {
    const sequence = pick(train, random);
    return sequence.slice(0, 1 + Math.floor(random() * sequence.length));
  });
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const outputSize = llama.config.hiddenSize;
  const bags = titleBags(titles, llama.embedding.dataSync() as Float32Array, outputSize);
  return {
    itemVectors: model.itemVectors(),
    bags: separatedBags(bags, outputSize),
    userVectors: model.userVectors(histories),
    dimension: model.dimension,
    outputSize,
  };
}
