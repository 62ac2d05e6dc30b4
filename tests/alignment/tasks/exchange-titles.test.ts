import { expect, test } from 'vitest';
import { exchangeTitles, titlePool } from '#lib/alignment/tasks/exchange-titles.ts';
import type { Message } from '#lib/alignment/tasks/understanding.ts';
import { seededRandom } from '#lib/random.ts';

const nothing = { domain: 'movies' as const, focus: null, listed: [], last: null };
const pool = { movies: ['Alien', 'Jaws', 'The Deer Hunter'], steam: ['Rust', 'Portal'], games: [] };
const exchange = (message: Message) => exchangeTitles(message, pool, seededRandom(4));

test('a title that the message names is exchanged everywhere at once, in its own case', () => {
  const message: Message = {
    ...nothing,
    focus: 'Heat',
    listed: ['Heat'],
    last: 'what_if remove="Heat" add="Ran"',
    user: 'Heat? why Heat and not ran',
    call: 'compare a="Heat" b="ran"',
  };
  const { focus, listed, last, user, call } = exchange(message);
  const [, other = '', second = ''] = /a="([^"]+)" b="([^"]+)"/.exec(call) ?? [];
  expect(pool.movies).toContain(other);
  expect(second).toBe(second.toLowerCase());
  expect(pool.movies.map((title) => title.toLowerCase())).toContain(second);
  expect({ focus, listed, last, user }).toEqual({
    focus: other,
    listed: [other],
    last: `what_if remove="${other}" add="Ran"`,
    user: `${other}? why ${other} and not ${second}`,
  });
});

test('a title that the message only describes, shortens or misspells stays', () => {
  const kept: Message[] = [
    { ...nothing, listed: ['Up', 'Big'], user: 'the balloon one', call: 'explain item="Up"' },
    { ...nothing, focus: 'Paper Moon', user: 'the moon film, why', call: 'explain item="Paper Moon"' },
  ];
  for (const message of kept) expect(exchange(message).call).toBe(message.call);
});

test('a title named by its place is exchanged, and stays in its place', () => {
  const message: Message = {
    ...nothing,
    listed: ['Up', 'Big'],
    user: 'the second one',
    call: 'doubt item="Big"',
  };
  const { listed, call } = exchange(message);
  expect(listed[1]).not.toBe('Big');
  expect(call).toBe(`doubt item="${listed[1]}"`);
});

test('words that hold a title, and values that are no titles, are left alone', () => {
  const message: Message = {
    ...nothing,
    focus: 'Rum',
    user: 'Rumble, not Rum',
    call: 'facts item="Rum" about="Rum"',
  };
  const { focus, user, call } = exchange(message);
  expect(user).toBe(`Rumble, not ${focus}`);
  expect(call).toBe(`facts item="${focus}" about="Rum"`);
});

test('a message without a domain comes back as it is', () => {
  const message: Message = {
    ...nothing,
    domain: null,
    focus: 'Heat',
    user: 'why Heat',
    call: 'explain item="Heat"',
  };
  expect(exchange(message)).toEqual(message);
});

test('the pool holds each title once, by domain', () => {
  const message: Message = { ...nothing, focus: 'Heat', listed: ['Heat', 'Ran'], user: 'x', call: 'unclear' };
  expect(titlePool([message, { ...message, domain: 'steam', focus: null, listed: ['Rust'] }])).toEqual({
    movies: ['Heat', 'Ran'],
    steam: ['Rust'],
    games: [],
  });
});
