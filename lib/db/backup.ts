// The rows of the database as files, one JSON object a line, and back. The tables are read in one snapshot, so that they
// fit each other while the app runs. A backup says which migration its database had had: it's restored at that state and
// migrated from there, so that newer code reads older backups. The queue isn't kept: what was open in it is marked as
// failed, to be started again.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { z } from 'zod';
import { projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { lastMigration, migrateDatabase, migrationTimes } from './migrate.ts';

const rowsAtOnce = 500;
const format = 1;
const contentsFile = 'backup.json';
const contentsSchema = z.object({
  format: z.literal(format),
  madeAt: z.string(),
  migration: z.number(), // as the database remembers it
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.number(), sha256: z.string() })),
});
export type BackupContents = z.infer<typeof contentsSchema>;

/** Writes backup.json and tables/<name>.jsonl into an existing folder. */
export async function dumpDatabase(url: string, folder: string): Promise<BackupContents> {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const migration = await lastMigration(client);
    if (migration === null)
      throw new AppError('not_found', { message: 'There is nothing to back up: the database is empty.' });
    await mkdir(join(folder, 'tables'), { recursive: true });
    const tables: BackupContents['tables'] = [];
    for (const name of await tablesInOrder(client)) {
      const file = await open(join(folder, 'tables', `${name}.jsonl`), 'w', 0o600);
      const hash = createHash('sha256');
      let rows = 0;
      try {
        await client.query(
          `declare backup no scroll cursor for select to_jsonb(t)::text as row from "${name}" t ${await ownOrder(client, name)}`,
        );
        for (;;) {
          const { rows: some } = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from backup`);
          if (some.length === 0) break;
          const text = `${some.map(({ row }) => row).join('\n')}\n`;
          hash.update(text);
          rows += some.length;
          await file.writeFile(text);
        }
        await client.query('close backup');
        await file.sync();
      } finally {
        await file.close();
      }
      tables.push({ name, rows, sha256: hash.digest('hex') });
    }
    await client.query('commit');
    const contents = { format, madeAt: new Date().toISOString(), migration, tables } as const;
    await writeFile(join(folder, contentsFile), `${JSON.stringify(contents, null, 2)}\n`, { flush: true });
    return contents;
  });
}

/** Throws 'bad_file' for anything that isn't a whole backup of this version or an earlier one. */
export async function readBackupContents(folder: string): Promise<BackupContents> {
  const contents = await readFile(join(folder, contentsFile), 'utf8')
    .then((text) => contentsSchema.parse(JSON.parse(text)))
    .catch((cause) => {
      throw new AppError('bad_file', { message: 'This is not a backup that this version can read.', cause });
    });
  const known = await migrationTimes();
  if (!known.some(({ when }) => when === contents.migration))
    throw new AppError('conflict', {
      message: 'This backup was made by a newer version of the app. Restore it with that one.',
    });
  for (const { name, sha256 } of contents.tables) {
    const hash = createHash('sha256');
    const file = createReadStream(join(folder, 'tables', `${name}.jsonl`));
    try {
      for await (const chunk of file) hash.update(chunk as Buffer);
    } catch (cause) {
      throw new AppError('bad_file', { message: `The backup lacks the table ${name}.`, cause });
    }
    if (hash.digest('hex') !== sha256)
      throw new AppError('bad_file', {
        message: `The backup is damaged: the table ${name} isn’t what was saved.`,
      });
  }
  return contents;
}

/** Fills an empty database and migrates it to now. Throws 'conflict' if anything is in it. */
export async function restoreDatabase(url: string, folder: string): Promise<BackupContents> {
  const contents = await readBackupContents(folder);
  await withClient(url, async (client) => {
    if ((await lastMigration(client)) !== null)
      throw new AppError('conflict', {
        message:
          'The database is already in use, and a backup goes only into an empty one. Choose a new DATA_FOLDER, or empty the database.',
      });
  });
  const migrations = await migrationsUpTo(contents.migration);
  try {
    await migrateDatabase(url, migrations);
  } finally {
    await rm(migrations, { recursive: true, force: true });
  }
  await withClient(url, async (client) => {
    await client.query('begin');
    for (const { name } of contents.tables) await fill(client, name, join(folder, 'tables', `${name}.jsonl`));
    await continueCounting(client);
    await client.query(
      `update job_runs set state = 'failed', finished_at = now(), error = 'It was open when this was backed up. Start it again.'
       where state in ('queued', 'running')`,
    );
    await client.query(
      `update messages set status = 'failed', finished_at = now() where status = 'streaming'`,
    );
    await client.query('commit');
  });
  await migrateDatabase(url);
  return contents;
}

async function fill(client: pg.Client, table: string, file: string): Promise<void> {
  const insert = async (lines: string[]) => {
    if (lines.length === 0) return;
    await client.query(
      `insert into "${table}" overriding system value select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      [`[${lines.join(',')}]`],
    );
  };
  let lines: string[] = [];
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line === '') continue;
    lines.push(line);
    if (lines.length < rowsAtOnce) continue;
    await insert(lines);
    lines = [];
  }
  await insert(lines);
}

/** Tables of the app, each after those it refers to. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct conrelid::regclass::text as from, confrelid::regclass::text as to
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  const ordered: string[] = [];
  const place = (name: string) => {
    if (ordered.includes(name)) return;
    for (const { from, to } of references) if (from === name) place(to);
    ordered.push(name);
  };
  for (const { name } of names) place(name);
  return ordered;
}

/** In a table that refers to itself, rows that refer to no other come first. */
async function ownOrder(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ column: string }>(
    `select a.attname as column from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.conrelid = c.confrelid and c.conrelid = $1::regclass`,
    [`public."${table}"`],
  );
  return rows.length === 0
    ? ''
    : `order by ${rows.map(({ column }) => `"${column}" nulls first`).join(', ')}`;
}

/** New rows get numbers after those that were restored. */
async function continueCounting(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('public."${table}"', '${column}'),
         greatest(1, (select max("${column}") from "${table}")), (select count(*) > 0 from "${table}"))`,
    );
}

async function migrationsUpTo(last: number): Promise<string> {
  const all = join(projectFolder(), 'drizzle');
  const folder = await mkdtemp(join(tmpdir(), 'recexplainer-migrations-'));
  await cp(all, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { when: number }[] };
  const entries = journal.entries.filter(({ when }) => when <= last);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
