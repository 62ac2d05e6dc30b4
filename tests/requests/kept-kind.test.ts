// Where wishes can't be checked, picks stay in what the chat or the person is about, and a list that nothing changes stands.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

type Wanted = Omit<RequestOf<'recommend'>, 'name'>;
const kinds = ['Film-Noir', 'Comedy', 'Comedy', 'Horror'];
const films = createCatalogue(
  'movies',
  Array.from({ length: 120 }, (_, at) => ({
    itemId: `f${at}`,
    title: `Film ${'abcdefghij'[at % 10]}${at}`,
    year: 1940 + at,
    genres: [kinds[at % 4] as string],
    ...(at % 8 === 0 ? { details: { tags: ['sad'] } } : {}),
  })),
  Array.from({ length: 120 }, () => 5),
);
const noirs = [0, 4, 8, 12, 16];
const world = (part: Partial<World> = {}) => filmWorld({ catalogue: films, history: noirs, ...part });
const told = (wanted: Wanted, part: Partial<World> = {}) => {
  const { facts, composed } = answerRequest({ name: 'recommend', ...wanted }, world(part));
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, rows: facts.picks.map(({ item }) => item.index) };
};
const genresOf = (rows: readonly number[]) => new Set(rows.map((row) => kinds[row % 4]));

test('a wish that cannot be checked keeps to what sets the history apart', () => {
  const { rows, composed } = told({ but: 'with Barbara Stanwyck' });
  expect(genresOf(rows)).toEqual(new Set(['Film-Noir']));
  expect(composed).toMatch(/^Try Film .*so I kept to films noirs, like all of yours\.$/);
});

test('the kind of the title that the chat is about comes first, and that of the list before it', () => {
  const focused = told({ but: 'in colour', era: 'after 1950' }, { focus: 3 });
  expect(genresOf(focused.rows)).toEqual(new Set(['Horror']));
  expect(focused.composed).toContain('like Film d3');
  const before = { request: { name: 'recommend' as const, genre: 'horror' }, listed: [3, 7, 11] };
  const missing = told({ like: 'Zzyzx Qwert' }, { before });
  expect(genresOf(missing.rows)).toEqual(new Set(['Horror']));
  expect(missing.composed).toContain('I kept to horror films, as before.');
});

test('a wish for a kind is no reason to keep to another', () => {
  const { rows, composed } = told({ genre: 'horror', but: 'under two hours' });
  expect(genresOf(rows)).toEqual(new Set(['Horror']));
  expect(composed).not.toMatch(/kept to|Of the/);
});

test('refused moods leave out what labels tell of', () => {
  const { facts, composed } = told({ but: 'no sad ending', genre: 'film noir' });
  for (const { item } of facts.picks) expect(item.details?.tags ?? []).not.toContain('sad');
  expect(composed).toContain('For "no sad ending" I could only leave out films tagged sad.');
});

test('only what was recommended counts as shown', () => {
  const first = told({});
  const after = (name: 'feedback' | 'recommend') =>
    told(
      {},
      {
        listed: first.rows,
        before: {
          request: name === 'feedback' ? { name, item: 'Film a0', kind: 'hated' } : { name },
          listed: first.rows,
        },
      },
    ).rows;
  expect(after('feedback')).toEqual(first.rows);
  expect(after('recommend').filter((row) => first.rows.includes(row))).toEqual([]);
});

test('a list stands where all that is new is a wish that cannot be checked, unless it was turned down', () => {
  const { rows } = told({ genre: 'horror' });
  const before = { request: { name: 'recommend' as const, genre: 'horror' }, listed: rows };
  const again = told({ genre: 'horror', but: 'with subtitles' }, { before, message: 'subtitled though?' });
  expect(again.rows).toEqual(rows);
  expect(again.composed).toMatch(/I can't check "with subtitles"\. So the list stands: /);
  const others = told({ genre: 'horror', but: 'with subtitles' }, { before, message: 'no. subtitled' });
  expect(others.rows.filter((row) => rows.includes(row))).toEqual([]);
});

test('"the rarest of those" is one of those', () => {
  const { rows } = told({ genre: 'horror' });
  const before = { request: { name: 'recommend' as const, genre: 'horror' }, listed: rows };
  const message = 'and the rarest of those?';
  const { listed, composed } = answerRequest(
    { name: 'recommend', genre: 'horror', popularity: 'less known', count: '1' },
    world({ before, message }),
  );
  expect(rows).toContain(listed[0]?.index);
  expect(composed).toContain('Of those, the fewest people chose ');
});

test('"older" said again means what it meant, and "old" compares with nothing', () => {
  const listed = [30, 31]; // 1970, 1971
  const last = { name: 'recommend' as const, era: 'older' };
  const years = (era: string, before?: World['before']) =>
    told({ era, count: '6' }, { listed, ...(before && { before }) }).facts.asked;
  expect(years('older')).toEqual(['films from before 1970']);
  expect(years('older', { request: last, listed })).toEqual(['films from before 1972']);
  expect(years('old')).toEqual(['films from before 1948']); // the middle of the history
});

test('what a title holds can be checked, wherever it stands', () => {
  const { facts, composed } = told({ but: 'no numbers in the title' });
  expect(facts.unchecked).toEqual([]);
  expect(composed).toContain('with a number in the title'); // all of them have one
});

test('another edition of an owned game is never picked', () => {
  const names = ['Tetra (Wii U)', 'Tetra', 'Hextra', 'Pentra'];
  const games = createCatalogue(
    'games',
    names.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [] })),
    names.map(() => 5),
  );
  const { rows } = told({ count: '6' }, { catalogue: games, history: [0] });
  expect(rows.toSorted()).toEqual([2, 3]);
});
