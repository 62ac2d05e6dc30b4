import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadManifest, type Manifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { copyTargetModel, loadTarget, targetFolderOf } from '#lib/model-version/target-folder.ts';
import { createSASRec, initialValues, type SASRec, saveSASRec } from '#lib/recommender/sasrec.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const config = {
  itemCount: catalogue.items.length,
  dimension: 8,
  layers: 1,
  heads: 1,
  innerDimension: 8,
  maxHistory: 5,
};
const alignment: Manifest['alignment'] = {
  method: 'hybrid',
  baseModel: { name: 'base.gguf', sha256: 'x' },
  steps: 1,
  tokens: 1,
  seconds: 1,
  seed: 1,
  softTokens: 1,
  from: null,
  curve: [{ step: 1, loss: 2 }],
};

let home: string;
let target: Manifest;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'domain-'));
  target = await saveTarget('target', 1);
  await aligned('hybrid');
});
afterAll(() => rm(home, { recursive: true }));

async function saveTarget(name: string, seed: number): Promise<Manifest> {
  const folder = join(home, name);
  await mkdir(folder);
  const model: SASRec = createSASRec(config, initialValues(config, seed));
  await saveCatalogue(catalogue, folder);
  await saveSASRec(model, folder);
  const manifest = targetManifest('movies', catalogue.fingerprint, model, { ndcgAt10: 0.1 });
  model.dispose();
  await saveManifest(folder, manifest);
  return manifest;
}

/** An aligned half with a folder of its own. */
async function aligned(name: string, fingerprint = target.targetModel.fingerprint): Promise<string> {
  const folder = join(home, name);
  await mkdir(folder, { recursive: true });
  const targetModel = { kind: 'sasrec', fingerprint, folder: '../target' };
  await saveManifest(folder, { ...target, targetModel, alignment });
  return folder;
}

test('methods of a domain share one target model, which their manifests name', async () => {
  for (const name of ['hybrid', 'target']) {
    const found = await loadTarget(join(home, name));
    expect(found.folder).toBe(join(home, 'target'));
    expect(found.model.fingerprint).toBe(target.targetModel.fingerprint);
    expect(found.catalogue.items).toEqual(catalogue.items);
    found.model.dispose();
  }
});

test('a target model that was replaced is refused, and the message names both', async () => {
  const folder = await aligned('of-another', 'f'.repeat(64));
  const there = target.targetModel.fingerprint.slice(0, 12);
  await expect(loadTarget(folder)).rejects.toMatchObject({
    code: 'bad_file',
    message: `The adapter was aligned with another target model: its manifest names ffffffffffff, this one is ${there}.`,
  });
});

test('a version that holds its target model uses that one, whatever lies beside it', async () => {
  await saveTarget('trained-here', 2);
  const own = await loadManifest(join(home, 'trained-here'));
  await saveManifest(join(home, 'trained-here'), { ...own, alignment });
  const found = await loadTarget(join(home, 'trained-here'));
  expect(found.folder).toBe(join(home, 'trained-here'));
  expect(found.model.fingerprint).not.toBe(target.targetModel.fingerprint);
  found.model.dispose();
});

test('a target model can be used without a manifest', async () => {
  await saveTarget('bare', 3);
  await rm(join(home, 'bare', 'manifest.json'));
  const found = await loadTarget(join(home, 'bare'));
  expect(found.model.itemCount).toBe(catalogue.items.length);
  found.model.dispose();
});

test('a folder with neither target model nor manifest is a bad file', async () => {
  await mkdir(join(home, 'empty'));
  expect(await targetFolderOf(join(home, 'empty'))).toBe(join(home, 'empty'));
  await expect(loadTarget(join(home, 'empty'))).rejects.toMatchObject({ code: 'bad_file' });
});

test('a new alignment takes the shared target model along, and from then on stands alone', async () => {
  const folder = join(home, 'new');
  await mkdir(folder);
  await copyTargetModel(join(home, 'hybrid'), folder);
  expect((await readdir(folder)).toSorted()).toEqual([
    'catalogue.json',
    'manifest.json',
    'sasrec.json',
    'sasrec.safetensors',
  ]);
  expect(await loadManifest(folder)).toEqual(target);
  expect(await targetFolderOf(folder)).toBe(folder);
});
