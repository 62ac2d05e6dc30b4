// Days in people's exports: ISO days and times, Unix seconds, and short forms ("5/3/24"), whose order depends on where
// the person lives and has to be inferred or asked.

export type DateOrder = 'day first' | 'month first';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayMs = 86_400_000;

/** "2024-05-31" for a day that exists, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** From "2024-05-31", "2024-05-31T20:15:00Z", "2024-05-31 20:15:00", or IMDb's old "Sun May 31 00:00:00 2015". */
export function dayOfText(text: string): string | null {
  const bounded = text.trim().slice(0, 60);
  const iso = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?:[T .].*)?$/.exec(bounded);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const old = /^[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) [\d:]+ (\d{4})$/.exec(bounded);
  if (old?.[1]) return isoDay(Number(old[3]), monthNames.indexOf(old[1].toLowerCase()) + 1, Number(old[2]));
  return null;
}

/** From Unix seconds; null for 0 and the placeholders that services write for "never" and "unknown". */
export function dayOfSeconds(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 10 * (dayMs / 1000) || seconds > 253_402_300_799) return null;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

type ShortDate = { first: number; second: number; year: number; dotted: boolean };

function shortDate(text: string): ShortDate | null {
  const found = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{2}|\d{4})$/.exec(text.trim());
  if (!found) return null;
  const year = Number(found[4]);
  return {
    first: Number(found[1]),
    second: Number(found[3]),
    year: year < 100 ? 2000 + year : year,
    dotted: found[2] === '.',
  };
}

function dayInOrder({ first, second, year }: ShortDate, order: DateOrder): string | null {
  return order === 'day first' ? isoDay(year, second, first) : isoDay(year, first, second);
}

/** A day in any form; short forms use the given order. 'open': the order isn't known, and matters here. */
export function dayInText(text: string, order: DateOrder | undefined): string | null | 'open' {
  const short = shortDate(text);
  if (!short) return dayOfText(text);
  if (short.dotted) return dayInOrder(short, 'day first');
  if (order) return dayInOrder(short, order);
  const dayFirst = dayInOrder(short, 'day first');
  const monthFirst = dayInOrder(short, 'month first');
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : 'open';
}

/** How a file's rows are known to be sorted. */
export type RowOrder = 'newest first' | 'any';

/**
 * The order that a column's dates are written in, or undefined if both are possible. Evidence, strongest first: a
 * number above 12; a day in the future under one order; a column that is sorted under only one order.
 */
export function dateOrderOf(
  texts: readonly string[],
  now: Date,
  rows: RowOrder,
): DateOrder | 'no short dates' | undefined {
  const dates = texts.flatMap((text) => shortDate(text) ?? []).filter(({ dotted }) => !dotted);
  if (dates.length === 0) return 'no short dates';
  const dayFirst = dates.filter(({ first }) => first > 12).length;
  const monthFirst = dates.filter(({ second }) => second > 12).length;
  // One stray date doesn't outvote a column; with both orders mixed, there's nothing to infer.
  if (dayFirst > monthFirst * 20) return 'day first';
  if (monthFirst > dayFirst * 20) return 'month first';
  if (dayFirst + monthFirst > 0) return undefined;
  const orders: DateOrder[] = ['day first', 'month first'];
  const days = orders.map((order) => dates.map((date) => dayInOrder(date, order) ?? ''));
  const only = (holds: (column: string[]) => boolean): DateOrder | undefined => {
    const [first, second] = days.map(holds);
    return first === second ? undefined : orders[first ? 0 : 1];
  };
  const latest = latestDay(now);
  return (
    only((column) => column.every((day) => day <= latest)) ?? only(rows === 'newest first' ? falls : isSorted)
  );
}

function falls(days: string[]): boolean {
  return days.every((day, at) => at === 0 || day <= (days[at - 1] ?? ''));
}

function isSorted(days: string[]): boolean {
  return falls(days) || falls(days.toReversed());
}

// Tomorrow is already today somewhere.
function latestDay(now: Date): string {
  return new Date(now.getTime() + dayMs).toISOString().slice(0, 10);
}

/** The day to keep; null with the reason if it doesn't exist or is in the future. */
export function readDay(day: string | null, now: Date): { day: string | null; problem?: string } {
  if (day === null) return { day, problem: 'The date can’t be read. The row is kept without it.' };
  if (day > latestDay(now)) {
    return { day: null, problem: `${day} is in the future. The row is kept without its date.` };
  }
  return { day };
}
