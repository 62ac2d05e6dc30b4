import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { buildReference, loadReference, saveReference } from '#lib/evidence/reference.ts';
import { linearModel } from './linear-model.ts';

// Five films of the history pull on two dimensions; the rest are candidates. Scores are sums, so all is worked by hand.
//            0: (3,0)  1: (1,0)  2: (0,1)  3: (−2,0)  4: (0,0) are watched; 5: (1,0) is asked about.
const watched = [
  [3, 0],
  [1, 0],
  [0, 1],
  [-2, 0],
  [0, 0],
];
// Twelve rivals whose scores for the whole history (2, 1) are 0.1 × their number, then one that wins without film 0.
const rivals = Array.from({ length: 12 }, (_, i) => [0, 0.1 * (i + 1)]);
const vectors = [...watched, [1, 0], ...rivals];
const catalogue = createCatalogue(
  'movies',
  vectors.map((_, i) => ({
    itemId: `m${i}`,
    title: `Film ${i}`,
    year: 1980 + i,
    genres: i % 2 ? ['Drama'] : ['Crime', 'Drama'],
  })),
  vectors.map((_, i) => (i === 6 ? 0 : 100 - i)),
);
const history = [0, 1, 2, 3, 4];

test('influences are the score with a film minus the score without it, largest first', () => {
  const evidence = computeEvidence({ model: linearModel(vectors), catalogue, history, item: 5 });
  expect(evidence.score).toBeCloseTo(2);
  expect(evidence.rank).toBe(1);
  expect(
    evidence.influences.map(({ item, scoreDrop }) => [item.index, Math.round(scoreDrop * 1e4) / 1e4]),
  ).toEqual([
    [0, 3],
    [1, 1],
    [4, 0],
    [2, 0],
    [3, -2],
  ]);
  // Without film 0 the score is −1: all twelve rivals, at 0.1 to 1.2, pass it. Without film 1 it is 1: rivals 1.1 and 1.2 do.
  expect(evidence.influences.map(({ rankWithout }) => rankWithout)).toEqual([13, 3, 1, 1, 1]);
});

test('the counterfactual is the smallest greedy set that takes the item out of the top ten, run through the model', () => {
  const alone = computeEvidence({ model: linearModel(vectors), catalogue, history, item: 5 });
  expect(alone.counterfactual).toEqual({ removed: [expect.objectContaining({ index: 0 })], rankAfter: 13 });
  // Without film 3 and with a weaker film 0: 3.5 − 2.5 leaves 1, behind two rivals; − 1 more leaves 0, behind twelve
  // rivals and film 3, which is equal and earlier.
  const weaker = [[2.5, 0], ...vectors.slice(1)];
  const pair = computeEvidence({ model: linearModel(weaker), catalogue, history: [0, 1, 2, 4], item: 5 });
  expect(pair.influences[0]?.rankWithout).toBe(3);
  expect(pair.counterfactual?.removed.map((item) => item.index)).toEqual([0, 1]);
  expect(pair.counterfactual?.rankAfter).toBe(14);
});

test('an item below the top ten, or one that nothing carries, has no counterfactual', () => {
  const model = linearModel(vectors);
  expect(computeEvidence({ model, catalogue, history: [3, 2], item: 5 }).counterfactual).toBeNull();
  const free = linearModel(
    vectors,
    vectors.map((_, i) => (i === 5 ? 100 : 0)),
  );
  expect(computeEvidence({ model: free, catalogue, history: [2], item: 5 }).counterfactual).toBeNull();
});

test('one run of the model gives score and influences, and at most one more verifies the counterfactual', () => {
  const model = linearModel(vectors);
  computeEvidence({ model, catalogue, history, item: 5 });
  expect(model.runs).toBe(1);
  computeEvidence({ model, catalogue, history: [1, 2, 4], item: 5 });
  expect(model.runs).toBeLessThanOrEqual(3);
});

