// An answer whose process died stays open in the database. The web app closes these answers when it starts, and then
// every few seconds, so that none is open for half a minute and each can be asked for again.

import type { Database } from '#lib/db/client.ts';
import { closeAbandonedAnswers } from '#lib/db/messages.ts';

const everyMs = 5_000;

/** Returns a function that stops it. If the database is unreachable, it logs a line and tries again later. */
export function keepClosingAbandonedAnswers(db: Database, intervalMs: number = everyMs): () => void {
  const close = () =>
    closeAbandonedAnswers(db).catch((error) =>
      console.error('closing abandoned answers:', error instanceof Error ? error.message : error),
    );
  void close();
  const timer = setInterval(() => void close(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
