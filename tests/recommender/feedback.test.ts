import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { seededRandom } from '#lib/random.ts';
import { type FeedbackRule, hasValue, ownListOf, recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { rankOf, rankUnseen } from '#lib/recommender/rank.ts';
import { loadSASRec } from '#lib/recommender/sasrec.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const model = linearModel(catalogue.items.map((_, i) => [((i * 7) % 5) - 2, ((i * 3) % 4) - 1]));
const history = [1, 2, 4];
const itemCount = catalogue.items.length;
const best = (rules: FeedbackRule[], input: { history?: number[]; k?: number } = {}) =>
  recommendWithFeedback({ model, catalogue, history, rules, k: itemCount, ...input });
const comedy: FeedbackRule = { itemIndex: 3, reason: 'genre', value: 'Comedy' };
const itemsOf = (list: { item: number }[]) => list.map(({ item }) => item);

test("without feedback the list is the model's own, and an undo restores exactly that list", () => {
  const plain = best([]);
  const scores = model.scores([history]);
  expect(itemsOf(plain)).toEqual([...rankUnseen(scores, history)]);
  expect(plain.map(({ score }) => score)).toEqual(plain.map(({ item }) => scores[item]));
  const rule: FeedbackRule = { itemIndex: 12, reason: 'genre', value: 'Comedy' };
  expect(best([rule])).not.toEqual(plain);
  expect(best([rule].slice(1))).toEqual(plain);
});

test('an item the person isn’t interested in is gone, and nothing else moves', () => {
  const plain = itemsOf(best([]));
  const refused = plain[1] as number;
  const after = best([{ itemIndex: refused, reason: 'item', value: null }]);
  expect(itemsOf(after)).toEqual(plain.filter((item) => item !== refused));
  expect(after.map(({ rank }) => rank)).toEqual(after.map((_, place) => place + 1));
});

test.each([
  ['genre', 'Comedy', [3, 10, 11, 12]],
  ['decade', '1990s', [0, 5, 6, 7, 8, 10]],
] as const)('a refused %s lowers its items; all others keep their order', (reason, value, lowered) => {
  const pointedAt = lowered[0];
  const after = itemsOf(best([{ itemIndex: pointedAt, reason, value }]));
  const others = itemsOf(best([])).filter((item) => !(lowered as readonly number[]).includes(item));
  expect(after.filter((item) => others.includes(item))).toEqual(others);
  expect(after).not.toContain(pointedAt);
  const worstPlaces = Math.floor(after.length / 2);
  for (const item of lowered.slice(1)) expect(after.indexOf(item)).toBeGreaterThanOrEqual(worstPlaces - 1);
});

test('tags and developers of games are reasons too', () => {
  const facts: ItemFacts[] = Array.from({ length: 12 }, (_, i) => ({
    itemId: `g${i}`,
    title: `Game ${i}`,
    year: 2010,
    genres: [],
    details: { tags: i % 3 === 0 ? ['Roguelike'] : ['Puzzle'], developer: i % 4 === 0 ? 'Ann' : 'Bob' },
  }));
  const games = createCatalogue(
    'steam',
    facts,
    facts.map(() => 1),
  );
  const gameModel = linearModel(
    facts.map((_, i) => [1, i % 3 === 0 ? 2 : 0]),
    facts.map((_, i) => 12 - i),
  );
  const after = (rule: FeedbackRule) =>
    itemsOf(
      recommendWithFeedback({ model: gameModel, catalogue: games, history: [1], rules: [rule], k: 12 }),
    );
  // Scores 11, 10, … 2 for games 2 to 11; the middle is 6, so a lowered game loses 5; equal scores by their number.
  expect(after({ itemIndex: 0, reason: 'tag', value: 'Roguelike' })).toEqual([
    2, 4, 5, 7, 3, 8, 10, 6, 11, 9,
  ]);
  expect(after({ itemIndex: 0, reason: 'developer', value: 'Ann' })).toEqual([
    2, 3, 5, 6, 7, 4, 9, 10, 11, 8,
  ]);
});

test('a history item that counts too much is left out of the scores and lowers its neighbours', () => {
  const vectors = Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? [1, 0.01 * i] : [0.01 * i, 1]));
  const facts = vectors.map((_, i) => ({ itemId: `m${i}`, title: `Film ${i}`, year: null, genres: [] }));
  const films = createCatalogue(
    'movies',
    facts,
    vectors.map(() => 1),
  );
  const twoTastes = linearModel(vectors);
  const input = { model: twoTastes, catalogue: films, history: [0, 2, 1], k: 20 };
  const before = itemsOf(recommendWithFeedback({ ...input, rules: [] }));
  const rules: FeedbackRule[] = [
    { itemIndex: before[0] ?? -1, reason: 'history-item', value: 'm2', historyIndex: 2 },
  ];
  const after = recommendWithFeedback({ ...input, rules });
  const nearBefore = before.filter((item) => item % 2 === 0 && item < 40);
  expect(itemsOf(after).filter((item) => nearBefore.includes(item))).toEqual([]);
  expect(itemsOf(after)).not.toContain(2); // watched is watched
  const scores = twoTastes.scores([[0, 1]]);
  const untouched = after.find(({ item }) => item % 2 === 1);
  expect(untouched?.score).toBe(scores[untouched?.item ?? 0]);
});

