// Both connectors before the language model has seen a token: first in closed form, then the user connector's readers are fitted.
import { pick, seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { AlignProgress } from '../progress.ts';
import { separateBags } from './bag-statistics.ts';
import { type ConnectorConfig, type ConnectorInput, defaultConnectorConfig } from './closed-form.ts';
import type { DerivedConnectors } from './connector.ts';
import { initialItemConnector } from './item-connector.ts';
import type { KnownItems } from './known-items.ts';
import { fitReader, type ReaderConfig } from './readers.ts';
import { initialUserConnector } from './user-connector.ts';

export type ConnectorData = {
  items: KnownItems;
  model: TargetModel;
  train: number[][]; // training part of every person, oldest first
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
): DerivedConnectors {
  return { item: initialItemConnector(input, config), user: initialUserConnector(input, config) };
}

export async function* fitConnectors(
  data: ConnectorData,
  config: ReaderConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, DerivedConnectors> {
  const { model, train, recalls } = data;
  const { user, item } = initialConnectors(connectorInput(data, config.seed), {
    ...defaultConnectorConfig,
    userSharpness: 1, // readers begin as the scores
  });
  const fitted: DerivedConnectors = {
    item,
    user: { ...user, reader: yield* fitReader('next', user, model, train, config, signal) },
  };
  if (!recalls) return fitted;
  const { items, inputSize, mean, scale, sharpness, counts } = user;
  const reader = yield* fitReader('past', user, model, train, config, signal);
  return { ...fitted, past: { items, inputSize, mean, scale, sharpness, counts, reader } };
}

function connectorInput({ model, train, items }: ConnectorData, seed: number): ConnectorInput {
  const random = seededRandom(seed + 5);
  const histories = Array.from({ length: standardizationPrefixes }, () => {
    const sequence = pick(train, random);
    return sequence.slice(0, 1 + Math.floor(random() * sequence.length));
  });
  return { items, separation: separateBags(items), userVectors: model.userVectors(histories) };
}
