import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assertFits,
  fileFingerprint,
  loadManifest,
  type Manifest,
  saveManifest,
  targetManifest,
} from '#lib/model-version/manifest.ts';
import { copyTargetModel } from '#lib/model-version/target-folder.ts';
import { model } from '../alignment/tiny-world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterAll(() => rm(folder, { recursive: true }));

const metrics = {
  nextItem: { hitAt5: 0.5, ndcgAt5: 0.4 },
  ranking: { ndcgAt5: 0.8 },
  classification: { accuracy: 0.9 },
  history: { coverage: null },
};
const aligned: Manifest = {
  ...targetManifest('movies', 'catalogue', model, { ndcgAt10: 0.1 }),
  alignment: {
    method: 'hybrid',
    baseModel: { name: 'tiny', sha256: 'base' },
    steps: 10,
    tokens: 4000,
    seconds: 12,
    seed: 1,
    softTokens: 1,
    from: null,
    curve: [{ step: 5, loss: 2.5 }],
  },
  evaluation: { users: 20, seed: 1, strict: null, constrained: metrics },
};

test('a manifest comes back as it was written, and no half-written file stays', async () => {
  const only = targetManifest('movies', 'catalogue', model, {});
  for (const manifest of [only, aligned]) {
    await saveManifest(folder, manifest);
    expect(await loadManifest(folder)).toEqual(manifest);
  }
  expect(await readdir(folder)).toEqual(['manifest.json']);
  expect(only.alignment).toBeNull();
});

test('a manifest that is not one cannot be written over a good one', async () => {
  await saveManifest(folder, aligned);
  const wrong = { ...aligned, domain: 'music' } as unknown as Manifest;
  await expect(saveManifest(folder, wrong)).rejects.toThrow();
  const unmeasured = { ...metrics, ranking: { ndcgAt5: Number.NaN } };
  const evaluation = { users: 1, seed: 1, strict: null, constrained: unmeasured };
  await expect(saveManifest(folder, { ...aligned, evaluation })).rejects.toThrow();
  expect(await loadManifest(folder)).toEqual(aligned);
});

test.each<[what: string, text: string]>([
  ['nothing', ''],
  ['no JSON', '{"domain": "movies"'],
  ['a list', '[]'],
  ['another domain', JSON.stringify({ ...aligned, domain: 'music' })],
  ['another method', JSON.stringify({ ...aligned, alignment: { ...aligned.alignment, method: 'magic' } })],
  ['a word for a number', JSON.stringify({ ...aligned, alignment: { ...aligned.alignment, steps: 'ten' } })],
  ['no target model', JSON.stringify({ ...aligned, targetModel: undefined })],
  ['more than any manifest holds', JSON.stringify({ ...aligned, note: 'x'.repeat(5 * 1024 * 1024) })],
])('a manifest that holds %s is a bad file', async (_, text) => {
  await writeFile(join(folder, 'manifest.json'), text);
  await expect(loadManifest(folder)).rejects.toMatchObject({ code: 'bad_file' });
});

test('a folder without a manifest is a bad file', async () => {
  await expect(loadManifest(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'bad_file' });
});

test('an adapter is refused beside another target model or another base model', () => {
  const { fingerprint } = model;
  expect(() => assertFits(aligned, { targetModel: fingerprint, baseModel: 'base' })).not.toThrow();
  expect(() => assertFits(aligned, { targetModel: fingerprint })).not.toThrow();
  expect(() => assertFits(aligned, { targetModel: 'another', baseModel: 'base' })).toThrowError(
    expect.objectContaining({ code: 'bad_file', message: expect.stringContaining('target model') }),
  );
  expect(() => assertFits(aligned, { targetModel: fingerprint, baseModel: 'another' })).toThrowError(
    expect.objectContaining({ code: 'bad_file', message: expect.stringContaining('base model') }),
  );
});

test('the fingerprint of a file is the SHA-256 of its bytes', async () => {
  const bytes = Buffer.alloc(200_000, 'abc');
  await writeFile(join(folder, 'weights'), bytes);
  expect(await fileFingerprint(join(folder, 'weights'))).toBe(
    createHash('sha256').update(bytes).digest('hex'),
  );
});

test('a model that is a folder has a fingerprint too, and any change of name or content is another', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  for (const path of [one, two]) {
    await mkdir(path);
    await writeFile(join(path, 'model.safetensors'), 'weights');
    await writeFile(join(path, 'config.json'), '{}');
  }
  expect(await fileFingerprint(one)).toBe(await fileFingerprint(two));
  await writeFile(join(two, 'config.json'), '{ }');
  expect(await fileFingerprint(one)).not.toBe(await fileFingerprint(two));
  await rm(join(two, 'config.json'));
  await writeFile(join(two, 'configs.json'), '{}');
  expect(await fileFingerprint(one)).not.toBe(await fileFingerprint(two));
});

test('what a new alignment starts from is the target model alone, whatever was aligned to it before', async () => {
  const [source, target] = [join(folder, 'aligned'), join(folder, 'again')];
  await Promise.all([source, target].map((place) => mkdir(place)));
  await saveManifest(source, aligned);
  await writeFile(join(source, 'sasrec.json'), '{}');
  await writeFile(join(source, 'connectors.safetensors'), 'of the old one');
  await copyTargetModel(source, target);
  expect((await readdir(target)).sort()).toEqual(['manifest.json', 'sasrec.json']);
  expect(await loadManifest(target)).toEqual({ ...aligned, alignment: null, evaluation: null });
});
