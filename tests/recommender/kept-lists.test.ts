import { expect, test, vi } from 'vitest';
import { type FeedbackRule, recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { bytesOfLists, mostBytesOfLists, wholeList } from '#lib/recommender/kept-lists.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const vectors = catalogue.items.map((_, i) => [((i * 7) % 5) - 2, ((i * 3) % 4) - 1]);
const comedy: FeedbackRule = { itemIndex: 3, reason: 'genre', value: 'Comedy' };

test('a list is the recommender’s own, item for item, and computed once', () => {
  const model = linearModel(vectors);
  const asked = { model, catalogue, history: [1, 2, 4], rules: [comedy] };
  const plain = recommendWithFeedback({ ...asked, k: model.itemCount });
  const scores = vi.spyOn(model, 'scores');
  const list = wholeList(asked);
  expect([...list.items]).toEqual(plain.map(({ item }) => item));
  expect([...list.scores]).toEqual(plain.map(({ score }) => Math.fround(score)));
  expect(plain.map(({ rank }) => rank)).toEqual(plain.map((_, place) => place + 1));
  const asks = scores.mock.calls.length;
  expect(wholeList({ ...asked, history: [...asked.history] })).toBe(list);
  expect(scores.mock.calls.length).toBe(asks);
});

test('another history, order, feedback, opinion, catalogue or model gives another list', () => {
  const model = linearModel(vectors);
  const of = (history: number[], rest: object = {}) =>
    wholeList({ model, catalogue, history, rules: [], ...rest });
  const first = of([1, 2, 4]);
  const others = [
    of([1, 2]),
    of([4, 2, 1]),
    of([1, 2, 4], { rules: [comedy] }),
    of([1, 2, 4], { stated: { aside: [], leanings: [], balance: 1 } }),
    of([1, 2, 4], { stated: { aside: [7], leanings: [], balance: 0.5 } }),
    of([1, 2, 4], { model: linearModel(vectors) }),
    of([1, 2, 4], { catalogue: { ...catalogue } }),
  ];
  expect(new Set([first, ...others]).size).toBe(8);
});

test('what is kept is bounded, and the longest unused goes first', () => {
  const count = 100_000;
  const model = linearModel(Array.from({ length: count }, (_, i) => [i % 7, i % 11]));
  const large = {
    ...catalogue,
    items: Array.from({ length: count }, () => catalogue.items[0]),
  } as typeof catalogue;
  const of = (at: number) => wholeList({ model, catalogue: large, history: [at], rules: [] });
  const first = of(0);
  const second = of(1);
  const fitting = Math.floor(mostBytesOfLists / (8 * (count - 1)));
  for (let at = 2; at < fitting; at++) of(at);
  expect(of(0)).toBe(first); // used again
  of(fitting);
  expect(bytesOfLists(model)).toBeLessThanOrEqual(mostBytesOfLists);
  expect(of(0)).toBe(first);
  expect(of(1)).not.toBe(second);
});
