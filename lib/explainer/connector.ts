// A connector carries a vector of the target model's space into the language model's embedding space (paper § 3.2.2).
// The paper's is W2 · GELU(W1 · x + b1) + b2. Ours is a key-value memory of the same two layers, plus a direct path:
//   x̂ = (x − mean) / scale      soft token = W2 · softmax(W1 · x̂ + b1) + W3 · x̂ + b2
// W1 holds a key and W2 a value for each item: the value is the item's title as a bag of its tokens' embeddings, so the
// soft token says which titles the vector points at, and W3 keeps the vector's own geometry beside it.
// `d` target model width, `h` memory size, `H` language model width. One connector for users, one for items.
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
};
export type Connectors = { user: ConnectorWeights; item: ConnectorWeights };

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
  const attention = softmax(addProduct(connector.keyBias.slice(), connector.keyWeight, x, h));
  const out = addProduct(connector.outBias.slice(), connector.directWeight, x, outputSize);
  return addProduct(out, connector.valueWeight, attention, outputSize);
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

type Part = [name: string, key: Exclude<keyof ConnectorWeights, `${string}Size`>, shape: ('d' | 'h' | 'H')[]];
const parts: Part[] = [
  ['mean', 'mean', ['d']],
  ['scale', 'scale', ['d']],
  ['key.weight', 'keyWeight', ['h', 'd']],
  ['key.bias', 'keyBias', ['h']],
  ['value.weight', 'valueWeight', ['H', 'h']],
  ['direct.weight', 'directWeight', ['H', 'd']],
  ['bias', 'outBias', ['H']],
];

/** Writes both connectors to `connectors.safetensors` in the folder. */
export async function saveConnectors(connectors: Connectors, folder: string): Promise<void> {
  const tensors = new Map<string, { shape: number[]; data: Float32Array }>();
  for (const kind of ['user', 'item'] as const) {
    const connector = connectors[kind];
    const sizes = { d: connector.inputSize, h: connector.hiddenSize, H: connector.outputSize };
    for (const [name, key, shape] of parts) {
      tensors.set(`${kind}_connector.${name}`, {
        shape: shape.map((size) => sizes[size]),
        data: connector[key],
      });
    }
  }
  await writeSafetensors(path.join(folder, fileName), tensors);
}

/** Reads both connectors and checks that their shapes fit together. Throws AppError('bad_file'). */
export async function loadConnectors(folder: string): Promise<Connectors> {
  const { tensors } = await readSafetensors(path.join(folder, fileName)).catch((cause) => {
    throw cause instanceof AppError
      ? cause
      : new AppError('bad_file', { message: `${fileName} cannot be read.`, cause });
  });
  return { user: connectorFrom(tensors, 'user'), item: connectorFrom(tensors, 'item') };
}

type StoredTensors = Map<string, { shape: number[]; data: Float32Array }>;

function connectorFrom(tensors: StoredTensors, kind: 'user' | 'item'): ConnectorWeights {
  const [h = 0, d = 0] = tensors.get(`${kind}_connector.key.weight`)?.shape ?? [];
  const [H = 0] = tensors.get(`${kind}_connector.bias`)?.shape ?? [];
  const sizes = { d, h, H };
  const data = parts.map(([name, key, shape]) => {
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
    if (tensor.data.length === 0 || (key === 'scale' && !tensor.data.every((value) => value > 0))) {
      throw new AppError('bad_file', { message: `${fileName}: ${kind}_connector.${name} cannot be used.` });
    }
    return [key, tensor.data] as const;
  });
  const weights = Object.fromEntries(data) as Omit<ConnectorWeights, `${string}Size`>;
  return { inputSize: d, hiddenSize: h, outputSize: H, ...weights };
}
