// The engine of a Ray cluster: a job's folders go through the artifacts, remote.ts runs there, and this trainer follows it by its
// status and log. The submission id is the run's own id, so any trainer finds the job again, and Ray itself refuses a second one.
// Each start has a ticket, which remote.ts claims when it begins. It ends where a later one has claimed the run, so that a job which a
// restarted head forgot can't write over its successor's checkpoint.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Artifacts } from '#lib/engines/artifacts.ts';
import type { RayJob, RayJobs, Submission } from '#lib/engines/ray-jobs.ts';
import { AppError } from '#lib/errors.ts';
import { type Folders, jobKey, packCargo, startKey } from './cargo.ts';
import type { Ending, Recorder, RunningTraining, TrainingEngine, TrainingTask } from './engine.ts';
import { type Report, reportSchema } from './protocol.ts';

export type RayEngineOptions = {
  jobs: RayJobs;
  artifacts: Artifacts;
  folders: Folders;
  project: string; // where the checkout lies on the cluster
  environment: Record<string, string>; // no secrets: Ray shows it
  gpus: number;
  cpus: number;
  pollMs?: number;
  patienceMs?: number; // how long an unreachable head is waited for
  reuseMs?: number; // from removing a job to using its id again: the actor that watched it has its name, and takes a while to go
};

/** Each line of remote.ts that is a report begins with it. */
export const reportMark = '@recexplainer ';
const maxLineCharacters = 2_000;
const pollMsByDefault = 2_000;
const reuseMsByDefault = 10_000;
const submitPatienceMs = 120_000;
const patienceMsByDefault = 15 * 60_000;
const ended: readonly RayJob['status'][] = ['SUCCEEDED', 'FAILED', 'STOPPED'];

