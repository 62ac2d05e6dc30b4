import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { priceBandOf, sharedAttributes, tasteProfile } from '#lib/evidence/attributes.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { cachedEvidence } from '#lib/evidence/evidence-cache.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { derivableSentences } from '#lib/narration/prose.ts';
import { linearModel } from './linear-model.ts';
import { smallGames } from './small-games.ts';

// Two dimensions, sums as scores: 0: (3,0) and 1: (0,2) are watched; 2: (1,0) against 3: (0,1); 4: (1,1); 5: (−1,0).
const vectors = [
  [3, 0],
  [0, 2],
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 0],
];
const catalogue = createCatalogue(
  'movies',
  vectors.map((_, i) => ({
    itemId: `m${i}`,
    title: `Film ${i}`,
    year: i === 3 ? null : 1980 + 5 * i,
    genres: i % 2 ? ['Drama'] : ['Crime'],
  })),
  [50, 40, 30, 20, 5, 60],
);
const history = [0, 1];
const sourceOf = (model = linearModel(vectors)) => ({ model, catalogue, history, reference: null });

test('the gap between two items is split over the history, by leaving each item out of both scores', () => {
  const { comparison } = askedEvidence(sourceOf(), { item: 2, comparedWith: 3 });
  // Film 2 scores 3 and film 3 scores 2. Film 0 gives film 2 three and film 3 nothing; film 1 gives film 3 two.
  expect(comparison).toMatchObject({ other: { index: 3 }, score: 2, gap: 1, rank: 3, alreadySeen: false });
  expect(comparison?.split.map(({ item, difference }) => [item.index, difference])).toEqual([
    [0, 3],
    [1, -2],
  ]);
});

test('in a linear model the split explains the whole gap', () => {
  const { comparison } = askedEvidence(sourceOf(), { item: 4, comparedWith: 5 });
  const explained = comparison?.split.reduce((sum, { difference }) => sum + difference, 0);
  expect(explained).toBeCloseTo(comparison?.gap ?? Number.NaN);
});

test('feedback only adds the place in the person’s own list to the evidence', () => {
  // Left are film 2 (3), film 3 (2) and film 5 (−3), so a rule takes 3 − 2 off: film 2 falls under both, film 3 stays.
  const plain = askedEvidence(sourceOf(), { item: 2 });
  const rules = [
    { itemIndex: 4, reason: 'genre' as const, value: 'Crime' },
    { itemIndex: 4, reason: 'decade' as const, value: '1990s' },
  ];
  expect(askedEvidence(sourceOf(), { item: 2, rules })).toEqual({
    ...plain,
    withFeedback: { rank: 2, rules: 2, counterfactual: null },
  });
  expect(askedEvidence(sourceOf(), { item: 4, rules }).withFeedback).toMatchObject({ rank: null, rules: 2 });
  expect(plain).not.toHaveProperty('withFeedback');
  expect(askedEvidence(sourceOf(), { item: 0, rules })).not.toHaveProperty('withFeedback'); // seen
});

test('undoing feedback takes effect at once, although the evidence is cached', () => {
  const source = sourceOf();
  const plain = askedEvidence(source, { item: 2 });
  askedEvidence(source, { item: 2, rules: [{ itemIndex: 4, reason: 'item', value: null }] });
  expect(askedEvidence(source, { item: 2, rules: [] })).toEqual(plain);
});

test('a changed history is run through the model, and the stored one stays unchanged', () => {
  const model = linearModel(vectors);
  const { whatIf, rank } = askedEvidence(sourceOf(model), { item: 2, whatIf: { removed: [0], added: [5] } });
  // Only film 1 and film 5 are left: film 2 scores −1, films 3 and 4 score 2 and 1; film 5 is no candidate any more.
  expect(whatIf).toMatchObject({ score: -1, rank: 3, removed: [{ index: 0 }], added: [{ index: 5 }] });
  expect(rank).toBe(2);
  expect(history).toEqual([0, 1]);
  const nothing = askedEvidence(sourceOf(model), { item: 2, whatIf: { removed: [4], added: [0] } });
  expect(nothing.whatIf).toMatchObject({ removed: [], added: [], rank: nothing.rank });
});

test('similar items fit the wish, are new to the person and come nearest first, each with its rank', () => {
  const like = (wishes: Parameters<typeof askedEvidence>[1]['wishes']) =>
    askedEvidence(sourceOf(), { item: 2, wishes }).similarBut?.items.map(({ item, rank }) => [
      item.index,
      rank,
    ]);
  expect(like([])).toEqual([
    [4, 1],
    [3, 3],
    [5, 4],
  ]);
  expect(like(['newer'])).toEqual([
    [4, 1],
    [5, 4],
  ]);
  expect(like(['less known'])).toEqual([[4, 1]]);
  expect(like([{ kind: 'genre', value: 'Drama', not: false }])).toEqual([
    [3, 3],
    [5, 4],
  ]);
  expect(like([{ kind: 'genre', value: 'Drama', not: true }])).toEqual([[4, 1]]);
  expect(like(['cheaper'])).toEqual([]); // no price is known
});

