import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { saveTargetVersion, type TargetTraining, trainTarget } from '#lib/model-version/target-run.ts';
import { loadTargetModel, type TargetModelKind } from '#lib/recommender/target-model.ts';
import { catalogue, sequences } from '../alignment/tiny-world.ts';

const kinds: TargetModelKind[] = ['sasrec', 'matrix-factorization'];
const dataset: Dataset = {
  catalogue,
  sequences: sequences.map((items, i) => ({ userId: `person-${i}`, items, times: null })),
  report: {
    origin: 'sample',
    files: [],
    read: { interactions: 0, items: 0 },
    kept: { users: 0, items: 0, interactions: 0 },
    dropped: {},
    notes: [],
  },
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-'));
});
afterAll(() => rm(folder, { recursive: true }));

const config = { seed: 2, maxEpochs: 3 };
const training = (kind: TargetModelKind, checkpoint?: TargetTraining['checkpoint']) =>
  trainTarget({ kind, dataset, config, ...(checkpoint && { checkpoint }) });

async function finish(run: ReturnType<typeof trainTarget>) {
  const epochs: number[] = [];
  let turn = await run.next();
  for (; !turn.done; turn = await run.next()) epochs.push(turn.value.epoch ?? 0);
  return { ...turn.value, epochs };
}

test.each(kinds)(
  'a version of %s has all that evidence needs, and names nobody of the data set',
  async (kind) => {
    const trained = await finish(training(kind));
    expect(trained.metrics).toMatchObject({ seed: 2, testPeople: sequences.length });
    expect(trained.metrics.testUnseenHitAt10).toBeGreaterThanOrEqual(0);
    expect(trained.metrics.popularityUnseenNdcgAt10).toBeGreaterThanOrEqual(0);
    const place = await mkdtemp(join(folder, 'version-'));
    await saveTargetVersion(trained, dataset, place);
    const model = await loadTargetModel(place);
    const stored = await loadCatalogue(place);
    const reference = await loadReference(place, model.itemCount);
    expect((await loadManifest(place)).targetModel).toMatchObject({ kind, fingerprint: model.fingerprint });
    const evidence = computeEvidence({ model, catalogue: stored, history: [0, 1, 2], item: 5, reference });
    expect(evidence.rank).toBeGreaterThan(0);
    for (const name of ['reference.json', 'manifest.json', 'catalogue.json'])
      expect(await readFile(join(place, name), 'utf8')).not.toContain('person-');
    model.dispose();
    trained.model.dispose();
  },
);

test.each(kinds)(
  'a training of %s that was killed goes on from its checkpoint to exactly the same model',
  async (kind) => {
    const whole = await finish(training(kind));
    const checkpoint = { folder: join(folder, `checkpoint-${kind}`), everyMs: 0 };
    const killed = training(kind, checkpoint);
    for (const _ of whole.epochs) await killed.next(); // the last is told, and not yet stored
    const resumed = await finish(training(kind, checkpoint));
    expect(resumed.epochs).toEqual(whole.epochs.slice(-1));
    expect(resumed.model.fingerprint).toBe(whole.model.fingerprint);
    await killed.return(whole);
    whole.model.dispose();
    resumed.model.dispose();
  },
);

test('a checkpoint of another seed is left alone', async () => {
  const checkpoint = { folder: join(folder, 'checkpoint-sasrec'), everyMs: 0 };
  const other = await finish(
    trainTarget({ kind: 'sasrec', dataset, config: { seed: 3, maxEpochs: 1 }, checkpoint }),
  );
  expect(other.epochs).toEqual([1, 2]); // at two paces, one epoch each
  other.model.dispose();
});
