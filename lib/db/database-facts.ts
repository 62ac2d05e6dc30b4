// What an administrator wants to know of the database, and of the queue in it.

import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './client.ts';
import { type JobName, jobRuns } from './schema.ts';

export type DatabaseFacts = {
  version: string;
  since: Date;
  bytes: number;
  connections: number; // of everyone, to all its databases
  mostConnections: number;
};
export type QueueLength = { name: JobName; state: 'queued' | 'running'; count: number; oldest: Date };

const factsSchema = z.object({
  version: z.string(),
  since: z.coerce.date(),
  bytes: z.coerce.number(),
  connections: z.coerce.number(),
  most: z.coerce.number(),
});

export async function databaseFacts(db: Database): Promise<DatabaseFacts> {
  const { rows } = await db.execute(sql`
    select current_setting('server_version') as version, pg_postmaster_start_time() as since,
      pg_database_size(current_database()) as bytes, current_setting('max_connections') as most,
      (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections`);
  const { most, ...facts } = factsSchema.parse(rows[0]);
  return { ...facts, mostConnections: most };
}

/** Of the jobs that wait or run, by name. Those that none of is open are left out. */
export async function queueLengths(db: Database): Promise<QueueLength[]> {
  const rows = await db
    .select({
      name: jobRuns.name,
      state: jobRuns.state,
      count: sql<number>`count(*)::int`,
      oldest: sql<string>`min(coalesce(${jobRuns.startedAt}, ${jobRuns.createdAt}))`,
    })
    .from(jobRuns)
    .where(inArray(jobRuns.state, ['queued', 'running']))
    .groupBy(jobRuns.name, jobRuns.state);
  return rows.flatMap(({ state, oldest, ...row }) =>
    state === 'queued' || state === 'running' ? [{ ...row, state, oldest: new Date(oldest) }] : [],
  );
}
