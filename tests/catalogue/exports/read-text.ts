import type { HistoryExport } from '#lib/catalogue/exports/read-export.ts';
import { readExport } from '#lib/catalogue/exports/read-export.ts';

export const now = new Date('2026-03-01T12:00:00Z');

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

/** Reads a file on a fixed day, with answers to its questions. */
export function readText(
  fileName: string,
  content: string | Buffer,
  answers: Record<string, string> = {},
): Promise<HistoryExport> {
  return readExport(fileName, Buffer.from(content), { ask: ({ id }) => answers[id], now });
}

export function rowNamed({ rows }: HistoryExport, title: string) {
  const row = rows.find((one) => one.title === title);
  if (!row) throw new Error(`no row ${title} among ${rows.map((one) => one.title).join(', ')}`);
  return row;
}
