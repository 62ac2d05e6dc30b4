// Letterboxd: the whole ZIP (letterboxd.com/data/export) or one CSV from it. There are no ids, only name and year.
// `Date` is always the day of logging; only the diary and reviews have the day of watching, in "Watched Date".
//   diary.csv     Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
//   reviews.csv   Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
//   ratings.csv   Date,Name,Year,Letterboxd URI,Rating          half stars, 0.5 to 5
//   watched.csv, watchlist.csv, likes/films.csv   Date,Name,Year,Letterboxd URI
//   lists/*.csv   three lines about the list, then Position,Name,Year,URL,Description

import { basename } from 'node:path';
import { type ExportContent, type ExportFormat, yearIn } from './export-content.ts';
import { dayOfText } from './export-day.ts';
import { type ExportTable, readTable, refuseCut } from './export-table.ts';
import { rated, ratingOn } from './history-row.ts';
import { listMeaning } from './list-meaning.ts';
import type { Reading } from './reading.ts';

const listMark = /^"?Letterboxd list export/;
const deletedFolders = /(?:^|\/)(?:deleted|orphaned)\//; // deleted by the person, so left out

/** The files in the ZIP that say what was watched and how it was liked. */
export function isLetterboxdFile(path: string): boolean {
  return !deletedFolders.test(path) && /(?:^|\/)(?:diary|watched|ratings|likes\/films)\.csv$/.test(path);
}

function tableOf({ text, table }: ExportContent): ExportTable {
  if (!listMark.test(text)) return table();
  const start = /^Position,Name,Year,URL/m.exec(text)?.index ?? text.length;
  return readTable(text.slice(start), ',');
}

function isMine(content: ExportContent): boolean {
  if (content.form !== 'text') return false;
  if (listMark.test(content.text)) return true;
  return /^[^\n]{0,300}Letterboxd URI/.test(content.text) && content.header().includes('name');
}

function read(content: ExportContent, reading: Reading): void {
  const table = tableOf(content);
  refuseCut(table);
  const isDiary = table.has('Watched Date');
  const isRatings = table.has('Rating') && !isDiary;
  const isLikes = /(?:^|\/)likes\/films\.csv$/.test(content.path);
  const isWatched = basename(content.path) === 'watched.csv';
  // The other four-column tables look alike, whether they list what was seen or what to see.
  const means = isDiary || isRatings || isLikes || isWatched ? 'seen' : listMeaning(content.path, reading);
  for (const row of table.rows) {
    const cell = (column: string) => table.cell(row, column);
    if (row.cells.length !== table.header.length) {
      reading.problem(
        row.line,
        'This row has more or fewer cells than the table has columns, so it’s left out.',
      );
      continue;
    }
    const watched = cell('Watched Date');
    const logged = cell('Date');
    reading.add(row.line, {
      title: cell('Name'),
      year: yearIn(cell('Year')),
      kind: 'film',
      status: means === 'wanted' ? 'wanted' : 'seen',
      when: watched
        ? { day: dayOfText(watched), what: 'watched' }
        : logged
          ? { day: dayOfText(logged), what: isRatings ? 'rated' : 'logged' }
          : undefined,
      ...rated(ratingOn(Number(cell('Rating') || Number.NaN), 0.5, 5)),
      ...(isLikes || means === 'liked' ? { liked: true as const } : {}),
    });
  }
  if (table.hasMore) reading.note(`Only the first ${table.rows.length.toLocaleString('en')} rows are read.`);
}

export const letterboxd: ExportFormat = {
  source: 'Letterboxd',
  what: 'Letterboxd (the ZIP or one CSV from it)',
  isMine,
  read,
};
