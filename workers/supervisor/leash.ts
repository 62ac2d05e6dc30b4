// Loaded first into every child of the supervisor (`node --import`). The channel to the supervisor is the leash: if
// it breaks, the supervisor is gone, however it died, and the child exits, too. No process is left running by
// itself.

import './known-formats.ts';

const graceMs = 2_000; // the database is stopped before that (database.ts), so nothing later could be written down

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2 * graceMs).unref();
  });
  process.channel.unref();
}
