// The engine of a Ray cluster: a job's folders go through the artifacts, remote.ts runs there, and this trainer follows it by its
// status and log. The submission id is the run's own id with the number of the start, so any trainer finds the job again, and Ray itself
// refuses a second one. The number is there because a head that is asked to use an id again, even of a job it has deleted, may find
// the old job's actor still ending under that name, and fail the new job with it. Each start has a ticket, which remote.ts claims when it begins. It ends where a later one has claimed the run, so that a job which a
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
};

/** Each line of remote.ts that is a report begins with it. */
export const reportMark = '@recexplainer ';
const maxLineCharacters = 2_000;
const pollMsByDefault = 2_000;
const submitPatienceMs = 120_000;
const patienceMsByDefault = 15 * 60_000;
const ended: readonly RayJob['status'][] = ['SUCCEEDED', 'FAILED', 'STOPPED'];

type Start = RayJob & { submission: string; number: number };

/** The first start has the run's own id, later ones a number after it. */
function submissionId(id: string, number: number): string {
  return number === 1 ? id : `${id}-${number}`;
}

/** null: it's of another run. */
function startNumber(id: string, submission: string): number | null {
  if (submission === id) return 1;
  const number = submission.startsWith(`${id}-`) ? submission.slice(id.length + 1) : '';
  return /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null;
}

export function rayEngine(options: RayEngineOptions): TrainingEngine {
  const { jobs, artifacts } = options;

  return {
    usesThisMachine: false,

    async start(task) {
      const { id, assignment } = task;
      const before = await lastStart(id);
      if (before !== null && !ended.includes(before.status)) return running(task, before.submission);
      const submission = submissionId(id, (before?.number ?? 0) + 1);
      const ticket = randomUUID();
      await packCargo(artifacts, startKey(id, ticket), assignment, options.folders);
      await submit({
        id: submission,
        entrypoint: `cd ${quoted(options.project)} && PATH="$PWD/node_modules/.bin:$PATH" exec node --disable-warning=ExperimentalWarning workers/trainer/remote.ts ${quoted(id)} ${ticket}`,
        environment: options.environment,
        metadata: { ticket },
        gpus: options.gpus,
        cpus: options.cpus,
      });
      // Another trainer was quicker: its job is the job.
      if ((await jobs.find(submission))?.metadata?.ticket !== ticket)
        await artifacts.remove(`${startKey(id, ticket)}/`);
      return running(task, submission);
    },

    async resume(task) {
      const job = await lastStart(task.id);
      if (job === null || job.status === 'FAILED' || job.status === 'STOPPED') return null;
      if (job.status === 'SUCCEEDED') {
        const outcome = await outcomeOf(task.id);
        if (outcome === null || outcome.type === 'stopped') return null;
      }
      return running(task, job.submission);
    },

    async forget(id, { checkpoint }) {
      const starts = await startsOf(id).catch(() => []);
      for (const { submission, status } of starts) if (!ended.includes(status)) await jobs.stop(submission); // no one will take what it makes
      await artifacts.remove(`${jobKey(id)}/`);
      if (!checkpoint) await artifacts.remove(`checkpoints/${id}/`);
      for (const { submission } of starts) await jobs.remove(submission).catch(() => {}); // the head keeps it in its list; no harm
    },

    remembered: () => artifacts.names('jobs/'),
  };

  /** The jobs that the head knows of this run, the first start first. */
  async function startsOf(id: string): Promise<Start[]> {
    const starts: Start[] = [];
    for (const [submission, job] of await jobs.list()) {
      const number = startNumber(id, submission);
      if (number !== null) starts.push({ ...job, submission, number });
    }
    return starts.toSorted((a, b) => a.number - b.number);
  }

  async function lastStart(id: string): Promise<Start | null> {
    return (await startsOf(id)).at(-1) ?? null;
  }

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

  function running(task: TrainingTask, submission: string): RunningTraining {
    const leaving = new AbortController();
    return {
      follow: (recorder) => follow(task, submission, recorder, leaving.signal),
      cancel: () =>
        void jobs
          .stop(submission)
          .catch(() => setTimeout(() => void jobs.stop(submission).catch(() => {}), 5_000)),
      leave: () => leaving.abort(),
    };
  }

  async function follow(
    task: TrainingTask,
    submission: string,
    recorder: Recorder,
    leaving: AbortSignal,
  ): Promise<Ending> {
    const { pollMs = pollMsByDefault, patienceMs = patienceMsByDefault } = options;
    const told = logReader(recorder);
    let status: RayJob['status'] | null = null;
    let silentSince: number | null = null;
    for (;;) {
      if (leaving.aborted) return { kind: 'stopped' };
      try {
        const job = await jobs.find(submission);
        if (job === null) {
          const message = 'The Ray head no longer knows this job: it was restarted, and what it ran is lost.';
          return { kind: 'died', message };
        }
        if (silentSince !== null) recorder.line('info', 'The Ray head answers again.');
        silentSince = null;
        if (job.status !== status) recorder.line('info', `Ray: ${job.status.toLowerCase()}.`);
        status = job.status;
        told(await jobs.log(submission));
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
