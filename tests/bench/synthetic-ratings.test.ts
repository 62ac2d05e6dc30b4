import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { writeSyntheticRatings } from '../../bench/synthetic-ratings.ts';
import { syntheticTitles } from '../../bench/synthetic-titles.ts';

const shape = { items: 2_000, people: 300, events: 20_000, seed: 4 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  writeSyntheticRatings(join(folder, 'one'), shape);
});
const imported = () => importDataset(join(folder, 'one'), 'movies', { ties: 'seeded', filters: { core: 1 } });
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the same seed gives the same files, another seed others', async () => {
  writeSyntheticRatings(join(folder, 'two'), shape);
  writeSyntheticRatings(join(folder, 'other'), { ...shape, seed: 5 });
  for (const name of ['ratings.csv', 'movies.csv']) {
    const [one, two, other] = await Promise.all(
      ['one', 'two', 'other'].map((run) => readFile(join(folder, run, name), 'utf8')),
    );
    expect(two).toBe(one);
    expect(other).not.toBe(one);
  }
});

test('the importer of MovieLens reads all of it: each row is an event, each film has its title, year and genres', async () => {
  const { catalogue, sequences, report } = await imported();
  expect(report.format).toBe('movielens');
  expect(report.kept.users).toBe(shape.people);
  expect(Math.abs(report.read.interactions / shape.events - 1)).toBeLessThan(0.1);
  expect(report.kept.interactions).toBe(report.read.interactions);
  expect(report.dropped).toEqual({});
  for (const { title, year, genres } of catalogue.items) {
    expect(title).not.toMatch(/, (?:The|A)\b/);
    expect(year).toBeGreaterThanOrEqual(1915);
    expect(genres.length).toBeGreaterThan(0);
  }
  for (const { times } of sequences) expect(times).toEqual(times?.toSorted((a, b) => a - b));
});

test('popularity has a long tail and few people have most: a tenth of the films has a third of the events', async () => {
  const { catalogue, sequences } = await imported();
  const counts = catalogue.interactionCounts.toSorted((a, b) => b - a);
  const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
  expect(sum(counts.slice(0, counts.length / 10))).toBeGreaterThan(sum(counts) / 3);
  const lengths = sequences.map(({ items }) => items.length).sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeGreaterThan((lengths[lengths.length >> 1] ?? 0) * 3);
});

test('no two titles are alike, year included, also of a hundred thousand', () => {
  expect(new Set(syntheticTitles(100_000, 2)).size).toBe(100_000);
});
