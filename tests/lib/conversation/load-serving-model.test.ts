import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadServingModel } from '#lib/conversation/load-serving-model.ts';
import { saveManifest, targetManifest } from '#lib/explainer/model-pack.ts';
import { createSASRec, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';
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
function load(folder: string, baseModelPath: string | null = '/nowhere/model.gguf') {
  warnings.length = 0;
  const warn = (message: string) => warnings.push(message);
  return loadServingModel({
    versionId: 'v',
    folder,
    domain: 'movies',
    baseModelPath,
    adapterCacheFolder: tmpdir(),
    maxSequences: 1,
    warn,
  });
}

test('a version without an adapter serves evidence and no prose, and that is no fault', async () => {
  const { folder, manifest } = await versionFolder();
  await saveManifest(folder, manifest);
  const model = await load(folder);
  expect(model.speaker).toBeNull();
  expect(model.targetModel.scores([[1, 2]])).toHaveLength(model.catalogue.items.length);
  expect(warnings).toEqual([]);
  await model.dispose();
});

test('an adapter whose base model is missing costs the prose only, and says why', async () => {
  const { folder, manifest } = await versionFolder();
  const baseModel = { name: 'model', sha256: 'x' };
  const alignment = {
    method: 'hybrid' as const,
    baseModel,
    steps: 1,
    tokens: 1,
    seconds: 1,
    seed: 1,
    curve: [],
  };
  await saveManifest(folder, { ...manifest, alignment });
  const model = await load(folder);
  expect(model.speaker).toBeNull();
  expect(warnings.join()).toContain('The base model model.gguf is not there.');
  await model.dispose();
});

test('a broken comparison with other people is left out', async () => {
  const { folder } = await versionFolder();
  await writeFile(path.join(folder, 'reference.json'), '{"people":1,"meanScores":[1],"meanRanks":[1]}');
  const model = await load(folder, null);
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
