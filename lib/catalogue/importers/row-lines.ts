// A file with one row per line, in any format. Every row is counted, and the whole file is rejected if a line never
// ends, the last row is truncated, or most rows are malformed.

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { boundedLines, type Line } from './bounded-lines.ts';
import type { OnRead } from './file-chunks.ts';

export type RowFormat = {
  what: string;
  unit: 'rows' | 'lines';
  longestLineBytes?: number; // a longer line is a malformed row
  hopelessMebibytes: number; // no such file has a line this long: give up
};
export type DropReason = (reason: string) => void;
export type ReadOptions = { onRead?: OnRead; signal?: AbortSignal | undefined };
/** `isShort`: the line ends before its row does, so if it's the last one, the file is truncated. */
export type LineVerdict = 'row' | 'no row' | { malformed: string; isShort: boolean };

export const tableOfText: RowFormat = { what: 'a table of text', unit: 'rows', hopelessMebibytes: 8 };
const malformedShare = 0.5; // with more malformed rows than this, the file isn't what it claims to be

export function badFile(path: string, what: string): AppError {
  return new AppError('bad_file', { message: `${basename(path)} ${what}` });
}

/** Malformed rows are dropped and reported to `drop`. Throws AppError bad_file. */
export async function readRowLines(
  path: string,
  { what, unit, longestLineBytes, hopelessMebibytes }: RowFormat,
  onLine: (line: Line) => LineVerdict,
  drop: DropReason,
  { onRead, signal }: ReadOptions,
): Promise<{ rows: number }> {
  let rows = 0;
  let malformed = 0;
  const onLongLine = (bytes: number) => {
    if (bytes > hopelessMebibytes * 1024 * 1024)
      throw badFile(path, `has a line of more than ${hopelessMebibytes} MiB, so it isn't ${what}.`);
  };
  for await (const line of boundedLines(path, { longest: longestLineBytes, onLongLine, onRead })) {
    signal?.throwIfAborted();
    const verdict = onLine(line);
    if (verdict === 'no row') continue;
    rows++;
    if (verdict === 'row') continue;
    const isCut = !('tooLong' in line) && !line.ended && line.number > 1 && verdict.isShort;
    if (isCut) throw badFile(path, `is truncated: it ends in the middle of line ${line.number}.`);
    malformed++;
    drop('tooLong' in line ? 'line too long' : verdict.malformed);
  }
  if (malformed > rows * malformedShare)
    throw badFile(path, `has ${malformed} malformed ${unit} of ${rows}.`);
  return { rows };
}
