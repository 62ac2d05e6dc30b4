// The connectors before the language model has seen a token: closed form first (initial-connectors.ts), then the readers.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { AlignProgress } from '../align.ts';
import { pick } from '../draw.ts';
import type { Connectors, Memory } from './connector.ts';
import { fitReader, type ReaderConfig, type ReaderKind } from './fit-readers.ts';
import { defaultConnectorConfig, initialConnectors, separatedBags, titleBags } from './initial-connectors.ts';

export type ConnectorData = {
  catalogue: Catalogue;
  model: TargetModel;
  train: number[][]; // training part of every person, oldest first
  llama: Llama;
  tokenizer: Tokenizer;
  recalls: boolean; // with a memory of the past, see recall.ts
};

const standardizationPrefixes = 2_000; // whose mean and spread the user connector is standardized by

export async function* fitConnectors(
  data: ConnectorData,
  config: ReaderConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Connectors> {
  const { user, item } = closedForm(data, config.seed);
  const fitted: Connectors = {
    item,
    user: { ...user, ...(yield* reader('next', user, data, config, signal)) },
  };
  if (!data.recalls) return fitted;
  const { inputSize, hiddenSize, mean, scale } = user;
  const past = yield* reader('past', user, data, config, signal);
  return { ...fitted, past: { inputSize, hiddenSize, mean, scale, ...past } };
}

async function* reader(
  kind: ReaderKind,
  memory: Memory,
  data: ConnectorData,
  config: ReaderConfig,
  signal?: AbortSignal,
) {
  const started = Date.now();
  const run = fitReader(kind, memory, data, config, signal);
  let turn = await run.next();
  for (; !turn.done; turn = await run.next()) {
    const { step, steps, loss } = turn.value;
    const secondsAStep = (Date.now() - started) / 1000 / step;
    const secondsLeft = (steps - step) * secondsAStep;
    yield { phase: 'connectors' as const, step, steps, loss, tokensPerSecond: 0, secondsLeft };
  }
  return turn.value;
}

function closedForm({ catalogue, model, train, llama, tokenizer }: ConnectorData, seed: number): Connectors {
  const random = seededRandom(seed + 5);
  const histories = Array.from({ length: standardizationPrefixes }, () => {
    const sequence = pick(train, random);
    return sequence.slice(0, 1 + Math.floor(random() * sequence.length));
  });
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const outputSize = llama.config.hiddenSize;
  const bags = titleBags(titles, llama.embedding.dataSync() as Float32Array, outputSize);
  const input = {
    itemVectors: model.itemVectors(),
    bags: separatedBags(bags, outputSize),
    userVectors: model.userVectors(histories),
    dimension: model.dimension,
    outputSize,
  };
  return initialConnectors(input, { ...defaultConnectorConfig, userSharpness: 1 }); // readers begin as the scores
}
