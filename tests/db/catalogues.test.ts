import { expect, test } from 'vitest';
import { catalogueFacets } from '#lib/db/catalogue-facets.ts';
import { type StoredItem, storeCatalogue } from '#lib/db/catalogues.ts';
import type { Database } from '#lib/db/client.ts';
import { addFeedback, listFeedback } from '#lib/db/feedback.ts';
import {
  addToHistory,
  countUnknown,
  historyItemIds,
  historyTitles,
  listHistory,
  newestHistory,
  removeFromHistory,
  restoreToHistory,
  reviseHistory,
} from '#lib/db/history.ts';
import { getItem, itemById, searchItems } from '#lib/db/items.ts';
import {
  activateModelVersion,
  currentModelVersion,
  registerModelPack,
  registerModelVersion,
  rollBackModelVersion,
} from '#lib/db/model-versions.ts';
import { seedDemoViewers } from '#lib/db/seed.ts';
import { shownIds } from '#lib/db/shown-items.ts';
import { listDemoViewers, signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

// Heat and Fargo are in both, Alien only in the earlier catalogue, Inception only in the later one.
const earlier = [
  { itemId: '1', title: 'Heat', year: 1995, genres: ['Crime'], interactionCount: 9 },
  { itemId: '2', title: 'Fargo', year: 1996, genres: ['Crime'], interactionCount: 8 },
  { itemId: '3', title: 'Alien', year: 1979, genres: ['Horror'], interactionCount: 7 },
];
const later = [
  {
    itemId: 'tt1',
    title: 'Heat',
    year: 1995,
    genres: ['Crime', 'Thriller'],
    interactionCount: 90,
  },
  { itemId: 'tt2', title: 'Fargo', year: 1996, genres: ['Crime'], interactionCount: 80 },
  { itemId: 'tt4', title: 'Inception', year: 2010, genres: ['Sci-Fi'], interactionCount: 70 },
];

const groupOf = new Map([
  ['tt1', '1'],
  ['tt2', '2'],
  ['x', '1'],
]);
const store = (db: Database, catalogue: StoredItem[]) =>
  storeCatalogue(db, 'movies', catalogue, () => groupOf);

async function world() {
  const { db } = await postgres.freshDatabase();
  for (const [id, catalogue] of Object.entries({ earlier, later })) {
    await registerModelVersion(db, {
      id,
      domain: 'movies',
      folder: `models/${id}`,
      method: id === 'earlier' ? 'hybrid' : null,
      targetModel: 'sasrec',
      catalogue: await store(db, catalogue),
      metrics: {},
      origin: 'pack',
    });
  }
  await activateModelVersion(db, 'earlier');
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  for (const [at, itemId] of ['1', '3', '2'].entries())
    await addToHistory(db, ann.id, 'movies', itemId, { watchedAt: new Date(Date.UTC(2020, 0, 1 + at)) });
  return { db, ann };
}

async function everything(db: Database, userId: string) {
  return {
    found: await searchItems(db, 'movies', '', { userId }),
    history: await listHistory(db, userId, 'movies'),
    ids: await historyItemIds(db, userId, 'movies'),
    feedback: await listFeedback(db, userId, 'movies'),
    unknown: await countUnknown(db, userId, 'movies'),
  };
}

test('a new catalogue brings its items, each title is found once, and what the model knows is right', async () => {
  const { db } = await world();
  const listed = async () =>
    (await searchItems(db, 'movies', '')).map(({ itemId, knownToModel }) => [itemId, knownToModel]);
  expect(await listed()).toEqual([
    ['1', true],
    ['2', true],
    ['3', true],
  ]);
  await activateModelVersion(db, 'later');
  expect(await listed()).toEqual([
    ['tt1', true],
    ['tt2', true],
    ['tt4', true],
    ['3', false],
  ]);
  expect((await searchItems(db, 'movies', 'heat 1995')).map(({ itemId }) => itemId)).toEqual(['tt1']);
  await rollBackModelVersion(db, 'movies');
  expect(await listed()).toEqual([
    ['1', true],
    ['2', true],
    ['3', true],
    ['tt4', false], // somebody may have it in their history by now
  ]);
});

test('a history counts under the new ids, keeps what the model does not know, and says how many', async () => {
  const { db, ann } = await world();
  await activateModelVersion(db, 'later');
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['tt1', '3', 'tt2']);
  const { entries, total } = await listHistory(db, ann.id, 'movies');
  expect(total).toBe(3);
  expect(entries.map(({ itemId, knownToModel }) => [itemId, knownToModel])).toEqual([
    ['tt2', true],
    ['3', false],
    ['tt1', true],
  ]);
  expect(await countUnknown(db, ann.id, 'movies')).toBe(1);
  expect((await newestHistory(db, ann.id, 'movies', 1)).map(({ itemId }) => itemId)).toEqual(['tt2']);
  expect((await historyTitles(db, ann.id, 'movies')).map(({ itemId }) => itemId)).toEqual([
    'tt2',
    '3',
    'tt1',
  ]);
  const seen = (await searchItems(db, 'movies', '', { userId: ann.id })).filter(({ inHistory }) => inHistory);
  expect(seen.map(({ itemId }) => itemId)).toEqual(['tt1', 'tt2', '3']);
});

