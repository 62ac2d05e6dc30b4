// A CSV (comma, semicolon or tab) whose quoted fields may contain line ends. Cells stay text: "=1+1" is a title.

import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#lib/errors.ts';
import { maxRows } from './reading.ts';

export type TableRow = { line: number; cells: string[] };
export type ExportTable = {
  header: string[]; // as written
  rows: TableRow[];
  hasMore: boolean; // more rows than are read
  cutLine: number | null; // the line the file ends in the middle of, if it does
  /** A column's text, '' if the row or the table doesn't have it. Names are compared ignoring case. */
  cell(row: TableRow, column: string): string;
  has(column: string): boolean;
};

const maxRecordCharacters = 256 * 1024; // a long review is 10,000

/** Throws AppError bad_file if a row never ends. Reads `maxRows` rows and one more. */
export function readTable(text: string, separator = separatorOf(text)): ExportTable {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      max_record_size: maxRecordCharacters,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: maxRows + 2,
    }) as unknown as typeof records;
  } catch (cause) {
    throw unreadable(cause);
  }
  const header = (records[0]?.record ?? []).map((name) => name.trim());
  const columns = new Map(header.map((name, at) => [name.toLowerCase(), at]));
  const headerText = header.join('\n');
  const rows = records
    .slice(1)
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(({ cells }) => cells.map((cell) => cell.trim()).join('\n') !== headerText); // a file pasted twice
  const last = rows.at(-1);
  const isCut = last !== undefined && last.cells.length < header.length && !/[\r\n]$/.test(text);
  return {
    header,
    rows: rows.slice(0, maxRows),
    hasMore: rows.length > maxRows,
    cutLine: isCut ? last.line : null,
    cell: ({ cells }, column) => cells[columns.get(column.toLowerCase()) ?? -1]?.trim() ?? '',
    has: (column) => columns.has(column.toLowerCase()),
  };
}

function unreadable(cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const reason =
    cause.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'The file ends inside a quoted cell, so it wasn’t downloaded completely.'
      : cause.code === 'CSV_MAX_RECORD_SIZE'
        ? `Line ${cause.lines ?? '?'} of the file is longer than 256 kB, so this isn’t a table of titles.`
        : `The table can’t be read from line ${cause.lines ?? '?'} on.`;
  return new AppError('bad_file', { message: reason, cause });
}

/** The names in the first line, in lower case; [] if the text doesn't begin with a line of cells. */
export function headerOf(text: string): string[] {
  try {
    const [record = []] = parse(text.slice(0, maxRecordCharacters), {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 1,
    });
    return record.map((name) => name.trim().toLowerCase());
  } catch {
    return [];
  }
}

/** The separator that splits the first line into the most cells, ignoring quotes. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const line = (/^[^\r\n]+/m.exec(text.slice(0, 64 * 1024))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  const separators = [',', ';', '\t'] as const;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** For exports with known columns: a short last row without a line end means the rest is missing. */
export function refuseCut(table: ExportTable): void {
  if (table.cutLine === null) return;
  throw new AppError('bad_file', {
    message: `The file ends in the middle of line ${table.cutLine}, so it wasn’t downloaded completely.`,
  });
}

export function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