test('an empty history has a rank and no influences', () => {
  const evidence = computeEvidence({ model: linearModel(vectors), catalogue, history: [], item: 5 });
  expect(evidence).toMatchObject({
    influences: [],
    counterfactual: null,
    similar: [],
    profile: [],
    historySize: 0,
    candidates: 18,
  });
  expect(evidence.rank).toBe(6); // all scores are equal, so the lower rows come first
});

test('a history of one is compared with an empty one', () => {
  const { influences } = computeEvidence({ model: linearModel(vectors), catalogue, history: [1], item: 5 });
  expect(influences).toHaveLength(1);
  expect(influences[0]?.scoreDrop).toBeCloseTo(1);
});

test('an item already in the history is ranked as if it were new', () => {
  const evidence = computeEvidence({ model: linearModel(vectors), catalogue, history, item: 0 });
  expect(evidence).toMatchObject({ alreadySeen: true, counterfactual: null, candidates: 14, rank: 1 });
});

test('only films in the window count, and removing one lets an older one in', () => {
  const evidence = computeEvidence({
    model: linearModel(vectors, [], 2),
    catalogue,
    history: [0, 1, 2],
    item: 5,
  });
  expect(evidence).toMatchObject({ historySize: 3, windowSize: 2 });
  expect(evidence.influences.map(({ item }) => item.index).sort()).toEqual([1, 2]);
  // Without film 2 the window is films 0 and 1: 3 + 1 against 1.
  expect(evidence.influences.find(({ item }) => item.index === 2)?.scoreDrop).toBeCloseTo(-3);
});

test('a film watched twice is one influence', () => {
  const { influences } = computeEvidence({
    model: linearModel(vectors),
    catalogue,
    history: [1, 2, 1],
    item: 5,
  });
  expect(influences).toHaveLength(2);
  expect(influences[0]?.scoreDrop).toBeCloseTo(2);
});

test('shared attributes count the history against the catalogue', () => {
  const { sharedAttributes } = computeEvidence({ model: linearModel(vectors), catalogue, history, item: 5 });
  expect(sharedAttributes).toEqual([
    { kind: 'genre', value: 'Drama', historyCount: 5, historySize: 5, catalogueShare: 1, lift: 1 },
    {
      kind: 'decade',
      value: '1980s',
      historyCount: 5,
      historySize: 5,
      catalogueShare: 10 / 18,
      lift: expect.closeTo(1.8),
    },
  ]);
});

test('an item that no one watched is unknown to the model', () => {
  expect(computeEvidence({ model: linearModel(vectors), catalogue, history, item: 6 }).knownToModel).toBe(
    false,
  );
});

test('rows outside the model are rejected with an error code', () => {
  const model = linearModel(vectors);
  expect(() => computeEvidence({ model, catalogue, history, item: 99 })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
  expect(() => computeEvidence({ model, catalogue, history: [0, 99], item: 5 })).toThrow(
    expect.objectContaining({ code: 'bad_request' }),
  );
});

test('reference scores average over everyone and ranks over those who have not seen the item; both survive saving and loading', async () => {
  const model = linearModel(vectors);
  const reference = buildReference(model, [[0], [1, 5]]);
  expect(reference.meanScores[5]).toBeCloseTo((3 + 2) / 2);
  expect(reference.meanRanks[5]).toBe(2); // the first person, behind film 1, which is equal and earlier; the second has seen it
  const folder = await mkdtemp(path.join(tmpdir(), 'reference-'));
  await saveReference(reference, folder);
  const loaded = await loadReference(folder, model.itemCount);
  expect(loaded?.meanRanks).toEqual(reference.meanRanks);
  await expect(loadReference(folder, 3)).rejects.toMatchObject({ code: 'bad_file' });
  expect(computeEvidence({ model, catalogue, history, item: 5, reference: loaded }).averageRank).toBe(2);
});

test('a history of thousands needs only as many rows as the window', () => {
  const model = linearModel(vectors);
  const long = Array.from({ length: 5000 }, (_, i) => i % 5);
  const evidence = computeEvidence({ model, catalogue, history: long, item: 5 });
  expect(evidence.influences).toHaveLength(5);
});
