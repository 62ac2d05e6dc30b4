import { expect, test } from 'vitest';
import { changeSummary } from '#app/[domain]/changes-notice.tsx';
import { feedbackSentence, reasonsFor } from '#app/[domain]/feedback/reasons.ts';
import { compareShelves, type Film, type Shelf, withoutSpokenAgainst } from '#app/[domain]/shelf.ts';

const film = (itemId: string, genres: string[] = [], year: number | null = 1994): Film => ({
  itemId,
  title: `Film ${itemId}`,
  year,
  genres,
});
/** The first three are shown, all are ranked. */
const shelf = (letters: string): Shelf => ({
  items: [...letters].slice(0, 3).map((letter, place) => ({ ...film(letter), rank: place + 1 })),
  ranking: [...letters],
  total: letters.length,
  page: 1,
  pageCount: 1,
  unknownCount: 0,
});

test('two equal lists have no changes', () => {
  const { moves, gone } = compareShelves(shelf('abcd'), shelf('abcd'));
  expect([moves.size, gone]).toEqual([0, []]);
  expect(changeSummary({ moves, gone })).toBe('The list stays the same.');
});

test('items that moved, entered or left are reported with their places', () => {
  const changes = compareShelves(shelf('abcde'), shelf('xcaeb'));
  expect([...changes.moves]).toEqual([
    ['x', { kind: 'new', from: null }],
    ['c', { kind: 'up', places: 1 }],
    ['a', { kind: 'down', places: 2 }],
  ]);
  expect(changes.gone).toEqual([{ film: { ...film('b'), rank: 2 }, rank: 5 }]);
  expect(changeSummary(changes)).toBe('1 left the list, 1 is new, 1 moved up, 1 moved down.');
});

test('an item from below the list says where it was, and one that fell out of range says so', () => {
  const changes = compareShelves(shelf('abcde'), shelf('eda'));
  expect(changes.moves.get('e')).toEqual({ kind: 'new', from: 5 });
  expect(changes.gone.map(({ film: { itemId }, rank }) => [itemId, rank])).toEqual([
    ['b', null],
    ['c', null],
  ]);
});

test('in a narrowed list, items move by their ranks in the whole list', () => {
  const narrowed = (letters: string, ranks: number[]): Shelf => ({
    ...shelf(letters),
    items: [...letters].slice(0, 2).map((letter, place) => ({ ...film(letter), rank: ranks[place] ?? 0 })),
    ranks,
  });
  const { moves, gone } = compareShelves(narrowed('abc', [4, 9, 30]), narrowed('bca', [2, 20, 40]));
  expect([...moves]).toEqual([
    ['b', { kind: 'up', places: 7 }],
    ['c', { kind: 'new', from: 30 }],
  ]);
  expect(gone.map(({ film: { itemId }, rank }) => [itemId, rank])).toEqual([['a', 40]]);
});

test('until the server responds, all items of a rejected genre or decade are off the list', () => {
  const items = [
    { ...film('a', ['Drama']), rank: 1 },
    { ...film('b', ['Comedy'], 1987), rank: 2 },
    { ...film('c', ['Drama', 'War'], null), rank: 3 },
  ];
  const before: Shelf = { ...shelf('abc'), items };
  const left = (reason: 'genre' | 'decade', value: string) =>
    withoutSpokenAgainst(before, [{ itemId: 'none', reason, value }]).items.map(({ itemId }) => itemId);
  expect(left('genre', 'Drama')).toEqual(['b']);
  expect(left('decade', '1990s')).toEqual(['b', 'c']);
  expect(withoutSpokenAgainst(before, [])).toBe(before);
});

test('only reasons that apply to the item are offered', () => {
  const known = { ...film('a', ['Crime', 'Crime'], 1999), tags: ['Crime', 'Noir'], developer: 'Ann' };
  expect(reasonsFor(known).map(({ reason, value }) => [reason, value])).toEqual([
    ['item', null],
    ['genre', 'Crime'],
    ['decade', '1990s'],
    ['tag', 'Noir'],
    ['developer', 'Ann'],
  ]);
  expect(reasonsFor(film('b', [], null))).toEqual([{ reason: 'item', value: null }]);
});

test('every reason has its own sentence', () => {
  const reasons = ['item', 'genre', 'decade', 'tag', 'developer', 'history-item'] as const;
  const said = reasons.map((reason) =>
    feedbackSentence('Heat', { reason, value: reason === 'item' ? null : 'X' }),
  );
  expect(new Set(said).size).toBe(reasons.length);
  expect(said[1]).toBe('Not interested in Heat, because of its genre, X');
});
