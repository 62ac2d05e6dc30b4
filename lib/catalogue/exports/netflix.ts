// Netflix, both forms:
//   NetflixViewingHistory.csv (of one profile)   Title,Date                the date in the account's language
//   ViewingActivity.csv (of the whole account)   Profile Name,Start Time,Duration,Attributes,Title,
//                                                Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country
// Titles are "Film" or "Series: Season 2: Episode", including trailers. There are no ids or years.

import { askedDateOrder } from './asked-date-order.ts';
import type { ExportContent, ExportFormat } from './export-content.ts';
import { dayInText, dayOfText } from './export-day.ts';
import { type ExportTable, refuseCut, type TableRow } from './export-table.ts';
import { netflixTitle } from './netflix-title.ts';
import type { Reading } from './reading.ts';

const titleColumns = ['title', 'titel', 'titre', 'título', 'titulo', 'titolo', 'tytuł', 'otsikko', 'başlık'];
const dateColumns = ['date', 'datum', 'fecha', 'data', 'dato', 'päivämäärä', 'tarih'];
const startTime = /^start time\b/i; // "Start Time", in newer exports "Start Time (UTC)"
const shortestMinutes = 5; // stopped sooner, a title was only sampled, not watched
const trailer =
  /_hook_|^(?:season \d+ |official |final |new )*(?:trailer|teaser|clip|recap|featurette|promo)\b[^:]*:|(?::|\()\s*(?:official )?(?:trailer|teaser)\)?$/i;

/** The files in a Netflix ZIP that say what was watched. */
export function isNetflixFile(path: string): boolean {
  return /(?:^|\/)(?:ViewingActivity|NetflixViewingHistory)[^/]*\.csv$/i.test(path);
}

function isMine(content: ExportContent): boolean {
  const header = content.form === 'text' ? content.header() : [];
  const [first = '', second = ''] = header;
  const isHistory = header.length === 2 && titleColumns.includes(first) && dateColumns.includes(second);
  return isHistory || isActivity(header);
}

function isActivity(header: string[]): boolean {
  return header.includes('supplemental video type') && header.some((name) => startTime.test(name));
}

function read(content: ExportContent, reading: Reading): void {
  const table = content.table();
  refuseCut(table);
  if (isActivity(content.header())) readActivity(table, reading);
  else readHistory(table, reading);
  if (table.hasMore) reading.note(`Only the first ${table.rows.length.toLocaleString('en')} rows are read.`);
}

function readHistory(table: ExportTable, reading: Reading): void {
  const rows = table.rows.map((row) => ({ row, title: row.cells[0] ?? '', date: row.cells[1] ?? '' }));
  const order = askedDateOrder(
    rows.map(({ date }) => date),
    reading,
    'newest first',
  );
  let trailers = 0;
  for (const { row, title, date } of rows) {
    if (trailer.test(title)) {
      trailers++;
      continue;
    }
    const day = dayInText(date, order);
    reading.add(row.line, {
      ...netflixTitle(title),
      status: 'seen',
      when: day === 'open' ? undefined : { day, what: 'watched' },
    });
  }
  tellTrailers(trailers, reading);
}

type Watched = { line: number; title: string; profile: string; day: string | null; minutes: number };

function readActivity(table: ExportTable, reading: Reading): void {
  const start = table.header.find((name) => startTime.test(name)) ?? '';
  const duration = table.header.find((name) => /^duration\b/i.test(name)) ?? '';
  const profile = chosenProfile(table, reading);
  const watched = new Map<string, Watched>(); // by profile and title, in file order
  const evenings = new Set<string>(); // rows of a file pasted twice count once
  let trailers = 0;
  for (const row of table.rows) {
    const name = table.cell(row, 'Profile Name');
    const title = table.cell(row, 'Title');
    if (profile !== undefined && name !== profile) continue;
    if (isPreview(table, row, title)) {
      trailers++;
      continue;
    }
    const evening = row.cells.join('\n');
    if (evenings.has(evening)) continue;
    evenings.add(evening);
    const day = dayOfText(table.cell(row, start));
    const minutes = minutesIn(table.cell(row, duration));
    const key = JSON.stringify([name, title]);
    const known = watched.get(key);
    if (!known) watched.set(key, { line: row.line, title, profile: name, day, minutes });
    else {
      known.minutes += minutes;
      if (day !== null && (known.day === null || day > known.day)) known.day = day;
    }
  }
  let short = 0;
  for (const { line, title, profile: whose, day, minutes } of watched.values()) {
    if (duration !== '' && minutes < shortestMinutes) {
      short++;
      continue;
    }
    reading.add(line, {
      ...netflixTitle(title),
      status: 'seen',
      when: { day, what: 'watched' },
      ...(duration === '' ? {} : { minutesPlayed: Math.round(minutes) }),
      ...(whose === '' ? {} : { profile: whose.slice(0, 100) }),
    });
  }
  tellTrailers(trailers, reading);
  if (short > 0)
    reading.note(`${short} titles ran for less than ${shortestMinutes} minutes and are left out.`);
}

/** Everyone's rows are kept until the person says which profile is theirs. */
function chosenProfile(table: ExportTable, reading: Reading): string | undefined {
  const names = [...new Set(table.rows.map((row) => table.cell(row, 'Profile Name')))].slice(0, 20);
  if (names.length < 2) return undefined;
  const answer = reading.ask({
    id: 'profile',
    text: 'Several people share this account. Which profile is yours?',
    options: [
      ...names.map((name) => ({ value: name, label: name === '' ? '(no name)' : name.slice(0, 100) })),
      { value: '*', label: 'All of them' },
    ],
    assumed: '*',
  });
  return answer === '*' ? undefined : answer;
}

function isPreview(table: ExportTable, row: TableRow, title: string): boolean {
  const playedBySelf = /autoplayed: user action: none/i.test(table.cell(row, 'Attributes'));
  return table.cell(row, 'Supplemental Video Type') !== '' || playedBySelf || trailer.test(title);
}

/** "01:42:30" → 102.5 */
function minutesIn(duration: string): number {
  const found = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(duration);
  return found ? Number(found[1]) * 60 + Number(found[2]) + Number(found[3]) / 60 : 0;
}

function tellTrailers(count: number, reading: Reading): void {
  if (count > 0) reading.note(`${count} trailers and previews are left out.`);
}

export const netflix: ExportFormat = {
  source: 'Netflix',
  what: 'Netflix (viewing history or viewing activity CSV)',
  isMine,
  read,
};
