// A connector carries a vector of the target model's space into the language model's embedding space (paper § 3.2.2).
// The paper's is W2 · GELU(W1 · x + b1) + b2. Ours is a key-value memory of the same two layers, plus a direct path:
//   x̂ = (x − mean) / scale      soft token = W2 · softmax(W1 · x̂ + b1) + W3 · x̂ + b2
// W1 holds a key and W2 a value for each item: the value is the item's title as a bag of its tokens' embeddings, so the
// soft token says which titles the vector points at, and W3 keeps the vector's own geometry beside it. A reader, where
// there is one, adds W5 · relu(W4 · x̂ + b4) to the softmax's logits: which items a vector points at is not linear in it.
// `d` target model width, `h` memory size, `H` language model width, `m` reader width. One connector for users, one for
// items; and, as an option, a second one for users (`past`): then a user vector becomes two soft tokens, the one about
// what comes next, the other about what was.
// This file is plain TypeScript (serving needs no tensor library); initial-connectors.ts builds, trainable-connector.ts trains.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';

export type ConnectorWeights = {
  inputSize: number; // d
  hiddenSize: number; // h
  outputSize: number; // H
  mean: Float32Array; // (d)
  scale: Float32Array; // (d), standard deviation
  keyWeight: Float32Array; // W1 (h, d)
  keyBias: Float32Array; // b1 (h)
  valueWeight: Float32Array; // W2 (H, h)
  directWeight: Float32Array; // W3 (H, d)
  outBias: Float32Array; // b2 (H)
  reader?: Reader;
};
export type Reader = {
  size: number; // m
  inWeight: Float32Array; // W4 (m, d)
  inBias: Float32Array; // b4 (m)
  outWeight: Float32Array; // W5 (h, m)
};
export type Connectors = { user: ConnectorWeights; item: ConnectorWeights; past?: ConnectorWeights };

const connectorKinds = ['user', 'item', 'past'] as const;
export type ConnectorKind = (typeof connectorKinds)[number];

const fileName = 'connectors.safetensors';

/** vector (d) → soft token (H). */
export function applyConnector(connector: ConnectorWeights, vector: Float32Array): Float32Array {
  const { inputSize: d, hiddenSize: h, outputSize, mean, scale } = connector;
  if (vector.length !== d) {
    throw new AppError('bad_request', {
      message: `The connector takes vectors of ${d} numbers, not ${vector.length}.`,
    });
  }
  const x = vector.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number));
  const out = addProduct(connector.outBias.slice(), connector.directWeight, x, outputSize);
  return addProduct(out, connector.valueWeight, softmax(memoryLogits(connector, x, h)), outputSize);
}

/** The `count` items that a vector's memory holds most of, most first. */
export function remembered(connector: ConnectorWeights, vector: Float32Array, count: number): number[] {
  const { mean, scale, hiddenSize } = connector;
  const x = vector.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number));
  const logits = memoryLogits(connector, x, hiddenSize);
  return Array.from(logits.keys())
    .sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b)
    .slice(0, count);
}

function memoryLogits({ keyBias, keyWeight, reader }: ConnectorWeights, x: Float32Array, h: number) {
  const logits = addProduct(keyBias.slice(), keyWeight, x, h);
  if (!reader) return logits;
  const inner = addProduct(reader.inBias.slice(), reader.inWeight, x, reader.size);
  return addProduct(
    logits,
    reader.outWeight,
    inner.map((value) => Math.max(0, value)),
    h,
  );
}

/** out (rows) += matrix (rows, columns) · x (columns). */
function addProduct(out: Float32Array, matrix: Float32Array, x: Float32Array, rows: number): Float32Array {
  const columns = x.length;
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let c = 0, at = r * columns; c < columns; c++, at++)
      sum += (matrix[at] as number) * (x[c] as number);
    out[r] = (out[r] as number) + sum;
  }
  return out;
}

function softmax(logits: Float32Array): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

type PlainKey = Exclude<keyof ConnectorWeights, `${string}Size` | 'reader'>;
type Part = [name: string, key: PlainKey, shape: ('d' | 'h' | 'H')[]];
const parts: Part[] = [
  ['mean', 'mean', ['d']],
  ['scale', 'scale', ['d']],
  ['key.weight', 'keyWeight', ['h', 'd']],
  ['key.bias', 'keyBias', ['h']],
  ['value.weight', 'valueWeight', ['H', 'h']],
  ['direct.weight', 'directWeight', ['H', 'd']],
  ['bias', 'outBias', ['H']],
];

