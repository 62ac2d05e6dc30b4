// A connector carries a vector of the target model's space into the language model's embedding space (paper § 3.2.2).
// The paper's is W2 · GELU(W1 · x + b1) + b2. Ours is a key-value memory of the same two layers, plus a direct path:
//   x̂ = (x − mean) / scale      soft token = W2 · softmax(W1 · x̂ + b1) + W3 · x̂ + b2
// W1 holds a key and W2 a value for each item: the value is the item's title as a bag of its tokens' embeddings, so the
// soft token says which titles the vector points at, and W3 keeps the vector's own geometry beside it. A reader, where
// there is one, adds W5 · relu(W4 · x̂ + b4) to the softmax's logits: which items a vector points at is not linear in it.
// `d` target model width, `h` memory size, `H` language model width, `m` reader width. One connector for users, one for
// items; and, as an option, a second memory for users without values, `past`: see recall.ts.
// This file is plain TypeScript (serving needs no tensor library); initial-connectors.ts builds, trainable-connector.ts trains.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';

/** From a vector to shares of the items. */
export type Memory = {
  inputSize: number; // d
  hiddenSize: number; // h
  mean: Float32Array; // (d)
  scale: Float32Array; // (d), standard deviation
  keyWeight: Float32Array; // W1 (h, d)
  keyBias: Float32Array; // b1 (h)
  reader?: Reader;
};
export type Reader = {
  size: number; // m
  inWeight: Float32Array; // W4 (m, d)
  inBias: Float32Array; // b4 (m)
  outWeight: Float32Array; // W5 (h, m)
};
export type ConnectorWeights = Memory & {
  outputSize: number; // H
  valueWeight: Float32Array; // W2 (H, h)
  directWeight: Float32Array; // W3 (H, d)
  outBias: Float32Array; // b2 (H)
};
export type Connectors = { user: ConnectorWeights; item: ConnectorWeights; past?: Memory };

const fileName = 'connectors.safetensors';

/** vector (d) → soft token (H). */
export function applyConnector(connector: ConnectorWeights, vector: Float32Array): Float32Array {
  const x = standardized(connector, vector);
  const out = addProduct(connector.outBias.slice(), connector.directWeight, x, connector.outputSize);
  return addProduct(out, connector.valueWeight, softmax(logitsOf(connector, x)), connector.outputSize);
}

/** The `count` items that a memory names first for a vector, best first. */
export function strongestItems(memory: Memory, vector: Float32Array, count: number): number[] {
  const logits = logitsOf(memory, standardized(memory, vector));
  return Array.from(logits.keys())
    .sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b)
    .slice(0, count);
}

function standardized({ inputSize: d, mean, scale }: Memory, vector: Float32Array): Float32Array {
  if (vector.length !== d) {
    throw new AppError('bad_request', {
      message: `The connector takes vectors of ${d} numbers, not ${vector.length}.`,
    });
  }
  return vector.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number));
}

