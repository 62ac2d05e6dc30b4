// A text table with one separator: CSV with quotes, or the "::", "|" and tab tables in the MovieLens releases.
// Cells stay text: nothing is treated as a formula.

import type { AtomicRow } from './atomic-table.ts';
import { badFile, type DropReason, type ReadOptions, readRowLines, tableOfText } from './row-lines.ts';

export type TableShape = {
  separator: ',' | '::' | '|' | '\t';
  columns: string[] | 'first line'; // names are case-insensitive
  needed: string[]; // lower case
};

/** Throws AppError bad_file if a required column is missing, the last row is truncated, or most rows are malformed. */
export async function readDelimitedTable(
  path: string,
  shape: TableShape,
  onRow: (row: AtomicRow) => void,
  drop: DropReason,
  options: ReadOptions,
): Promise<{ rows: number }> {
  let positions = shape.columns === 'first line' ? null : positionsOf(shape.columns);
  let headerLine: string | null = null;
  const read = await readRowLines(
    path,
    tableOfText,
    (line) => {
      const text = 'tooLong' in line ? null : line.text;
      const fields = text === null ? null : splitFields(text, shape.separator);
      if (!positions) {
        headerLine = text;
        const found = positionsOf(fields ?? []);
        const lacks = shape.needed.filter((column) => !found.has(column));
        if (lacks.length > 0) throw badFile(path, `has no ${lacks.join(', ')} column in its first line.`);
        positions = found;
        return 'no row';
      }
      if (text?.trim() === '') return 'no row';
      if (text !== null && text === headerLine) {
        drop('header again');
        return 'row';
      }
      const known = positions;
      if (fields?.length !== known.size)
        return { malformed: 'wrong number of columns', isShort: (fields?.length ?? 0) < known.size };
      onRow((column) => fields[column === null ? -1 : (known.get(column) ?? -1)]?.trim() ?? '');
      return 'row';
    },
    drop,
    options,
  );
  if (!positions || read.rows === 0) throw badFile(path, 'is empty.');
  return read;
}

function positionsOf(columns: string[]): Map<string, number> {
  return new Map(columns.map((column, position) => [column.trim().toLowerCase(), position]));
}

/** null if a quote never closes. */
function splitFields(line: string, separator: TableShape['separator']): string[] | null {
  if (separator !== ',' || !line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/y;
  for (;;) {
    const found = field.exec(line);
    if (!found) return null;
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return fields;
  }
}
