// The jobs that this data folder's trainer has claimed: a note each, from claim to end, or until the queue has taken the job back. A trainer that was killed leaves its notes
// behind, and the next one gives those jobs back to the queue at once, instead of waiting until they miss their heartbeats. Only the
// owner of the folder's trainings writes notes and reads them, so none is of a trainer that lives. Machines may share the folder: each
// has its own notes.

import { mkdir, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { giveBack, type JobQueue } from '#lib/jobs/queue.ts';
import { ownTrainings } from '#lib/owner.ts';

// A trainer whose supervisor died is gone 4 s later at most (workers/supervisor/leash.ts). The next one rarely waits for that: the
// database has to stop and start in between. Then a retry takes 1.5 s; decision 039 has the sum.
const patienceMs = 5_000;

export type Claims = {
  /** Runs `work` while the note is there. If it throws, the note stays: the queue doesn't know yet. */
  during(runId: string, work: () => Promise<void>): Promise<void>;
  /** The queue knows. */
  givenBack(runId: string): Promise<void>;
};

/** Gives back what the trainer before this one held. Where another one lives, this one takes no notes. */
export async function openClaims(queue: JobQueue, dataFolder: string, waitMs = patienceMs): Promise<Claims> {
  if ((await ownTrainings(dataFolder, waitMs)) === null) {
    console.error(`another trainer works in ${dataFolder}; what this one leaves when it dies is found later`);
    return { during: (_runId, work) => work(), givenBack: async () => {} };
  }
  const folder = await claimsFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  for (const runId of await readdir(folder)) {
    if (await giveBack(queue, runId)) console.log(`gave back ${runId}, which the trainer before held`);
    await rm(join(folder, runId), { force: true });
  }
  const noteOf = (runId: string) => join(folder, runId);
  const remove = (runId: string) => rm(noteOf(runId), { force: true });
  return {
    async during(runId, work) {
      await writeFile(noteOf(runId), '').catch((error) =>
        console.error('a claim without a note:', error.message),
      );
      await work();
      await remove(runId);
    },
    givenBack: remove,
  };
}

/** Of this machine, and on it of this network namespace: that is how far an ownership reaches (lib/owner.ts). */
export async function claimsFolder(dataFolder: string): Promise<string> {
  const space = await readlink('/proc/self/ns/net').catch(() => '');
  return join(dataFolder, 'claims', `${hostname()}-${space.replace(/\D/g, '')}`);
}
