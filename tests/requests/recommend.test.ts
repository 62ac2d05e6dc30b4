import { expect, test } from 'vitest';
import { createCatalogue, type Item } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { isLow } from '#lib/requests/standing.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

type Wanted = Omit<RequestOf<'recommend'>, 'name'>;
const asked = (wanted: Wanted, world: World) => recommend({ name: 'recommend', ...wanted }, world).facts;
const rows = (wanted: Wanted, world: World) => asked(wanted, world).picks.map(({ item }) => item.index);

/** All unseen items that fit, by score; ties by row. */
function bruteForce(
  { model, catalogue, history }: World,
  fits: (item: Item) => boolean,
  count: number,
): number[] {
  const scores = model.scores([history]);
  return catalogue.items
    .filter((item) => !history.includes(item.index) && fits(item))
    .map(({ index }) => index)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, count);
}

const cases: [string, Wanted, (item: Item) => boolean, number][] = [
  ['nothing', {}, () => true, 3],
  ['a count', { count: '5' }, () => true, 5],
  ['a genre', { genre: 'drama' }, ({ genres }) => genres.includes('Drama'), 3],
  ['a genre in the plural', { genre: 'thrillers' }, ({ genres }) => genres.includes('Thriller'), 3],
  [
    'two genres in one',
    { genre: 'crime thriller' },
    ({ genres }) => genres.includes('Crime') && genres.includes('Thriller'),
    3,
  ],
  ['a decade', { era: '1990s' }, ({ year }) => year !== null && year >= 1990 && year < 2000, 3],
  ['a year', { era: 'before 1992' }, ({ year }) => year !== null && year < 1992, 3],
  ['a refusal', { but: 'no drama' }, ({ genres }) => !genres.includes('Drama'), 3],
  [
    'two wishes',
    { but: 'no horror; newer', like: 'Big' },
    ({ genres, year }) => !genres.includes('Horror') && (year ?? 0) > 1988,
    3,
  ],
];

test.each(cases)(
  'asked for %s, the picks are the first by score of all that fits',
  (_, wanted, fits, count) => {
    const world = filmWorld();
    expect(rows(wanted, world)).toEqual(bruteForce(world, fits, count));
  },
);

const gameCases: [string, Wanted, (item: Item) => boolean][] = [
  ['free games', { price: 'free' }, ({ details }) => details?.priceUsd === 0],
  ['a price', { price: 'under 10' }, ({ details }) => (details?.priceUsd ?? 99) <= 10],
  ['a tag', { genre: 'puzzle' }, ({ details }) => details?.tags?.includes('Puzzle') ?? false],
  ['a maker', { maker: 'north pier' }, ({ details }) => details?.developer === 'North Pier'],
  ['a publisher', { maker: 'old mill' }, ({ details }) => details?.publisher === 'Old Mill Games'],
  [
    'a platform',
    { platform: 'xbox 360' },
    ({ details }) => details?.platforms?.includes('Xbox 360') ?? false,
  ],
  ['a mood that the catalogue has too little of', { mood: 'relaxed' }, () => true],
];

test.each(gameCases)('asked for %s, the games are the first by score of all that fits', (_, wanted, fits) => {
  const world = gameWorld();
  expect(rows(wanted, world)).toEqual(bruteForce(world, fits, 3));
});

test('nothing seen is ever recommended, whatever is asked', () => {
  const world = filmWorld();
  for (const wanted of [
    {},
    { genre: 'comedy' },
    { like: 'Big' },
    { surprise: 'yes' as const },
    { count: '6', but: 'no drama' },
  ])
    for (const row of rows(wanted, world)) expect(world.history).not.toContain(row);
});

test('"older" and "newer" compare with what was just listed', () => {
  const world = filmWorld({ listed: [4, 6] }); // 1996, 1999
  for (const row of rows({ era: 'older' }, world))
    expect(world.catalogue.items[row]?.year).toBeLessThan(1996);
  expect(asked({ era: 'newer' }, world).dropped[0]?.said).toContain('1999'); // none is newer
});

test('"cheaper" compares with what was just listed', () => {
  const world = gameWorld({ listed: [3, 9] }); // 19.99, 24.99
  for (const row of rows({ price: 'cheaper' }, world))
    expect(world.catalogue.items[row]?.details?.priceUsd).toBeLessThan(19.99);
});

test('where nothing fits, the wish in the way is named and the rest still holds', () => {
  const facts = asked({ genre: 'horror', era: '1960s' }, filmWorld());
  expect(facts.dropped).toMatchObject([{ said: 'films from the 1960s', alone: false, wish: '1960s' }]);
  expect(facts.picks.map(({ item }) => item.title)).toEqual(['It']);
});

test('a wish that the catalogue cannot decide is said and leaves nothing out', () => {
  const world = filmWorld();
  const facts = asked({ but: 'under two hours; not american', maker: 'Fellini' }, world);
  expect(facts.unchecked.map(({ wish }) => wish)).toEqual(['Fellini', 'under two hours', 'not american']);
  expect(facts.picks.map(({ item }) => item.index)).toEqual(rows({}, world));
});

