// IMDb and Trakt: exports that carry ids. Columns and fields as the services write them; the entries are made up.

import { expect, test } from 'vitest';
import { lines, readText, rowNamed } from './read-text.ts';
import { zipOf } from './zip-file.ts';

const facts =
  'Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors';
const imdbRatings = lines(
  `Const,Your Rating,Date Rated,${facts}`,
  'tt0133093,9,2024-01-15,The Matrix,The Matrix,https://www.imdb.com/title/tt0133093/,Movie,8.7,136,1999,"Action, Sci-Fi",2000000,1999-03-31,"Lana Wachowski, Lilly Wachowski"',
  'tt0903747,10,2023-02-01,Breaking Bad,Breaking Bad,https://www.imdb.com/title/tt0903747/,TV Series,9.5,49,2008,Crime,2000000,2008-01-20,',
  'tt2301451,10,2023-02-02,Breaking Bad: Ozymandias,Breaking Bad: Ozymandias,https://www.imdb.com/title/tt2301451/,tvEpisode,10,47,2013,Crime,200000,2013-09-15,Rian Johnson',
  'tt0120601,4,2022-01-01,Being John Malkovich,Being John Malkovich,u,movie,7.7,113,1999,Comedy,1,1999-10-29,Spike Jonze',
  'tt0118688,3,2022-01-01,Batman & Robin,Batman & Robin,u,movie,3.8,125,1997,Action,1,1997-06-20,Joel Schumacher',
);

test("IMDb ratings: exact ids, films, series and episodes kept apart, and the day of rating isn't the day of watching", async () => {
  const read = await readText('3f2c-ratings.csv', imdbRatings);
  expect(read.format).toBe('IMDb');
  expect(rowNamed(read, 'The Matrix')).toMatchObject({
    ids: { imdb: 'tt0133093' },
    year: 1999,
    kind: 'film',
    status: 'seen',
    when: { day: '2024-01-15', what: 'rated' },
    rating: { given: 9, lowest: 1, highest: 10 },
  });
  expect(rowNamed(read, 'Breaking Bad').kind).toBe('series');
  expect(rowNamed(read, 'Breaking Bad: Ozymandias').kind).toBe('episode');
  expect(rowNamed(read, 'Being John Malkovich').disliked).toBeUndefined();
  expect(rowNamed(read, 'Batman & Robin').disliked).toBe(true);
});

test('IMDb watchlist: wanted, not seen, unless rated; a person on a list is reported and left out', async () => {
  const watchlist = lines(
    `Position,Const,Created,Modified,Description,${facts},Your Rating,Date Rated`,
    '1,tt0468569,2023-07-09,2024-02-01,,The Dark Knight,The Dark Knight,u,Movie,9.0,152,2008,Action,1,2008-07-16,Christopher Nolan,8,2023-08-01',
    '2,tt0078748,2023-07-10,2023-07-10,,Alien,Alien,u,Movie,8.5,117,1979,Horror,1,1979-05-25,Ridley Scott,,',
    '3,nm0000631,2023-07-10,2023-07-10,,Ridley Scott,,u,,,,,,,,,,',
  );
  const read = await readText('WATCHLIST.csv', watchlist);
  expect(rowNamed(read, 'The Dark Knight')).toMatchObject({
    status: 'seen',
    when: { day: '2023-08-01', what: 'rated' },
  });
  expect(rowNamed(read, 'Alien')).toMatchObject({
    status: 'wanted',
    when: { day: '2023-07-10', what: 'added' },
  });
  expect(read.rows).toHaveLength(2);
  expect(read.problems).toMatchObject([{ text: 'This row is a person, not a title.' }]);
});

test("IMDb keeps the original title next to the one in the account's language", async () => {
  const table = lines(
    'Const,Your Rating,Date Rated,Title,Original Title,Title Type,Year',
    'tt0068646,9,2024-01-15,Der Pate,The Godfather,Movie,1972',
    'tt0078748,9,2024-01-15,Alien,Alien,Movie,1979',
  );
  const read = await readText('ratings.csv', table);
  expect(rowNamed(read, 'Der Pate').originalTitle).toBe('The Godfather');
  expect(rowNamed(read, 'Alien').originalTitle).toBeUndefined();
});

