import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Method } from '#lib/contract/method.ts';
import { type Manifest, saveManifest } from '#lib/model-version/manifest.ts';
import { type Candidate, packCandidates, versionsBeside } from '#workers/explainer/other-versions.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'versions-'));
});
afterAll(() => rm(home, { recursive: true }));

async function version(name: string, method: Method | null, target = 'target'): Promise<Candidate> {
  const folder = join(home, name);
  await mkdir(folder, { recursive: true });
  const baseModel = { name: 'tiny', sha256: 'base' };
  const manifest: Manifest = {
    domain: 'movies',
    createdAt: '2026-01-01T00:00:00Z',
    catalogueFingerprint: 'catalogue',
    targetModel: { kind: 'sasrec', fingerprint: target, metrics: {} },
    alignment: method && {
      method,
      baseModel,
      steps: 1,
      tokens: 1,
      seconds: 1,
      seed: 1,
      softTokens: 1,
      from: null,
      curve: [],
    },
    evaluation: null,
  };
  await saveManifest(folder, manifest);
  return { versionId: name, folder, method };
}
const active = () => ({ domain: 'movies' as const, versionId: 'active', folder: join(home, 'active') });

test('only versions by other methods with the same target model are offered, newest first', async () => {
  await version('active', 'hybrid');
  const candidates = [
    await version('alone', null),
    await version('other-target', 'behavior', 'another'),
    await version('newer', 'behavior'),
    await version('older', 'behavior'),
    await version('same-method', 'hybrid'),
    { versionId: 'gone', folder: join(home, 'nowhere'), method: 'intention' as const },
  ];
  const beside = await versionsBeside(active(), candidates);
  expect([...beside].map(([method, { versionId }]) => [method, versionId])).toEqual([['behavior', 'newer']]);
});

test('a folder that now holds another method is left out, whatever its row says', async () => {
  const stale = { ...(await version('replaced', 'hybrid')), method: 'intention' as const };
  expect((await versionsBeside(active(), [stale])).size).toBe(0);
});

test("packs for the other methods are next to the domain's pack", async () => {
  await version('movies/intention', 'intention');
  const beside = await versionsBeside(active(), packCandidates(home, 'movies'));
  expect(beside.get('intention')).toMatchObject({ domain: 'movies', folder: join(home, 'movies/intention') });
  expect(beside.size).toBe(1);
});
