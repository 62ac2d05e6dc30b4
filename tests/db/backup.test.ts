import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dumpDatabase, restoreDatabase } from '#lib/db/backup.ts';
import { createChat } from '#lib/db/chats.ts';
import { openDatabase } from '#lib/db/client.ts';
import { addToHistory, historyItemIds } from '#lib/db/history.ts';
import { normalizeTitle } from '#lib/db/items.ts';
import { appendUserMessage, listMessages, startAnswer } from '#lib/db/messages.ts';
import { migrateDatabase, migrationTimes } from '#lib/db/migrate.ts';
import { items, users } from '#lib/db/schema.ts';
import { copyDemoViewer, signUp, verifyUser } from '#lib/db/users.ts';
import { projectFolder } from '#lib/env.ts';
import { type FreshDatabase, testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const person = { email: 'ann@example.org', name: 'Ann ✓', password: 'long enough 1' };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An empty database beside a fresh one. */
async function emptyBeside({ url, db }: FreshDatabase): Promise<string> {
  const name = `empty_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
  await db.execute(`create database ${name}`);
  const empty = new URL(url);
  empty.pathname = `/${name}`;
  return empty.href;
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** All rows of all tables, in one order. */
function everything(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from "${name}" t order by 1`,
      );
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });
}

async function filled() {
  const fresh = await postgres.freshDatabase();
  const { db } = fresh;
  await db.insert(items).values(
    Array.from({ length: 700 }, (_, index) => ({
      domain: 'movies' as const,
      itemId: String(index),
      title: `“Film” ${index}\nwith 'quotes' \\ and 🎬`,
      genres: ['Crime', 'a "genre", with a comma'],
      interactionCount: index,
      knownToModel: true,
      searchText: normalizeTitle(`Film ${index}`),
      groupId: String(index),
    })),
  );
  const ann = await signUp(db, person);
  await addToHistory(db, ann.id, 'movies', '1');
  const chat = await createChat(db, ann.id, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Why?',
  });
  await appendUserMessage(db, ann.id, chat.id, 'Why \\u0000 this?');
  // A copy may be stored before the viewer it was made from.
  const [viewer] = await db
    .insert(users)
    .values({ email: 'movies-viewer-1', name: 'Viewer', role: 'demo' })
    .returning();
  await copyDemoViewer(db, viewer?.id ?? '');
  await db.execute(`update users set name = name || '' where demo_of is null`);
  return { ...fresh, ann, chat };
}

test('a restored database has every row that was backed up, and goes on counting from there', async () => {
  const source = await filled();
  await dumpDatabase(source.url, folder);
  const target = await emptyBeside(source);
  await restoreDatabase(target, folder);
  expect(await everything(target)).toEqual(await everything(source.url));
  const { db, close } = openDatabase(target);
  expect(await verifyUser(db, person.email, person.password)).toMatchObject({ id: source.ann.id });
  await addToHistory(db, source.ann.id, 'movies', '2');
  expect(await historyItemIds(db, source.ann.id, 'movies')).toEqual(['1', '2']);
  await appendUserMessage(db, source.ann.id, source.chat.id, 'And this?');
  expect(await listMessages(db, source.ann.id, source.chat.id)).toHaveLength(2);
  await close();
});

test('answers and trainings that were open come back as broken off', async () => {
  const source = await filled();
  await startAnswer(source.db, source.ann.id, source.chat.id);
  await source.db.execute(
    `insert into job_runs (name, domain, params, state) values ('align', 'movies', '{}', 'running')`,
  );
  await dumpDatabase(source.url, folder);
  const target = await emptyBeside(source);
  await restoreDatabase(target, folder);
  const { messages = [], job_runs: runs = [] } = await everything(target);
  expect(messages.filter((row) => row.includes('"streaming"'))).toEqual([]);
  expect(messages.filter((row) => row.includes('"failed"'))).toHaveLength(1);
  expect(runs).toEqual([expect.stringContaining('Start it again.')]);
});

test('a backup goes only into an empty database', async () => {
  const source = await filled();
  await dumpDatabase(source.url, folder);
  const before = await everything(source.url);
  await expect(restoreDatabase(source.url, folder)).rejects.toMatchObject({ code: 'conflict' });
  expect(await everything(source.url)).toEqual(before);
});

