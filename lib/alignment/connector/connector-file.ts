// Connectors as a file, `connectors.safetensors` in the folder of a model version. Version 2 holds what was learned and nothing that
// grows with the catalogue: keys and values are derived again from the items when it is read (derived-connector.ts). A file without
// a version is of the earlier form and holds everything (stored-connector-file.ts).
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import type { Connectors, DerivedConnectors } from './connector.ts';
import type { DerivedConnector, DerivedMemory, Reader, Tower } from './derived-connector.ts';
import type { KnownItems } from './known-items.ts';
import type { Separation } from './separation.ts';
import { storedConnectors } from './stored-connector-file.ts';
import { badConnectors, connectorsFile, type Parts, partsFrom, type StoredTensors } from './tensor-parts.ts';
import { itemSidesOf } from './tower-network.ts';

const versionKey = 'connectors_version';
const version = '2';

type Size = 'd' | 'H' | 'r' | 'm' | 'R' | 'one';
const memoryParts: Parts<'mean' | 'scale', Size> = [
  ['mean', 'mean', ['d']],
  ['scale', 'scale', ['d']],
];
const sharpnessPart: Parts<'sharpness', Size> = [['sharpness', 'sharpness', ['one']]];
const towerParts: Parts<Exclude<keyof Tower, 'size' | 'rank'>, Size> = [
  ['in.weight', 'inWeight', ['m', 'd']],
  ['in.bias', 'inBias', ['m']],
  ['out.weight', 'outWeight', ['R', 'm']],
  ['direct.weight', 'directWeight', ['R', 'd']],
  ['bias', 'outBias', ['R']],
];
const spokenParts: Parts<'downWeight' | 'upWeight' | 'directWeight' | 'outBias', Size> = [
  ['down.weight', 'downWeight', ['r', 'H']],
  ['up.weight', 'upWeight', ['H', 'r']],
  ['direct.weight', 'directWeight', ['H', 'd']],
  ['bias', 'outBias', ['H']],
];
const separationParts: Parts<keyof Separation, Size> = [
  ['mean', 'mean', ['H']],
  ['weight', 'weight', ['H', 'H']],
];

type Written = { shape: number[]; data: Float32Array; precision: 'F16' | 'F32' };

/** Writes the matrices in half precision, vectors in full. */
export async function saveConnectors(connectors: DerivedConnectors, folder: string): Promise<void> {
  const tensors: [name: string, tensor: Written][] = [];
  const { outputSize, separation } = connectors.user;
  const common = { H: outputSize, one: 1, d: connectors.user.inputSize, r: 0, m: 0, R: 0 };
  const add = <Key extends string>(
    prefix: string,
    parts: Parts<Key, Size>,
    from: Record<Key, Float32Array>,
    sizes: Record<Size, number>,
  ) => {
    for (const [name, key, shape] of parts) {
      const precision = shape.length === 2 ? 'F16' : 'F32';
      const written = { shape: shape.map((size) => sizes[size]), data: from[key], precision } as const;
      tensors.push([`${prefix}.${name}`, written]);
    }
  };
  const addMemory = (kind: keyof DerivedConnectors, memory: DerivedMemory) => {
    const prefix = `${kind}_connector`;
    add(prefix, memoryParts, memory, common);
    add(prefix, sharpnessPart, { sharpness: Float32Array.of(memory.sharpness) }, common);
    for (const side of memory.reader ? (['user', 'item'] as const) : []) {
      const tower = memory.reader?.[side] as Tower;
      add(`${prefix}.reader.${side}`, towerParts, tower, { ...common, m: tower.size, R: tower.rank });
    }
  };
  add('separation', separationParts, separation, common);
  for (const kind of ['user', 'item'] as const) {
    const connector = connectors[kind];
    addMemory(kind, connector);
    add(`${kind}_connector`, spokenParts, connector, { ...common, r: connector.correctionRank });
  }
  if (connectors.past) addMemory('past', connectors.past);
  tensors.sort(([, a], [, b]) => b.precision.localeCompare(a.precision)); // F32 first
  await writeSafetensors(path.join(folder, connectorsFile), new Map(tensors), {
    metadata: { [versionKey]: version },
  });
}

/**
 * Reads the connectors and checks that their shapes fit together. itemsOf: the items of the target model that they were fitted to;
 * only asked for where the file does not hold everything. Throws AppError('bad_file').
 */
export async function loadConnectors(
  folder: string,
  itemsOf: () => KnownItems | Promise<KnownItems>,
): Promise<Connectors> {
  const { tensors, metadata } = await readSafetensors(path.join(folder, connectorsFile)).catch((cause) => {
    throw cause instanceof AppError
      ? cause
      : new AppError('bad_file', { message: `${connectorsFile} cannot be read.`, cause });
  });
  const written = metadata[versionKey];
  if (written === undefined) return storedConnectors(tensors);
  if (written !== version) throw badConnectors(`its version is ${written}, not ${version}.`);
  return derivedConnectors(tensors, await itemsOf());
}

function derivedConnectors(tensors: StoredTensors, items: KnownItems): DerivedConnectors {
  const [H = 0] = tensors.get('separation.mean')?.shape ?? [];
  const sizes = { H, one: 1, d: items.dimension, r: 0, m: 0, R: 0 };
  const separation = partsFrom(tensors, 'separation', separationParts, sizes);
  const connector = (kind: 'user' | 'item'): DerivedConnector => {
    const prefix = `${kind}_connector`;
    const [r = 0] = tensors.get(`${prefix}.down.weight`)?.shape ?? [];
    const memory = memoryFrom(tensors, kind, items);
    const spoken = partsFrom(tensors, prefix, spokenParts, { ...sizes, r });
    return { ...memory, outputSize: H, correctionRank: r, separation, ...spoken };
  };
  const [user, item] = [connector('user'), connector('item')];
  const second = [...tensors.keys()].some((name) => name.startsWith('past_connector.'));
  return second ? { user, item, past: memoryFrom(tensors, 'past', items) } : { user, item };
}

function memoryFrom(tensors: StoredTensors, kind: keyof DerivedConnectors, items: KnownItems): DerivedMemory {
  const prefix = `${kind}_connector`;
  const sizes = { d: items.dimension, one: 1, H: 0, r: 0, m: 0, R: 0 };
  const { sharpness } = partsFrom(tensors, prefix, sharpnessPart, sizes);
  const memory: DerivedMemory = {
    items,
    inputSize: items.dimension,
    sharpness: sharpness[0] ?? 0,
    counts: kind === 'item' ? 'nearness' : 'score',
    ...partsFrom(tensors, prefix, memoryParts, sizes),
  };
  const isRead = [...tensors.keys()].some((name) => name.startsWith(`${prefix}.reader.`));
  return isRead ? { ...memory, reader: readerFrom(tensors, prefix, items) } : memory;
}

function readerFrom(tensors: StoredTensors, prefix: string, items: KnownItems): Reader {
  const tower = (side: 'user' | 'item'): Tower => {
    const own = `${prefix}.reader.${side}`;
    const [R = 0, m = 0] = tensors.get(`${own}.out.weight`)?.shape ?? [];
    const sizes = { d: items.dimension, m, R, H: 0, r: 0, one: 1 };
    return { size: m, rank: R, ...partsFrom(tensors, own, towerParts, sizes) };
  };
  const [user, item] = [tower('user'), tower('item')];
  if (user.rank !== item.rank) throw badConnectors(`the towers of ${prefix} do not meet.`);
  return { user, item, itemSides: itemSidesOf(item, items) };
}
