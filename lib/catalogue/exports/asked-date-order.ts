// Whether a column's short dates begin with the day or the month: decided by the dates if possible, otherwise asked,
// never assumed.

import { type DateOrder, dateOrderOf, type RowOrder } from './export-day.ts';
import type { Reading } from './reading.ts';

/** undefined: not known yet, or not needed because there are no short dates. */
export function askedDateOrder(dates: string[], reading: Reading, rows: RowOrder): DateOrder | undefined {
  const order = dateOrderOf(dates, reading.now, rows);
  if (order === 'no short dates') return undefined;
  if (order) return order;
  const example = dates.find((date) => /^\d{1,2}[/-]/.test(date.trim())) ?? '';
  const answer = reading.ask({
    id: 'date order',
    text: `Does a date like ${example.slice(0, 20)} begin with the day or the month?`,
    options: [
      { value: 'day first', label: 'With the day' },
      { value: 'month first', label: 'With the month' },
    ],
  });
  return answer === 'day first' || answer === 'month first' ? answer : undefined;
}
