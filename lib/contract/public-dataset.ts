// Public data sets that an administrator may fetch from the site of those who publish them. The addresses stand here and
// nowhere else: no address that someone types is ever fetched.
import type { Domain } from './domain.ts';

export const publicDatasetNames = [
  'ml-latest-small',
  'ml-1m',
  'ml-25m',
  'steam-reviews',
  'amazon-video-games',
] as const;
export type PublicDatasetName = (typeof publicDatasetNames)[number];

export type PublicFile = {
  address: string;
  expectedBytes: number; // about this much, for the page and the room on disk
  maxBytes: number; // more is not downloaded
  md5Address?: string; // where the site publishes the file's MD5
  /** Of a ZIP: the files wanted, by name. Without it, the file is used as it is (gzip). */
  entries?: readonly string[];
  maxUnpackedBytes?: number; // of the wanted entries together
};
export type PublicDataset = {
  domain: Domain;
  label: string;
  publisher: string;
  page: string; // of the publisher, to read and to download by hand
  terms: string;
  files: readonly PublicFile[];
};

const mebibyte = 1024 ** 2;
const movieLens = 'https://files.grouplens.org/datasets/movielens';
const mcAuleyLab = 'https://mcauleylab.ucsd.edu/public_datasets/data';
const movieLensTerms =
  'For research. No commercial use without permission from GroupLens, no redistribution without it, no suggestion that GroupLens endorses you, and publications name the data set.';
const mcAuleyTerms = 'For research. Publications cite the papers that the page names.';
const tables = ['ratings.csv', 'movies.csv', 'tags.csv', 'links.csv'] as const;

function movieLensZip(
  name: string,
  entries: readonly string[],
  bytes: { expected: number; most: number; unpacked: number },
): PublicFile {
  return {
    address: `${movieLens}/${name}.zip`,
    md5Address: `${movieLens}/${name}.zip.md5`,
    expectedBytes: bytes.expected,
    maxBytes: bytes.most,
    entries,
    maxUnpackedBytes: bytes.unpacked,
  };
}

export const publicDatasets: Record<PublicDatasetName, PublicDataset> = {
  'ml-latest-small': {
    domain: 'movies',
    label: 'MovieLens latest, small: 610 people, 9,742 films to 2018',
    publisher: 'GroupLens, University of Minnesota',
    page: 'https://grouplens.org/datasets/movielens/latest/',
    terms: movieLensTerms,
    files: [
      movieLensZip('ml-latest-small', tables, {
        expected: 1 * mebibyte,
        most: 16 * mebibyte,
        unpacked: 64 * mebibyte,
      }),
    ],
  },
  'ml-1m': {
    domain: 'movies',
    label: 'MovieLens 1M: 6,040 people, a million ratings to 2003',
    publisher: 'GroupLens, University of Minnesota',
    page: 'https://grouplens.org/datasets/movielens/1m/',
    terms: movieLensTerms,
    files: [
      movieLensZip('ml-1m', ['ratings.dat', 'movies.dat'], {
        expected: 6 * mebibyte,
        most: 32 * mebibyte,
        unpacked: 128 * mebibyte,
      }),
    ],
  },
  'ml-25m': {
    domain: 'movies',
    label: 'MovieLens 25M: 162,541 people, 62,423 films to 2019',
    publisher: 'GroupLens, University of Minnesota',
    page: 'https://grouplens.org/datasets/movielens/25m/',
    terms: movieLensTerms,
    files: [
      movieLensZip('ml-25m', tables, {
        expected: 250 * mebibyte,
        most: 400 * mebibyte,
        unpacked: 2_048 * mebibyte,
      }),
    ],
  },
  'steam-reviews': {
    domain: 'steam',
    label: 'Steam reviews to 2018, with the games',
    publisher: 'McAuley Lab, UC San Diego',
    page: 'https://cseweb.ucsd.edu/~jmcauley/datasets.html#steam_data',
    terms: mcAuleyTerms,
    files: [
      {
        address: `${mcAuleyLab}/steam/steam_reviews.json.gz`,
        expectedBytes: 1_330 * mebibyte,
        maxBytes: 2_048 * mebibyte,
      },
      {
        address: `${mcAuleyLab}/steam/steam_games.json.gz`,
        expectedBytes: 3 * mebibyte,
        maxBytes: 64 * mebibyte,
      },
    ],
  },
  'amazon-video-games': {
    domain: 'games',
    label: 'Amazon reviews of video games, 2018, five or more each',
    publisher: 'McAuley Lab, UC San Diego',
    page: 'https://cseweb.ucsd.edu/~jmcauley/datasets/amazon_v2/',
    terms: mcAuleyTerms,
    files: [
      {
        address: `${mcAuleyLab}/amazon_v2/categoryFilesSmall/Video_Games_5.json.gz`,
        expectedBytes: 150 * mebibyte,
        maxBytes: 512 * mebibyte,
      },
      {
        address: `${mcAuleyLab}/amazon_v2/metaFiles2/meta_Video_Games.json.gz`,
        expectedBytes: 60 * mebibyte,
        maxBytes: 512 * mebibyte,
      },
    ],
  },
};

export function publicDatasetsOf(domain: Domain): PublicDatasetName[] {
  return publicDatasetNames.filter((name) => publicDatasets[name].domain === domain);
}

export function expectedBytesOf({ files }: PublicDataset): number {
  return files.reduce((sum, { expectedBytes }) => sum + expectedBytes, 0);
}
