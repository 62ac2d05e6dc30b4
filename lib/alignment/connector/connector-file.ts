// Connectors as a file, `connectors.safetensors` in the folder of a model version.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import type { Connectors, ConnectorWeights, Memory, Reader } from './connector.ts';

const fileName = 'connectors.safetensors';

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

/** Writes the big matrices in half precision, and in full the keys, whose products with a vector run into hundreds. */
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
