// A conversation on the shipped film catalogue, replayed with given readings.
import { expect, test } from 'vitest';
import { modelPacksFolder } from '#lib/env.ts';
import { replayedCalls } from '#workers/cli/replayed-calls.ts';

const history = ['Chinatown', 'Taxi Driver', 'Annie Hall', 'Network', 'Nashville', 'Badlands'];
const messages = ['which of mine did it', 'hated Network', 'and without it?'];
const conversation = { who: '', history, item: 'Serpico', messages, kinds: ['', '', ''] };
const calls = ['influence item="Serpico"', 'feedback item="Network" kind="hated"'].map((call, at) => ({
  conversation: 0,
  at,
  call,
}));

test('each message has the context that the answers before it left, feedback its own and no stand-in', async () => {
  const place = { domain: 'movies' as const, folder: `${modelPacksFolder()}/movies/target-2018` };
  const replayed = [];
  for await (const line of replayedCalls([conversation], calls, place)) replayed.push(line);
  expect(replayed).toMatchObject([
    { focus: 'Serpico', listed: [], last: 'none', call: calls[0]?.call, taken: calls[0]?.call },
    { focus: 'Serpico', last: calls[0]?.call, taken: calls[1]?.call },
    { last: calls[1]?.call, user: 'and without it?', call: 'unclear' },
  ]);
  expect(replayed[0]?.answer).toMatch(/\w/);
  expect(history).toEqual(expect.arrayContaining(replayed[1]?.listed ?? ['none']));
});
