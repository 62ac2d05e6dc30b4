// The oldest, dearest, best known of one's own, a feeling told by labels, and a taste told short or by its titles.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const films = filmWorld({ history: [11, 0, 3, 10, 12] });

test.each([
  ["which one's the oldest", 'The oldest is Paper Moons (1961).'],
  ['newest of mine?', 'The newest is Iron Harbour (1995).'],
  ['my oldest and my newest', 'The oldest is Paper Moons (1961), the newest Iron Harbour (1995).'],
])('taste: "%s"', (message, said) => {
  expect(answerRequest({ name: 'taste', about: 'era' }, { ...films, message }).composed).toBe(said);
});

test('the oldest is by year, the oldest entry by place, whatever it was read as', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'history', ask: 'first' }, { ...filmWorld({ history: [0, 3, 11] }), message });
  expect(asked("what's the oldest thing I have left").composed).toBe('The oldest is Paper Moons (1961).');
  expect(asked('what was the first I put in').composed).toMatch(/^Iron Harbour is the first film/);
  expect(asked('oldest entry you have for me?').composed).toMatch(/^Iron Harbour is the first film/);
  expect(asked('oldest genre of mine').composed).toMatch(/^Iron Harbour is the first film/);
});

test('prices: the dearest, and the cheapest that costs something', () => {
  const games = gameWorld({ history: [0, 2, 4, 5] });
  const asked = (message: string) =>
    answerRequest({ name: 'taste', about: 'price' }, { ...games, message }).composed;
  expect(asked('which of mine costs the most right now')).toBe(
    'Moss Kingdom costs the most: $39.99 on record, which may have changed since.',
  );
  expect(asked('cheapest thing I own')).toBe(
    'Brick Rain costs the least: $4.99 on record, which may have changed since. One of yours is free.',
  );
  expect(asked('am I cheap')).toMatch(/^Half of your games cost/);
});

test('the longest series is named as its titles are', () => {
  const games = gameWorld({ history: [0, 1, 2, 5], message: "what's my longest series" });
  expect(answerRequest({ name: 'taste', about: 'overall' }, games).composed).toBe(
    'Your longest series is Brick Rain, with two games: Brick Rain and Brick Rain 2.',
  );
});

test('a feeling is told by labels with a side, and what no label is near is not', () => {
  const asked = (about: string, message: string) =>
    answerRequest({ name: 'taste', about }, { ...films, message }).composed;
  expect(asked('silly', 'is my list silly')).toMatch(
    /^Yes, going by labels: four of your five films are comedies/,
  );
  expect(asked('gloomy', 'am I gloomy')).toMatch(/^Not much|^A bit, going by labels/);
  expect(asked('windows', 'would you say I like windows')).not.toContain('run on');
});

test('in so many words, and which titles it was', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'taste', about: 'overall' }, { ...films, message }).composed;
  expect(asked('sum me up in two words').replace('.', '').split(' ').length).toBeLessThanOrEqual(2);
  expect(asked('which films gave you that')).toMatch(/Big/);
});
