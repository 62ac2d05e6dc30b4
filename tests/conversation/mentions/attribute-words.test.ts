import { expect, test } from 'vitest';
import { namedAttributes } from '#lib/conversation/mentions/attribute-words.ts';
import { smallGames } from '../../evidence/small-games.ts';

test('only the catalogue’s attributes are found in a person’s own words', () => {
  const games = smallGames();
  const named = (text: string) => namedAttributes(text, games).map(({ value }) => value);
  expect(named('I love open world games by north pier')).toEqual(['Open World', 'North Pier']);
  expect(named('RPGs on the XBOX 360 from the 2010s')).toEqual(['RPG', 'Xbox 360', '2010s']);
  expect(named('nothing at all')).toEqual([]);
});