test('going to another catalogue and back gives back exactly what was there', async () => {
  const { db, ann } = await world();
  await addFeedback(db, ann.id, 'movies', { itemId: '3', reason: 'history-item', reasonValue: '2' });
  const before = await everything(db, ann.id);
  await activateModelVersion(db, 'later');
  expect(await everything(db, ann.id)).not.toEqual(before);
  await rollBackModelVersion(db, 'movies');
  const after = await everything(db, ann.id);
  expect(after.found.filter(({ knownToModel }) => knownToModel)).toEqual(before.found);
  expect({ ...after, found: [] }).toEqual({ ...before, found: [] });
});

test('whatever changes under the new catalogue holds under the old one', async () => {
  const { db, ann } = await world();
  const history = () => historyItemIds(db, ann.id, 'movies');
  await activateModelVersion(db, 'later');
  expect(await addToHistory(db, ann.id, 'movies', 'tt1')).toBe(false); // there already, as 1
  expect(await removeFromHistory(db, ann.id, 'movies', 'tt1')).toBe(true);
  expect(await addToHistory(db, ann.id, 'movies', 'tt4')).toBe(true);
  await rollBackModelVersion(db, 'movies');
  expect(await history()).toEqual(['3', '2', 'tt4']);
  expect(await restoreToHistory(db, ann.id, 'movies', '1')).toBe(true);
  expect(await history()).toEqual(['1', '3', '2', 'tt4']); // with its old date
  const revision = await reviseHistory(db, ann.id, 'movies', { removed: ['tt2'] }); // by an id of the other catalogue
  expect(await history()).toEqual(['1', '3', 'tt4']);
  await activateModelVersion(db, 'later');
  await reviseHistory(db, ann.id, 'movies', { restored: revision.removed });
  expect(await history()).toEqual(['tt1', '3', 'tt2', 'tt4']);
  expect(await restoreToHistory(db, ann.id, 'movies', 'tt1')).toBe(false); // nothing to undo
});

test('two entries that turn out to be one title count once, and both are there again afterwards', async () => {
  const { db, ann } = await world();
  const merged = [{ itemId: 'x', title: 'Heat and Alien', year: 1995, genres: [] }];
  const { rows } = await db.execute(`update items set group_id = '1' where item_id = '3' returning item_id`);
  expect(rows).toHaveLength(1);
  await registerModelVersion(db, {
    id: 'merged',
    domain: 'movies',
    folder: 'models/merged',
    method: null,
    targetModel: 'sasrec',
    catalogue: await store(db, merged),
    metrics: {},
    origin: 'pack',
  });
  await activateModelVersion(db, 'merged');
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['x', '2']);
  expect((await listHistory(db, ann.id, 'movies')).total).toBe(2);
  expect(await removeFromHistory(db, ann.id, 'movies', 'x')).toBe(true);
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['2']);
});

