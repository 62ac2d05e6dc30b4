import { expect, test } from 'vitest';
import type { Interactions } from '#lib/catalogue/dataset.ts';
import { coreRows, defaultFilters, filterRows } from '#lib/catalogue/filters.ts';
import { seededRandom } from '#lib/random.ts';

function interactionsOf(user: number[], item: number[]): Interactions {
  const ids = (numbers: number[], letter: string) =>
    Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => `${letter}${number}`);
  const [users, items] = [Int32Array.from(user), Int32Array.from(item)];
  return { user: users, item: items, time: null, userIds: ids(user, 'u'), itemIds: ids(item, 'i') };
}
const rowsOf = ({ user }: Interactions) => user.map((_, row) => row);

function randomInteractions(): Interactions {
  const random = seededRandom(5);
  const draw = () => Array.from({ length: 300 }, () => Math.floor(random() * 40));
  return interactionsOf(draw(), draw());
}

function fewest(numbers: Int32Array): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return Math.min(...counts.values());
}

test('a core is a fixed point: everyone left has enough, and removals cascade to the end', () => {
  // Item 2 falls (one row), which takes user 2 below two, which takes item 1 below two, and so on down to nothing …
  const chain = interactionsOf([0, 1, 1, 2, 2], [0, 0, 1, 1, 2]);
  expect(coreRows(chain, rowsOf(chain), { user: 2, item: 2 })).toEqual(Int32Array.of());
  // … while a square of two users and two items stands.
  const square = interactionsOf([0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 1, 2]);
  expect(coreRows(square, rowsOf(square), { user: 2, item: 2 })).toEqual(Int32Array.of(0, 1, 2, 3));
  const data = randomInteractions();
  const rows = coreRows(data, rowsOf(data), { user: 5, item: 5 });
  expect(rows.length).toBeGreaterThan(0);
  for (const column of [data.user, data.item])
    expect(fewest(rows.map((row) => column[row] ?? -1))).toBeGreaterThanOrEqual(5);
});

test('the most frequent items are kept by count, and ties go to the first', () => {
  const data = interactionsOf([0, 1, 2, 0, 1, 2, 0], [0, 1, 2, 1, 2, 3, 2]); // 1, 2, 3 and 1 times
  const filters = { ...defaultFilters, core: 1, minHistory: 1 };
  const kept = (mostFrequentItems: number) =>
    filterRows(data, rowsOf(data), { ...filters, mostFrequentItems }).rows.map((row) => data.item[row] ?? -1);
  expect([...kept(1)]).toEqual([2, 2, 2]);
  expect([...kept(3)]).toEqual([0, 1, 2, 1, 2, 2]);
});

test('the draw of users depends on the seed and their ids, not on their order in the file', () => {
  const data = randomInteractions();
  const turned = { ...data, user: data.user.map((user) => 39 - user), userIds: data.userIds.toReversed() };
  const drawn = ({ user, userIds }: Interactions, rows: Int32Array) =>
    [...new Set(Array.from(rows, (row) => userIds[user[row] ?? -1]))].sort();
  const filters = { ...defaultFilters, core: 1, minHistory: 1, sampleUsers: 10 };
  const first = drawn(data, filterRows(data, rowsOf(data), filters).rows);
  expect(first).toHaveLength(10);
  expect(drawn(turned, filterRows(turned, rowsOf(turned), filters).rows)).toEqual(first);
  expect(drawn(data, filterRows(data, rowsOf(data), { ...filters, seed: 1 }).rows)).not.toEqual(first);
});

test('every row is kept or counted under one reason, and the core still holds after the other filters', () => {
  const data = randomInteractions();
  const filters = { mostFrequentItems: 25, sampleUsers: 30, seed: 3, core: 2, minHistory: 4 };
  const { rows, dropped } = filterRows(data, rowsOf(data), filters);
  expect(Object.keys(dropped)).toHaveLength(3);
  expect(rows.length + Object.values(dropped).reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(fewest(rows.map((row) => data.item[row] ?? -1))).toBeGreaterThanOrEqual(2);
  expect(fewest(rows.map((row) => data.user[row] ?? -1))).toBeGreaterThanOrEqual(4);
});
