// Pages, filters, leanings and titles set aside, through a real explainer.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beliefsSchema } from '#lib/contract/belief.ts';
import {
  evidenceAnswerSchema,
  type Recommendations,
  recommendationsSchema,
  similarAnswerSchema,
} from '#lib/contract/explainer-api.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { createPlaces } from '#workers/explainer/places.ts';
import { createRegistry } from '#workers/explainer/registry.ts';
import { createExplainerServer } from '#workers/explainer/server.ts';
import { fakeServingModel } from '../../conversation/fake-model.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';

const token = 'a-token-of-this-test';
const history = ['m1', 'm2', 'm4', 'm10'];
const catalogue = smallCatalogue();
let close: () => Promise<void>;
let url: string;

beforeEach(async () => {
  const registry = createRegistry<ServingModel & { dispose(): Promise<void> }>(async () =>
    fakeServingModel(null),
  );
  await registry.activate({ domain: 'movies', versionId: 'a', folder: 'a' });
  const server = createExplainerServer({ registry, token, places: createPlaces({ atOnce: () => 8 }) }).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    server.close();
    await registry.close();
  };
});
afterEach(() => close());

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ domain: 'movies', ...body }),
  });
  expect(response.status).toBe(200);
  return response.json();
}
const list = async (body: object = {}): Promise<Recommendations> =>
  recommendationsSchema.parse(await post('/recommend', { history, k: 100, ...body }));
const ids = ({ items }: Recommendations) => items.map(({ itemId }) => itemId);
const itemOf = (itemId: string) => catalogue.items.find((item) => item.itemId === itemId);

test('pages continue each other and hold the whole list', async () => {
  const whole = await list();
  expect(whole.total).toBe(whole.items.length);
  const pages = [await list({ k: 4 }), await list({ k: 4, offset: 4 }), await list({ k: 4, offset: 8 })];
  expect(pages.flatMap(({ items }) => items)).toEqual(whole.items.slice(0, 12));
  expect((await list({ k: 4, offset: 1_000 })).items).toEqual([]);
});

test('a filter takes from the whole ranking, and every item keeps its rank there', async () => {
  const whole = await list();
  const narrowed = await list({ filter: { genre: 'Comedy' }, k: 2 });
  const comedies = whole.items.filter(({ itemId }) => itemOf(itemId)?.genres.includes('Comedy'));
  expect(narrowed.items).toEqual(comedies.slice(0, 2));
  expect(narrowed.total).toBe(comedies.length);
  const nineties = await list({ filter: { fromYear: 1990, toYear: 1999 } });
  expect(ids(nineties)).toEqual(
    ids(whole).filter((itemId) => Math.floor((itemOf(itemId)?.year ?? 0) / 10) === 199),
  );
  expect((await list({ filter: { platform: 'PC' } })).total).toBe(0);
  const lessKnown = await list({ filter: { lessKnown: true } });
  const counts = (itemIds: string[]) =>
    itemIds.map((itemId) => catalogue.interactionCounts[itemOf(itemId)?.index ?? -1] ?? 0);
  const leftOut = ids(whole).filter((itemId) => !ids(lessKnown).includes(itemId));
  expect(Math.min(...counts(leftOut), Number.POSITIVE_INFINITY)).toBeGreaterThan(
    Math.max(...counts(ids(lessKnown))),
  );
});

test('a title set aside counts for nothing, is not recommended, and is no reason in the evidence', async () => {
  const counted = history.filter((itemId) => itemId !== 'm2');
  const stated = { aside: ['m2'] };
  const without = await list({ history: counted });
  const aside = await list({ history: counted, stated });
  expect(ids(aside)).toEqual(ids(without).filter((itemId) => itemId !== 'm2'));
  for (const { itemId, rank } of aside.items.slice(0, 5)) {
    const answer = evidenceAnswerSchema.parse(
      await post('/evidence', { history: counted, item: itemId, stated }),
    );
    expect(answer.evidence.rank).toBe(rank);
    expect(answer.evidence.influences.map(({ item }) => item.itemId)).not.toContain('m2');
  }
  const own = evidenceAnswerSchema.parse(await post('/evidence', { history: counted, item: 'm2', stated }));
  expect(own.evidence.alreadySeen).toBe(true);
});

test('with leanings, the place in the evidence is the place in the list', async () => {
  const stated = { leanings: [{ kind: 'genre', value: 'Comedy', wish: 'none' }] };
  const leaning = await list({ stated });
  expect(ids(leaning)).not.toEqual(ids(await list()));
  for (const { itemId, rank } of leaning.items) {
    const { evidence } = evidenceAnswerSchema.parse(
      await post('/evidence', { history, item: itemId, stated }),
    );
    expect([itemId, evidence.withFeedback?.rank]).toEqual([itemId, rank]);
  }
  const unknown = { leanings: [{ kind: 'tag', value: 'of no item', wish: 'more' }] };
  expect(ids(await list({ stated: unknown }))).toEqual(ids(await list()));
});

test('similar items are of the whole catalogue, nearest first, without the item itself', async () => {
  const { items } = similarAnswerSchema.parse(await post('/similar', { item: 'm0', k: 5 }));
  expect(items).toHaveLength(5);
  expect(items.map(({ itemId }) => itemId)).not.toContain('m0');
  expect(items.map(({ cosine }) => cosine)).toEqual(items.map(({ cosine }) => cosine).sort((a, b) => b - a));
});

test('a belief needs two titles, rests on those of the history, and an opinion keeps it on the page', async () => {
  const beliefs = beliefsSchema.parse(await post('/beliefs', { history }));
  expect(beliefs.counted).toBe(4);
  for (const { kind, value, itemIds, historyCount } of beliefs.beliefs) {
    expect(historyCount).toBeGreaterThanOrEqual(2);
    expect(itemIds).toHaveLength(historyCount);
    expect(history).toEqual(expect.arrayContaining(itemIds));
    if (kind === 'genre') for (const itemId of itemIds) expect(itemOf(itemId)?.genres).toContain(value);
  }
  const stated = { leanings: [{ kind: 'genre', value: 'Horror', wish: 'less' }] };
  const said = beliefsSchema.parse(await post('/beliefs', { history, stated }));
  expect(said.beliefs.find(({ value }) => value === 'Horror')).toMatchObject({
    historyCount: 0,
    itemIds: [],
  });
});
