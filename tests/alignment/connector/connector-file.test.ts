import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import {
  applyConnector,
  areDerived,
  type DerivedConnectors,
  strongestItems,
} from '#lib/alignment/connector/connector.ts';
import { loadConnectors, saveConnectors } from '#lib/alignment/connector/connector-file.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import { d, H, items, model, rows, userVectors } from './connector-world.ts';

let connectors: DerivedConnectors;
let folder: string;
beforeAll(async () => {
  connectors = initialConnectors({ items, separation: separateBags(items), userVectors });
  const learned = seededRandom(4); // a correction that does something
  for (const { upWeight } of [connectors.user, connectors.item])
    upWeight.set(seededNormal(upWeight.length, 0.01, learned));
  folder = await mkdtemp(join(tmpdir(), 'connectors-'));
  await saveConnectors(connectors, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const load = (from: string) => loadConnectors(from, () => items);
const notAsked = () => {
  throw new Error('This form holds everything.');
};

const userVectorOf = (history: number[]) => model.userVectors([history]);
const itemVectorOf = (item: number) => Float32Array.from(rows[item] as number[]);

test('saving and loading gives the same soft tokens, to half precision, and once more the same numbers', async () => {
  const loaded = await load(folder);
  for (const [kind, vector] of [
    ['user', userVectorOf([1, 2])],
    ['item', itemVectorOf(7)],
  ] as const) {
    const expected = applyConnector(connectors[kind], vector);
    applyConnector(loaded[kind], vector).forEach((value, c) => {
      expect(value).toBeCloseTo(expected[c] as number, 2);
    });
  }
  expect(loaded.past).toBeUndefined();
  const again = await mkdtemp(join(tmpdir(), 'connectors-'));
  if (areDerived(loaded)) await saveConnectors(loaded, again);
  expect(await load(again)).toEqual(loaded);
  await rm(again, { recursive: true });
});

// Soft tokens and named items of the packs that were aligned before connectors were derived, as that code gave them.
test.each([
  ['movies/hybrid', 'a0335de5614b0fe41a63d88f47796ee2'],
  ['steam/hybrid', '5e44d010e120fdb043bc1e9a15c04a09'],
  ['games/hybrid', '8fe5943efa1bc84f46cd02804a6fdc80'],
])(
  'the earlier form of %s gives the same soft tokens to the last bit, from its file alone',
  async (pack, digest) => {
    const stored = await loadConnectors(
      fileURLToPath(new URL(`../../../models/${pack}`, import.meta.url)),
      notAsked,
    );
    expect(areDerived(stored)).toBe(false);
    const draws = seededRandom(12);
    const hash = createHash('sha256');
    for (let draw = 0; draw < 8; draw++) {
      const vector = seededNormal(stored.user.inputSize, 0.7, draws);
      for (const kind of ['user', 'item'] as const)
        hash.update(new Uint8Array(applyConnector(stored[kind], vector).buffer));
      const past = stored.past ? strongestItems(stored.past, vector, 20) : null;
      hash.update(JSON.stringify([strongestItems(stored.user, vector, 20), past]));
    }
    expect(hash.digest('hex').slice(0, 32)).toBe(digest);
  },
);

type Stored = Awaited<ReturnType<typeof readSafetensors>>['tensors'];
const numbers = (shape: number[], value = 1) => ({
  dtype: 'F32',
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
});

/** The earlier form in small: two items. */
function storedTensors(): Stored {
  return new Map(
    ['user', 'item'].flatMap((kind): [string, Stored extends Map<string, infer T> ? T : never][] => [
      [`${kind}_connector.mean`, numbers([d], 0)],
      [`${kind}_connector.scale`, numbers([d])],
      [`${kind}_connector.key.weight`, numbers([2, d])],
      [`${kind}_connector.key.bias`, numbers([2])],
      [`${kind}_connector.value.weight`, numbers([H, 2])],
      [`${kind}_connector.direct.weight`, numbers([H, d])],
      [`${kind}_connector.bias`, numbers([H])],
    ]),
  );
}

const spoilt: [what: string, change: (tensors: Stored) => unknown][] = [
  ['a missing matrix', (tensors) => tensors.delete('user_connector.direct.weight')],
  [
    'a matrix that does not fit',
    (tensors) => tensors.set('item_connector.direct.weight', numbers([H, d + 1])),
  ],
  [
    'a matrix of three dimensions',
    (tensors) => tensors.set('item_connector.direct.weight', numbers([H, d, 1])),
  ],
  ['what is not a number', (tensors) => tensors.set('user_connector.bias', numbers([H], Number.NaN))],
  [
    'an infinite number',
    (tensors) => tensors.set('user_connector.mean', numbers([d], Number.POSITIVE_INFINITY)),
  ],
  ['a spread of zero', (tensors) => tensors.set('user_connector.scale', numbers([d], 0))],
  [
    'no numbers at all',
    (tensors) => {
      for (const [name, { shape }] of tensors) tensors.set(name, numbers(shape.map(() => 0)));
    },
  ],
  ['no connectors', (tensors) => tensors.clear()],
];
test.each(spoilt)('a file of either form with %s is a bad file', async (_, change) => {
  const hostile = await mkdtemp(join(tmpdir(), 'connectors-'));
  const { tensors, metadata } = await readSafetensors(join(folder, 'connectors.safetensors'));
  for (const [given, options] of [
    [tensors, { metadata }],
    [storedTensors(), {}],
  ] as const) {
    const file = join(hostile, 'connectors.safetensors');
    await writeSafetensors(file, given, options);
    await expect(load(hostile)).resolves.toMatchObject({ user: { inputSize: d, outputSize: H } });
    change(given);
    await writeSafetensors(file, given, options);
    await expect(load(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await rm(hostile, { recursive: true });
});

test('a version to come, and vectors of another width than the target model has, are bad files', async () => {
  const hostile = await mkdtemp(join(tmpdir(), 'connectors-'));
  const { tensors, metadata } = await readSafetensors(join(folder, 'connectors.safetensors'));
  await writeSafetensors(join(hostile, 'connectors.safetensors'), tensors, {
    metadata: { ...metadata, connectors_version: '3' },
  });
  await expect(load(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  const wider = { ...items, dimension: d + 1 };
  await expect(loadConnectors(folder, () => wider)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(hostile, { recursive: true });
});

test('a file cut anywhere, a header that lies and no file at all are bad files', async () => {
  const hostile = await mkdtemp(join(tmpdir(), 'connectors-'));
  await expect(load(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  const whole = await readFile(join(folder, 'connectors.safetensors'));
  const lying = Buffer.from(whole);
  lying.writeBigUInt64LE(2n ** 60n);
  const cuts = [0, 7, 8, 100, whole.length >> 1, whole.length - 1].map((length) => whole.subarray(0, length));
  for (const bytes of [...cuts, lying, Buffer.from('{"not": "tensors"}')]) {
    await writeFile(join(hostile, 'connectors.safetensors'), bytes);
    await expect(load(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await rm(hostile, { recursive: true });
});
