import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchDataset } from '#lib/catalogue/fetch/fetch-dataset.ts';
import { type PublicDataset, publicDatasetNames, publicDatasets } from '#lib/contract/public-dataset.ts';
import { zipBomb, zipOf } from '../exports/zip-file.ts';
import { fileServer, halfAtFirst, md5, whole } from './file-server.ts';

const site = fileServer();
const zipPath = '/datasets/movielens/ml-latest-small.zip';
const filler = randomBytes(60_000).toString('base64'); // doesn't pack, so that half of a download is something
const files = {
  'ml/ratings.csv': 'userId,movieId,rating,timestamp\n1,1,4,964982703\n',
  'ml/movies.csv': filler,
};
const zip = zipOf({ ...files, 'ml/README.txt': 'unwanted' });
const quick = { tries: 2, retryMs: 10, stallMs: 300 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-'));
  site.reset();
  site.answer(zipPath, whole(zip));
  site.answer(`${zipPath}.md5`, whole(Buffer.from(`MD5 (ml.zip) = ${md5(zip)}\n`), 'text/plain'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function small(changes: Partial<PublicDataset['files'][number]> = {}): PublicDataset {
  const file = {
    address: site.address(zipPath),
    md5Address: site.address(`${zipPath}.md5`),
    expectedBytes: zip.length,
    maxBytes: 1024 ** 2,
    entries: ['ratings.csv', 'movies.csv'],
    maxUnpackedBytes: 1024 ** 2,
    ...changes,
  };
  return {
    domain: 'movies',
    label: 'small',
    publisher: 'a test',
    page: 'https://example.org/page',
    terms: 'none',
    files: [file],
  };
}

const left = async () => (await readdir(folder, { recursive: true })).toSorted();

test('a public set arrives whole: checked against the MD5 of its site, only the wanted files unpacked', async () => {
  const said: string[] = [];
  const place = await fetchDataset(small(), folder, { ...quick, say: (line) => said.push(line) });
  expect((await readdir(place)).toSorted()).toEqual(['movies.csv', 'ratings.csv']);
  expect(await readFile(join(place, 'ratings.csv'), 'utf8')).toBe(files['ml/ratings.csv']);
  expect(said.some((line) => line.includes('is the one its site publishes'))).toBe(true);
});

test('a download that breaks off goes on where it stopped', async () => {
  site.answer(zipPath, halfAtFirst(zip));
  const place = await fetchDataset(small(), folder, quick);
  expect(await readFile(join(place, 'movies.csv'), 'utf8')).toBe(filler);
  const ranges = site.asked.filter(({ path }) => path === zipPath).map(({ range }) => range);
  expect(ranges).toEqual([undefined, `bytes=${zip.length >> 1}-`]);
});

test('a download that breaks off for good says how far it came, and the next start goes on from there', async () => {
  site.answer(zipPath, halfAtFirst(zip));
  const once = fetchDataset(small(), folder, { ...quick, tries: 1 });
  await expect(once).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/broke off after [\d,]+ of [\d,]+ bytes.*https:\/\/example\.org\/page/),
  });
  await fetchDataset(small(), folder, quick);
  expect(site.asked.filter(({ path }) => path === zipPath).at(-1)?.range).toBe(`bytes=${zip.length >> 1}-`);
});

test('a file that changed on the site is fetched from its beginning', async () => {
  site.answer(zipPath, halfAtFirst(zip));
  await fetchDataset(small(), folder, { ...quick, tries: 1 }).catch(() => {});
  const newer = zipOf({ 'ml/ratings.csv': 'another' });
  site.answer(zipPath, whole(newer));
  site.answer(`${zipPath}.md5`, whole(Buffer.from(md5(newer)), 'text/plain'));
  const place = await fetchDataset(small(), folder, quick);
  expect(await readFile(join(place, 'ratings.csv'), 'utf8')).toBe('another');
});

test.each([404, 403])('an answer of %i is not tried again and says what to do', async (status) => {
  site.answer(zipPath, (_, response) => response.writeHead(status).end());
  await expect(fetchDataset(small(), folder, quick)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(
      new RegExp(`${status} .*download it yourself from .* and import the folder`),
    ),
  });
  expect(site.asked).toHaveLength(1);
});

test('a site that says nothing is given up after a while, and so is one that stops in the middle', async () => {
  site.answer(zipPath, () => {});
  const silent = fetchDataset(small(), folder, quick);
  await expect(silent).rejects.toMatchObject({ message: expect.stringContaining('nothing came for 0.3 s') });
  site.answer(zipPath, (_, response) => {
    response.writeHead(200, { 'content-length': zip.length });
    response.write(zip.subarray(0, 100));
  });
  const stopped = fetchDataset(small(), folder, quick);
  await expect(stopped).rejects.toMatchObject({ message: expect.stringContaining('broke off after 100 of') });
});

test('a site that refuses the connection is named, with what to do', async () => {
  const address = 'http://127.0.0.1:9/ml.zip';
  await expect(fetchDataset(small({ address }), folder, quick)).rejects.toMatchObject({
    message: expect.stringMatching(/127\.0\.0\.1:9 doesn’t deliver ml\.zip: it refuses the connection/),
  });
});

test('a file whose MD5 is not the one its site publishes is removed, and nothing is unpacked', async () => {
  site.answer(`${zipPath}.md5`, whole(Buffer.from(`${'0'.repeat(32)}  ml.zip`), 'text/plain'));
  await expect(fetchDataset(small(), folder, quick)).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('was changed or damaged'),
  });
  expect(await left()).toEqual(['files']);
});