test('feedback follows its titles, and the same said again under the new id is said once', async () => {
  const { db, ann } = await world();
  const id = await addFeedback(db, ann.id, 'movies', {
    itemId: '1',
    reason: 'history-item',
    reasonValue: '2',
  });
  await activateModelVersion(db, 'later');
  expect(await listFeedback(db, ann.id, 'movies')).toMatchObject([
    { id, itemId: 'tt1', title: 'Heat', reasonValue: 'tt2', reasonTitle: 'Fargo' },
  ]);
  const again = { itemId: 'tt1', reason: 'history-item', reasonValue: 'tt2' } as const;
  expect(await addFeedback(db, ann.id, 'movies', again)).toBe(id);
});

test('an old address of an item, as a chat or a link has it, leads to the title as it is called now', async () => {
  const { db } = await world();
  await activateModelVersion(db, 'later');
  expect(await getItem(db, 'movies', '1')).toMatchObject({ itemId: 'tt1', genres: ['Crime', 'Thriller'] });
  expect(await itemById(db, 'movies', '3')).toMatchObject({ itemId: '3', knownToModel: false });
  expect(Object.fromEntries(await shownIds(db, 'movies', ['1', '3', 'nowhere']))).toEqual({
    1: 'tt1',
    3: '3',
    nowhere: 'nowhere',
  });
});

test('the demo people offered are those made for the active catalogue', async () => {
  const { db } = await world();
  const person = (name: string, itemIds: string[]) => ({
    userId: `invented-${name}`,
    name,
    itemIds,
    times: null,
  });
  const names = async () => (await listDemoViewers(db, 'movies')).map(({ name }) => name);
  const [old, latest] = await Promise.all([earlier, later].map((catalogue) => store(db, catalogue)));
  await seedDemoViewers(db, 'movies', old ?? '', [person('gone', ['1']), person('crime', ['1', '2'])]);
  await seedDemoViewers(db, 'movies', latest ?? '', [person('dreams', ['tt1', 'tt4'])]);
  await seedDemoViewers(db, 'movies', old ?? '', [person('crime', ['1', '2'])]); // a later release without the other
  expect(await names()).toEqual(['crime']);
  await activateModelVersion(db, 'later');
  expect(await names()).toEqual(['dreams']);
  await registerModelVersion(db, {
    id: 'trained-here',
    domain: 'movies',
    folder: 'models/trained',
    method: null,
    targetModel: 'sasrec',
    catalogue: await store(db, later.slice(0, 2)),
    metrics: {},
    origin: 'trained',
  });
  await activateModelVersion(db, 'trained-here'); // nobody was made for it; it calls items as the later catalogue does
  expect(await names()).toEqual(['dreams']);
});

test('a start leaves the shipped target model active that an administrator activated', async () => {
  const { db } = await world();
  await activateModelVersion(db, 'later');
  const pack = { id: 'earlier', domain: 'movies', folder: 'models/earlier', method: 'hybrid' } as const;
  await registerModelPack(db, { ...pack, targetModel: 'sasrec', metrics: {} }, [
    { id: 'later', method: null, folder: 'models/later' },
  ]);
  expect((await searchItems(db, 'movies', 'inception'))[0]).toMatchObject({ knownToModel: true });
  await registerModelVersion(db, {
    id: 'later-still',
    domain: 'movies',
    folder: 'models/later-still',
    method: null,
    targetModel: 'sasrec',
    catalogue: await store(db, later),
    metrics: {},
    origin: 'pack',
  });
  const next = { id: 'later-still', method: null, folder: 'models/later-still' }; // in its place in the next release
  await registerModelPack(db, { ...pack, targetModel: 'sasrec', metrics: {} }, [next]);
  expect(await currentModelVersion(db, 'movies')).toMatchObject({ id: 'later-still' });
  await registerModelPack(db, { ...pack, targetModel: 'sasrec', metrics: {} }); // and none in the one after
  expect((await searchItems(db, 'movies', 'inception'))[0]).toMatchObject({ knownToModel: false });
});

test('what the catalogue can be narrowed down by is that of the active version, after a roll back, too', async () => {
  const { db } = await world();
  expect(await catalogueFacets(db, 'movies')).toMatchObject({ lastYear: 1996 });
  await activateModelVersion(db, 'later');
  expect(await catalogueFacets(db, 'movies')).toMatchObject({ lastYear: 2010 });
  await rollBackModelVersion(db, 'movies');
  expect(await catalogueFacets(db, 'movies')).toMatchObject({ lastYear: 1996 });
});
