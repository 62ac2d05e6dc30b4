// The MovieLens releases. 100k: u.data (tabs), u.item (bars, Latin-1, nineteen genre columns). 1M and 10M: ratings.dat
// and movies.dat ("::"). 25M, latest and small: ratings.csv and movies.csv, whose header may be in lower case.
// https://grouplens.org/datasets/movielens/

import { basename, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { cleanText, parseTitle, parseYear } from '../title.ts';
import type { AtomicRow } from './atomic-table.ts';
import { readDelimitedTable, type TableShape } from './delimited-table.ts';
import { progressOver } from './file-chunks.ts';
import { gathering, maxInteractions, type ReadOptions, type Source } from './gathering.ts';
import { refuseHopeless } from './hopeless-table.ts';
import { readLinks, readTags, tagsBesideGenres } from './movielens-facts.ts';
import { namesIn } from './source-folder.ts';

const genresOf100k =
  "unknown Action Adventure Animation Children's Comedy Crime Documentary Drama Fantasy Film-Noir Horror Musical Mystery Romance Sci-Fi Thriller War Western".split(
    ' ',
  );
const ratingColumns = ['userid', 'movieid', 'rating', 'timestamp'];
const movieColumns = ['movieid', 'title', 'genres'];
const headed = { separator: ',', columns: 'first line' } as const;

type Release = { ratings: string; movies: string; ratingShape: TableShape; movieShape: TableShape };
const releases: Release[] = [
  {
    ratings: 'u.data',
    movies: 'u.item',
    ratingShape: { separator: '\t', columns: ratingColumns, needed: [] },
    movieShape: {
      separator: '|',
      columns: ['movieid', 'title', 'released', 'released on video', 'address', ...genresOf100k],
      needed: [],
    },
  },
  {
    ratings: 'ratings.dat',
    movies: 'movies.dat',
    ratingShape: { separator: '::', columns: ratingColumns, needed: [] },
    movieShape: { separator: '::', columns: movieColumns, needed: [] },
  },
  {
    ratings: 'ratings.csv',
    movies: 'movies.csv',
    ratingShape: { ...headed, needed: ratingColumns },
    movieShape: { ...headed, needed: movieColumns },
  },
];

function releaseOf(names: string[]): Release | undefined {
  return releases.find(({ ratings }) => names.includes(ratings) || names.includes(`${ratings}.gz`));
}

export function isMovieLensFolder(names: string[]): boolean {
  return releaseOf(names) !== undefined;
}

export async function readMovieLens(folder: string, options: ReadOptions = {}): Promise<Source> {
  const names = await namesIn(folder);
  const release = releaseOf(names);
  if (!release) {
    throw new AppError('bad_file', {
      message: `${folder} has no MovieLens ratings (u.data, ratings.dat or ratings.csv).`,
    });
  }
  const pathOf = (name: string) => {
    const found = [name, `${name}.gz`].find((one) => names.includes(one));
    return found === undefined ? null : join(folder, found);
  };
  const ratingsPath = pathOf(release.ratings) ?? join(folder, release.ratings);
  const moviesPath = pathOf(release.movies);
  const tagsPath = pathOf('tags.csv');
  const linksPath = pathOf('links.csv');
  const paths = [ratingsPath, moviesPath, tagsPath, linksPath].filter((path) => path !== null);
  const reading = await progressOver(paths, options.onProgress);
  const { minimumRating = null, shortest = 1, signal } = options;
  const into = gathering();
  await refuseHopeless(ratingsPath, {
    separator: release.ratingShape.separator,
    columns: (firstLine) => placesIn(firstLine, release.ratingShape),
    most: maxInteractions,
    fewest: shortest,
    signal,
  });
  const { rows: interactions } = await readDelimitedTable(
    ratingsPath,
    release.ratingShape,
    (row) => {
      const rating = Number(row('rating'));
      if (row('rating') === '' || !Number.isFinite(rating)) return into.drop('rating is not a number');
      if (minimumRating !== null && rating < minimumRating) return into.drop(`rating below ${minimumRating}`);
      const time = row('timestamp');
      into.interaction(row('userid'), row('movieid'), /^\d{1,12}$/.test(time) ? Number(time) : null);
    },
    into.drop,
    { onRead: reading(ratingsPath), signal },
  );
  const beside = (path: string) => ({ onRead: reading(path), signal });
  const tags = tagsPath ? await readTags(tagsPath, into.drop, beside(tagsPath)) : null;
  const links = linksPath ? await readLinks(linksPath, into.drop, beside(linksPath)) : null;
  let items = 0;
  if (moviesPath) {
    const read = await readDelimitedTable(
      moviesPath,
      release.movieShape,
      (row) => {
        const parsed = parseTitle(row('title'));
        const year = parseYear(row('released').slice(-4)) ?? parsed.year;
        const isUnknown = parsed.title === 'unknown' && year === null; // item 267 of 100k
        const itemId = row('movieid');
        const genres = genresOf(row);
        const details = { tags: tagsBesideGenres(tags?.get(itemId) ?? [], genres), ...links?.get(itemId) };
        into.item({ itemId, title: isUnknown ? '' : parsed.title, year, genres, details });
      },
      (reason) => into.drop(`item: ${reason}`),
      { onRead: reading(moviesPath), signal },
    );
    items = read.rows;
  } else into.note(`No ${release.movies}: items are named after their ids.`);
  return into.gathered({
    format: 'movielens',
    files: paths.map((path) => basename(path)),
    read: { interactions, items },
    untitled: 'keep',
  });
}

/** "::" leaves an empty column between two. */
function placesIn(
  firstLine: string,
  { separator, columns }: TableShape,
): { user: number; item: number } | null {
  const names = columns === 'first line' ? firstLine.toLowerCase().split(separator) : columns;
  const [user, item] = ['userid', 'movieid'].map((name) =>
    names.findIndex((column) => column.trim() === name),
  );
  if (user === undefined || item === undefined || user < 0 || item < 0) return null;
  return { user: user * separator.length, item: item * separator.length };
}

function genresOf(row: AtomicRow): string[] {
  const written = row('genres');
  const names =
    written === '' ? genresOf100k.filter((genre) => row(genre.toLowerCase()) === '1') : written.split('|');
  const genres = names.map((genre) => cleanText(genre, 40));
  return [...new Set(genres)].filter(
    (genre) => genre !== '' && genre !== 'unknown' && genre !== '(no genres listed)',
  );
}
