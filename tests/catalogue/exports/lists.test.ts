// What no service wrote: lists of titles, and tables whose columns the person assigns.

import { expect, test } from 'vitest';
import { lines, readText, rowNamed } from './read-text.ts';

test('one title per line is read, with year in brackets, bullets, numbers and trailing article', async () => {
  const read = await readText(
    'films.txt',
    lines('Alien (1979)', '', '- Godfather, The (1972)', 'I, Tonya', '12 Angry Men', 'M*A*S*H'),
  );
  expect(read.format).toBe('list of titles');
  expect(read.rows.map(({ title, year }) => [title, year])).toEqual([
    ['Alien', 1979],
    ['The Godfather', 1972],
    ['I, Tonya', undefined],
    ['12 Angry Men', undefined],
    ['M*A*S*H', undefined],
  ]);
});

test('a numbered list loses its numbers, and titles keep theirs', async () => {
  const numbered = await readText('a.txt', lines('1. Alien', '2. 300', '3. 12 Angry Men'));
  expect(numbered.rows.map(({ title }) => title)).toEqual(['Alien', '300', '12 Angry Men']);
  const titles = await readText('a.txt', lines('8. Alien', '300'));
  expect(titles.rows.map(({ title }) => title)).toEqual(['8. Alien', '300']);
});

test('titles separated by semicolons, a one-column heading, a title like JSON and an open quote are all read', async () => {
  const titles = async (text: string) => (await readText('x', text)).rows.map(({ title }) => title);
  expect(await titles('Alien; Brazil')).toEqual(['Alien', 'Brazil']);
  expect(await titles(lines('Title', 'Alien'))).toEqual(['Alien']);
  expect(await titles(lines('[REC] (2007)', '"Crocodile" Dundee', '"Heat'))).toEqual([
    '[REC]',
    '"Crocodile" Dundee',
    '"Heat',
  ]);
});

test('a table with common column names is read without asking, and every column can be reassigned', async () => {
  const table = lines(
    'Name;Original;Year;My Rating;Date watched',
    'Alien;Alien (orig);1979;2;2024-05-31',
    'Brazil;Brazil (orig);1985;9;2024-06-01',
  );
  const read = await readText('films.csv', table);
  expect(read.format).toBe('table with assigned columns');
  expect(rowNamed(read, 'Alien')).toMatchObject({
    year: 1979,
    when: { day: '2024-05-31', what: 'watched' },
    rating: { given: 2, highest: 10 },
    disliked: true,
  });
  const other = await readText('films.csv', table, { 'column of title': '2', 'column of year': '-' });
  expect(rowNamed(other, 'Alien (orig)').year).toBeUndefined();
});

test('the line where a spreadsheet declares its separator is no row', async () => {
  const read = await readText('films.csv', lines('sep=;', 'title;year', 'Alien;1979'));
  expect(read.rows.map(({ title, year }) => [title, year])).toEqual([['Alien', 1979]]);
});

test('a table without a known column waits for the person to say where the titles are', async () => {
  const table = lines('a,b', 'Alien,1979', 'Brazil,1985');
  const open = await readText('films.csv', table);
  expect(open.rows).toEqual([]);
  expect(open.questions.find(({ id }) => id === 'column of title')).toMatchObject({ answered: false });
  const read = await readText('films.csv', table, { 'column of title': '1', 'column of year': '2' });
  expect(rowNamed(read, 'Brazil').year).toBe(1985);
});

test('the rating scale is the smallest common one that fits, unless the person gives another', async () => {
  const table = lines('title,rating', 'Alien,2', 'Brazil,5');
  expect(rowNamed(await readText('a.csv', table), 'Alien').rating).toMatchObject({ highest: 5 });
  const ten = await readText('a.csv', table, { 'highest rating': '10' });
  expect(rowNamed(ten, 'Alien')).toMatchObject({ rating: { highest: 10 }, disliked: true });
});
