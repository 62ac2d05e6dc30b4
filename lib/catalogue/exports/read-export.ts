// Reads a person's own export from any service. The format is recognized by content. The result has one row per title,
// problems with single rows, and open questions. Nothing is saved and nothing is guessed silently: `questions` lists
// whatever an answer could change, and the export can be read again with the answers.

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { assignedColumns } from './assigned-columns.ts';
import { contentOf, type ExportContent, type ExportFormat } from './export-content.ts';
import { boundedBytes, type ExportBytes, textOf } from './export-text.ts';
import { gogGalaxy } from './gog-galaxy.ts';
import type { ExportSource, HistoryRow } from './history-row.ts';
import { imdb } from './imdb.ts';
import { isLetterboxdFile, letterboxd } from './letterboxd.ts';
import { mergeRows } from './merge-rows.ts';
import { isNetflixFile, netflix } from './netflix.ts';
import { playnite } from './playnite.ts';
import {
  type Ask,
  createReading,
  type ExportQuestion,
  type RowProblem,
  type TableSample,
} from './reading.ts';
import { steamGames } from './steam-games.ts';
import { titleLines } from './title-lines.ts';
import { isTraktFile, trakt } from './trakt.ts';
import { isZip, unpackEntries } from './zip-entries.ts';

export type HistoryExport = {
  format: ExportSource;
  files: string[]; // those that were read
  rowsRead: number; // before rows with the same title were merged
  rows: HistoryRow[]; // one per title or episode, in file order
  problems: RowProblem[]; // the first 200
  problemCount: number;
  questions: ExportQuestion[];
  notes: string[];
  sample: TableSample | null;
};

export type ReadExportOptions = {
  ask?: Ask;
  now?: Date; // what counts as the future
};

// The first format that claims a file gets it: specific ones before those that accept nearly anything.
const formats: ExportFormat[] = [
  letterboxd,
  imdb,
  trakt,
  steamGames,
  playnite,
  gogGalaxy,
  netflix,
  assignedColumns,
  titleLines,
];

/** Throws AppError bad_file or too_large, with a message that says what's wrong. */
export async function readExport(
  fileName: string,
  content: ExportBytes,
  { ask = () => undefined, now = new Date() }: ReadExportOptions = {},
): Promise<HistoryExport> {
  const bytes = await boundedBytes(content);
  if (bytes.length === 0) throw badFile('The file is empty.');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw badFile('The file is compressed with gzip. To import it, unpack it and choose the file inside.');
  const isPacked = isZip(bytes);
  const contents = isPacked ? await contentsOfZip(bytes) : [contentOf(basename(fileName), textOf(bytes))];
  if (!isPacked && contents[0]?.text.trim() === '') throw badFile('The file is empty.');
  const found = contents.flatMap((one) => {
    const format = formatOf(one, isPacked);
    return format ? [{ format, content: one }] : [];
  });
  const format = found[0]?.format;
  if (!format) throw unknownFormat();

  const reading = createReading(format.source, basename(fileName), ask, now);
  const mine = found.filter((one) => one.format === format);
  for (const one of mine) format.read(one.content, reading);
  const { rows } = mergeRows(reading.rows);
  if (
    rows.length === 0 &&
    reading.questions.every(({ answered, assumed }) => answered || assumed !== undefined)
  ) {
    throw badFile(
      reading.problems[0]?.text ?? `The file is an export from ${format.source} without a single title.`,
    );
  }
  return {
    format: format.source,
    files: mine.map((one) => one.content.path),
    rowsRead: reading.rows.length,
    rows,
    problems: reading.problems,
    problemCount: reading.problemCount,
    questions: reading.questions,
    notes: reading.notes,
    sample: reading.sample,
  };
}

/** Throws AppError. A workbook is a ZIP too, and gets its own message. */
async function contentsOfZip(bytes: Buffer): Promise<ExportContent[]> {
  const isWanted = (path: string) => isLetterboxdFile(path) || isTraktFile(path) || isNetflixFile(path);
  const entries = await unpackEntries(bytes, (path) => isWanted(path) || path === '[Content_Types].xml');
  if (entries.some(({ path }) => path === '[Content_Types].xml')) {
    throw badFile(
      'This is a workbook or a document. To import it, save the sheet as CSV and choose that file.',
    );
  }
  return entries
    .map(({ path, bytes: content }) => contentOf(path, textOf(content)))
    .filter(({ text }) => text !== '');
}

function formatOf(content: ExportContent, isPacked: boolean): ExportFormat | undefined {
  const claim = formats.find((format) => format.isMine(content));
  // In a ZIP with many files, plain lines of text are probably comments.
  return isPacked && claim === titleLines && !/\.txt$/i.test(content.path) ? undefined : claim;
}

function unknownFormat(): AppError {
  const known = formats.map(({ what }) => what);
  return badFile(`We don’t recognize this format. We can read: ${known.join('; ')}.`);
}

function badFile(message: string): AppError {
  return new AppError('bad_file', { message });
}
