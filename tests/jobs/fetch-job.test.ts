// The job that fetches a public set, from its first byte to the data set, against a server of the test's own.

import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDatasetReport } from '#lib/catalogue/dataset-report.ts';
import { type PublicDataset, type PublicDatasetName, publicDatasets } from '#lib/contract/public-dataset.ts';
import type { JobProgress } from '#lib/db/schema.ts';
import { removeOldDownloads } from '#workers/trainer/downloads.ts';
import { fetchDatasetJob } from '#workers/trainer/fetch-data.ts';
import { zipOf } from '../catalogue/exports/zip-file.ts';
import { fileServer, halfAtFirst, md5, whole } from '../catalogue/fetch/file-server.ts';

const site = fileServer();
let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'fetch-job-'));
  vi.stubEnv('DATA_FOLDER', dataFolder);
  site.reset();
  for (const name of ['ml-latest-small', 'ml-1m']) serve(name);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataFolder, { recursive: true, force: true });
});

const people = [1, 2, 3, 4, 5, 6];
const films = ['Alien', 'Brazil', 'Casablanca', 'Dune', 'Eraserhead', 'Fargo'];
const events = people.flatMap((person) => films.map((_, film) => [person, film + 1, 4, 1e9 + film] as const));
const archives: Record<string, Buffer> = {
  'ml-latest-small': zipOf({
    'ml-latest-small/ratings.csv': `userId,movieId,rating,timestamp\n${events.map((row) => row.join(',')).join('\n')}\n`,
    'ml-latest-small/movies.csv': `movieId,title,genres\n${films.map((title, film) => `${film + 1},${title} (1999),Drama`).join('\n')}\n`,
  }),
  'ml-1m': zipOf({
    'ml-1m/ratings.dat': `${events.map((row) => row.join('::')).join('\n')}\n`,
    'ml-1m/movies.dat': `${films.map((title, film) => `${film + 1}::${title} (1999)::Drama`).join('\n')}\n`,
  }),
};

function serve(name: string, answer = whole(archives[name] ?? Buffer.alloc(0))): void {
  site.answer(`/${name}.zip`, answer);
  site.answer(`/${name}.zip.md5`, whole(Buffer.from(md5(archives[name] ?? Buffer.alloc(0))), 'text/plain'));
}

/** The project's sets, on the test's server. */
function sets(): Record<PublicDatasetName, PublicDataset> {
  const here = (name: PublicDatasetName): PublicDataset => ({
    ...publicDatasets[name],
    files: publicDatasets[name].files.map((file) => ({
      ...file,
      address: site.address(`/${name}.zip`),
      md5Address: site.address(`/${name}.zip.md5`),
    })),
  });
  return { ...publicDatasets, 'ml-latest-small': here('ml-latest-small'), 'ml-1m': here('ml-1m') };
}

async function fetching(datasets: PublicDatasetName[], tries = 1) {
  const told: JobProgress[] = [];
  const lines: string[] = [];
  const outcome = await fetchDatasetJob(
    { domain: 'movies', datasets, acceptTerms: true },
    { active: null },
    { progress: (progress) => void told.push(progress), line: (line) => void lines.push(line) },
    new AbortController().signal,
    { sets: sets(), tries, retryMs: 10, stallMs: 300 },
  );
  return { outcome, told, lines };
}

test('two sets are fetched and become one data set; the downloads are gone afterwards', async () => {
  const { outcome, told, lines } = await fetching(['ml-latest-small', 'ml-1m']);
  expect(outcome.result).toMatchObject({
    kind: 'imported-data',
    data: {
      name: 'ml-latest-small and ml-1m',
      kept: { users: 12, items: 6, interactions: 72 },
      notes: ['6 items are in more than one folder.'],
    },
  });
  expect(told.every(({ loss, step, steps }) => loss === null && step <= steps)).toBe(true);
  expect(told[0]?.message).toMatch(/^Downloading ml-latest-small\.zip: /);
  expect(lines.some((line) => line.includes('Terms, accepted before: For research.'))).toBe(true);
  expect(await readdir(join(dataFolder, 'downloads'))).toEqual([]);
  expect(await readDatasetReport(join(dataFolder, 'datasets', 'movies'))).toMatchObject({
    kept: { users: 12 },
  });
});

test('what broke off is kept for the next run, which asks for the rest only', async () => {
  const bytes = archives['ml-1m'] ?? Buffer.alloc(0);
  serve('ml-1m', halfAtFirst(bytes));
  await expect(fetching(['ml-1m'])).rejects.toMatchObject({ code: 'unavailable' });
  expect(await readdir(join(dataFolder, 'downloads', 'ml-1m'))).toContain('ml-1m.zip.partial');
  await fetching(['ml-1m']);
  expect(site.asked.map(({ range }) => range)).toContain(`bytes=${bytes.length >> 1}-`);
});

test('a download that no one went on with is removed after a week, a newer one stays', async () => {
  serve('ml-1m', halfAtFirst(archives['ml-1m'] ?? Buffer.alloc(0)));
  await fetching(['ml-1m']).catch(() => {});
  expect(await removeOldDownloads()).toBe(0);
  const weekAgo = new Date(Date.now() - 8 * 86_400_000);
  await utimes(join(dataFolder, 'downloads', 'ml-1m'), weekAgo, weekAgo);
  expect(await removeOldDownloads()).toBe(1);
  expect(await readdir(join(dataFolder, 'downloads'))).toEqual([]);
});
