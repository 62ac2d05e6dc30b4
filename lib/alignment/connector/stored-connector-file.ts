// Reads connectors of the form that earlier packs have, with one hidden unit an item (stored-connector.ts). It is no longer written.
import type { Connectors } from './connector.ts';
import type { StoredConnector, StoredMemory, StoredReader } from './stored-connector.ts';
import { type Parts, partsFrom, type StoredTensors } from './tensor-parts.ts';

type Size = 'd' | 'h' | 'H' | 'm';
const memoryParts: Parts<'mean' | 'scale' | 'keyWeight' | 'keyBias', Size> = [
  ['mean', 'mean', ['d']],
  ['scale', 'scale', ['d']],
  ['key.weight', 'keyWeight', ['h', 'd']],
  ['key.bias', 'keyBias', ['h']],
];
const readerParts: Parts<Exclude<keyof StoredReader, 'size'>, Size> = [
  ['reader.in.weight', 'inWeight', ['m', 'd']],
  ['reader.in.bias', 'inBias', ['m']],
  ['reader.out.weight', 'outWeight', ['h', 'm']],
];
const valueParts: Parts<'valueWeight' | 'directWeight' | 'outBias', Size> = [
  ['value.weight', 'valueWeight', ['H', 'h']],
  ['direct.weight', 'directWeight', ['H', 'd']],
  ['bias', 'outBias', ['H']],
];

export function storedConnectors(tensors: StoredTensors): Connectors {
  const [user, item] = [connectorFrom(tensors, 'user'), connectorFrom(tensors, 'item')];
  const second = [...tensors.keys()].some((name) => name.startsWith('past_connector.'));
  return second ? { user, item, past: memoryFrom(tensors, 'past') } : { user, item };
}

function connectorFrom(tensors: StoredTensors, kind: 'user' | 'item'): StoredConnector {
  const memory = memoryFrom(tensors, kind);
  const [H = 0] = tensors.get(`${kind}_connector.bias`)?.shape ?? [];
  const sizes = { d: memory.inputSize, h: memory.hiddenSize, H, m: 0 };
  return { ...memory, outputSize: H, ...partsFrom(tensors, `${kind}_connector`, valueParts, sizes) };
}

function memoryFrom(tensors: StoredTensors, kind: keyof Connectors): StoredMemory {
  const prefix = `${kind}_connector`;
  const [h = 0, d = 0] = tensors.get(`${prefix}.key.weight`)?.shape ?? [];
  const [m] = tensors.get(`${prefix}.reader.in.bias`)?.shape ?? [];
  const sizes = { d, h, H: 0, m: m ?? 0 };
  const memory = { inputSize: d, hiddenSize: h, ...partsFrom(tensors, prefix, memoryParts, sizes) };
  if (m === undefined) return memory;
  return { ...memory, reader: { size: m, ...partsFrom(tensors, prefix, readerParts, sizes) } };
}
