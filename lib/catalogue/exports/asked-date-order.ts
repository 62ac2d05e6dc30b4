// Whether the short dates of a column begin with the day or with the month: told by the dates where they can tell,
// asked otherwise, and never assumed.

import { type DateOrder, dateOrderOf, type RowOrder } from './export-day.ts';
import type { Reading } from './reading.ts';

/** undefined: not known yet, or without short dates not needed. */
export function askedDateOrder(dates: string[], reading: Reading, rows: RowOrder): DateOrder | undefined {
  const order = dateOrderOf(dates, reading.now, rows);
  if (order === 'no short dates') return undefined;
  if (order) return order;
  const example = dates.find((date) => /^\d{1,2}[/-]/.test(date.trim())) ?? '';
  const answer = reading.ask({
    id: 'date order',
    text: `Does a date such as ${example.slice(0, 20)} begin with the day or with the month?`,
    options: [
      { value: 'day first', label: 'With the day' },
      { value: 'month first', label: 'With the month' },
    ],
  });
  return answer === 'day first' || answer === 'month first' ? answer : undefined;
}
