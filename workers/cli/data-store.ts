// The database of this installation, for commands that work beside the app or without it.

import { join } from 'node:path';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '#lib/db/embedded.ts';
import { dataFolder, givenDatabaseUrl } from '#lib/env.ts';

/** DATABASE_URL, the app's own server if it runs, or else one started for as long as the work takes. */
export async function withDatabase<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const folder = join(dataFolder(), 'postgres');
  const running = givenDatabaseUrl() ?? (await runningEmbeddedPostgres(folder));
  if (running !== null) return work(running);
  const server = await startEmbeddedPostgres({ folder });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