test('whoever asks again is shown others; whoever narrows is shown what fits', () => {
  const world = filmWorld();
  const first = rows({}, world);
  const again = rows({}, { ...world, listed: first });
  expect(again.filter((row) => first.includes(row))).toEqual([]);
  const dramas = first.filter((row) => world.catalogue.items[row]?.genres.includes('Drama'));
  if (dramas.length > 0 && dramas.length < first.length)
    expect(rows({ genre: 'drama' }, { ...world, listed: first })).toEqual(rows({ genre: 'drama' }, world));
});

test('feedback shapes the list that is recommended from', () => {
  const world = filmWorld();
  const [first = -1] = rows({}, world);
  const rules = [{ itemIndex: first, reason: 'item' as const, value: null }];
  expect(rows({}, { ...world, rules })).not.toContain(first);
});

test('where the one wish is met by nothing, nothing is picked and the wish is named', () => {
  const world = gameWorld();
  const facts = asked({ platform: 'wonderswan' }, world);
  expect(facts.picks).toEqual([]);
  expect(facts.dropped).toHaveLength(1);
  const { lines } = answerRequest({ name: 'recommend', platform: 'wonderswan' }, world);
  expect(lines[0]).toContain('"games for WonderSwan", so there is nothing to pick');
  expect(lines.join(' ')).not.toMatch(/\b0 games\b|Left out of the search/);
});

test('whatever is given up, what the lines call fitting is there', () => {
  const world = gameWorld();
  for (const wanted of [
    { genre: 'racing', platform: 'xbox 360' },
    { genre: 'puzzle', price: 'free', platform: 'wonderswan' },
    { genre: 'puzzle', price: 'under 1', popularity: 'popular' as const },
  ]) {
    const facts = asked(wanted, world);
    expect(facts.picks.length > 0).toBe(facts.fit > 0);
    const { lines } = answerRequest({ name: 'recommend', ...wanted }, world);
    expect(lines.join(' ')).not.toMatch(/\b0 (?:games|films)\b/);
  }
});

test('wishes of which none can be checked are said to have decided nothing', () => {
  const { lines, facts } = answerRequest({ name: 'recommend', but: 'under two hours' }, filmWorld());
  expect(facts).toMatchObject({ goesByNothing: true });
  expect(lines).toContain('No wish could be checked, so these are simply the first on the whole list.');
});

test('what something is like is never decided by the words of a title, what is allowed is no wish', () => {
  const world = gameWorld();
  for (const but of ['no blood', 'no guns', 'no subscription'])
    expect(asked({ but }, world).unchecked.map(({ wish }) => wish)).toEqual([but]);
  expect(asked({ but: 'early access allowed' }, world)).toMatchObject({ unchecked: [], asked: [] });
  const paid = asked({ but: 'not free' }, world);
  expect(paid.asked).toEqual(['no free games']);
  for (const { item } of paid.picks) expect(item.details?.priceUsd).not.toBe(0);
});

test('a phrase is not taken apart into labels that hardly anything has', () => {
  const { catalogue } = filmWorld();
  const tagged = createCatalogue(
    catalogue.domain,
    catalogue.items.map(({ itemId, title, year, genres, index }) => ({
      itemId,
      title,
      year,
      genres,
      ...(index === 4 ? { details: { tags: ['strange', 'marriage', 'romantic comedy'] } } : {}),
    })),
    [...catalogue.interactionCounts],
  );
  expect(meaningOf(tagged, 'a strange marriage')).toBeNull();
  expect(meaningOf(tagged, 'romantic comedy')?.all.map(([first]) => first)).toEqual([
    { kind: 'genre', value: 'Romance' },
    { kind: 'genre', value: 'Comedy' },
  ]);
});

test('a game that fits by a tag alone shows it, and one in the lower half is no recommendation', () => {
  const world = gameWorld();
  const { lines, facts } = answerRequest({ name: 'recommend', genre: 'puzzle' }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  for (const { item, tagged } of facts.picks) {
    expect(item.genres.includes('Puzzle') || tagged.includes('Puzzle')).toBe(true);
    expect(lines.join('\n')).toMatch(/tagged Puzzle/);
  }
  const low = facts.picks.some(({ level }) => isLow(level));
  expect(/not (?:a )?recommendations?/.test(lines.join(' '))).toBe(low);
});

test('the lesser known are not the famous of their decade', () => {
  const world = filmWorld();
  const { catalogue } = world;
  const nineties = catalogue.items.filter(({ year }) => year !== null && year >= 1990 && year < 2000);
  const counts = catalogue.interactionCounts;
  const most = nineties.toSorted((a, b) => (counts[b.index] ?? 0) - (counts[a.index] ?? 0))[0];
  expect(rows({ popularity: 'less known', count: '6' }, world)).not.toContain(most?.index);
});
