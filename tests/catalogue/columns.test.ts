import { expect, test } from 'vitest';
import {
  allRows,
  growingColumn,
  inOne,
  rowsWhere,
  sortedBy,
  times,
  wholeNumbers,
} from '#lib/catalogue/columns.ts';
import { seededRandom } from '#lib/random.ts';

test('a column holds what was pushed, however often it grew', () => {
  const random = seededRandom(1);
  const pushed = Array.from({ length: 5_000 }, () => (random() < 0.1 ? Number.NaN : random() * 2 ** 40));
  const column = growingColumn(times);
  for (const value of pushed) column.push(value);
  expect([...column.values()]).toEqual(pushed);
  expect(growingColumn(wholeNumbers).values()).toHaveLength(0);
});

test('rows are chosen in order, and sorted by a column with those of one number in their order', () => {
  const random = seededRandom(2);
  const column = Int32Array.from({ length: 400 }, () => Math.floor(random() * 7));
  const rows = rowsWhere(allRows(column.length), (row) => row % 3 !== 0);
  expect([...rows]).toEqual([...column.keys()].filter((row) => row % 3 !== 0));
  const { sorted, begins } = sortedBy(column, rows, 9);
  for (let number = 0; number < 9; number++)
    expect([...sorted.subarray(begins[number], begins[number + 1])]).toEqual(
      [...rows].filter((row) => column[row] === number),
    );
  expect(begins.at(-1)).toBe(rows.length);
  expect([...inOne(wholeNumbers, Int32Array.of(1, 2), Int32Array.of(3))]).toEqual([1, 2, 3]);
});
