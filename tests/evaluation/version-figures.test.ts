import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { domains } from '#lib/contract/domain.ts';
import { beatsFloor, versionFigureNames } from '#lib/contract/version-check.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { loadEvaluation } from '#lib/evaluation/evaluation-file.ts';
import { rankingChance } from '#lib/evaluation/metrics/ranking-gains.ts';
import { versionFigures } from '#lib/evaluation/version-figures.ts';
import { versionSettings } from '#lib/evaluation/version-settings.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { earlierPack, shippedTarget } from '#lib/model-version/shipped-packs.ts';

const namesOf = (metrics: unknown) => versionFigures(metrics, 100).map(({ name }) => name);
const measured = {
  targetModel: { testUnseenNdcgAt10: 0.15, popularityUnseenNdcgAt10: 0.02 },
  evaluation: {
    users: 60,
    seed: 1,
    strict: null,
    constrained: {
      nextItem: { hitAt5: 0.62, ndcgAt5: 0.4 },
      ranking: { ndcgAt5: 0.5 },
      classification: { accuracy: 0.5 },
      history: { coverage: null },
    },
  },
};

test('every version has the same five figures, whatever its metrics are', () => {
  const odd = [
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { targetModel: [] },
    { evaluation: { constrained: 'none' } },
  ];
  for (const metrics of [measured, ...odd]) expect(namesOf(metrics)).toEqual([...versionFigureNames]);
  for (const metrics of odd)
    expect(versionFigures(metrics, null).every(({ value }) => value === null)).toBe(true);
});

test('a figure beats its floor, misses it, or can’t be told', () => {
  const passes = versionFigures(measured, 100).map(beatsFloor);
  expect(passes).toEqual([true, true, false, false, null]); // a ranking below chance, a coin’s verdicts, no coverage
  expect(versionFigures(measured, null)[1]).toEqual({ name: 'names', value: 0.62, floor: null });
});

test('the floor of a ranking is what the evaluation measured as chance', async () => {
  const evaluation = await loadEvaluation(earlierPack(modelPacksFolder(), 'movies'));
  expect(rankingChance()).toBeCloseTo(evaluation?.chance.rankingNdcgAt5 ?? 0, 12);
});

test('the packs that ship beat every floor that was measured', async () => {
  for (const domain of domains) {
    const pack = earlierPack(modelPacksFolder(), domain);
    const { evaluation, targetModel } = await loadManifest(pack);
    const target = await loadManifest(join(pack, targetModel.folder ?? ''));
    const metrics = { targetModel: target.targetModel.metrics, evaluation };
    const figures = versionFigures(metrics, 1_000);
    expect(figures.filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(4);
    expect(figures.map(beatsFloor)).not.toContain(false);
  }
});

test('settings tell of the target model’s shape and of the alignment, also where the two lie apart', async () => {
  const settings = Object.fromEntries(
    (await versionSettings(earlierPack(modelPacksFolder(), 'movies'))).map(({ name, value }) => [
      name,
      value,
    ]),
  );
  const text = await readFile(join(modelPacksFolder(), 'movies', 'target', 'sasrec.json'), 'utf8');
  const shape = JSON.parse(text) as { dimension: number; fingerprint: string };
  expect(settings).toMatchObject({
    'target model': 'sasrec',
    'its fingerprint': shape.fingerprint.slice(0, 12),
    dimension: String(shape.dimension),
    'alignment method': 'hybrid',
    'soft tokens': '16',
  });
  const target = await versionSettings(shippedTarget(modelPacksFolder(), 'movies'));
  expect(target).toContainEqual({ name: 'language model', value: 'none' });
  expect(await versionSettings('/nowhere')).toEqual([]);
});
