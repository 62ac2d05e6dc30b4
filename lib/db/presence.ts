// Which processes of ours are there: each that has no address of its own holds one connection whose name says what it is and
// since when. It's gone the moment the process is, on whatever machine, so nothing has to be cleaned up.

import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { z } from 'zod';
import type { Database } from './client.ts';

export const processKinds = ['web', 'trainer'] as const;
export type ProcessKind = (typeof processKinds)[number];
export type PresentProcess = { kind: ProcessKind; since: Date; host: string | null }; // host: null on the database's own

const reconnectDelayMs = 2_000;
const told = /^recexplainer (\w+) since (\S+)$/;

/** Says so as long as the process lives, also after the database was away. */
export function announcePresence(url: string, kind: ProcessKind, since = new Date()): { close: () => void } {
  const closing = new AbortController();
  let client: pg.Client | null = null;
  const keep = async () => {
    while (!closing.signal.aborted) {
      const fresh = new pg.Client({
        connectionString: url,
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
        application_name: `recexplainer ${kind} since ${since.toISOString()}`,
      });
      client = fresh;
      const ended = new Promise<void>((resolve) => {
        fresh.on('error', () => resolve());
        fresh.on('end', () => resolve());
      });
      await fresh.connect().then(
        () => ended,
        () => undefined,
      );
      await fresh.end().catch(() => undefined);
      await sleep(reconnectDelayMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  void keep();
  return {
    close: () => {
      closing.abort();
      void client?.end().catch(() => undefined);
    },
  };
}

export async function presentProcesses(db: Database): Promise<PresentProcess[]> {
  const { rows } = await db.execute(
    sql`select application_name as name, host(client_addr) as host from pg_stat_activity
        where datname = current_database() and application_name like 'recexplainer % since %'`,
  );
  const named = z.array(z.object({ name: z.string(), host: z.string().nullable() })).parse(rows);
  return named
    .flatMap(({ name, host }): PresentProcess[] => {
      const [, word, at = ''] = told.exec(name) ?? [];
      const kind = processKinds.find((one) => one === word);
      const since = new Date(at);
      return kind === undefined || Number.isNaN(since.getTime()) ? [] : [{ kind, since, host }];
    })
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());
}
