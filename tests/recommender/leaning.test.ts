import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { ownListOf } from '#lib/recommender/feedback.ts';
import { agreementOf, noneStated, type StatedRows, withStated } from '#lib/recommender/leaning.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const random = seededRandom(3);
const isComedy = (index: number) => catalogue.items[index]?.genres.includes('Comedy') ?? false;
// Comedies share the first coordinate.
const model = linearModel(
  catalogue.items.map(({ index }) => [
    isComedy(index) ? 1 : 0,
    random() - 0.5,
    random() - 0.5,
    random() - 0.5,
  ]),
);
const history = [1, 2];
const scores = model.scores([history]);
const comedies = catalogue.items.filter(({ genres }) => genres.includes('Comedy')).map(({ index }) => index);
const list = (stated: StatedRows) =>
  ownListOf({ model, catalogue, history, rules: [], stated }).ranked(scores);
const items = (stated: StatedRows) => list(stated).map(({ item }) => item);
const meanPlace = (order: number[], wanted: number[]) => {
  const places = wanted.map((item) => order.indexOf(item)).filter((place) => place >= 0);
  return places.reduce((sum, place) => sum + place, 0) / places.length;
};

test('saying nothing leaves the list as the model has it', () => {
  const plain = ownListOf({ model, catalogue, history, rules: [] }).ranked(scores);
  expect(list(noneStated)).toEqual(plain);
});

test('more moves the items that have it up, less moves them down, and each by the same direction', () => {
  const leaning = (wish: 'more' | 'less') => ({
    ...noneStated,
    leanings: [{ items: comedies, wish }],
    strength: 2,
  });
  const before = meanPlace(items(noneStated), comedies);
  expect(meanPlace(items(leaning('more')), comedies)).toBeLessThan(before);
  expect(meanPlace(items(leaning('less')), comedies)).toBeGreaterThan(before);
  const more = withStated(model, scores, leaning('more'));
  const less = withStated(model, scores, leaning('less'));
  for (const item of comedies)
    expect((more[item] as number) + (less[item] as number)).toBeCloseTo(2 * (scores[item] as number), 4);
});

test('a direction has mean 0 and standard deviation 1, and without items there is none', () => {
  const agreement = [...agreementOf(model, comedies)];
  const mean = agreement.reduce((sum, value) => sum + value, 0) / agreement.length;
  const squares = agreement.reduce((sum, value) => sum + (value - mean) ** 2, 0) / agreement.length;
  expect(mean).toBeCloseTo(0, 5);
  expect(squares).toBeCloseTo(1, 4);
  expect([...agreementOf(model, [])].every((value) => value === 0)).toBe(true);
});

test('what a person wants none of ends below the middle of the list', () => {
  const order = items({ ...noneStated, leanings: [{ items: comedies, wish: 'none' }] });
  const places = comedies.map((item) => order.indexOf(item)).filter((place) => place >= 0);
  expect(places.length).toBeGreaterThan(0);
  // Of the upper half, what isn't of that kind stays above it.
  expect(Math.min(...places)).toBeGreaterThanOrEqual(Math.floor(order.length / 2) - places.length);
  const before = items(noneStated);
  expect(before.some((item, place) => comedies.includes(item) && place < Math.min(...places))).toBe(true);
});

test('at the end of what I do, words count for nothing; at the end of what I say, the history does', () => {
  const leanings = [{ items: comedies, wish: 'more' as const }];
  expect(items({ ...noneStated, leanings, balance: 0 })).toEqual(items(noneStated));
  const said = { ...noneStated, balance: 1 };
  expect([...withStated(model, scores, said)]).toEqual([...model.scores([[]])]);
  const other = model.scores([[4, 5]]);
  expect([...withStated(model, other, said)]).toEqual([...withStated(model, scores, said)]);
});

test('a title set aside is not recommended', () => {
  const first = items(noneStated)[0] as number;
  expect(items({ ...noneStated, aside: [first] })).toEqual(items(noneStated).slice(1));
});
