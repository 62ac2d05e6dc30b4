import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { createLoadOrder, type LoadPart } from '#workers/explainer/load-order.ts';

/** Loads that end when the test says so. */
function slowLoads(listsFirstMs = 0) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const order = createLoadOrder(listsFirstMs);
  const add = (domain: Domain, part: LoadPart) =>
    order.inTurn(domain, part, () => {
      begun.push(`${domain} ${part}`);
      return new Promise<string>((resolve) => ends.push(() => resolve(domain)));
    });
  const end = async () => {
    ends.shift()?.();
    await sleep(10);
  };
  return { begun, end, order, add };
}

test('one part is loaded at a time: recommenders first, and then the language model of the domain that is asked for', async () => {
  const { begun, end, order, add } = slowLoads();
  const all = [add('movies', 'recommender'), add('steam', 'recommender')];
  expect(begun).toEqual(['movies recommender']);
  await end();
  all.push(add('movies', 'language model'), add('steam', 'language model'));
  all.push(add('games', 'recommender'), add('games', 'language model'));
  order.askedFor('games');
  for (let parts = 0; parts < 5; parts++) await end();
  expect(begun).toEqual([
    'movies recommender',
    'steam recommender',
    'games recommender',
    'games language model',
    'movies language model',
    'steam language model',
  ]);
  expect(await Promise.all(all)).toEqual(['movies', 'steam', 'movies', 'steam', 'games', 'games']);
});

test('what is asked for while it is being loaded isn’t loaded again', async () => {
  const { begun, end, order, add } = slowLoads();
  const loaded = add('movies', 'recommender');
  order.askedFor('movies');
  await end();
  await loaded;
  await end();
  expect(begun).toEqual(['movies recommender']);
});

test('a domain that can’t be loaded holds up no other', async () => {
  const order = createLoadOrder();
  const broken = order.inTurn('movies', 'recommender', async () => {
    throw new Error('no such folder');
  });
  const loaded = order.inTurn('steam', 'recommender', async () => 'steam');
  await expect(broken).rejects.toThrow('no such folder');
  expect(await loaded).toBe('steam');
});

test('those who wait for lists get a moment before the first language model is loaded', async () => {
  const { begun, end, add } = slowLoads(150);
  const all = [add('movies', 'recommender'), add('movies', 'language model'), add('games', 'recommender')];
  await end();
  expect(begun).toEqual(['movies recommender', 'games recommender']); // no moment between these
  await end();
  expect(begun).toHaveLength(2);
  await expect.poll(() => begun.at(-1)).toBe('movies language model');
  await end();
  await Promise.all(all);
});
