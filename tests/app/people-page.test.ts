// The page of what people say and do, on a real database, with a faked sign-in.

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteShown } from '#app/[domain]/note-shown.ts';
import { emptyShelf, type Shelf } from '#app/[domain]/shelf.ts';
import { countOf, countText, spreadText } from '#app/admin/people/figure-words.ts';
import { SlowAnswers } from '#app/admin/people/slow-answers.tsx';
import { VersionCard } from '#app/admin/people/version-card.tsx';
import { closeDatabase } from '#lib/db/client.ts';
import { shownLists } from '#lib/db/figures-schema.ts';
import { figuresByVersion, slowAnswers, type VersionFigures } from '#lib/db/people-figures.ts';
import { testDatabases } from '../postgres.ts';
import { chatWorld, type World } from './chat-world.ts';

const postgres = testDatabases();
let world: World;
beforeEach(async () => {
  world = await chatWorld(await postgres.freshDatabase());
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

const shelf = (versionId: string, itemIds: string[]): Shelf => ({
  ...emptyShelf(''),
  versionId,
  items: itemIds.map((itemId, place) => ({ itemId, rank: place + 1, title: itemId, year: null, genres: [] })),
});

test('a list is written once, another one again, and a list without a version not at all', async () => {
  const { db, ann } = world;
  const execute = vi.spyOn(db, 'execute');
  const note = (one: Shelf) => noteShown(ann.id, 'movies', one, db);
  await note(shelf('v1', ['1', '2']));
  await note(shelf('v1', ['1', '2']));
  await note(emptyShelf('The explainer is restarting.'));
  expect(execute).toHaveBeenCalledTimes(1);
  await note(shelf('v1', ['2', '3']));
  await note(shelf('v2', ['2', '3']));
  expect(execute).toHaveBeenCalledTimes(3);
  const rows = await db.select().from(shownLists);
  expect(rows.map(({ modelVersionId, items }) => [modelVersionId, items.toSorted()]).toSorted()).toEqual([
    ['v1', ['1', '2', '3']],
    ['v2', ['2', '3']],
  ]);
});

test('a list that can’t be written is no reason for a page to fail', async () => {
  const { db } = world;
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await noteShown(crypto.randomUUID(), 'movies', shelf('v1', ['1']), db); // no one has this id
  expect(quiet).toHaveBeenCalledOnce();
  quiet.mockRestore();
});

test('one person’s answers are told as figures of the machine alone, without a number, a name or a word of theirs', async () => {
  const { db } = world;
  const [figures] = await figuresByVersion(db, 30);
  const version = { method: 'hybrid', active: true };
  const html = [
    createElement(VersionCard, { figures: figures as VersionFigures, version }),
    createElement(SlowAnswers, { answers: await slowAnswers(db, 30) }),
  ]
    .map(renderToStaticMarkup)
    .join('');
  expect(html).toMatch(/Asked<\/dt><dd[^>]*>fewer than 5 people/);
  expect(html).toMatch(/Answers<\/dt><dd[^>]*>fewer than 5 people/);
  expect(html).not.toMatch(/Ann|Secret|Casino|Heat|example\.org/);
  expect(html).not.toContain(world.chatId);
  expect(html).not.toContain(world.answerId);
});

test('counts, shares and times in words', () => {
  expect(countText('few')).toBe('fewer than 5 people');
  expect(countText(0)).toBe('0');
  expect([countOf(48, 1_200), countOf('few', 1_200), countOf(48, 'few'), countOf(0, 0)]).toEqual([
    '48 (4.0 %)',
    'fewer than 5 people',
    '48',
    '0',
  ]);
  expect(spreadText(null)).toBe('not measured');
  expect(spreadText({ median: 400, p95: 2_100 })).toBe('0.4 s, for the slowest in twenty over 2.1 s');
});
