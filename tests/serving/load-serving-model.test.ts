import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { fileFingerprint, type Manifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { createMatrixFactorization, saveMatrixFactorization } from '#lib/recommender/matrix-factorization.ts';
import { createSASRec, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';
import { loadServingModel } from '#lib/serving/load-serving-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function versionFolder({ items = smallCatalogue().items.length } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'version-'));
  folders.push(folder);
  const catalogue = smallCatalogue();
  const config = { itemCount: items, dimension: 8, layers: 1, heads: 1, innerDimension: 8, maxHistory: 5 };
  const model = createSASRec(config, initialValues(config, 1));
  await saveCatalogue(catalogue, folder);
  await saveSASRec(model, folder);
  const manifest = targetManifest('movies', catalogue.fingerprint, model, {});
  model.dispose();
  return { folder, manifest };
}

const warnings: string[] = [];
function load(folder: string, ...baseModels: string[]) {
  warnings.length = 0;
  const warn = (message: string) => warnings.push(message);
  return loadServingModel({
    versionId: 'v',
    folder,
    domain: 'movies',
    baseModels,
    cacheFolder: tmpdir(),
    maxSequences: 1,
    warn,
  });
}

test('a version without an adapter serves evidence but no prose, without a warning', async () => {
  const { folder, manifest } = await versionFolder();
  await saveManifest(folder, manifest);
  const model = await load(folder);
  expect(model.speaker).toBeNull();
  expect(model.targetModel.scores([[1, 2]])).toHaveLength(model.catalogue.items.length);
  expect(warnings).toEqual([]);
  await model.dispose();
});

test('an adapter without its base model only loses the prose, and a warning says why', async () => {
  const { folder, manifest } = await versionFolder();
  const baseModel = { name: 'model', sha256: 'x' };
  const alignment = {
    method: 'hybrid' as const,
    baseModel,
    steps: 1,
    tokens: 1,
    seconds: 1,
    seed: 1,
    softTokens: 1,
    from: null,
    curve: [],
  };
  await saveManifest(folder, { ...manifest, alignment });
  const model = await load(folder, '/nowhere/model.gguf');
  expect(model.speaker).toBeNull();
  expect(warnings.join()).toContain('The base model model.gguf is missing.');
  await model.dispose();
});

test('an adapter for another target model, base model or catalogue is refused by fingerprint: only evidence is served', async () => {
  const { folder, manifest } = await versionFolder();
  const baseModelPath = path.join(folder, 'base.gguf');
  await writeFile(baseModelPath, 'some model');
  const alignment = {
    method: 'hybrid' as const,
    baseModel: { name: 'base.gguf', sha256: await fileFingerprint(baseModelPath) },
    steps: 1,
    tokens: 1,
    seconds: 1,
    seed: 1,
    softTokens: 1,
    from: null,
    curve: [],
  };
  const misfits: [what: string, changed: Partial<Manifest>][] = [
    ['another target model', { targetModel: { ...manifest.targetModel, fingerprint: 'f'.repeat(64) } }],
    ['another base model', { alignment: { ...alignment, baseModel: { name: 'x', sha256: 'x' } } }],
    ['another catalogue', { catalogueFingerprint: 'f'.repeat(64) }],
  ];
  for (const [what, changed] of misfits) {
    await saveManifest(folder, { ...manifest, alignment, ...changed });
    const model = await load(folder, baseModelPath);
    expect(warnings.join()).toContain(`aligned with ${what}`);
    expect(model.speaker).toBeNull();
    expect(model.targetModel.scores([[0]])).toHaveLength(model.catalogue.items.length);
    await model.dispose();
  }
  await saveManifest(folder, { ...manifest, alignment }); // all fits, but there is no adapter and no real model
  const model = await load(folder, baseModelPath);
  expect(model.speaker).toBeNull();
  expect(warnings).toHaveLength(1);
  await model.dispose();
});

test('a version with matrix factorization is served like any other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'version-'));
  folders.push(folder);
  const catalogue = smallCatalogue();
  const itemCount = catalogue.items.length;
  const config = { itemCount, dimension: 2, maxHistory: 5, ridge: 1, unseenWeight: 0, target: 1 };
  const itemVectors = Float32Array.from({ length: itemCount * 2 }, (_, at) => Math.sin(at));
  const made = createMatrixFactorization(config, { itemVectors, meanUser: Float32Array.of(0.5, -0.5) });
  await saveCatalogue(catalogue, folder);
  await saveMatrixFactorization(made, folder);
  const model = await load(folder);
  expect(model.targetModel).toMatchObject({ kind: 'matrix-factorization', fingerprint: made.fingerprint });
  expect(model.targetModel.scores([[1, 2]])).toEqual(made.scores([[1, 2]]));
  made.dispose();
  await model.dispose();
});

test('a broken comparison with other people is left out with a warning', async () => {
  const { folder } = await versionFolder();
  await writeFile(path.join(folder, 'reference.json'), '{"people":1,"meanScores":[1],"meanRanks":[1]}');
  const model = await load(folder);
  expect(model.reference).toBeNull();
  expect(warnings).toHaveLength(1);
  await model.dispose();
});

test('a version without its target model, or with another catalogue, is refused', async () => {
  const { folder } = await versionFolder({ items: 5 });
  await expect(load(folder)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(path.join(folder, 'sasrec.safetensors'));
  await expect(load(folder)).rejects.toThrow();
});
