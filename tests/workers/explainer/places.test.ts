import { expect, test } from 'vitest';
import { createPlaces, type Place } from '#workers/explainer/places.ts';

const never = new AbortController().signal;

/** Asks for a place and notes when it comes: `log` gets the names in the order in which they were served. */
function asker(places: ReturnType<typeof createPlaces>) {
  const log: string[] = [];
  const held = new Map<string, Place>();
  const waits: string[] = [];
  const ask = (person: string, name: string, signal = never) =>
    places.take(person, { signal, onWait: (wait) => waits.push(`${name}: ${wait}`) }).then((place) => {
      log.push(name);
      held.set(name, place);
    });
  const end = async (name: string) => {
    held.get(name)?.release();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, waits, held, ask, end };
}

test('a person has two answers under way at most; the rest wait for their own', async () => {
  const { log, waits, ask, end } = asker(createPlaces({ atOnce: () => 6 }));
  for (const name of ['a1', 'a2', 'a3', 'a4']) void ask('ann', name);
  await ask('bob', 'b1');
  expect(log).toEqual(['a1', 'a2', 'b1']);
  expect(waits).toEqual(['a3: own', 'a4: own']);
  await end('a1');
  expect(log.at(-1)).toBe('a3');
});

test('a free place goes to whoever has the fewest answers under way, however many another asked before', async () => {
  const { log, waits, ask, end } = asker(createPlaces({ atOnce: () => 2 }));
  for (let one = 1; one <= 20; one++) void ask('ann', `a${one}`);
  void ask('bob', 'b1');
  void ask('cy', 'c1');
  await end('none');
  expect(log).toEqual(['a1', 'a2']);
  expect(waits.slice(-2)).toEqual(['b1: others', 'c1: others']);
  await end('a1');
  await end('a2');
  expect(log).toEqual(['a1', 'a2', 'b1', 'c1']);
  await end('b1');
  expect(log.at(-1)).toBe('a3');
});

test('a question that is withdrawn leaves its queue and takes no place', async () => {
  const { log, ask, end } = asker(createPlaces({ atOnce: () => 1 }));
  await ask('ann', 'a1');
  const gone = new AbortController();
  const withdrawn = ask('bob', 'b1', gone.signal);
  void ask('cy', 'c1');
  gone.abort(new Error('gone'));
  await expect(withdrawn).rejects.toThrow('gone');
  await end('a1');
  expect(log).toEqual(['a1', 'c1']);
});

test('the second answer of a burst is more patient than the first, until the person has none', async () => {
  const { held, ask, end } = asker(createPlaces({ atOnce: () => 6 }));
  await ask('ann', 'a1');
  await ask('ann', 'a2');
  expect([held.get('a1')?.turn, held.get('a2')?.turn]).toEqual([0, 1]);
  await end('a1');
  await end('a2');
  await ask('ann', 'a3');
  expect(held.get('a3')?.turn).toBe(0);
});

test('a full queue is refused with the time to come back, other people’s queues stay open', async () => {
  const places = createPlaces({ atOnce: () => 1, waitingPerPerson: 2 });
  const { ask } = asker(places);
  await ask('ann', 'a1');
  void ask('ann', 'a2');
  void ask('ann', 'a3');
  await expect(ask('ann', 'a4')).rejects.toMatchObject({
    code: 'rate_limited',
    retryAfterSeconds: expect.any(Number),
  });
  let refused = false;
  void ask('bob', 'b1').catch(() => {
    refused = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(refused).toBe(false);
});
