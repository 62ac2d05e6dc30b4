// Any other table: the person says which column is which. Until then, common column names are assumed.

import { cleanText, parseTitle } from '../title.ts';
import { askedDateOrder } from './asked-date-order.ts';
import type { ExportContent, ExportFormat } from './export-content.ts';
import { numberIn, yearIn } from './export-content.ts';
import { dayInText } from './export-day.ts';
import type { ExportTable, TableRow } from './export-table.ts';
import { type HistoryRow, rated, ratingOn } from './history-row.ts';
import type { Reading, TableSample } from './reading.ts';
import { isBinary } from './title-lines.ts';

// What a column can be → its usual names.
const fields = {
  title: /^(?:title|name|movie|film|game|movie title|film title|game title|titel|titre|título|titolo)$/i,
  year: /^(?:year|release year|released|jahr|année|año|anno)$/i,
  rating: /^(?:rating|my rating|your rating|score|my score|stars|note|bewertung)$/i,
  day: /^(?:date|watched|watched date|date watched|watch date|last played|last watched|played on|datum|fecha)$/i,
  'hours played': /^(?:hours|hours played|playtime \(hours\))$/i,
  'IMDb id': /^(?:imdb|imdb id|imdbid|imdb_id|tconst|const)$/i,
  'TMDb id': /^(?:tmdb|tmdb id|tmdbid|tmdb_id)$/i,
  'Steam app id': /^(?:appid|app id|app_id|steam app id|steam_appid)$/i,
} as const;
type Field = keyof typeof fields;
const none = '-';
const sampleRows = 5;
const sampleColumns = 20;
const scales = ['5', '10', '100'];

/** A table of at least two columns: one has a known name, or the file is a .csv whose rows all look alike. */
function isMine(content: ExportContent): boolean {
  if (content.form !== 'text' || content.header().length < 2 || isBinary(content.text)) return false;
  if (content.header().some((name) => fields.title.test(name))) return true;
  return /\.(?:csv|tsv)$/i.test(content.path) && hasEqualRows(content.table());
}

function hasEqualRows({ header, rows }: ExportTable): boolean {
  const equal = rows.filter(({ cells }) => cells.length === header.length).length;
  return rows.length > 0 && equal >= rows.length * 0.9;
}

function read(content: ExportContent, reading: Reading): void {
  const table = content.table();
  reading.sample ??= sampleOf(table);
  const columns = new Map<Field, number>();
  for (const field of Object.keys(fields) as Field[]) {
    const column = columnOf(field, table, reading);
    if (column !== undefined) columns.set(field, column);
  }
  if (!columns.has('title')) {
    reading.note('Choose the column with the titles.');
    return;
  }
  const cell = (row: TableRow, field: Field) => row.cells[columns.get(field) ?? -1]?.trim() ?? '';
  const order = askedDateOrder(
    table.rows.map((row) => cell(row, 'day')).filter((text) => text !== ''),
    reading,
    'any',
  );
  const highest = highestRating(
    table.rows.map((row) => cell(row, 'rating')),
    reading,
  );
  for (const row of table.rows) {
    const { title, year } = parseTitle(cell(row, 'title'));
    const hours = numberIn(cell(row, 'hours played'));
    const date = cell(row, 'day');
    const day = dayInText(date, order);
    reading.add(row.line, {
      title,
      year: yearIn(cell(row, 'year')) ?? year ?? undefined,
      ids: idsOf(cell, row),
      status: hours === 0 ? 'owned' : 'seen',
      when:
        date === '' || day === 'open'
          ? undefined
          : { day, what: hours === undefined ? 'watched' : 'last played' },
      ...(hours === undefined ? {} : { minutesPlayed: Math.max(0, Math.round(hours * 60)) }),
      ...rated(ratingOn(numberIn(cell(row, 'rating')) ?? Number.NaN, highest === 5 ? 0.5 : 1, highest)),
    });
  }
  if (table.cutLine !== null)
    reading.note(`The last line (${table.cutLine}) has fewer cells than the others.`);
  if (table.hasMore) reading.note(`Only the first ${table.rows.length.toLocaleString('en')} rows are read.`);
}

function sampleOf({ header, rows }: ExportTable): TableSample {
  const shown = (cells: string[]) => cells.slice(0, sampleColumns).map((cell) => cleanText(cell, 80));
  return { header: shown(header), rows: rows.slice(0, sampleRows).map(({ cells }) => shown(cells)) };
}

function columnOf(field: Field, { header }: ExportTable, reading: Reading): number | undefined {
  const guess = header.findIndex((name) => fields[field].test(name));
  const answer = reading.ask({
    id: `column of ${field}`,
    text: field === 'title' ? 'Which column has the titles?' : `Which column has the ${field}, if any?`,
    options: [
      ...header
        .slice(0, 100)
        .map((name, at) => ({ value: String(at + 1), label: name.slice(0, 100) || `column ${at + 1}` })),
      ...(field === 'title' ? [] : [{ value: none, label: 'none' }]),
    ],
    assumed: guess === -1 ? (field === 'title' ? undefined : none) : String(guess + 1),
  });
  return answer === undefined || answer === none ? undefined : Number(answer) - 1;
}

/** Assumes the smallest common scale that fits every rating. */
function highestRating(texts: string[], reading: Reading): number {
  const ratings = texts.flatMap((text) => numberIn(text) ?? []);
  if (ratings.length === 0) return 10;
  const most = ratings.reduce((best, rating) => Math.max(best, rating), 0);
  const assumed = scales.find((scale) => Number(scale) >= most) ?? '100';
  const answer = reading.ask({
    id: 'highest rating',
    text: 'What is the highest possible rating?',
    options: scales.map((scale) => ({ value: scale, label: scale })),
    assumed,
  });
  return Number(answer ?? assumed);
}

function idsOf(cell: (row: TableRow, field: Field) => string, row: TableRow): HistoryRow['ids'] {
  const imdb = /tt\d{5,10}/.exec(cell(row, 'IMDb id'))?.[0];
  const tmdb = /^\d{1,10}$/.exec(cell(row, 'TMDb id'))?.[0];
  const steamApp = /^\d{1,10}$/.exec(cell(row, 'Steam app id'))?.[0];
  if (!imdb && !tmdb && !steamApp) return undefined;
  return { ...(imdb ? { imdb } : {}), ...(tmdb ? { tmdb } : {}), ...(steamApp ? { steamApp } : {}) };
}

export const assignedColumns: ExportFormat = {
  source: 'table with assigned columns',
  what: 'any CSV, once you say which column holds the titles',
  isMine,
  read,
};
