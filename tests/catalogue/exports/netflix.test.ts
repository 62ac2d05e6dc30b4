// Netflix: both of its tables in their exact columns; the entries are made up.

import { expect, test } from 'vitest';
import { netflixTitle } from '#lib/catalogue/exports/netflix-title.ts';
import { lines, readText, rowNamed } from './read-text.ts';
import { zipOf } from './zip-file.ts';

const history = (...dates: string[]) =>
  lines('Title,Date', ...dates.map((date, at) => `"Film ${at}","${date}"`));
const days = (read: { rows: { when?: { day: string } }[] }) => read.rows.map(({ when }) => when?.day);

test('a number above 12 decides the order of all dates', async () => {
  expect(days(await readText('NetflixViewingHistory.csv', history('5/13/24', '4/3/24')))).toEqual([
    '2024-05-13',
    '2024-04-03',
  ]);
  expect(days(await readText('NetflixViewingHistory.csv', history('13/05/2024', '04/03/2024')))).toEqual([
    '2024-05-13',
    '2024-03-04',
  ]);
});

test('the order is also decided if dates are sorted in only one order, or in the future in one', async () => {
  // Newest first: 1 May, 2 April, 3 March as months first; 5 January, 4 February, 3 March would rise.
  expect(days(await readText('h.csv', history('5/1/24', '4/2/24', '3/3/24', '1/4/24')))).toEqual([
    '2024-05-01',
    '2024-04-02',
    '2024-03-03',
    '2024-01-04',
  ]);
  // It is March 2026: the second of December cannot have been.
  expect(days(await readText('h.csv', history('12/2/26')))).toEqual(['2026-02-12']);
});

test('dotted dates begin with the day, and dates that begin with the year are read as such', async () => {
  expect(days(await readText('h.csv', history('3.5.24', '2024-02-01', '2023/11/30')))).toEqual([
    '2024-05-03',
    '2024-02-01',
    '2023-11-30',
  ]);
});

test('dates that allow both orders are asked about, and left out until the person answers', async () => {
  const both = history('5/3/24');
  const asked = await readText('h.csv', both);
  expect(asked.questions).toMatchObject([{ id: 'date order', answered: false }]);
  expect(asked.questions[0]?.assumed).toBeUndefined();
  expect(days(asked)).toEqual([undefined]);
  expect(asked.problems).toEqual([]);
  expect(days(await readText('h.csv', both, { 'date order': 'day first' }))).toEqual(['2024-03-05']);
  expect(days(await readText('h.csv', both, { 'date order': 'month first' }))).toEqual(['2024-05-03']);
});

test('columns in the language of the account are recognized', async () => {
  const read = await readText('NetflixViewingHistory.csv', lines('Titel,Datum', '"Das Boot","31.12.23"'));
  expect(read.format).toBe('Netflix');
  expect(rowNamed(read, 'Das Boot').when).toEqual({ day: '2023-12-31', what: 'watched' });
});

test.each([
  ['Dark: Season 1: Secrets', 'Dark', 'Season 1: Secrets'],
  ['Dark: Staffel 2: Anfänge und Enden', 'Dark', 'Staffel 2: Anfänge und Enden'],
  ['Chernobyl: Limited Series: Episode 1', 'Chernobyl', 'Limited Series: Episode 1'],
  ['Money Heist: Part 3: Episode 1', 'Money Heist', 'Part 3: Episode 1'],
  ['Star Trek: Discovery: Season 1: The Vulcan Hello', 'Star Trek: Discovery', 'Season 1: The Vulcan Hello'],
  ['Beef: Episode 3', 'Beef', 'Episode 3'],
])('%s is an episode of %s', (text, title, episode) => {
  expect(netflixTitle(text)).toEqual({ title, kind: 'episode', episode });
});

test.each([
  'Dune: Part Two',
  'Kill Bill: Vol. 2',
  'Star Wars: Episode IV: A New Hope',
  'The Hunger Games: Mockingjay: Part 1',
  'Mission: Impossible',
])('%s stays a title of its own', (text) => {
  expect(netflixTitle(text)).toEqual({ title: text });
});

const columns =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
const activity = lines(
  columns,
  'Ann,2025-05-12 20:32:15,01:02:30,,The Irishman,,Apple TV 4K,01:02:30,Not latest view,US (United States)',
  'Ann,2025-05-13 20:00:00,02:00:00,,The Irishman,,Apple TV 4K,03:02:30,03:02:30,US (United States)',
  'Ann,2025-05-14 20:00:00,00:01:10,,Looked Into,,Apple TV 4K,00:01:10,00:01:10,US (United States)',
  'Ann,2025-05-14 21:00:00,00:02:30,,Season 1 Trailer: Stranger Things,TRAILER,Apple TV 4K,00:00:30,00:00:30,US (United States)',
  'Ann,2025-05-14 21:10:00,00:20:00,Autoplayed: user action: None; ,Played By Itself,,Apple TV 4K,00:20:00,00:20:00,US (United States)',
  'Ben,2025-05-15 19:00:00,00:50:22,,Dark: Season 1: Secrets,,Phone,00:50:22,00:50:22,US (United States)',
);

test("viewing activity: a film's evenings add up; trailers, autoplayed previews and one-minute views are dropped", async () => {
  const read = await readText('ViewingActivity.csv', activity);
  expect(rowNamed(read, 'The Irishman')).toMatchObject({
    minutesPlayed: 183,
    when: { day: '2025-05-13', what: 'watched' },
    profile: 'Ann',
  });
  expect(read.rows.map(({ title }) => title)).toEqual(['The Irishman', 'Dark']);
  expect(read.notes).toEqual([
    '2 trailers and previews are left out.',
    '1 titles ran for less than 5 minutes and are left out.',
  ]);
});

test('viewing activity: a file pasted twice doubles no minutes', async () => {
  const once = await readText('ViewingActivity.csv', activity);
  const twice = await readText('ViewingActivity.csv', activity + activity);
  expect(twice.rows).toEqual(once.rows);
});

test("viewing activity of several profiles: the person is asked which is theirs, and Netflix's ZIP is read", async () => {
  const zip = zipOf({
    'CONTENT_INTERACTION/ViewingActivity.csv': activity,
    'CONTENT_INTERACTION/SearchHistory.csv': lines('Profile Name,Query Typed', 'Ann,dark'),
  });
  const open = await readText('netflix-report.zip', zip);
  expect(open.questions).toMatchObject([{ id: 'profile', assumed: '*', answered: false }]);
  const mine = await readText('netflix-report.zip', zip, { profile: 'Ben' });
  expect(mine.rows.map(({ title, kind }) => [title, kind])).toEqual([['Dark', 'episode']]);
});

test("an answer that isn't one of the options counts as none", async () => {
  const read = await readText('ViewingActivity.csv', activity, { profile: 'Eve' });
  expect(read.questions[0]?.answered).toBe(false);
  expect(read.rows).toHaveLength(2);
});