export function rayEngine(options: RayEngineOptions): TrainingEngine {
  const { jobs, artifacts } = options;

  return {
    usesThisMachine: false,

    async start(task) {
      const { id, assignment } = task;
      const before = await jobs.find(id);
      if (before && ended.includes(before.status)) {
        await jobs.remove(id);
        await sleep(options.reuseMs ?? reuseMsByDefault);
      }
      const ticket = randomUUID();
      await packCargo(artifacts, startKey(id, ticket), assignment, options.folders);
      await submit({
        id,
        entrypoint: `cd ${quoted(options.project)} && PATH="$PWD/node_modules/.bin:$PATH" exec node --disable-warning=ExperimentalWarning workers/trainer/remote.ts ${quoted(id)} ${ticket}`,
        environment: options.environment,
        metadata: { ticket },
        gpus: options.gpus,
        cpus: options.cpus,
      });
      // Another trainer was quicker: its job is the job.
      if ((await jobs.find(id))?.metadata?.ticket !== ticket)
        await artifacts.remove(`${startKey(id, ticket)}/`);
      return running(task);
    },

    async resume(task) {
      const job = await jobs.find(task.id);
      if (job === null || job.status === 'FAILED' || job.status === 'STOPPED') return null;
      if (job.status === 'SUCCEEDED') {
        const outcome = await outcomeOf(task.id);
        if (outcome === null || outcome.type === 'stopped') return null;
      }
      return running(task);
    },

    async forget(id, { checkpoint }) {
      const job = await jobs.find(id).catch(() => null);
      if (job && !ended.includes(job.status)) await jobs.stop(id); // no one will take what it makes
      await artifacts.remove(`${jobKey(id)}/`);
      if (!checkpoint) await artifacts.remove(`checkpoints/${id}/`);
      await jobs.remove(id).catch(() => {}); // the head keeps it in its list; no harm
    },

    remembered: () => artifacts.names('jobs/'),
  };

  /** A head that has just come up has no agent yet and says to try again later. */
  async function submit(submission: Submission): Promise<void> {
    const { pollMs = pollMsByDefault } = options;
    for (const giveUpMs = Date.now() + submitPatienceMs; ; await sleep(pollMs)) {
      try {
        await jobs.submit(submission);
        return;
      } catch (error) {
        const later = error instanceof AppError && error.code === 'unavailable' && Date.now() < giveUpMs;
        if (!later) throw error;
      }
    }
  }

  function running(task: TrainingTask): RunningTraining {
    const leaving = new AbortController();
    return {
      follow: (recorder) => follow(task, recorder, leaving.signal),
      cancel: () =>
        void jobs.stop(task.id).catch(() => setTimeout(() => void jobs.stop(task.id).catch(() => {}), 5_000)),
      leave: () => leaving.abort(),
    };
  }

  async function follow(task: TrainingTask, recorder: Recorder, leaving: AbortSignal): Promise<Ending> {
    const { pollMs = pollMsByDefault, patienceMs = patienceMsByDefault } = options;
    const told = logReader(recorder);
    let status: RayJob['status'] | null = null;
    let silentSince: number | null = null;
    for (;;) {
      if (leaving.aborted) return { kind: 'stopped' };
      try {
        const job = await jobs.find(task.id);
        if (job === null) {
          const message = 'The Ray head no longer knows this job: it was restarted, and what it ran is lost.';
          return { kind: 'died', message };
        }
        if (silentSince !== null) recorder.line('info', 'The Ray head answers again.');
        silentSince = null;
        if (job.status !== status) recorder.line('info', `Ray: ${job.status.toLowerCase()}.`);
        status = job.status;
        told(await jobs.log(task.id));
        if (ended.includes(job.status)) return await endOf(task, job);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
        if (silentSince === null) recorder.line('warning', `${error.message} Waiting for it.`);
        silentSince ??= Date.now();
        if (Date.now() - silentSince > patienceMs) return { kind: 'died', message: error.message };
      }
      await sleep(pollMs, undefined, { signal: leaving }).catch(() => {});
    }
  }

  async function endOf({ id, assignment }: TrainingTask, job: RayJob): Promise<Ending> {
    if (job.status === 'STOPPED') return { kind: 'stopped' };
    const outcome = await outcomeOf(id);
    if (job.status === 'FAILED' || outcome === null)
      return { kind: 'died', message: `The job on Ray died: ${job.message ?? 'it left no result.'}` };
    if (outcome.type === 'failed') return { kind: 'failed', message: outcome.message };
    if (outcome.type !== 'finished') return { kind: 'stopped' };
    const key = startKey(id, (await ticketOf(id)) ?? '');
    const hasVersion = await artifacts.getFolder(`${key}/version`, assignment.versionFolder);
    if ('targetModel' in outcome.product && !hasVersion)
      return { kind: 'died', message: 'The job on Ray ended, but its version is not among the artifacts.' };
    return { kind: 'finished', product: outcome.product };
  }

  async function outcomeOf(id: string): Promise<Report | null> {
    const ticket = await ticketOf(id);
    const text = ticket && (await artifacts.getText(`${startKey(id, ticket)}/outcome.json`));
    return text ? reportSchema.parse(JSON.parse(text)) : null;
  }

  function ticketOf(id: string): Promise<string | null> {
    return artifacts.getText(`${jobKey(id)}/ticket`);
  }
}

/** Tells what is new in a log that is fetched whole each time. An unfinished last line waits for its end. */
function logReader(recorder: Recorder): (log: string) => void {
  let read = 0;
  return (log) => {
    if (log.length < read) read = 0; // another log: the head was restarted
    const end = log.lastIndexOf('\n') + 1;
    for (const line of log.slice(read, end).split('\n')) tell(line.trimEnd(), recorder);
    read = Math.max(read, end);
  };
}

function tell(line: string, recorder: Recorder): void {
  if (line.trim() === '') return;
  const report = line.startsWith(reportMark) ? line.slice(reportMark.length) : null;
  const parsed = z.preprocess(parseJson, reportSchema).safeParse(report);
  if (report === null) recorder.line('info', line.slice(0, maxLineCharacters));
  else if (!parsed.success) recorder.line('warning', 'The job sent a report we can’t read.');
  else if (parsed.data.type === 'progress') recorder.progress(parsed.data.progress);
  else if (parsed.data.type === 'line') recorder.line(parsed.data.level, parsed.data.text);
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
