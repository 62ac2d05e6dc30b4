import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { measureBeliefs } from '#lib/evaluation/measure-beliefs.ts';
import { saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { splitPeople } from '#lib/recommender/people.ts';
import { createSASRec, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';

const items = 40;
const people = 150;
const facts = Array.from({ length: items }, (_, at) => ({
  itemId: `m${at}`,
  title: `Film ${String.fromCharCode(65 + (at % 26))}x${at}`,
  year: 1990,
  genres: [at % 2 === 0 ? 'Drama' : 'Comedy'],
}));
const catalogue = createCatalogue('movies', facts, new Array(items).fill(1));
const dataset: Dataset = {
  catalogue,
  sequences: Array.from({ length: people }, (_, user) => ({
    userId: `u${user}`,
    items: Array.from({ length: 8 }, (_, at) => (user * 7 + at * 5) % items),
    times: null,
  })),
  report: {
    origin: 'import',
    files: [],
    read: { interactions: people * 8, items },
    kept: { users: people, items, interactions: people * 8 },
    dropped: {},
    notes: [],
  },
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beliefs-'));
  const config = { itemCount: items, dimension: 8, layers: 1, heads: 1, innerDimension: 8, maxHistory: 5 };
  const model = createSASRec(config, initialValues(config, 3));
  await saveCatalogue(catalogue, folder);
  await saveSASRec(model, folder);
  await saveManifest(folder, targetManifest('movies', catalogue.fingerprint, model, {}));
  model.dispose();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('development people alone are asked, and more, less and none move what they are about the way they say', async () => {
  const measured = await measureBeliefs(folder, 'movies', dataset, {
    people: 1_000,
    seed: 1,
    strengths: [1],
  });
  expect(measured).toMatchObject({ domain: 'movies', of: 'development' });
  expect(measured.people).toBeLessThanOrEqual(splitPeople('movies', dataset.sequences).development.length);
  const [more, less, none] = measured.effects;
  expect([more?.wish, less?.wish, none?.wish]).toEqual(['more', 'less', 'none']);
  expect(more?.movedWithIt).toBeGreaterThan(0);
  expect(less?.movedWithIt).toBeLessThan(0);
  expect(none?.firstWithItAfter).toBeLessThan(more?.firstWithItAfter ?? 0);
  const again = await measureBeliefs(folder, 'movies', dataset, { people: 1_000, seed: 1, strengths: [1] });
  expect(again).toEqual(measured);
});

test('a strength of nothing changes nothing', async () => {
  const { effects } = await measureBeliefs(folder, 'movies', dataset, {
    people: 10,
    seed: 1,
    strengths: [0],
  });
  for (const { wish, movedWithIt, othersOrder, ndcgAt10After, ndcgAt10Before } of effects.slice(0, 2))
    expect([wish, movedWithIt, othersOrder, ndcgAt10After]).toEqual([wish, 0, 1, ndcgAt10Before]);
});