const readerParts: [name: string, key: Exclude<keyof Reader, 'size'>, shape: ('d' | 'h' | 'm')[]][] = [
  ['reader.in.weight', 'inWeight', ['m', 'd']],
  ['reader.in.bias', 'inBias', ['m']],
  ['reader.out.weight', 'outWeight', ['h', 'm']],
];

type Stored = { shape: number[]; data: Float32Array; precision: 'F16' | 'F32' };

/**
 * Writes the connectors to `connectors.safetensors` in the folder: the big matrices in half precision, the keys, whose
 * products with a vector run into hundreds, in full.
 */
export async function saveConnectors(connectors: Connectors, folder: string): Promise<void> {
  const tensors: [name: string, tensor: Stored][] = [];
  for (const kind of connectorKinds) {
    const connector = connectors[kind];
    if (!connector) continue;
    const { reader } = connector;
    const sizes = {
      d: connector.inputSize,
      h: connector.hiddenSize,
      H: connector.outputSize,
      m: reader?.size ?? 0,
    };
    const add = (name: string, shape: (keyof typeof sizes)[], data: Float32Array) => {
      const precision = shape.length === 2 && name !== 'key.weight' ? 'F16' : 'F32';
      tensors.push([
        `${kind}_connector.${name}`,
        { shape: shape.map((size) => sizes[size]), data, precision },
      ]);
    };
    for (const [name, key, shape] of parts) add(name, shape, connector[key]);
    if (reader) for (const [name, key, shape] of readerParts) add(name, shape, reader[key]);
  }
  tensors.sort(([, a], [, b]) => b.precision.localeCompare(a.precision)); // F32 first
  await writeSafetensors(path.join(folder, fileName), new Map(tensors));
}

/** Reads the connectors and checks that their shapes fit together. Throws AppError('bad_file'). */
export async function loadConnectors(folder: string): Promise<Connectors> {
  const { tensors } = await readSafetensors(path.join(folder, fileName)).catch((cause) => {
    throw cause instanceof AppError
      ? cause
      : new AppError('bad_file', { message: `${fileName} cannot be read.`, cause });
  });
  const [user, item] = [connectorFrom(tensors, 'user'), connectorFrom(tensors, 'item')];
  const second = [...tensors.keys()].some((name) => name.startsWith('past_connector.'));
  return second ? { user, item, past: connectorFrom(tensors, 'past') } : { user, item };
}

type StoredTensors = Map<string, { shape: number[]; data: Float32Array }>;

function connectorFrom(tensors: StoredTensors, kind: ConnectorKind): ConnectorWeights {
  const [h = 0, d = 0] = tensors.get(`${kind}_connector.key.weight`)?.shape ?? [];
  const [H = 0] = tensors.get(`${kind}_connector.bias`)?.shape ?? [];
  const [m] = tensors.get(`${kind}_connector.reader.in.bias`)?.shape ?? [];
  const sizes = { d, h, H, m: m ?? 0 };
  const read = (name: string, shape: (keyof typeof sizes)[]): Float32Array => {
    const tensor = tensors.get(`${kind}_connector.${name}`);
    if (!tensor || tensor.shape.join() !== shape.map((size) => sizes[size]).join()) {
      throw new AppError('bad_file', {
        message: `${fileName}: ${kind}_connector.${name} is missing or does not fit.`,
      });
    }
    if (!tensor.data.every(Number.isFinite)) {
      throw new AppError('bad_file', {
        message: `${fileName}: ${kind}_connector.${name} holds what is not a number.`,
      });
    }
    if (tensor.data.length === 0 || (name === 'scale' && !tensor.data.every((value) => value > 0))) {
      throw new AppError('bad_file', { message: `${fileName}: ${kind}_connector.${name} cannot be used.` });
    }
    return tensor.data;
  };
  const weights = Object.fromEntries(parts.map(([name, key, shape]) => [key, read(name, shape)])) as Pick<
    ConnectorWeights,
    PlainKey
  >;
  const connector = { inputSize: d, hiddenSize: h, outputSize: H, ...weights };
  if (m === undefined) return connector;
  const matrices = readerParts.map(([name, key, shape]) => [key, read(name, shape)] as const);
  return { ...connector, reader: { size: m, ...(Object.fromEntries(matrices) as Omit<Reader, 'size'>) } };
}
