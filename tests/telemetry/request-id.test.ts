import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  currentRequestId,
  requestIdFrom,
  requestIdHeaders,
  withRequestId,
} from '#lib/telemetry/request-id.ts';

test('a well-formed id is kept', () => {
  for (const id of ['abcdefgh', '0af7651916cd43dd8448eb211c80319c', '3b4f0e1e-9d6b-4d7e-8a51-3f1d1c2b7a90'])
    expect(requestIdFrom(id)).toBe(id);
});

test.each([
  undefined,
  '',
  'short',
  'a'.repeat(65),
  'with space here',
  'line\nbreak-here',
  '"}injected{"',
  '-leading-dash',
  ['abcdefgh'],
])('anything else gives a new id (%j)', (given) => {
  const id = requestIdFrom(given);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestIdFrom(given)).not.toBe(id);
});

test('two requests under way at once keep their own ids, also where they wait', async () => {
  const ask = (id: string) =>
    withRequestId(id, async () => {
      await sleep(5);
      return requestIdHeaders()['x-request-id'];
    });
  expect(await Promise.all([ask('first-request'), ask('other-request')])).toEqual([
    'first-request',
    'other-request',
  ]);
  expect(currentRequestId()).toBeNull();
  expect(requestIdHeaders()).toEqual({});
});
