import { expect, test } from 'vitest';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { linearModel } from './linear-model.ts';
import { randomFrom, smallCatalogue } from './small-catalogue.ts';

const catalogue = smallCatalogue();

test('the rank among similar items is the place in the list of unseen items with that genre', () => {
  const random = randomFrom(7);
  let told = 0;
  for (let draw = 0; draw < 60; draw++) {
    const model = linearModel(catalogue.items.map(() => [random() - 0.5, random() - 0.5]));
    const history = catalogue.items.map(({ index }) => index).filter(() => random() < 0.3);
    const item = Math.floor(random() * catalogue.items.length);
    const { amongAlike } = computeEvidence({ model, catalogue, history, item });
    if (!amongAlike) continue;
    told++;
    const list = [
      ...rankUnseen(
        model.scores([history]),
        history.filter((index) => index !== item),
      ),
    ];
    const alike = list.filter((index) => catalogue.items[index]?.genres.includes(amongAlike.value));
    expect(amongAlike).toEqual({
      kind: 'genre',
      value: amongAlike.value,
      rank: alike.indexOf(item) + 1,
      of: alike.length,
    });
    expect(catalogue.items[item]?.genres).toContain(amongAlike.value);
  }
  expect(told).toBeGreaterThan(20);
});

test('an item without a genre, or the only unseen one of its kind, has no such rank', () => {
  const model = linearModel(catalogue.items.map((_, i) => [i]));
  const about = (item: number, history: number[]) =>
    computeEvidence({ model, catalogue, history, item }).amongAlike;
  expect(about(9, [1, 2])).toBeNull(); // no genres
  expect(about(5, [1, 2])).toBeNull(); // the only Horror
  expect(about(7, [1, 2])).toEqual({ kind: 'genre', value: 'Sci-Fi', rank: 2, of: 2 });
  expect(about(7, [1, 13])).toBeNull(); // the other Sci-Fi was seen
});
