// GOG Galaxy 2: Galaxy has no export of its own; people use the script galaxy_library_export.py, which writes tabs by
// default and commas on request. Lists inside a cell are joined with the same character and quoted.
//   title, originalTitle, sortingTitle, summary, platformList, criticsScore, developers, genres, publishers,
//   releaseDate, themes, gameMins, tags, dlcs, isHidden, …
// `criticsScore` is the critics', not the person's rating.

import { type ExportContent, type ExportFormat, numberIn, yearIn } from './export-content.ts';
import { refuseCut } from './export-table.ts';
import type { Reading } from './reading.ts';

const ownColumns = ['gameMins', 'platformList', 'sortingTitle', 'criticsScore'];

function isMine(content: ExportContent): boolean {
  if (content.form !== 'text') return false;
  const header = content.header();
  return header.includes('title') && ownColumns.some((column) => header.includes(column.toLowerCase()));
}

function read(content: ExportContent, reading: Reading): void {
  const table = content.table();
  refuseCut(table);
  if (!table.has('gameMins')) {
    reading.note(
      'This export has no play times, so none of its games count as played. Export again with --playtime.',
    );
  }
  for (const row of table.rows) {
    const minutes = Math.round(numberIn(table.cell(row, 'gameMins')) ?? 0);
    reading.add(row.line, {
      title: table.cell(row, 'originalTitle') || table.cell(row, 'title'),
      year: yearIn(table.cell(row, 'releaseDate')),
      kind: 'game',
      status: minutes > 0 ? 'seen' : 'owned',
      ...(table.has('gameMins') ? { minutesPlayed: Math.max(0, minutes) } : {}),
    });
  }
  if (table.hasMore) reading.note(`Only the first ${table.rows.length.toLocaleString('en')} rows are read.`);
}

export const gogGalaxy: ExportFormat = {
  source: 'GOG Galaxy',
  what: 'GOG Galaxy (the table of galaxy_library_export.py)',
  isMine,
  read,
};
