// Migrates a database to the newest migration in drizzle/. Several processes may do this at once: they take turns.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { z } from 'zod';
import { projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';

const migrationLock = 7_350_003;
const journalSchema = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })).min(1),
});

/**
 * Throws 'unavailable' and what to do if there's no database there, 'conflict' if a newer version of the app has used it.
 * `migrationsFolder`: all of them by default.
 */
export async function migrateDatabase(
  url: string,
  migrationsFolder = join(projectFolder(), 'drizzle'),
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the query under way fails, too
  try {
    await client.connect().catch((cause) => {
      throw unreachableDatabase(url, cause);
    });
    await client.query('set client_min_messages to warning');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewerDatabase(client, migrationsFolder);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end(); // also releases the lock
  }
}

/** When each migration was made, oldest first: what a database remembers of those it has had. */
export async function migrationTimes(
  migrationsFolder = join(projectFolder(), 'drizzle'),
): Promise<{ tag: string; when: number }[]> {
  const text = await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return journalSchema.parse(JSON.parse(text)).entries;
}

/** The newest migration that a database has had, or null for an empty one. */
export async function lastMigration(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ known: boolean }>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as known",
  );
  if (rows[0]?.known !== true) return null;
  const last = await client.query<{ at: string | null }>(
    'select max(created_at) as at from drizzle.__drizzle_migrations',
  );
  return last.rows[0]?.at == null ? null : Number(last.rows[0].at);
}

// Newer code may have changed what older code would read or write wrongly.
async function refuseNewerDatabase(client: pg.Client, migrationsFolder: string): Promise<void> {
  const [last, known] = [await lastMigration(client), await migrationTimes(migrationsFolder)];
  if (last === null || last <= Math.max(...known.map(({ when }) => when))) return;
  throw new AppError('conflict', {
    message:
      'This database was last used by a newer version of the app, so this one leaves it alone. Start the newer version, or restore a backup from before: "npm run cli -- restore FILE".',
  });
}

function unreachableDatabase(url: string, cause: unknown): AppError {
  const { code, message } = cause as Error & { code?: string };
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}`;
  const reasons: Record<string, string> = {
    ECONNREFUSED: `nothing listens at ${place}. Start PostgreSQL there`,
    ENOTFOUND: `there is no host ${hostname}. Correct the name`,
    EAI_AGAIN: `the host ${hostname} couldn’t be looked up. Check the network`,
    '28P01': 'the user or password is wrong. Correct it',
    '28000': 'the user may not sign in there. Correct it',
    '3D000': `there is no database ${pathname.slice(1)} at ${place}. Create it with "createdb"`,
    '53300': `${place} has no free connection. Raise max_connections`,
  };
  const reason =
    reasons[code ?? ''] ?? `${place} doesn’t answer (${message}). Check that PostgreSQL runs there`;
  return new AppError('unavailable', {
    message: `Can’t use the database that DATABASE_URL names: ${reason}, or leave DATABASE_URL out to have a database started for you.`,
    cause,
  });
}
