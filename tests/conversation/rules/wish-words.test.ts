// What the words of a wish say for sure.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { wishAsTyped, withoutDeviceYears } from '#lib/conversation/rules/wish-words.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { filmWorld, gameWorld } from '../../requests/small-world.ts';

const wish = (part: Partial<RequestOf<'recommend'>>): RequestOf<'recommend'> => ({
  name: 'recommend',
  ...part,
});
const facts = (part: Partial<RequestOf<'recommend'>>, world = filmWorld()) =>
  recommend(wish(part), world).facts;

test('years that bound an era are those of the message, and the year of a machine is none', () => {
  const era = (message: string, read: string) => wishAsTyped(wish({ era: read }), message);
  expect(era('a thriller from after 1990', '1990s')).toEqual(wish({ era: 'after 1990' }));
  expect(era('something pre-1960', '1960')).toEqual(wish({ era: 'before 1960' }));
  expect(era('something from the 1990s', '1990s')).toEqual(wish({ era: '1990s' }));
  expect(era('after 1990 but before 2000', '1990s')).toEqual(wish({ era: '1990s' }));
  expect(era('something older', 'older')).toEqual(wish({ era: 'older' }));
  for (const message of ['for a laptop from 2014', 'on my 2014 laptop', 'for a pc bought in 2014'])
    expect(era(`something ${message}`, '2014'), message).toEqual(wish({}));
  expect(withoutDeviceYears('from 2014 for my laptop')).toContain('2014');
});

test('a year after which is not among the years', () => {
  expect(facts({ era: 'after 1990' }).asked.join()).toBe('films from after 1990');
  for (const said of ['after 1990', 'from after 1990'])
    for (const { item } of facts({ era: said, count: '6' }).picks) expect(item.year).toBeGreaterThan(1990);
  expect(facts({ era: 'since 1995' }).asked.join()).toBe('films from 1995 on');
});

test('a name gets its capitals back, and of a film it is somebody in it', () => {
  const but = (message: string, read: string) => wishAsTyped(wish({ but: read }), message);
  expect(but('a thriller, no De Niro', 'no de niro; short')).toEqual(wish({ but: 'no De Niro; short' }));
  expect(but('a thriller, no horror', 'no horror')).toEqual(wish({ but: 'no horror' }));
  expect(but('NO DE NIRO', 'no de niro')).toEqual(wish({ but: 'no de niro' }));
  expect(facts({ but: 'no De Niro' }).unchecked).toEqual([{ wish: 'no De Niro', matter: 'who is in films' }]);
  expect(facts({ but: 'no de niro' }).unchecked).toMatchObject([{ matter: null }]);
});

test('f2p is free to play', () => {
  const world = gameWorld();
  const free = facts({ price: 'free' }, world);
  expect(free.asked.join()).toBe('free games');
  for (const part of [{ genre: 'f2p' }, { price: 'f2p' }, { but: 'f2p' }, { genre: 'free to play' }]) {
    const { asked, picks } = facts(part, world);
    expect(asked).toEqual(free.asked);
    expect(picks.map(({ item }) => item.index)).toEqual(free.picks.map(({ item }) => item.index));
  }
});

test('a refusal inside another wish is one of its own', () => {
  expect(wishAsTyped(wish({ platform: 'wii not dance', but: 'easy' }), 'wii not dance, easy')).toEqual(
    wish({ platform: 'wii', but: 'easy; not dance' }),
  );
  expect(wishAsTyped(wish({ genre: 'without a fight' }), 'without a fight')).toEqual(
    wish({ genre: 'without a fight' }),
  );
});

test('a game in a maker’s place stands for whoever made it', () => {
  const world = gameWorld();
  const game = world.catalogue.items.find(({ details }) => details?.developer !== undefined);
  const developer = game?.details?.developer ?? '';
  expect(facts({ maker: game?.title ?? '' }, world).asked).toEqual(facts({ maker: developer }, world).asked);
});
