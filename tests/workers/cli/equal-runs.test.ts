import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';
import { type EqualRun, equalRuns, resultsText } from '../../../workers/cli/equal-runs.ts';
import {
  catalogue,
  dataset,
  worldConfig,
  writeTinyBaseModel,
  writeTinyTargetModel,
} from '../../alignment/tiny-world.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'equal-runs-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('a run is trained and evaluated once, and a second call only reads what came out', async () => {
  const [folder, base, place] = ['target', 'base', 'runs'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([mkdir(folder), mkdir(base)]);
  await writeTinyTargetModel(folder);
  const model = await loadTargetModel(folder);
  await saveManifest(folder, targetManifest(catalogue.domain, catalogue.fingerprint, model, {}));
  model.dispose();
  await writeTinyBaseModel(base, { ...worldConfig, layers: 1, maxPositions: 4096 });
  const common = { method: 'hybrid', seed: 1, softTokens: 1 } as const;
  const runs: EqualRun[] = [{ ...common, name: 'without-ranking', without: 'item ranking' }];
  const options = {
    folder,
    place,
    dataset,
    baseModelPath: base,
    tokens: 1_024,
    count: 2,
    part: 'same' as const,
    signal: new AbortController().signal,
  };
  const results = await equalRuns(runs, options);
  expect(results.map(({ name, without }) => [name, without])).toEqual(
    runs.map(({ name, without }) => [name, without]),
  );
  for (const { tokens, row } of results) {
    expect(tokens).toBeGreaterThan(0);
    expect(row.constrained.accuracy).not.toBeNull();
  }
  const adapter = join(place, 'without-ranking', 'manifest.json');
  const before = (await stat(adapter)).mtimeMs;
  expect(await equalRuns(runs, options)).toEqual(results);
  expect((await stat(adapter)).mtimeMs).toBe(before);
  expect(resultsText(results)).toContain('without-ranking');
});
