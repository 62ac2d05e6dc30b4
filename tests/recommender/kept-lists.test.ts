import { expect, test, vi } from 'vitest';
import { type FeedbackRule, recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { bytesOfLists, wholeList } from '#lib/recommender/kept-lists.ts';
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
  const model = linearModel(vectors);
  const bytes = 8 * (model.itemCount - 1);
  const of = (at: number) => wholeList({ model, catalogue, history: [at], rules: [] }, 3 * bytes);
  const [first, second] = [of(0), of(1)];
  of(2);
  expect(bytesOfLists(model)).toBe(3 * bytes);
  expect(of(0)).toBe(first); // used again
  of(3);
  expect(bytesOfLists(model)).toBe(3 * bytes);
  expect(of(0)).toBe(first);
  expect(of(1)).not.toBe(second);
});