test('a web page instead of a file is not kept, whatever it calls itself', async () => {
  const page = Buffer.from('<!doctype html><p>Please log in');
  site.answer(zipPath, whole(page, 'text/html; charset=utf-8'));
  await expect(fetchDataset(small(), folder, quick)).rejects.toMatchObject({
    message: expect.stringContaining('a web page instead of ml-latest-small.zip'),
  });
  site.answer(zipPath, whole(page, 'application/zip'));
  await expect(fetchDataset(small(), folder, quick)).rejects.toMatchObject({
    message: expect.stringContaining('is no ZIP file'),
  });
  expect(await left()).toEqual(['files']);
});

test('more bytes than the set can have are not downloaded, whether the site says so or not', async () => {
  const tooMuch = expect.objectContaining({ code: 'too_large' });
  await expect(fetchDataset(small({ maxBytes: 1_000 }), folder, quick)).rejects.toEqual(tooMuch);
  site.answer(zipPath, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/zip' });
    response.end(zip);
  });
  await expect(fetchDataset(small({ maxBytes: 1_000 }), folder, quick)).rejects.toEqual(tooMuch);
  expect(await left()).toEqual(['files']);
});

test('a ZIP that unpacks to gigabytes is stopped and removed', async () => {
  const bomb = zipBomb('ml/ratings.csv', 2_000);
  site.answer(zipPath, whole(bomb));
  site.answer(`${zipPath}.md5`, whole(Buffer.from(md5(bomb)), 'text/plain'));
  const bounds = { maxBytes: 64 * 1024 ** 2, maxUnpackedBytes: 4 * 1024 ** 2 };
  await expect(fetchDataset(small(bounds), folder, quick)).rejects.toMatchObject({ code: 'bad_file' });
  const honest = zipOf({ 'ml/ratings.csv': Buffer.alloc(5 * 1024 ** 2) });
  site.answer(zipPath, whole(honest));
  site.answer(`${zipPath}.md5`, whole(Buffer.from(md5(honest)), 'text/plain'));
  await expect(fetchDataset(small(bounds), folder, quick)).rejects.toMatchObject({ code: 'too_large' });
  expect(await left()).toEqual([]);
});

test('a ZIP whose paths lead out of it is refused', async () => {
  const hostile = zipOf({ ...files, '../../../ratings.csv': 'x' });
  site.answer(zipPath, whole(hostile));
  site.answer(`${zipPath}.md5`, whole(Buffer.from(md5(hostile)), 'text/plain'));
  await expect(fetchDataset(small(), folder, quick)).rejects.toMatchObject({ code: 'bad_file' });
  expect(await left()).toEqual([]);
});

test('redirects are followed within the site, and nowhere else', async () => {
  site.answer('/moved.zip', (_, response) => response.writeHead(302, { location: zipPath }).end());
  site.answer('/moved.zip.md5', whole(Buffer.from(md5(zip)), 'text/plain'));
  const moved = { address: site.address('/moved.zip'), md5Address: site.address('/moved.zip.md5') };
  await fetchDataset(small(moved), folder, quick);
  site.answer('/away.zip', (_, response) =>
    response
      .writeHead(302, { location: `http://localhost:${new URL(site.address('/')).port}${zipPath}` })
      .end(),
  );
  site.answer('/round.zip', (_, response) => response.writeHead(302, { location: '/round.zip' }).end());
  for (const path of ['/away.zip', '/round.zip'])
    await expect(fetchDataset(small({ address: site.address(path) }), folder, quick)).rejects.toMatchObject({
      message: expect.stringContaining('we don’t follow'),
    });
});

test('a cancelled download keeps what came, and nothing else', async () => {
  const stopping = new AbortController();
  site.answer(zipPath, (_, response) => {
    response.writeHead(200, { 'content-length': zip.length, etag: '"1"' });
    response.write(zip.subarray(0, 5_000));
  });
  const onProgress = () => stopping.abort(new Error('cancelled'));
  const cancelled = fetchDataset(small(), folder, { ...quick, signal: stopping.signal, onProgress });
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(await left()).toEqual(['files', 'ml-latest-small.zip.partial', 'ml-latest-small.zip.partial.json']);
});

test('gzip files are kept as they are, and a set of several goes on with the one that is missing', async () => {
  const [reviews, items] = ['reviews', 'games'].map((text) => gzipSync(text));
  site.answer('/steam_reviews.json.gz', whole(reviews ?? Buffer.alloc(0), 'application/x-gzip'));
  const file = (path: string) => ({ address: site.address(path), expectedBytes: 100, maxBytes: 1_000 });
  const steam = { ...small(), files: [file('/steam_reviews.json.gz'), file('/steam_games.json.gz')] };
  await expect(fetchDataset(steam, folder, quick)).rejects.toMatchObject({ code: 'unavailable' });
  site.answer('/steam_games.json.gz', whole(items ?? Buffer.alloc(0), 'application/x-gzip'));
  site.asked.length = 0;
  const place = await fetchDataset(steam, folder, quick);
  expect(site.asked.map(({ path }) => path)).toEqual(['/steam_games.json.gz']);
  expect(await readFile(join(place, 'steam_reviews.json.gz'))).toEqual(reviews);
});

test('every address is fixed, encrypted, and on one of two hosts', () => {
  const addresses = publicDatasetNames.flatMap((name) =>
    publicDatasets[name].files.flatMap(({ address, md5Address }) => [
      address,
      ...(md5Address ? [md5Address] : []),
    ]),
  );
  expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
    new Set(['https://files.grouplens.org', 'https://mcauleylab.ucsd.edu']),
  );
});
