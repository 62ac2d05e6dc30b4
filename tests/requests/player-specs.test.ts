// With how many one plays: what the store lists decides, and of players' tags only the first.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { hasFeature } from '#lib/requests/kinds/specs.ts';
import { filmWorld } from './small-world.ts';

const first = ['Co-op', 'FPS', 'Action', 'Indie', 'Shooter'];
const far = ['FPS', 'Action', 'Indie', 'Shooter', 'Space', 'Co-op', 'Multiplayer'];
const games: [string, string[], string[]][] = [
  ['Listed', far, ['Single-player', 'Co-op']],
  ['Tagged first', first, ['Single-player']],
  ['Tagged far down', far, ['Single-player']],
  ['Shares a screen', far, ['Single-player', 'Shared/Split Screen']],
  ['Without specs', far, []],
];
const catalogue = createCatalogue(
  'steam',
  games.map(([title, tags, specs], at) => ({
    itemId: `s${at}`,
    title,
    year: 2010,
    genres: ['Action'],
    details: { tags, ...(specs.length > 0 ? { specs } : {}) },
  })),
  games.map(() => 5),
);
const has = (feature: 'co-op' | 'multiplayer') =>
  catalogue.items.filter((item) => hasFeature(item, feature)).map(({ title }) => title);

test('a tag far down is none where the store lists how it is played', () => {
  expect(has('co-op')).toEqual(['Listed', 'Tagged first', 'Shares a screen', 'Without specs']);
  expect(has('multiplayer')).not.toContain('Tagged far down');
});

test('a tag is not said to be listed by the store', () => {
  const said = (item: string) =>
    answerRequest({ name: 'facts', item, about: 'co-op' }, filmWorld({ catalogue, history: [] })).composed;
  expect(said('Listed')).toContain('The store lists co-op for');
  expect(said('Tagged first')).toContain('Co-op');
  expect(said('Tagged first')).not.toContain('The store lists co-op');
});