function logitsOf({ keyBias, keyWeight, hiddenSize, reader }: Memory, x: Float32Array): Float32Array {
  const logits = addProduct(keyBias.slice(), keyWeight, x, hiddenSize);
  if (!reader) return logits;
  const inner = addProduct(reader.inBias.slice(), reader.inWeight, x, reader.size);
  for (let i = 0; i < inner.length; i++) inner[i] = Math.max(0, inner[i] as number);
  return addProduct(logits, reader.outWeight, inner, hiddenSize);
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

type Shape = ('d' | 'h' | 'H' | 'm')[];
type MatrixKey<Part> = Exclude<keyof Part, `${string}Size` | 'size' | 'reader'>;
const memoryParts: [name: string, key: MatrixKey<Memory>, shape: Shape][] = [
  ['mean', 'mean', ['d']],
  ['scale', 'scale', ['d']],
  ['key.weight', 'keyWeight', ['h', 'd']],
  ['key.bias', 'keyBias', ['h']],
];
const readerParts: [name: string, key: MatrixKey<Reader>, shape: Shape][] = [
  ['reader.in.weight', 'inWeight', ['m', 'd']],
  ['reader.in.bias', 'inBias', ['m']],
  ['reader.out.weight', 'outWeight', ['h', 'm']],
];
const valueParts: [
  name: string,
  key: Exclude<MatrixKey<ConnectorWeights>, MatrixKey<Memory>>,
  shape: Shape,
][] = [
  ['value.weight', 'valueWeight', ['H', 'h']],
  ['direct.weight', 'directWeight', ['H', 'd']],
  ['bias', 'outBias', ['H']],
];

type Stored = { shape: number[]; data: Float32Array; precision: 'F16' | 'F32' };

/**
 * Writes the connectors to `connectors.safetensors` in the folder: the big matrices in half precision, the keys, whose
 * products with a vector run into hundreds, in full.
 */
export async function saveConnectors(connectors: Connectors, folder: string): Promise<void> {
  const tensors: [name: string, tensor: Stored][] = [];
  const save = (kind: keyof Connectors, memory: Memory, valued: ConnectorWeights | null) => {
    const { reader } = memory;
    const outputSize = valued?.outputSize ?? 0;
    const sizes = { d: memory.inputSize, h: memory.hiddenSize, H: outputSize, m: reader?.size ?? 0 };
    const add = (name: string, shape: Shape, data: Float32Array) => {
      const precision = shape.length === 2 && name !== 'key.weight' ? 'F16' : 'F32';
      tensors.push([
        `${kind}_connector.${name}`,
        { shape: shape.map((size) => sizes[size]), data, precision },
      ]);
    };
    for (const [name, key, shape] of memoryParts) add(name, shape, memory[key]);
    if (reader) for (const [name, key, shape] of readerParts) add(name, shape, reader[key]);
    if (valued) for (const [name, key, shape] of valueParts) add(name, shape, valued[key]);
  };
  for (const kind of ['user', 'item'] as const) save(kind, connectors[kind], connectors[kind]);
  if (connectors.past) save('past', connectors.past, null);
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
  return second ? { user, item, past: memoryFrom(tensors, 'past') } : { user, item };
}

type StoredTensors = Map<string, { shape: number[]; data: Float32Array }>;

function connectorFrom(tensors: StoredTensors, kind: 'user' | 'item'): ConnectorWeights {
  const memory = memoryFrom(tensors, kind);
  const [H = 0] = tensors.get(`${kind}_connector.bias`)?.shape ?? [];
  const sizes = { d: memory.inputSize, h: memory.hiddenSize, H, m: 0 };
  return { ...memory, outputSize: H, ...partsFrom(tensors, kind, valueParts, sizes) };
}

function memoryFrom(tensors: StoredTensors, kind: keyof Connectors): Memory {
  const [h = 0, d = 0] = tensors.get(`${kind}_connector.key.weight`)?.shape ?? [];
  const [m] = tensors.get(`${kind}_connector.reader.in.bias`)?.shape ?? [];
  const sizes = { d, h, H: 0, m: m ?? 0 };
  const memory = { inputSize: d, hiddenSize: h, ...partsFrom(tensors, kind, memoryParts, sizes) };
  if (m === undefined) return memory;
  return { ...memory, reader: { size: m, ...partsFrom(tensors, kind, readerParts, sizes) } };
}

function partsFrom<Key extends string>(
  tensors: StoredTensors,
  kind: keyof Connectors,
  parts: [name: string, key: Key, shape: Shape][],
  sizes: Record<Shape[number], number>,
): Record<Key, Float32Array> {
  const read = (name: string, shape: Shape): Float32Array => {
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
  const entries = parts.map(([name, key, shape]) => [key, read(name, shape)]);
  return Object.fromEntries(entries) as Record<Key, Float32Array>;
}
