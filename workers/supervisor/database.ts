// Runs the embedded PostgreSQL: a process between the supervisor and the server, so that the server shuts down
// properly even if the supervisor is killed outright. `database.ts FOLDER [PORT]`; sends its parent `{ url, port }`
// or `{ failure }`, and ends when the server does.

import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#lib/db/embedded.ts';

const watchIntervalMs = 1_000;
const failuresMeaningDead = 3;
const patienceMs = 25_000; // the supervisor owns the data folder: another keeper is ending, since its own supervisor is gone
const othersFirstMs = 1_500; // after the supervisor dies, for web, explainer and trainer to disconnect

const [folder = '', port] = process.argv.slice(2);
const stop = new AbortController();

// Terminal signals are for the supervisor, which ends this process last, with SIGTERM.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', () => stop.abort());
process.on('disconnect', () => setTimeout(() => stop.abort(), othersFirstMs));

try {
  const server = await startEmbeddedPostgres({ folder, patienceMs, ...(port ? { port: Number(port) } : {}) });
  process.send?.({ url: server.url, port: server.port });
  const answered = await watch(server);
  if (!answered) console.error('the database server stopped responding');
  await server.stop();
  process.exit(answered ? 0 : 1);
} catch (error) {
  const failure = error instanceof Error ? error.message : String(error);
  process.send?.({ failure }, () => process.exit(1));
}

/** Resolves to true when it's time to stop, to false if the server is dead. */
async function watch(server: EmbeddedPostgres): Promise<boolean> {
  for (let failures = 0; failures < failuresMeaningDead; ) {
    await sleep(watchIntervalMs, undefined, { signal: stop.signal }).catch(() => {});
    if (stop.signal.aborted) return true;
    if (!server.isAlive()) return false;
    failures = (await accepts(server.port)) ? 0 : failures + 1;
  }
  return false;
}

function accepts(at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: at, timeout: 5_000 });
    const answer = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
