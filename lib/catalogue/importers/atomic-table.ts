// One RecBole atomic file: a header of `name:type` columns, then tab-separated rows. Types: token, token_seq, float,
// float_seq. https://recbole.io/docs/user_guide/data/atomic_files.html

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { boundedLines } from './bounded-lines.ts';
import type { OnRead } from './file-chunks.ts';

type ColumnType = 'token' | 'token_seq' | 'float' | 'float_seq';
export type AtomicRow = (column: string | null) => string; // '' for a column that the file lacks
export type DropReason = (reason: string) => void;

const hopelessLineBytes = 8 * 1024 * 1024; // no text table has such a line: give up instead of reading on
const malformedShare = 0.5; // more malformed rows than this and the file is not the table it says it is
const header = /^([^:\s][^:]{0,63}):(token|token_seq|float|float_seq)$/;

/**
 * Calls `onHeader` with the column names, then `onRow` for each sound row. Malformed rows are dropped and told to
 * `drop`. Throws AppError bad_file when there is no header, when the last row breaks off, or when most rows are malformed.
 */
export async function readAtomicTable(
  path: string,
  onHeader: (columns: string[]) => void,
  onRow: (row: AtomicRow) => void,
  drop: DropReason,
  onRead?: OnRead,
): Promise<{ rows: number }> {
  const name = basename(path);
  const bad = (what: string) => new AppError('bad_file', { message: `${name} ${what}` });
  let columns: Map<string, { position: number; type: ColumnType }> | null = null;
  let headerLine = '';
  let rows = 0;
  let malformed = 0;
  const onLongLine = (bytes: number) => {
    if (bytes > hopelessLineBytes) throw bad('has a line of more than 8 MiB: it is not a table of text.');
  };
  const lines = boundedLines(path, { onLongLine, onRead });
  for await (const line of lines) {
    if (!columns) {
      if ('tooLong' in line) throw bad('does not begin with a header of name:type columns.');
      columns = parseHeader(line.text);
      if (!columns) throw bad('does not begin with a header of name:type columns, such as user_id:token.');
      headerLine = line.text;
      onHeader([...columns.keys()]);
      continue;
    }
    if ('tooLong' in line) {
      rows++;
      malformed++;
      drop('line too long');
      continue;
    }
    if (line.text === '') continue;
    rows++;
    if (line.text === headerLine) {
      drop('header again');
      continue;
    }
    const fields = line.text.split('\t');
    if (fields.length !== columns.size) {
      if (!line.ended && fields.length < columns.size)
        throw bad(`breaks off in line ${line.number}: it is truncated.`);
      malformed++;
      drop('wrong number of columns');
      continue;
    }
    const known = columns;
    onRow((column) => fields[column === null ? -1 : (known.get(column)?.position ?? -1)]?.trim() ?? '');
  }
  if (!columns) throw bad('is empty.');
  if (malformed > rows * malformedShare) throw bad(`has ${malformed} malformed rows of ${rows}.`);
  return { rows };
}

function parseHeader(line: string): Map<string, { position: number; type: ColumnType }> | null {
  const columns = new Map<string, { position: number; type: ColumnType }>();
  const fields = line.split('\t');
  for (const [position, field] of fields.entries()) {
    const found = header.exec(field.trim());
    if (!found?.[1] || columns.has(found[1])) return null;
    columns.set(found[1], { position, type: found[2] as ColumnType });
  }
  return columns;
}
