import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { findMentions } from '#lib/conversation/mentions/title-mentions.ts';
import { readQuestion } from '#lib/conversation/rules/question.ts';

const titles = ['Vertigo', 'M', 'It', 'Go', '10', 'Up', 'Pi', 'I', 'A', 'Ed Wood', 'Ed', 'X2', 'No', 'Us'];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, i) => ({ itemId: `m${i}`, title, year: 1931 + i, genres: ['Drama'] })),
  titles.map((_, i) => 50 - i),
);
const named = (text: string, near: number[] = []) =>
  findMentions(text, { catalogue, near: new Set(near) }).mentions.map(({ item }) => item.title);

test.each([
  ['Why M?', ['M']],
  ['why not M', ['M']],
  ['Why M', ['M']],
  ['M?', ['M']],
  ['What about M?', ['M']],
  ['Why is M so high?', ['M']],
  ['Is M for me?', ['M']],
  ['compare M and Vertigo', ['M', 'Vertigo']],
  ['Vertigo or M?', ['Vertigo', 'M']],
  ['M or Vertigo?', ['M', 'Vertigo']],
  ['What if I had not watched M?', ['M']],
  ['and without the film M?', ['M']],
  ['Why “m”?', ['M']],
  ["Why 'M'?", ['M']],
  ['M (1931), why?', ['M']],
  ['Why It?', ['It']],
  ['why not Go?', ['Go']],
  ['compare It and Vertigo', ['It', 'Vertigo']],
  ['why "it"', ['It']],
  ['Is Up better than Vertigo?', ['Up', 'Vertigo']],
  ['Why Pi?', ['Pi']],
  ['Pi', ['Pi']],
  ['What if I had seen X2?', ['X2']],
  ['Why 10?', ['10']],
  ['why not 10', ['10']],
  ['Compare Vertigo with 10', ['Vertigo', '10']],
  ['What if I had not watched 10?', ['10']],
  ['Why "I"?', ['I']],
  ['Why not “A”?', ['A']],
  ['Why Ed?', ['Ed']],
  ['Why not Ed Wood?', ['Ed Wood']],
])('a title of one or two characters is found where it is meant: %s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

const ordinary = [
  'Why am I shown this?',
  'why not a comedy?',
  'Why not A comedy?',
  'WHY NOT A COMEDY?',
  'why m?',
  'I’m a fan',
  "I'm not sure why",
  'why is it up here?',
  'Is it for me?',
  'It is good, why?',
  'Go on',
  'Why Not Go?',
  'why is it in my top 10?',
  'Why at rank 10?',
  'why not 10 films?',
  'I have seen 10.',
  'Is it better than 10 others?',
  'Why no comedy?',
  'Should I watch it?',
  'What would I like?',
  'It?',
  'Why did M Night films get in?',
  'Why did M. Night films get in?',
  'Tell us more',
  'a',
  'I',
];
test.each(ordinary)('an ordinary sentence names no short title: %s', (text) => {
  expect(named(text)).toEqual([]);
});

test('"I", "A" and numbers are words first, even if the history has titles like them', () => {
  const near = titles.map((_, i) => i);
  for (const text of ['Why am I here?', 'why not A comedy', 'Is it in the top 10?', 'rank 10 of 10 films'])
    expect(named(text, near)).toEqual([]);
  const spans = titleMatcher(catalogue).find('At rank 10 of 400, it owes most to 10 and M.', new Set(near));
  expect(spans.map(({ start, item }) => [start, item.title])).toEqual([
    [35, '10'],
    [42, 'M'],
  ]);
});

describe('with the shipped films', async () => {
  const films = await loadCatalogue(join(import.meta.dirname, '../../../models/movies/target'));
  const rowOf = (title: string) => films.items.findIndex((item) => item.title === title);
  const context = {
    catalogue: films,
    history: [rowOf('Fargo'), rowOf('Casablanca')],
    item: rowOf('Vertigo'),
  };
  test.each([
    ['Why M?', 'why', 'M'],
    ['why not M?', 'why-not', 'M'],
    ['Why Ed?', 'why', 'Ed'],
    ['Why am I shown this?', 'why', null],
    ['why not a comedy?', 'why-not', null],
    ['Why m?', 'why', null],
  ] as const)('%s', (message, kind, about) => {
    expect(readQuestion(message, context)).toMatchObject({
      kind,
      about: about === null ? null : { title: about },
    });
  });

  test('two of them can be compared, in either order', () => {
    expect(readQuestion('compare M and Vertigo', context)).toMatchObject({
      kind: 'compare',
      about: { title: 'M' },
      other: { title: 'Vertigo' },
    });
    expect(readQuestion('Why Vertigo and not M?', context)).toMatchObject({
      kind: 'compare',
      other: { title: 'M' },
    });
  });
});
