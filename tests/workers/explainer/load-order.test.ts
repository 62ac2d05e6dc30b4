import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { createLoadOrder } from '#workers/explainer/load-order.ts';

/** A load that ends when the test says so. */
function slowLoads() {
  const begun: Domain[] = [];
  const ends: (() => void)[] = [];
  const order = createLoadOrder((domain) => {
    begun.push(domain);
    return new Promise((resolve) => ends.push(resolve));
  });
  const end = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { begun, end, order };
}

test('domains load one at a time, and the one that is asked for is next', async () => {
  const { begun, end, order } = slowLoads();
  const all = Promise.all([order.add('movies'), order.add('steam'), order.add('games')]);
  expect(begun).toEqual(['movies']);
  order.askedFor('games');
  order.askedFor('movies'); // it's being loaded
  await end();
  expect(begun).toEqual(['movies', 'games']);
  await end();
  expect(begun).toEqual(['movies', 'games', 'steam']);
  await end();
  await all;
});

test('a domain that waits is loaded once, and one that is being loaded is loaded again', async () => {
  const { begun, end, order } = slowLoads();
  const first = order.add('movies');
  const waiting = [order.add('steam'), order.add('steam')];
  const again = order.add('movies'); // another version was activated meanwhile
  await end();
  await first;
  await end();
  await Promise.all(waiting);
  await end();
  await again;
  expect(begun).toEqual(['movies', 'steam', 'movies']);
});

test('a domain that can’t be loaded holds up no other', async () => {
  const loaded: Domain[] = [];
  const order = createLoadOrder(async (domain) => {
    if (domain === 'movies') throw new Error('no such folder');
    loaded.push(domain);
  });
  await Promise.all([order.add('movies'), order.add('steam')]);
  expect(loaded).toEqual(['steam']);
});
