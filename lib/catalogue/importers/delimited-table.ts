// A table of text with one separator: CSV with quotes, or the "::", "|" and tab tables of the MovieLens releases.
// Cells are text and stay text: nothing is a formula here.

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import type { AtomicRow, DropReason } from './atomic-table.ts';
import { boundedLines } from './bounded-lines.ts';
import type { OnRead } from './file-chunks.ts';

export type TableShape = {
  separator: ',' | '::' | '|' | '\t';
  columns: string[] | 'first line'; // names are compared without case
  needed: string[]; // lower case
};

const hopelessLineBytes = 8 * 1024 * 1024;
const malformedShare = 0.5;

/** Throws AppError bad_file when a needed column is missing, the last row breaks off, or most rows are malformed. */
export async function readDelimitedTable(
  path: string,
  shape: TableShape,
  onRow: (row: AtomicRow) => void,
  drop: DropReason,
  { onRead, signal }: { onRead?: OnRead; signal?: AbortSignal | undefined } = {},
): Promise<{ rows: number }> {
  const name = basename(path);
  const bad = (what: string) => new AppError('bad_file', { message: `${name} ${what}` });
  let positions = shape.columns === 'first line' ? null : positionsOf(shape.columns);
  let headerLine: string | null = null;
  let rows = 0;
  let malformed = 0;
  const onLongLine = (bytes: number) => {
    if (bytes > hopelessLineBytes) throw bad('has a line of more than 8 MiB: it is not a table of text.');
  };
  for await (const line of boundedLines(path, { onLongLine, onRead })) {
    signal?.throwIfAborted();
    const fields = 'tooLong' in line ? null : splitFields(line.text, shape.separator);
    if (!positions) {
      headerLine = 'tooLong' in line ? null : line.text;
      positions = positionsOf(fields ?? []);
      const lacks = shape.needed.filter((column) => !positions?.has(column));
      if (lacks.length > 0) throw bad(`has no column ${lacks.join(', ')} in its first line.`);
      continue;
    }
    if (!('tooLong' in line) && line.text.trim() === '') continue;
    rows++;
    if (!('tooLong' in line) && line.text === headerLine) {
      drop('header again');
      continue;
    }
    if (!fields || fields.length !== positions.size) {
      if (!('tooLong' in line) && !line.ended && rows > 1 && (fields?.length ?? 0) < positions.size)
        throw bad(`breaks off in line ${line.number}: it is truncated.`);
      malformed++;
      drop('tooLong' in line ? 'line too long' : 'wrong number of columns');
      continue;
    }
    const known = positions;
    onRow((column) => fields[column === null ? -1 : (known.get(column) ?? -1)]?.trim() ?? '');
  }
  if (!positions || rows === 0) throw bad('is empty.');
  if (malformed > rows * malformedShare) throw bad(`has ${malformed} malformed rows of ${rows}.`);
  return { rows };
}

function positionsOf(columns: string[]): Map<string, number> {
  return new Map(columns.map((column, position) => [column.trim().toLowerCase(), position]));
}

/** null for a quote that never closes. */
export function splitFields(line: string, separator: TableShape['separator']): string[] | null {
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
