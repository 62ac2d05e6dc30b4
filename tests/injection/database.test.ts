// Hostile text on its way to a real PostgreSQL, and through title lists that people import or type.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createCatalogue, titleIndex } from '#lib/catalogue/catalogue.ts';
import { parseTitleList } from '#lib/catalogue/title-list.ts';
import { createChat, getChat, listChats, setPerspective } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { historyItemIds, listHistory, reviseHistory } from '#lib/db/history.ts';
import { itemById, searchItems } from '#lib/db/items.ts';
import { items } from '#lib/db/schema.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { storableText } from '#lib/db/text.ts';
import { signUp } from '#lib/db/users.ts';
import { CommandFailure } from '#workers/cli/outcome.ts';
import { historyOf } from '#workers/cli/titles.ts';
import { testDatabases } from '../postgres.ts';
import { hostile } from './corpus.ts';

const postgres = testDatabases();
const films = [
  { itemId: '1', title: 'The Godfather', year: 1972, genres: ['Crime'], interactionCount: 400 },
  { itemId: '2', title: 'Amélie', year: 2001, genres: ['Comedy'], interactionCount: 90 },
];

async function tablesOf(db: Database): Promise<unknown> {
  const { rows } = await db.execute(
    sql`select table_name from information_schema.tables where table_schema = 'public' order by table_name`,
  );
  return rows;
}

async function itemIdsOf(db: Database): Promise<string[]> {
  const rows = await db.select({ itemId: items.itemId }).from(items).orderBy(items.itemId);
  return rows.map(({ itemId }) => itemId);
}

test('a hostile search finds only what it names, and changes nothing', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const tables = await tablesOf(db);
  for (const query of hostile) {
    const found = await searchItems(db, 'movies', query);
    expect(found.every(({ itemId }) => itemId === '1' || itemId === '2')).toBe(true);
    expect(await itemById(db, 'movies', query.replaceAll('\0', ''))).toBeNull();
  }
  expect(await tablesOf(db)).toEqual(tables);
  expect(await itemIdsOf(db)).toEqual(['1', '2']);
});

test('hostile titles are stored as text and come back unchanged, except for characters no text may hold', async () => {
  const { db } = await postgres.freshDatabase();
  const titles = hostile.map((text) => text.slice(0, 200));
  await upsertItems(
    db,
    'movies',
    titles.map((title, row) => ({ itemId: `h${row}`, title, year: null, genres: [title.slice(0, 80)] })),
  );
  for (const [row, title] of titles.entries()) {
    expect((await itemById(db, 'movies', `h${row}`))?.title).toBe(storableText(title));
  }
  expect(await itemIdsOf(db)).toHaveLength(titles.length);
});

test('importing hostile ids adds none of them, and no other history changes', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const [mine, other] = await Promise.all(
    ['a@example.org', 'b@example.org'].map((email) =>
      signUp(db, { email, password: 'a long enough password', name: 'N' }),
    ),
  );
  const ids = hostile.map((text) => text.slice(0, 200).replaceAll('\0', ''));
  for (const itemId of ids) {
    const revision = reviseHistory(db, mine?.id ?? '', 'movies', { added: ['1', itemId] });
    await expect(revision).rejects.toMatchObject({ code: 'not_found' });
    const nothing = { removed: [], added: [], restored: [] };
    const undone = await reviseHistory(db, mine?.id ?? '', 'movies', {
      removed: [itemId],
      restored: [itemId],
    });
    expect(undone).toEqual(nothing);
  }
  expect(await historyItemIds(db, mine?.id ?? '', 'movies')).toEqual([]);
  expect((await listHistory(db, other?.id ?? '', 'movies')).entries).toHaveLength(0);
});

test('no hostile text opens or changes another person’s chat', async () => {
  const { db } = await postgres.freshDatabase();
  const [mine, other] = await Promise.all(
    ['a@example.org', 'b@example.org'].map((email) =>
      signUp(db, { email, password: 'a long enough password', name: 'N' }),
    ),
  );
  const chat = await createChat(db, other?.id ?? '', {
    domain: 'movies',
    itemId: null,
    perspective: 'overall',
    title: 'Theirs',
  });
  for (const text of hostile) {
    const words = text.slice(0, 100);
    await expect(getChat(db, mine?.id ?? '', words)).rejects.toThrow();
    await expect(setPerspective(db, mine?.id ?? '', chat.id, words)).rejects.toThrow();
  }
  expect(await getChat(db, other?.id ?? '', chat.id)).toEqual(chat);
  expect(await listChats(db, mine?.id ?? '', { domain: 'movies' })).toEqual([]);
});

test('a pasted list of hostile titles only matches real ones, and is read in bounded time', () => {
  const catalogue = createCatalogue('movies', films, [2, 1]);
  const index = titleIndex(catalogue);
  for (const text of hostile) {
    const { items: found } = parseTitleList(`The Godfather; ${text.slice(0, 500)}`, index);
    expect(found.map((item) => item.itemId)).toEqual(['1']);
  }
});

test('a hostile --history ends the command with exit code 2 and one clean line per title', () => {
  const catalogue = createCatalogue('movies', films, [2, 1]);
  for (const text of hostile) {
    const pieces = text
      .slice(0, 500)
      .split(';')
      .filter((piece) => piece.trim() !== '');
    if (pieces.length === 0) continue;
    let failure: unknown = null;
    try {
      historyOf(text.slice(0, 500), catalogue);
    } catch (thrown) {
      failure = thrown;
    }
    expect(failure).toBeInstanceOf(CommandFailure);
    expect(failure).toMatchObject({ exitCode: 2 });
    expect((failure as CommandFailure).message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  }
});
