// A kind or a mood that is widened, or that something else stands in for, is never answered without a word of it.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const world = filmWorld();
const said = (genre: string) => answerRequest({ name: 'recommend', genre }, world).composed;

test.each([
  ['silent comedy', 'I don\'t know about "silent", so comedies of any kind count.'],
  ['black and white crime films', 'I don\'t know about "black and white", so crime films of any kind count.'],
  [
    'norwegian sci-fi in a lab',
    'I don\'t know about "norwegian" and "in a lab", so sci-fi films of any kind count.',
  ],
])('of "%s", what is left unchecked is said', (genre, sentence) => {
  expect(said(genre)).toContain(sentence);
});

test.each(['comedy', 'comedies', 'crime thriller', 'scary', 'a funny film'])(
  '"%s" leaves nothing unchecked',
  (genre) => {
    expect(said(genre)).not.toMatch(/don't know about|I took/);
  },
);

test('two kinds that the words name are both kept, where something is of both', () => {
  const { facts } = answerRequest({ name: 'recommend', genre: 'gloomy crime and thriller stories' }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  for (const { item } of facts.picks)
    expect(item.genres).toEqual(expect.arrayContaining(['Crime', 'Thriller']));
});

const many = createCatalogue(
  'movies',
  Array.from({ length: 20 }, (_, i) => ({
    itemId: `c${i}`,
    title: `Film ${i}`,
    year: 1990,
    genres: ['Comedy'],
  })),
  Array.from({ length: 20 }, () => 5),
);

test('what stands in for a mood is said, once, and not under its label', () => {
  const composed = (mood: string) =>
    answerRequest({ name: 'recommend', mood }, filmWorld({ catalogue: many, history: [0] })).composed;
  expect(composed('cheerful')).toContain('I took "cheerful" to mean comedies.');
  expect(composed('funny')).not.toContain('I took');
  expect(composed('cheerful')).not.toContain('the nearest the catalogue has');
});

test('a wish that nothing fits is named in plain words', () => {
  const { composed } = answerRequest(
    { name: 'recommend', genre: 'silent comedy', era: '1930s' },
    filmWorld({ catalogue: many, history: [0] }),
  );
  expect(composed).not.toContain('the nearest the catalogue has');
  const { facts } = answerRequest({ name: 'recommend', genre: 'puzzle stealth' }, gameWorld());
  if (facts.name !== 'recommend') throw new Error(facts.name);
  expect(facts.dropped.map((one) => one.said)).toEqual(['games tagged Puzzle and Stealth']);
});

test('a mood of the same stem as a label is that label', () => {
  const items = Array.from({ length: 20 }, (_, i) => ({
    itemId: `g${i}`,
    title: `Game ${i}`,
    year: 2010,
    genres: ['Indie'],
    details: { tags: ['Relaxing'] },
  }));
  const relaxing = createCatalogue(
    'steam',
    items,
    items.map(() => 5),
  );
  const composed = (mood: string) =>
    answerRequest({ name: 'recommend', mood }, filmWorld({ catalogue: relaxing, history: [0] })).composed;
  expect(composed('relaxed')).not.toContain('I took');
  expect(composed('gentle')).toMatch(/^Try [^":]* (?:are|is|'s) tagged Relaxing\.[^"]*$/);
});

test('a refusal that only titles could be checked for says so', () => {
  const items = Array.from({ length: 20 }, (_, i) => ({
    itemId: `g${i}`,
    title: i < 4 ? `Snow Part ${i}` : `Game ${i}`,
    year: null,
    genres: ['Indie'],
  }));
  const snowy = createCatalogue(
    'movies',
    items,
    items.map(() => 5),
  );
  const { composed } = answerRequest(
    { name: 'recommend', but: 'no snow' },
    filmWorld({ catalogue: snowy, history: [9] }),
  );
  expect(composed).toContain('I can only go by titles for "snow".');
});
