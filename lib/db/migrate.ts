// Migrates a database to the newest migration in drizzle/. Several processes may do this at once: they take turns.

import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { projectFolder } from '#lib/env.ts';

const migrationLock = 7_350_003;

export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('set client_min_messages to warning');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder: join(projectFolder(), 'drizzle') });
  } finally {
    await client.end(); // also releases the lock
  }
}