test('a damaged backup, or one of a newer version, is refused before anything is written', async () => {
  const source = await filled();
  await dumpDatabase(source.url, folder);
  const target = await emptyBeside(source);
  const table = join(folder, 'tables', 'users.jsonl');
  const whole = await readFile(table, 'utf8');
  await writeFile(table, whole.replace('ann@example.org', 'eve@example.org'));
  await expect(restoreDatabase(target, folder)).rejects.toThrow('users isn’t what was saved');
  await writeFile(table, whole);
  const contents = await readFile(join(folder, 'backup.json'), 'utf8');
  await writeFile(
    join(folder, 'backup.json'),
    contents.replace(/"migration": \d+/, '"migration": 9999999999999'),
  );
  await expect(restoreDatabase(target, folder)).rejects.toThrow('newer version');
  expect(await everything(target)).toEqual({});
});

test('every migration runs on a filled database of the one before, and a backup from there restores into now', async () => {
  const fresh = await postgres.freshDatabase();
  const all = join(projectFolder(), 'drizzle');
  const journal = JSON.parse(await readFile(join(all, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  expect(journal.entries.length).toBeGreaterThan(6);
  for (const [index, { tag }] of journal.entries.entries()) {
    const migrations = join(folder, tag);
    await cp(all, migrations, { recursive: true });
    const entries = journal.entries.slice(0, index + 1);
    await writeFile(join(migrations, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
    const old = await emptyBeside(fresh);
    await migrateDatabase(old, migrations);
    await withClient(old, fillOld);
    const dump = join(folder, `dump-${tag}`);
    await cp(migrations, dump, { recursive: true });
    await dumpDatabase(old, dump);
    const restored = await emptyBeside(fresh);
    await restoreDatabase(restored, dump);
    await migrateDatabase(old);
    for (const url of [old, restored]) {
      const { db, close } = openDatabase(url);
      expect(await historyItemIds(db, '00000000-0000-4000-8000-00000000000a', 'movies')).toEqual(['1', '2']);
      await close();
    }
    // Columns that came later say when they came.
    const filledLater = /"(seen_at|saved_at|last_attempt)": "[^"]*"/g;
    const rowsOf = async (url: string) =>
      JSON.stringify(await everything(url))
        .replaceAll('\\"', '"')
        .replace(filledLater, '');
    expect(await rowsOf(restored)).toEqual(await rowsOf(old));
  }
});

/** Rows that every version since the first could have had. */
async function fillOld(client: pg.Client): Promise<void> {
  await client.query(`
    insert into users (id, email, name, role) values
      ('00000000-0000-4000-8000-00000000000a', 'ann@example.org', 'Ann', 'person'),
      ('00000000-0000-4000-8000-00000000000b', 'root@example.org', 'Root', 'administrator');
    insert into sessions (user_id, expires_at) values ('00000000-0000-4000-8000-00000000000a', now() + interval '1 day');
    insert into interactions (user_id, domain, item_id, watched_at, added_by) values
      ('00000000-0000-4000-8000-00000000000a', 'movies', '1', now() - interval '2 days', 'person'),
      ('00000000-0000-4000-8000-00000000000a', 'movies', '2', now() - interval '1 day', 'import');
    insert into chats (id, user_id, domain, title) values
      ('00000000-0000-4000-8000-00000000000c', '00000000-0000-4000-8000-00000000000a', 'movies', 'Why?');
    insert into job_runs (name, domain, params, state) values ('align', 'movies', '{}', 'completed');
  `);
}

test('older code leaves a database alone that newer code has used', async () => {
  const { url, db } = await postgres.freshDatabase();
  const last = (await migrationTimes()).at(-1)?.when ?? 0;
  await db.execute(
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', ${last + 1})`,
  );
  await expect(migrateDatabase(url)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('newer version'),
  });
});

test('a DATABASE_URL to nowhere says what to do, and never the password', async () => {
  const { url } = await postgres.freshDatabase();
  const wrong = (change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return migrateDatabase(address.href).then(
      () => '',
      (error: Error) => error.message,
    );
  };
  const { password } = new URL(url);
  const nowhere = await wrong((address) => {
    address.port = '1';
  });
  expect(nowhere).toMatch(
    /nothing listens at 127\.0\.0\.1:1\. Start PostgreSQL there, or leave DATABASE_URL out/,
  );
  const refused = await wrong((address) => {
    address.password = 'not it';
  });
  expect(refused).toContain('user or password is wrong');
  const missing = await wrong((address) => {
    address.pathname = '/nowhere';
  });
  expect(missing).toMatch(/no database nowhere at .*createdb/);
  for (const message of [nowhere, refused, missing]) expect(message).not.toContain(password);
});
