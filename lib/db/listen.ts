// LISTEN on one channel, over a dedicated connection that reconnects after a loss. Notifications sent in between
// are lost, so `onConnect` is called after every (re)connection: check the state itself there.

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { activationChannel } from './model-versions.ts';

const reconnectDelayMs = 1_000;
const activationSchema = z.object({ domain: z.enum(domains), versionId: z.string() });

export type Listener = { close: () => Promise<void> };

/** Calls `onActivated` for each activated model version. */
export function listenForActivations(
  url: string,
  {
    onActivated,
    onConnect,
  }: { onActivated: (activation: { domain: Domain; versionId: string }) => void; onConnect?: () => void },
): Promise<Listener> {
  return listen(url, activationChannel, {
    onConnect,
    onNotification: (payload) => {
      const parsed = activationSchema.safeParse(parseJson(payload));
      if (parsed.success) onActivated(parsed.data);
    },
  });
}

/** Resolves once the first connection listens. */
async function listen(
  url: string,
  channel: string,
  { onNotification, onConnect }: { onNotification: (payload: string) => void; onConnect?: () => void },
): Promise<Listener> {
  let closed = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'recexplainer listen',
    });
    client = fresh;
    fresh.on('error', () => {}); // 'end' follows
    fresh.on('notification', ({ payload }) => onNotification(payload ?? ''));
    await fresh.connect();
    await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    fresh.on('end', () => void reconnect());
    onConnect?.();
  }

  async function reconnect(): Promise<void> {
    while (!closed) {
      await sleep(reconnectDelayMs);
      if (closed) return;
      try {
        return await connect();
      } catch {
        await client?.end().catch(() => {});
      }
    }
  }

  await connect();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
