// IMDb: the CSV of "Your ratings", the watchlist, or a list. `Const` is the exact id. The day of rating isn't the day
// of watching; a title on a list without the person's own rating is wanted, not seen.
//   ratings     Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,…
//   watchlist   Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,…,Your Rating,Date Rated

import { type ExportContent, type ExportFormat, yearIn } from './export-content.ts';
import { dayOfText } from './export-day.ts';
import { refuseCut } from './export-table.ts';
import { type HistoryKind, rated, ratingOn } from './history-row.ts';
import { listMeaning } from './list-meaning.ts';
import type { Reading } from './reading.ts';

// Spelled "tvMiniSeries" or "TV Mini Series", depending on the export's year.
const kinds: Record<string, HistoryKind> = {
  movie: 'film',
  featurefilm: 'film',
  short: 'film',
  tvmovie: 'film',
  tvshort: 'film',
  tvspecial: 'film',
  video: 'film',
  tvseries: 'series',
  tvminiseries: 'series',
  miniseries: 'series',
  tvepisode: 'episode',
  videogame: 'game',
};

function isMine(content: ExportContent): boolean {
  const header = content.form === 'text' ? content.header() : [];
  return header.includes('const') && (header.includes('title type') || header.includes('your rating'));
}

function read(content: ExportContent, reading: Reading): void {
  const table = content.table();
  refuseCut(table);
  const isList = table.has('Position');
  const hasTypes = table.has('Title Type');
  const means = isList
    ? listMeaning(/watch-?list|seen/i.test(content.path) ? content.path : 'want', reading)
    : 'seen';
  for (const row of table.rows) {
    const cell = (column: string) => table.cell(row, column);
    const id = /^tt\d{5,10}$/.exec(cell('Const'))?.[0];
    if (!id) {
      const isPerson = /^nm\d+$/.test(cell('Const'));
      reading.problem(
        row.line,
        isPerson ? 'This row is a person, not a title.' : 'This row has no title id in the column Const.',
      );
      continue;
    }
    const rating = ratingOn(Number(cell('Your Rating') || cell('You rated') || Number.NaN), 1, 10);
    const ratedOn = cell('Date Rated');
    const created = cell('Created');
    const kind =
      kinds[
        cell('Title Type')
          .toLowerCase()
          .replace(/[^a-z]/g, '')
      ];
    if (hasTypes && !kind)
      reading.note(`Rows of type "${cell('Title Type').slice(0, 40)}" are matched by id only.`);
    const original = cell('Original Title');
    reading.add(row.line, {
      ...(original !== '' && original !== cell('Title') ? { originalTitle: original } : {}),
      title: cell('Title') || cell('Original Title') || id,
      year: yearIn(cell('Year')),
      ids: { imdb: id },
      kind,
      status: rating || means !== 'wanted' ? 'seen' : 'wanted',
      when:
        rating && ratedOn
          ? { day: dayOfText(ratedOn), what: 'rated' }
          : created
            ? { day: dayOfText(created), what: 'added' }
            : undefined,
      ...rated(rating),
      ...(means === 'liked' ? { liked: true as const } : {}),
    });
  }
  if (table.hasMore) reading.note(`Only the first ${table.rows.length.toLocaleString('en')} rows are read.`);
}

export const imdb: ExportFormat = { source: 'IMDb', what: 'IMDb (ratings or watchlist CSV)', isMine, read };
