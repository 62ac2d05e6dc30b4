// One object per line, as JSON or a Python literal: the format reviews and products are published in.

import { cleanText } from '../title.ts';
import { boundedLines } from './bounded-lines.ts';
import { parsePythonLiteral } from './python-literal.ts';
import { badFile, type DropReason, type ReadOptions, type RowFormat, readRowLines } from './row-lines.ts';

export type ObjectRow = Record<string, unknown>;

const longestLineBytes = 4 * 1024 * 1024; // all of one person's reviews
const objectLines: RowFormat = {
  what: 'one object a line',
  unit: 'lines',
  longestLineBytes,
  hopelessMebibytes: 32,
};
const maxListEntries = 1_000;

/** The object on a line, or null if there is none. */
export function parseObject(text: string): ObjectRow | null {
  const parsers = /^\s*\{\s*["}]/.test(text) ? [JSON.parse, parsePythonLiteral] : [parsePythonLiteral];
  for (const parse of parsers) {
    try {
      const value: unknown = parse(text);
      return isObject(value) ? value : null;
    } catch {
      // not in this notation
    }
  }
  return null;
}

function isObject(value: unknown): value is ObjectRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws AppError bad_file if the last line is truncated, a line never ends, or most lines are malformed. */
export async function readObjectLines(
  path: string,
  onObject: (row: ObjectRow) => void,
  drop: DropReason,
  options: ReadOptions,
): Promise<{ rows: number }> {
  const read = await readRowLines(
    path,
    objectLines,
    (line) => {
      const text = 'tooLong' in line ? null : line.text;
      if (text?.trim() === '') return 'no row';
      const object = text === null ? null : parseObject(text);
      if (!object) return { malformed: 'line that is no object', isShort: true };
      onObject(object);
      return 'row';
    },
    drop,
    options,
  );
  if (read.rows === 0) throw badFile(path, 'is empty.');
  return read;
}

/** The first object in a file, to tell what the file holds; null if its first lines have none. */
export async function firstObject(path: string): Promise<ObjectRow | null> {
  const onLongLine = (bytes: number) => {
    throw badFile(path, `starts with a line of more than ${bytes} bytes, so it isn't one object per line.`);
  };
  for await (const line of boundedLines(path, { longest: longestLineBytes, onLongLine })) {
    if ('tooLong' in line || line.number > 10) return null;
    const object = parseObject(line.text);
    if (object) return object;
  }
  return null;
}

/** The first field that holds text or a number, as text; '' if none does. */
export function textOf(row: ObjectRow, ...fields: string[]): string {
  for (const field of fields) {
    const value = Object.hasOwn(row, field) ? row[field] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** The texts in a list field, cleaned and deduplicated. */
export function textsOf(row: ObjectRow, field: string, maxTexts: number): string[] {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  const list = Array.isArray(value) ? value.slice(0, maxListEntries) : [];
  const texts = list.flatMap((entry: unknown) => (typeof entry === 'string' ? cleanText(entry, 60) : []));
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, maxTexts);
}

/** The objects in a list field. */
export function objectsOf(row: ObjectRow, field: string): ObjectRow[] {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function objectOf(row: ObjectRow, field: string): ObjectRow {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  return isObject(value) ? value : {};
}

/** US dollars of "$4.99", 4.99 or "Free to Play"; undefined if the text holds no price. */
export function priceOf(row: ObjectRow, field: string): number | undefined {
  const text = textOf(row, field).slice(0, 60);
  if (/\bfree\b/i.test(text)) return 0;
  const found = /^\$?\s*(\d{1,6}(?:\.\d{1,2})?)\d*$/.exec(text.replaceAll(',', ''));
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
