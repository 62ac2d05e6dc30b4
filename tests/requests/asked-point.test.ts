// What a message asks beside the why is answered from genres and labels, or owned.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { pointIn } from '#lib/requests/message/asked-point.ts';

const facts = [
  ['Menu Quest', ['Indie'], ['RPG', 'Turn-Based', 'Cute']],
  ['Jump', ['Indie'], ['Platformer', 'Family Friendly']],
  ['Asylum', ['Indie'], ['Horror', 'Gore', 'Platformer']],
  ['Blank', [], []],
].map(([title, genres, tags], at) => ({
  itemId: `g${at}`,
  title: title as string,
  year: 2015,
  genres: genres as string[],
  details: { tags: tags as string[] },
}));
const catalogue = createCatalogue(
  'steam',
  facts,
  facts.map(() => 10),
);
const point = (text: string, row: number) => {
  const item = catalogue.items[row];
  if (!item) throw new Error('no item');
  return pointIn(text, item, catalogue);
};

test('what a message asks beside the why is found', () => {
  expect(point("I jump for a living, I don't do menus. so?", 0)).toMatchObject({
    matter: 'menus',
    has: true,
    labels: ['RPG', 'Turn-Based'],
  });
  expect(point("isn't that for kids?", 1)).toMatchObject({ matter: 'kids', has: true });
  expect(point("c'est pas un truc de gosses ça ? pourquoi moi", 2)).toMatchObject({
    matter: 'kids',
    has: false,
    against: true,
  });
  expect(point("it isn't even a platformer??", 0)).toMatchObject({ how: 'denies', has: false });
  expect(point("it isn't even a platformer??", 1)).toMatchObject({ how: 'denies', has: true });
  expect(point('is it a platformer', 1)).toMatchObject({ how: 'asks', has: true });
  expect(point('I hate platformers', 2)).toMatchObject({ how: 'minds', has: true });
  expect(point('never owned a platformer', 1)).toMatchObject({ how: 'never', has: true });
  expect(point('for kids?', 3)).toMatchObject({ has: null });
});

test('a mere why asks nothing beside', () => {
  for (const text of ['why is it here', 'pourquoi moi', "I don't get it, why", 'is that because of Jump'])
    expect(point(text, 0), text).toBeNull();
});
