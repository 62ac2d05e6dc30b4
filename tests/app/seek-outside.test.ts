// Titles that were outside the catalogue are found again once another catalogue is active.

import { beforeEach, expect, test } from 'vitest';
import { seekOutsideTitles } from '#app/[domain]/history/outside/seek-outside-titles.ts';
import { storeCatalogue } from '#lib/db/catalogues.ts';
import type { Database } from '#lib/db/client.ts';
import { listHistory } from '#lib/db/history.ts';
import { outsideTitles } from '#lib/db/history-import-schema.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const heat = { itemId: '1', title: 'Heat', year: 1995, genres: ['Crime'] };
const dune = { itemId: '2', title: 'Dune', year: 2021, genres: ['Sci-Fi'], details: { imdbId: 'tt1160419' } };
const near = { itemId: '3', title: 'Alien', year: 1979, genres: ['Horror'] };
let db: Database;
let ann: string;
let administrator: string;

async function activate(id: string, catalogue: (typeof heat)[]): Promise<void> {
  const name = await storeCatalogue(db, 'movies', catalogue, () => new Map());
  await registerModelVersion(db, {
    id,
    domain: 'movies',
    folder: id,
    method: null,
    targetModel: 'sasrec',
    catalogue: name,
    metrics: {},
    origin: 'trained',
  });
  await activateModelVersion(db, id, administrator);
}
const history = async () =>
  (await listHistory(db, ann, 'movies')).entries.map(({ itemId, ratingGiven }) => [itemId, ratingGiven]);

beforeEach(async () => {
  db = (await postgres.freshDatabase()).db;
  ann = (await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' })).id;
  administrator = ann;
  await activate('first', [heat]);
  const title = { userId: ann, domain: 'movies' as const, source: 'IMDb', kind: 'film' };
  await db.insert(outsideTitles).values([
    {
      ...title,
      key: 'tt1160419',
      title: 'Dune: Part One',
      year: 2021,
      ids: { imdb: 'tt1160419' },
      ratingGiven: '9 of 10',
      rating: 0.9,
    },
    { ...title, key: 'alien ()', title: 'Alien', year: null },
    { ...title, key: 'unheard of (2020)', title: 'Unheard Of', year: 2020 },
  ]);
});

test('what the new catalogue has for sure moves into the history, once, with its rating; the rest stays outside', async () => {
  expect(await seekOutsideTitles(db, ann, 'movies')).toBe(0);
  await activate('second', [heat, dune, near]);
  expect(await seekOutsideTitles(db, ann, 'movies')).toBe(1);
  expect(await history()).toEqual([['2', '9 of 10']]);
  const left = (await db.select().from(outsideTitles)).map(({ title }) => title).sort();
  expect(left).toEqual(['Alien', 'Unheard Of']); // without a year, a title alone isn't sure enough
  expect(await seekOutsideTitles(db, ann, 'movies')).toBe(0);
});

test('two visits at once move a title once', async () => {
  await activate('second', [heat, dune]);
  const moved = await Promise.all([
    seekOutsideTitles(db, ann, 'movies'),
    seekOutsideTitles(db, ann, 'movies'),
  ]);
  expect(moved.toSorted()).toEqual([0, 1]);
  expect(await history()).toHaveLength(1);
});
