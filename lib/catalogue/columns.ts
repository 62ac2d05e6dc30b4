// Columns of numbers for data sets of tens of millions of rows: they grow by doubling, and what is chosen of them stays flat, where
// arrays of JavaScript numbers take twice the memory and more while they grow.

type Numbers = Int32Array | Float64Array;

/** A column that is filled row by row. */
export function growingColumn<Column extends Numbers>(
  make: (length: number) => Column,
): { push(value: number): void; values(): Column } {
  let column = make(1024);
  let length = 0;
  return {
    push(value) {
      if (length === column.length) {
        const longer = make(2 * length);
        longer.set(column);
        column = longer;
      }
      column[length++] = value;
    },
    values: () => column.subarray(0, length) as Column,
  };
}

export const wholeNumbers = (length: number) => new Int32Array(length);
export const times = (length: number) => new Float64Array(length);

/** One column after the other. */
export function inOne<Column extends Numbers>(
  make: (length: number) => Column,
  first: Column,
  second: Column,
): Column {
  const whole = make(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** The rows that are wanted, in their order. `filter` of a typed array lists them as JavaScript numbers first. */
export function rowsWhere(rows: Int32Array, isWanted: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length);
  let length = 0;
  for (const row of rows) if (isWanted(row)) kept[length++] = row;
  return kept.subarray(0, length);
}

/** 0, 1, 2 … */
export function allRows(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/**
 * The rows sorted by a column of numbers below `count`, rows of one number in their order; and where those of each number begin,
 * with the end of all as the last.
 */
export function sortedBy(
  column: Int32Array,
  rows: Int32Array,
  count: number,
): { sorted: Int32Array; begins: Int32Array } {
  const begins = new Int32Array(count + 1);
  for (const row of rows) {
    const after = (column[row] ?? 0) + 1;
    begins[after] = (begins[after] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++)
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0);
  const next = begins.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const number = column[row] ?? 0;
    const place = next[number] ?? 0;
    sorted[place] = row;
    next[number] = place + 1;
  }
  return { sorted, begins };
}
