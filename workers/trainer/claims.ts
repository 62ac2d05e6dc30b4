// The jobs that this data folder's trainer has claimed: a note each, from claim to end. A trainer that was killed leaves its notes
// behind, and the next one gives those jobs back to the queue at once, instead of waiting until they miss their heartbeats. Only the
// owner of the folder's trainings writes notes and reads them, so none is of a trainer that lives. Machines may share the folder: each
// has its own notes.

import { mkdir, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { getJobRun } from '#lib/db/job-runs.ts';
import { giveBack, type JobQueue } from '#lib/jobs/queue.ts';
import { ownTrainings } from '#lib/owner.ts';

// A trainer whose supervisor died is gone 8 s later at most (workers/supervisor/leash.ts). The next one rarely waits for that: the
// database has to stop and start in between. Then a retry takes 1.5 s; decision 039 has the sum.
const patienceMs = 9_000;

export type Claims = {
  /** Runs `work` while the note is there. */
  during(runId: string, work: () => Promise<void>): Promise<void>;
};

/** Gives back what the trainer before this one held. Where another one lives, this one takes no notes. */
export async function openClaims(queue: JobQueue, dataFolder: string, waitMs = patienceMs): Promise<Claims> {
  if ((await ownTrainings(dataFolder, waitMs)) === null) {
    console.error(`another trainer works in ${dataFolder}; what this one leaves when it dies is found later`);
    return { during: (_runId, work) => work() };
  }
  const folder = await claimsFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  for (const runId of await readdir(folder)) {
    if (await giveBack(queue, runId)) console.log(`gave back ${runId}, which the trainer before held`);
    await rm(join(folder, runId), { force: true });
  }
  return {
    async during(runId, work) {
      const note = join(folder, runId);
      await writeFile(note, '').catch((error) => console.error('a claim without a note:', error.message));
      try {
        await work();
      } catch (error) {
        // Without the database nothing could be given back: the next trainer does that.
        if (!(await isReachable(queue, runId))) throw error;
        await rm(note, { force: true });
        throw error;
      }
      await rm(note, { force: true });
    },
  };
}

function isReachable({ db }: JobQueue, runId: string): Promise<boolean> {
  return getJobRun(db, runId).then(
    () => true,
    () => false,
  );
}

/** Of this machine, and on it of this network namespace: that is how far an ownership reaches (lib/owner.ts). */
export async function claimsFolder(dataFolder: string): Promise<string> {
  const space = await readlink('/proc/self/ns/net').catch(() => '');
  return join(dataFolder, 'claims', `${hostname()}-${space.replace(/\D/g, '')}`);
}
