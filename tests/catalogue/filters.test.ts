import { expect, test } from 'vitest';
import { coreRows } from '#lib/catalogue/filters.ts';
import type { Interactions } from '#lib/recommender/dataset.ts';
import { seededRandom } from '#lib/tensor/nn.ts';

function interactionsOf(user: number[], item: number[]): Interactions {
  const ids = (numbers: number[], letter: string) =>
    Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => `${letter}${number}`);
  return { user, item, time: null, userIds: ids(user, 'u'), itemIds: ids(item, 'i') };
}
const rowsOf = ({ user }: Interactions) => user.map((_, row) => row);

function randomInteractions(): Interactions {
  const random = seededRandom(5);
  const draw = () => Array.from({ length: 300 }, () => Math.floor(random() * 40));
  return interactionsOf(draw(), draw());
}

function fewest(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return Math.min(...counts.values());
}

test('a core is a fixed point: everyone left has enough, and the cascade of removals is followed to its end', () => {
  // Item 2 falls (one row), which takes user 2 below two, which takes item 1 below two, and so on down to nothing …
  const chain = interactionsOf([0, 1, 1, 2, 2], [0, 0, 1, 1, 2]);
  expect(coreRows(chain, rowsOf(chain), { user: 2, item: 2 })).toEqual([]);
  // … while a square of two users and two items stands.
  const square = interactionsOf([0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 1, 2]);
  expect(coreRows(square, rowsOf(square), { user: 2, item: 2 })).toEqual([0, 1, 2, 3]);
  const data = randomInteractions();
  const rows = coreRows(data, rowsOf(data), { user: 5, item: 5 });
  expect(rows.length).toBeGreaterThan(0);
  for (const column of [data.user, data.item])
    expect(fewest(rows.map((row) => column[row] ?? -1))).toBeGreaterThanOrEqual(5);
});
