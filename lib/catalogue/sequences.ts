// Rows of interactions as one sequence a person, oldest first.

import { sortedBy } from './columns.ts';
import { type Interactions, rowOrder, type Ties, type UserSequence } from './dataset.ts';

/** Groups rows by user, each in the order of `rowOrder`. `itemRow` renumbers items. */
export function toSequences(
  data: Interactions,
  rows: Int32Array,
  itemRow: Map<number, number>,
  ties: Ties = 'file',
): UserSequence[] {
  const { user, item, time, userIds } = data;
  const order = rowOrder(data, ties);
  const { sorted, begins } = sortedBy(user, rows, userIds.length);
  const people = new Set<number>(); // in the order in which they appear
  for (const row of rows) people.add(user[row] ?? -1);
  return Array.from(people, (person) => {
    const own = sorted.subarray(begins[person], begins[person + 1]);
    if (time) own.sort(order);
    return {
      userId: userIds[person] ?? String(person),
      items: Array.from(own, (row) => itemRow.get(item[row] ?? -1) ?? 0),
      times: time && Array.from(own, (row) => time[row] ?? 0),
    };
  });
}
