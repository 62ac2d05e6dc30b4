import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { measurePersonality } from '#lib/evaluation/measure-personality.ts';
import { loadPersonality } from '#lib/evaluation/personality-file.ts';
import { loadManifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { splitPeople } from '#lib/recommender/people.ts';
import { createSASRec, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';

const items = 30;
const people = 120;
const titles = Array.from({ length: items + 2 }, (_, at) => `Film ${String.fromCharCode(65 + at)}x${at}`);
const facts = titles.map((title, at) => ({ itemId: `m${at}`, title, year: 1990, genres: [] }));
const catalogue = createCatalogue('movies', facts.slice(0, items), new Array(items).fill(1));
const wider = createCatalogue('movies', facts, new Array(items + 2).fill(1)); // two items that the model does not know
const dataset: Dataset = {
  catalogue: wider,
  sequences: Array.from({ length: people }, (_, user) => ({
    userId: `u${user}`,
    items: Array.from({ length: 8 }, (_, at) => (user * 7 + at * 5) % (items + 2)),
    times: null,
  })),
  report: {
    origin: 'import',
    files: [],
    read: { interactions: people * 8, items: items + 2 },
    kept: { users: people, items: items + 2, interactions: people * 8 },
    dropped: {},
    notes: [],
  },
};
let folder: string; // holds target/ and hybrid/, which names it

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'personality-'));
  const target = join(folder, 'target');
  await mkdir(target);
  await mkdir(join(folder, 'hybrid'));
  const shape = { dimension: 8, layers: 1, heads: 1, innerDimension: 8, maxHistory: 5 };
  const config = { itemCount: items, ...shape };
  const model = createSASRec(config, initialValues(config, 3));
  await saveCatalogue(catalogue, target);
  await saveSASRec(model, target);
  const manifest = targetManifest('movies', catalogue.fingerprint, model, {});
  await saveManifest(target, manifest);
  await saveManifest(join(folder, 'hybrid'), {
    ...manifest,
    targetModel: { ...manifest.targetModel, folder: '../target' },
  });
  model.dispose();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('people of the development part are asked, and only those; the file is read for every version of that target', async () => {
  const parts = splitPeople('movies', dataset.sequences);
  expect(await loadPersonality(join(folder, 'hybrid'))).toBeNull();
  const measured = await measurePersonality(join(folder, 'hybrid'), 'movies', dataset, 'development');
  expect(measured).toMatchObject({ of: 'development', people: parts.development.length, items });
  expect(measured.knownEvents).toBeGreaterThan(0.9);
  expect(measured.knownEvents).toBeLessThan(1);
  expect(await loadPersonality(join(folder, 'hybrid'))).toEqual(measured);
  expect(await loadPersonality(join(folder, 'target'))).toEqual(measured);
  const test = await measurePersonality(join(folder, 'target'), 'movies', dataset, 'test');
  expect(test).toMatchObject({ of: 'test', people: parts.test.length });
});

test('figures of another target model are not shown', async () => {
  const target = join(folder, 'target');
  await measurePersonality(target, 'movies', dataset, 'development');
  const manifest = await loadManifest(target);
  const other = { ...manifest.targetModel, fingerprint: 'f'.repeat(64) };
  await saveManifest(join(folder, 'hybrid'), {
    ...manifest,
    targetModel: { ...other, folder: '../target' },
  });
  expect(await loadPersonality(join(folder, 'hybrid'))).toBeNull();
});
