// A wish that names titles or makers leaves those out; one that only happens to hold a title's word doesn't.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { filmWorld, gameWorld } from './small-world.ts';

function worldOf(domain: Domain, titles: string[], tags: Record<string, string[]> = {}) {
  const items = titles.map((title, i) => ({
    itemId: `x${i}`,
    title,
    year: null,
    genres: ['Drama'],
    ...(tags[title] ? { details: { tags: tags[title] } } : {}),
  }));
  return filmWorld({
    catalogue: createCatalogue(
      domain,
      items,
      items.map(() => 5),
    ),
    history: [0],
  });
}

const series = worldOf(
  'movies',
  [
    'Old One',
    'Star Wars I',
    'Star Wars II',
    'Star Wars III',
    'Rogue: A Star Wars Story',
    'Heat',
    'Heathers',
    'Heat 2',
    'Dancing Bears',
    'Big',
    'Tall Tree',
  ],
  { 'Star Wars I': ['star wars'], 'Tall Tree': ['Jane Tall'] },
);
const left = (but: string, world = series) => {
  const { facts } = recommend({ name: 'recommend', but, count: '6' }, world);
  return {
    unchecked: facts.unchecked.length,
    out: facts.unseen - facts.fit,
    asked: facts.asked.join(),
    facts,
  };
};

test.each([
  ['not star wars', 4], // by its label and by its titles
  ['not Star Wars films', 4],
  ['not Heat', 2], // and its sequel, not what else begins with its letters
  ['not heat', 2],
  ['not dancing bears', 1],
  ['not tall', 1], // whose only title begins so
])('"%s" leaves out %i films', (but, count) => {
  expect(left(but)).toMatchObject({ unchecked: 0, out: count });
});

test.each(['no dancing', 'no heat', 'not fifa', 'not scary'])('"%s" names no title', (but) => {
  expect(left(but)).toMatchObject({ unchecked: 1, out: 0 });
});

test('a maker is left out by the name that the catalogue has, or by a label with a person’s name', () => {
  const games = gameWorld();
  const { facts } = recommend({ name: 'recommend', but: 'not north pier', count: '6' }, games);
  expect(facts.unchecked).toEqual([]);
  for (const { item } of facts.picks) expect(item.details?.developer).not.toBe('North Pier');
  const labelled = worldOf('movies', ['Old One', 'Kite', 'Sea'], { Kite: ['Hana Mori'] });
  expect(left('not mori', labelled)).toMatchObject({ unchecked: 0, out: 1, asked: 'no films labelled Mori' });
  expect(left('not mori', labelled).facts.caveats.join()).toContain('some may slip through');
});