test('if nothing similar is found, no sentence speaks of what was found', () => {
  const ask = { question: 'similar-but', perspective: 'overall', domain: 'movies' } as const;
  const said = (wishes: ['cheaper'] | ['newer']) =>
    derivableSentences(askedEvidence(sourceOf(), { item: 2, wishes }), ask).map(({ text }) => text);
  const ofSome = /\b(?:these|any of them|one of them|none of them|which one|the ranks)\b/i;
  expect(said(['newer']).some((text) => ofSome.test(text))).toBe(true);
  expect(said(['cheaper']).filter((text) => ofSome.test(text))).toEqual([]);
  expect(said(['cheaper']).length).toBeGreaterThan(5);
});

test('evidence is cached by history and item, and another history is computed again', () => {
  const model = linearModel(vectors);
  const source = sourceOf(model);
  const first = cachedEvidence(source, 2);
  const runs = model.runs;
  expect(cachedEvidence({ ...source, history: [0, 1] }, 2)).toBe(first);
  expect(model.runs).toBe(runs);
  askedEvidence(source, { item: 2, comparedWith: 3, wishes: [] });
  expect(model.runs).toBe(runs); // a comparison needs no further run
  expect(cachedEvidence({ ...source, history: [1] }, 2).rank).not.toBe(first.rank);
  expect(model.runs).toBeGreaterThan(runs);
  expect(first).toEqual(
    computeEvidence({ model: linearModel(vectors), catalogue, history, item: 2, reference: null }),
  );
});

test('items with exactly the same score are counted as ties', () => {
  const model = linearModel(vectors.map(() => [0, 0]));
  expect(computeEvidence({ model, catalogue, history, item: 2 }).ties).toBe(3);
  expect(computeEvidence({ model: linearModel(vectors), catalogue, history, item: 2 }).ties).toBe(0);
});

test('the order of the history shows where the push comes from and what is new', () => {
  const games = smallGames();
  // Only the two latest items raise the score of game 5.
  const model = linearModel(games.items.map((_, i) => [i === 0 || i === 1 || i === 5 ? 1 : 0]));
  const { pattern } = computeEvidence({
    model,
    catalogue: games,
    history: [2, 3, 4, 6, 7, 8, 0, 1],
    item: 5,
  });
  expect(pattern).toMatchObject({
    recentSize: 4,
    olderSize: 4,
    recentPush: 1,
    strongest: 2,
    strongestRecent: 2,
  });
  expect(computeEvidence({ model, catalogue: games, history: [0], item: 5 }).pattern).toBeNull();
});

test('tags, makers, platforms and price bands are counted like genres, and a rare tag does not win by coincidence', () => {
  const games = smallGames();
  const at = (rows: number[]) => rows.map((row) => games.items[row] as (typeof games.items)[number]);
  const shares = sharedAttributes(games, at([0, 1, 2, 4, 9]), at([5])[0] as (typeof games.items)[number]);
  const told = shares.map(({ kind, value, historyCount }) => [kind, value, historyCount]);
  expect(told).toContainEqual(['developer', 'Small Hat Studio', 2]);
  expect(told).toContainEqual(['platform', 'PC', 5]);
  expect(told).toContainEqual(['price', 'mid-priced', 1]);
  expect(told.filter(([kind]) => kind === 'tag')).toEqual([
    ['tag', 'Fantasy', 2],
    ['tag', 'Puzzle', 2],
  ]);
  // Stealth is on one game of five: its lift is higher than that of some genres, and still it is no habit.
  const profile = tasteProfile(games, at([0, 1, 2, 3, 5]));
  expect(profile.map(({ value }) => value)).not.toContain('Stealth');
  expect(profile[0]).toMatchObject({ kind: 'genre', value: 'Indie', historyCount: 3 });
});

test.each([
  [undefined, null],
  [0, 'free'],
  [4.99, 'low-priced'],
  [19.99, 'mid-priced'],
  [59, 'high-priced'],
])('a price of %s is %s', (price, band) => {
  expect(priceBandOf(price)).toBe(band);
});

test('things the recommender never saw have fixed names and a fixed order', () => {
  expect(unseenMatters('who plays in it, and is the story sad?')).toEqual([
    'the plot',
    'the actors',
    'mood and tone',
  ]);
  expect(unseenMatters('why this?')).toEqual([]);
});

test('a custom perspective adds counts, influences and what was never seen', () => {
  const { view } = askedEvidence(sourceOf(), {
    item: 2,
    view: { attributes: [{ kind: 'genre', value: 'Drama' }], items: [0, 5], unseen: ['the plot'] },
  });
  expect(view).toMatchObject({
    shares: [{ value: 'Drama', historyCount: 1, historySize: 2, ofItem: false }],
    items: [
      { item: { index: 0 }, watched: true, scoreDrop: 3 },
      { item: { index: 5 }, watched: false, scoreDrop: null, rankWithout: null },
    ],
    unseen: ['the plot'],
  });
});
