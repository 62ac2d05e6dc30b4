// One file of an export: what a format needs to recognize it and then read it.

import { AppError } from '#lib/errors.ts';
import { type ExportTable, headerOf, readTable } from './export-table.ts';
import type { ExportSource } from './history-row.ts';
import type { Reading } from './reading.ts';

export type ExportContent = {
  path: string; // inside the ZIP, or the file's name: only a hint about the format
  text: string;
  form: 'json' | 'page' | 'text';
  /** undefined if the text isn't JSON. */
  json(): unknown;
  /** The names in the first line, in lower case: enough to recognize a table; never throws. */
  header(): string[];
  table(): ExportTable;
};

export type ExportFormat = {
  source: ExportSource;
  what: string; // for the list of formats: "IMDb (ratings or watchlist CSV)"
  isMine(content: ExportContent): boolean;
  read(content: ExportContent, reading: Reading): void;
};

export function contentOf(path: string, whole: string): ExportContent {
  const text = whole.replace(/^sep=.\r?\n/i, ''); // written by spreadsheets before a table
  const start = text.slice(0, 2_000).trimStart();
  const form = /^[[{]/.test(start) ? 'json' : /^<(?:!doctype|html|\?xml|!--)/i.test(start) ? 'page' : 'text';
  const lazy = <Value>(make: () => Value): (() => Value) => {
    let made: { value: Value } | null = null;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  return {
    path,
    text,
    form,
    json: lazy(() => parseJson(text)),
    header: lazy(() => headerOf(text)),
    table: lazy(() => readTable(text)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return undefined; // could be a title in brackets
    const doubled = doubledJson(text);
    if (doubled !== undefined) return doubled;
    throw new AppError('bad_file', {
      message: 'The JSON file is damaged or was not downloaded completely.',
      cause,
    });
  }
}

/** A JSON document pasted twice is read once. */
function doubledJson(text: string): unknown {
  const trimmed = text.trim();
  for (const gap of [0, 1, 2]) {
    const half = (trimmed.length - gap) / 2;
    if (!Number.isInteger(half) || trimmed.slice(0, half) !== trimmed.slice(half + gap)) continue;
    try {
      return JSON.parse(trimmed.slice(0, half));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function yearIn(value: unknown): number | undefined {
  const year = Number(/^\s*(\d{4})\b/.exec(textIn(value))?.[1] ?? Number.NaN);
  return year >= 1870 && year <= 2100 ? year : undefined;
}
