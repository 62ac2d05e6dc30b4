// The connection pool. `database()` is the process's own pool, opened at first use from DATABASE_URL; tests and
// scripts open theirs with `openDatabase(url)`. Every query takes a `Database`, so it also runs inside a
// transaction.

import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { databaseUrl } from '#lib/env.ts';
import * as schema from './schema.ts';

/** A pool or a transaction: just what queries need. */
export type Database = Pick<
  NodePgDatabase<typeof schema>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>;

export type OpenDatabase = { db: Database; pool: pg.Pool; close: () => Promise<void> };

const maxConnections = 10;

export function openDatabase(url: string, { max = maxConnections }: { max?: number } = {}): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'recexplainer',
  });
  let closing = false;
  // The server closing an idle connection mustn't end the process; the next query opens a new one.
  pool.on('error', (error) => {
    if (!closing) console.error('database connection lost:', error.message);
  });
  const close = () => {
    closing = true;
    return pool.end();
  };
  return { db: drizzle(pool, { schema }), pool, close };
}

// Next's development server reloads this module after an edit; keep one pool across reloads.
const holder = globalThis as typeof globalThis & { recexplainerDatabase?: OpenDatabase };

export function database(): Database {
  holder.recexplainerDatabase ??= openDatabase(databaseUrl());
  return holder.recexplainerDatabase.db;
}

/** Connections of the process's own pool, and queries that wait for one. */
export function poolState(pool = holder.recexplainerDatabase?.pool): {
  open: number;
  idle: number;
  waiting: number;
} {
  return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
}

export async function closeDatabase(): Promise<void> {
  const open = holder.recexplainerDatabase;
  holder.recexplainerDatabase = undefined;
  await open?.close();
}
