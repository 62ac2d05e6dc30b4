// One RecBole atomic file: a header of `name:type` columns, then tab-separated rows. Types: token, token_seq, float,
// float_seq. https://recbole.io/docs/user_guide/data/atomic_files.html

import { badFile, type DropReason, type ReadOptions, readRowLines, tableOfText } from './row-lines.ts';

export type AtomicRow = (column: string | null) => string; // '' for a column the file doesn't have

const header = /^([^:\s][^:]{0,63}):(?:token|token_seq|float|float_seq)$/;

/**
 * Calls `onHeader` with the column names, then `onRow` for each sound row. Malformed rows are dropped and reported
 * to `drop`. Throws AppError bad_file if there's no header, if the last row is truncated, or if most rows are
 * malformed.
 */
export async function readAtomicTable(
  path: string,
  onHeader: (columns: string[]) => void,
  onRow: (row: AtomicRow) => void,
  drop: DropReason,
  options: ReadOptions,
): Promise<{ rows: number }> {
  let columns: Map<string, number> | null = null; // name → position
  let headerLine = '';
  const read = await readRowLines(
    path,
    tableOfText,
    (line) => {
      if (!columns) {
        if ('tooLong' in line) throw badFile(path, 'does not begin with a header of name:type columns.');
        columns = parseHeader(line.text);
        if (!columns)
          throw badFile(path, "doesn't start with a header of name:type columns, such as user_id:token.");
        headerLine = line.text;
        onHeader([...columns.keys()]);
        return 'no row';
      }
      if ('tooLong' in line) return { malformed: 'line too long', isShort: false };
      if (line.text === '') return 'no row';
      if (line.text === headerLine) {
        drop('header again');
        return 'row';
      }
      const known = columns;
      const fields = line.text.split('\t');
      if (fields.length !== known.size)
        return { malformed: 'wrong number of columns', isShort: fields.length < known.size };
      onRow((column) => fields[column === null ? -1 : (known.get(column) ?? -1)]?.trim() ?? '');
      return 'row';
    },
    drop,
    options,
  );
  if (!columns) throw badFile(path, 'is empty.');
  return read;
}

function parseHeader(line: string): Map<string, number> | null {
  const columns = new Map<string, number>();
  const fields = line.split('\t');
  for (const [position, field] of fields.entries()) {
    const found = header.exec(field.trim());
    if (!found?.[1] || columns.has(found[1])) return null;
    columns.set(found[1], position);
  }
  return columns;
}