test('IMDb: lower-case columns and the date format of ten years ago are read', async () => {
  const old = lines(
    'position,const,created,modified,description,Title,Title type,Directors,You rated,IMDb Rating,Runtime (mins),Year,Genres,Num. Votes,Release Date (month/day/year),URL',
    '1,tt0078748,Sun Mar  3 00:00:00 2013,,,Alien,Feature Film,Ridley Scott,9,8.5,117,1979,horror,1,1979-05-25,u',
  );
  const read = await readText('ratings.csv', old);
  expect(rowNamed(read, 'Alien')).toMatchObject({ kind: 'film', status: 'seen', rating: { given: 9 } });
});

const matrix = {
  title: 'The Matrix',
  year: 1999,
  ids: { trakt: 1, slug: 'the-matrix-1999', imdb: 'tt0133093', tmdb: 603 },
};
const severance = {
  title: 'Severance',
  year: 2022,
  ids: { trakt: 2, tvdb: 371980, imdb: 'tt11280740', tmdb: 95396 },
};
const history = [
  { id: 1, watched_at: '2026-01-02T03:04:05.000Z', action: 'watch', type: 'movie', movie: matrix },
  {
    id: 2,
    watched_at: '1970-01-01T00:00:00.000Z',
    action: 'watch',
    type: 'movie',
    movie: { title: 'Some Time', year: 1990, ids: { trakt: 9, imdb: null, tmdb: 77 } },
  },
  {
    id: 3,
    watched_at: '2026-02-03T04:05:06.000Z',
    action: 'scrobble',
    type: 'episode',
    show: severance,
    episode: { season: 1, number: 2, title: 'Half Loop', ids: { trakt: 789, imdb: 'tt11650492' } },
  },
];
const ratings = [{ rated_at: '2025-05-05T00:00:00.000Z', rating: 2, type: 'movie', movie: matrix }];
const watched = [
  {
    plays: 3,
    last_watched_at: '2025-01-01T00:00:00.000Z',
    last_updated_at: '2026-01-01T00:00:00.000Z',
    movie: matrix,
  },
];

test('Trakt history: ids, days of watching, episodes by series; 1970 is no day', async () => {
  const read = await readText('history-1.json', JSON.stringify(history));
  expect(read.format).toBe('Trakt');
  expect(rowNamed(read, 'The Matrix')).toMatchObject({
    ids: { imdb: 'tt0133093', tmdb: '603' },
    kind: 'film',
    when: { day: '2026-01-02', what: 'watched' },
  });
  expect(rowNamed(read, 'Some Time')).toMatchObject({ ids: { tmdb: '77' } });
  expect(rowNamed(read, 'Some Time').when).toBeUndefined();
  expect(rowNamed(read, 'Severance')).toMatchObject({
    kind: 'episode',
    episode: 'Season 1, episode 2: Half Loop',
    ids: { imdb: 'tt11650492' },
  });
});

test("Trakt ZIP: a film's plays, last day and rating come together in one row", async () => {
  const read = await readText(
    'trakt.zip',
    zipOf({
      'someone/watched/watched-movies.json': JSON.stringify(watched),
      'someone/ratings/ratings-movies.json': JSON.stringify(ratings),
      'someone/history/history-1.json': JSON.stringify(history),
      'someone/lists/watchlist.json': '[]',
      'someone/watched/watched-playback.json': JSON.stringify([
        { progress: 25, paused_at: '2026-03-01T00:00:00Z', movie: { title: 'Half Seen', ids: {} } },
      ]),
    }),
  );
  expect(rowNamed(read, 'The Matrix')).toMatchObject({
    plays: 3,
    when: { day: '2026-01-02', what: 'watched' },
    rating: { given: 2, highest: 10 },
    disliked: true,
  });
  expect(read.rows.some(({ title }) => title === 'Half Seen')).toBe(false);
});

test('Trakt: a watchlist is wanted; an object of several lists is read whole', async () => {
  const all = {
    username: 'someone',
    history,
    ratings,
    watchlist: [{ rank: 1, listed_at: '2025-04-01T00:00:00.000Z', type: 'show', show: severance }],
  };
  const read = await readText('export.json', JSON.stringify(all));
  expect(read.rows.find(({ kind }) => kind === 'series')).toMatchObject({
    title: 'Severance',
    status: 'wanted',
  });
  expect(rowNamed(read, 'The Matrix').rating?.given).toBe(2);
});
