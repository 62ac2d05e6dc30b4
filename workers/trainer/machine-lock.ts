// One training run at a time per machine, whatever trainer or queue it comes from: an advisory lock in the
// database, named after the host, on its own connection. A trainer that dies loses the connection and with it the
// lock.

import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const lockSpace = 7_350_004;
const retryMs = 1_000;

export type MachineLock = { release: () => Promise<void> };

/** Waits for its turn; null if `giveUp` says so first. `onWait` is called once if it has to wait. */
export async function lockMachine(
  url: string,
  {
    giveUp,
    onWait = () => {},
    machine = hostname(),
  }: { giveUp: () => Promise<boolean>; onWait?: () => void; machine?: string },
): Promise<MachineLock | null> {
  const key = createHash('sha256').update(machine).digest().readInt32BE(0);
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'recexplainer training',
  });
  client.on('error', () => {}); // the next query fails; an open run is fenced by its attempt
  await client.connect();
  const release = () => client.end().catch(() => {});
  try {
    for (let waited = false; ; waited = true) {
      const { rows } = await client.query<{ locked: boolean }>(
        'select pg_try_advisory_lock($1, $2) as locked',
        [lockSpace, key],
      );
      if (rows[0]?.locked === true) return { release };
      if (!waited) onWait();
      await sleep(retryMs);
      if (await giveUp()) break;
    }
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}