test('of two lowered items, the one with fewer rules against it comes first, and equal rules count once', () => {
  const nineties: FeedbackRule = { itemIndex: 3, reason: 'decade', value: '1990s' };
  const after = itemsOf(best([comedy, nineties]));
  expect(after.at(-1)).toBe(10); // a comedy of 1994
  const scoreOf = (rules: FeedbackRule[]) => best(rules).find(({ item }) => item === 12)?.score;
  const refused: FeedbackRule = { itemIndex: 11, reason: 'item', value: null };
  expect(scoreOf([comedy, { ...comedy, itemIndex: 11 }])).toBe(scoreOf([comedy, refused]));
});

function placesIn(rules: FeedbackRule[]): (item: number) => number | null {
  const list = ownListOf({ model, catalogue, history, rules });
  const scores = model.scores([list.counted(history)]);
  return (item) => list.rankOf(scores, item);
}

const said: [string, FeedbackRule[]][] = [
  ['an item', [{ itemIndex: 12, reason: 'item', value: null }]],
  ['a genre and a decade', [comedy, { itemIndex: 0, reason: 'decade', value: '1990s' }]],
  ['a history item', [{ itemIndex: 6, reason: 'history-item', value: 'm2', historyIndex: 2 }]],
  ['what fits nothing', [{ itemIndex: -1, reason: 'genre', value: 'no such genre' }]],
];
test.each(said)('against %s, every item’s place is its place in the list', (_, rules) => {
  const list = best(rules);
  const place = placesIn(rules);
  for (const { index } of catalogue.items) {
    expect(place(index)).toBe(list.find(({ item }) => item === index)?.rank ?? null);
  }
});

test('feedback that matches nothing leaves every item at the recommender’s rank', () => {
  const rules = said.at(-1)?.[1] ?? [];
  expect(placesIn(rules)(9)).toBe(rankOf(model.scores([history]), 9, history));
});

test('computing places leaves the scores unchanged', () => {
  const scores = model.scores([history]);
  const list = ownListOf({ model, catalogue, history, rules: [comedy] });
  list.ranked(scores);
  list.rankOf(scores, 12);
  expect(scores).toEqual(model.scores([history]));
});

test('feedback is accepted for any history, and values that match nothing change nothing', () => {
  const rules: FeedbackRule[] = [
    { itemIndex: -1, reason: 'genre', value: 'no such genre' },
    { itemIndex: -1, reason: 'decade', value: 'not a decade' },
    { itemIndex: -1, reason: 'history-item', value: 'gone', historyIndex: undefined },
  ];
  expect(best(rules)).toEqual(best([]));
  expect(best([{ itemIndex: 0, reason: 'item', value: null }], { history: [] })).toHaveLength(itemCount - 1);
  const all = catalogue.items.map((item) => item.index);
  expect(best([{ itemIndex: 0, reason: 'genre', value: 'Drama' }], { history: all })).toEqual([]);
});

test('with the shipped model, after "because of this genre" nine in ten of its films leave the top 20', async () => {
  const folder = join(modelPacksFolder(), 'movies', 'target');
  const [films, shipped] = await Promise.all([loadCatalogue(folder), loadSASRec(folder)]);
  try {
    const histories = likelyHistories(shipped, 25, 20);
    let similar = 0;
    let gone = 0;
    for (const watched of histories) {
      const input = { model: shipped, catalogue: films, history: watched, k: 20 };
      const before = itemsOf(recommendWithFeedback({ ...input, rules: [] }));
      const refused = films.items[before[0] ?? 0];
      for (const value of refused?.genres ?? []) {
        const rule: FeedbackRule = { itemIndex: refused?.index ?? -1, reason: 'genre', value };
        const after = itemsOf(recommendWithFeedback({ ...input, rules: [rule] }));
        const alike = before.filter((index) => {
          const film = films.items[index];
          return film !== undefined && hasValue(film, rule);
        });
        const others = before.filter((index) => !alike.includes(index));
        similar += alike.length;
        gone += alike.filter((index) => !after.includes(index)).length;
        expect(after.filter((index) => others.includes(index))).toEqual(others);
      }
    }
    expect(similar).toBeGreaterThan(200);
    expect(gone / similar).toBeGreaterThanOrEqual(0.9);
  } finally {
    shipped.dispose();
  }
});

/** People who go on watching one of what the model puts before them. */
function likelyHistories(
  target: { itemCount: number; scores(histories: number[][]): Float32Array },
  people: number,
  length: number,
): number[][] {
  const random = seededRandom(7);
  const histories = Array.from({ length: people }, () => [Math.floor(random() * target.itemCount)]);
  for (let step = 1; step < length; step++) {
    const scores = target.scores(histories);
    for (const [row, watched] of histories.entries()) {
      const own = scores.subarray(row * target.itemCount, (row + 1) * target.itemCount);
      watched.push(rankUnseen(own, watched)[Math.floor(random() * 40)] ?? 0);
    }
  }
  return histories;
}
