// A title of the history under part of its name.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { feedback } from '#lib/requests/feedback.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Mad Max',
  'Mad Max: Fury Road',
  'Dance Dance Revolution',
  'Dance Dance Revolution DDR Max',
  'Heat',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `t${at}`, title, year: 1990 + at, genres: ['Action'] })),
  [90, 20, 90, 20, 50],
);
const told = (item: string, kind: 'not seen' | 'loved', focus: number | null = null) => {
  const { facts } = feedback(
    { name: 'feedback', item, kind },
    filmWorld({ catalogue, history: [1, 3], focus, message: `I never saw ${item}` }),
  );
  return facts.name === 'feedback' ? `${facts.item.title}, ${facts.effect}` : facts.name;
};

test('what they have not seen after all is of the history', () => {
  expect(told('Mad Max', 'not seen')).toBe('Mad Max: Fury Road, leaves');
  expect(told('Fury Road', 'not seen')).toBe('Mad Max: Fury Road, leaves');
  expect(told('The Dance Dance Revolution', 'not seen')).toBe('Dance Dance Revolution DDR Max, leaves');
  expect(told('Heat', 'not seen')).toBe('Heat, nothing');
});

test('what the chat is about, and what they loved, stays the title of that name', () => {
  expect(told('Mad Max', 'not seen', 0)).toBe('Mad Max, nothing');
  expect(told('Dance Dance Revolution', 'loved')).toBe('Dance Dance Revolution, joins');
});
