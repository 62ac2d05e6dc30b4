// The columns are those of a Letterboxd export; the entries are made up.

import { expect, test } from 'vitest';
import { lines, readText, rowNamed } from './read-text.ts';
import { zipOf } from './zip-file.ts';

const four = 'Date,Name,Year,Letterboxd URI';
const diary = lines(
  `${four},Rating,Rewatch,Tags,Watched Date`,
  '2024-01-11,The Shining,1980,https://boxd.it/a,4.5,,"horror, halloween",2024-01-02',
  '2024-03-13,The Shining,1980,https://boxd.it/b,1.5,Yes,,2024-03-12',
  '2024-05-02,"Crouching Tiger, Hidden Dragon",2000,https://boxd.it/c,4,,,2023-12-31',
);
const files = {
  'diary.csv': diary,
  'watched.csv': lines(
    four,
    '2024-06-01,The Shining,1980,https://boxd.it/x',
    '2024-06-02,Alien,1979,https://boxd.it/y',
  ),
  'ratings.csv': lines(
    `${four},Rating`,
    '2024-03-13,The Shining,1980,https://boxd.it/x,1.5',
    '2022-02-02,Alien,1979,https://boxd.it/y,5',
  ),
  'likes/films.csv': lines(four, '2024-06-02,Alien,1979,https://boxd.it/y'),
  'watchlist.csv': lines(four, '2024-01-01,Never Watched,1999,https://boxd.it/z'),
  'deleted/diary.csv': lines(
    `${four},Rating,Rewatch,Tags,Watched Date`,
    '2024-01-11,Taken Back,1980,u,1,,,2024-01-02',
  ),
  'comments.csv': lines('Date,Content,Comment', '2024-01-01,u,"a comment"'),
  'profile.csv': lines('Date Joined,Username', '2019-10-03,someone'),
};

test('the ZIP gives one row per film, from diary, watched, ratings and likes only', async () => {
  const read = await readText('letterboxd-someone-2024.zip', zipOf(files));
  expect(read.format).toBe('Letterboxd');
  expect(read.rowsRead).toBe(8);
  expect(read.rows.map(({ title }) => title)).toEqual([
    'The Shining',
    'Crouching Tiger, Hidden Dragon',
    'Alien',
  ]);
  expect(read.files).toEqual(['diary.csv', 'watched.csv', 'ratings.csv', 'likes/films.csv']);
  expect(read.problems).toEqual([]);
});

test('the day of watching beats the day of logging, and the latest rating beats an older one', async () => {
  const read = await readText('export.zip', zipOf(files));
  expect(rowNamed(read, 'The Shining')).toMatchObject({
    year: 1980,
    kind: 'film',
    status: 'seen',
    when: { day: '2024-03-12', what: 'watched' },
    rating: { given: 1.5, lowest: 0.5, highest: 5 },
    disliked: true,
    plays: 2,
  });
  expect(rowNamed(read, 'Crouching Tiger, Hidden Dragon').when).toEqual({
    day: '2023-12-31',
    what: 'watched',
  });
  const alien = rowNamed(read, 'Alien');
  expect(alien).toMatchObject({
    liked: true,
    rating: { share: 1 },
    when: { day: '2022-02-02', what: 'rated' },
  });
  expect(alien.disliked).toBeUndefined();
});

test.each(['diary.csv', 'reviews.csv'])(
  '%s alone is read, with reviews that run over lines',
  async (name) => {
    const review = lines(
      `${four},Rating,Rewatch,Review,Tags,Watched Date`,
      '2024-01-11,Heat,1995,https://boxd.it/a,2,,"Two lines,',
      'and a ""quote"".",,2024-01-02',
    );
    const read = await readText(name, name === 'diary.csv' ? diary : review);
    const title = name === 'diary.csv' ? 'The Shining' : 'Heat';
    expect(rowNamed(read, title)).toMatchObject({ status: 'seen', when: { what: 'watched' } });
  },
);

test('1.5 of 5 stars is in the lowest third, 2 is not', async () => {
  const ratings = lines(
    `${four},Rating`,
    '2024-01-01,Two,2000,u,2',
    '2024-01-01,Less,2000,u,1.5',
    '2024-01-01,Zero,2000,u,0',
  );
  const read = await readText('ratings.csv', ratings);
  expect(rowNamed(read, 'Two').disliked).toBeUndefined();
  expect(rowNamed(read, 'Less').disliked).toBe(true);
  expect(rowNamed(read, 'Zero').rating).toBeUndefined();
});

test('watchlist and watched look alike: the file name decides, and the person can correct it', async () => {
  const table = lines(four, '2024-01-01,Alien,1979,u');
  expect((await readText('watchlist.csv', table)).rows[0]?.status).toBe('wanted');
  expect((await readText('watched.csv', table)).questions).toEqual([]);
  const unnamed = await readText('download.csv', table);
  expect(unnamed.questions).toMatchObject([{ id: 'list', assumed: 'seen', answered: false }]);
  const answered = await readText('download.csv', table, { list: 'wanted' });
  expect(answered.rows[0]?.status).toBe('wanted');
  expect(answered.questions[0]?.answered).toBe(true);
});

test('a list starts with three lines about itself, then its films', async () => {
  const list = lines(
    'Letterboxd list export v7',
    'Date,Name,Tags,URL,Description',
    '2021-11-06,My Favourites,"best, rewatchable",https://boxd.it/l,"A list,',
    'over two lines."',
    '',
    'Position,Name,Year,URL,Description',
    '1,The Shining,1980,https://boxd.it/a,',
    '2,Alien,1979,https://boxd.it/b,Still holds up',
  );
  const read = await readText('favourites.csv', list);
  expect(read.rows.map(({ title, year }) => [title, year])).toEqual([
    ['The Shining', 1980],
    ['Alien', 1979],
  ]);
});
