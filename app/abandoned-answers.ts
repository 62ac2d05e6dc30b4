// An answer whose process died stays open in the database. The web app closes such answers when it starts, and once a
// minute from then on.

import type { Database } from '#lib/db/client.ts';
import { closeAbandonedAnswers } from '#lib/db/messages.ts';

const everyMs = 60_000;

/** Returns the function that ends it. A database that is away costs a line in the log, and the next minute tries again. */
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
