// What administrators see of a job run: its state, progress, loss curve, log and result. The queue may hand out a job
// more than once (a worker can die), so every write names its attempt, and a superseded attempt changes nothing.
//
//   queued → running → completed | failed | cancelled      running → queued again when a crash is retried

import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { JobResult } from '#lib/contract/training-data.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { jobRunLines, jobRunPoints } from './job-report-schema.ts';
import { type JobName, type JobProgress, type JobState, type Json, jobRuns } from './schema.ts';
import { isUniqueViolation, knownUuid, storableJson, storableText } from './text.ts';

const maxLineCharacters = 2_000;
const maxErrorCharacters = 2_000;
export const maxNoteCharacters = 2_000;
const maxLinesPerRun = 20_000;
const maxPageSize = 500;

export type JobRun = {
  id: string;
  name: JobName;
  domain: Domain;
  params: Json;
  state: JobState;
  progress: JobProgress | null;
  attempts: number;
  deaths: number; // attempts whose process died; the others ended with their trainer
  startedBy: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  cancelRequestedAt: Date | null;
  error: string | null;
  retryOf: string | null;
  modelVersionId: string | null;
  result: JobResult | null;
  note: string | null;
};
export type LossPoint = { step: number; loss: number; metrics: Record<string, number> | null };
export type LogLine = { id: number; level: 'info' | 'warning' | 'error'; text: string; writtenAt: Date };
/** The attempt a worker is on. */
export type Attempt = { runId: string; attempt: number };

/** Throws 'conflict' if a run with this name and domain is queued or running, or an import for the domain is. */
export async function createJobRun(
  db: Database,
  input: { name: JobName; domain: Domain; params: Json; startedBy: string | null; retryOf?: string },
): Promise<JobRun> {
  try {
    const [run] = await db.insert(jobRuns).values(input).returning();
    if (run !== undefined) return run;
  } catch (error) {
    if (isUniqueViolation(error, 'job_runs_one_import'))
      throw new AppError('conflict', {
        message:
          'Another import or deletion for this domain is queued or running. Wait for it to finish, or cancel it first.',
      });
    if (!isUniqueViolation(error, 'job_runs_one_open')) throw error;
  }
  throw new AppError('conflict', {
    message: 'This job is already running. Wait for it to finish, or cancel it first.',
  });
}

type Wanted = { domain?: Domain; without?: readonly JobName[]; ended?: boolean };

/** Newest first. `ended`: only those that aren't open any more. */
export async function listJobRuns(
  db: Database,
  { limit = 50, offset = 0, ...wanted }: Wanted & { limit?: number; offset?: number } = {},
): Promise<JobRun[]> {
  return db
    .select()
    .from(jobRuns)
    .where(isWanted(wanted))
    .orderBy(desc(jobRuns.createdAt), desc(jobRuns.id))
    .limit(Math.max(1, Math.min(limit, maxPageSize)))
    .offset(Math.max(0, offset));
}

export async function countJobRuns(db: Database, wanted: Wanted): Promise<number> {
  const [row] = await db.select({ total: count() }).from(jobRuns).where(isWanted(wanted));
  return row?.total ?? 0;
}

function isWanted({ domain, without = [], ended = false }: Wanted) {
  return and(
    domain === undefined ? undefined : eq(jobRuns.domain, domain),
    without.length === 0 ? undefined : notInArray(jobRuns.name, [...without]),
    ended ? notInArray(jobRuns.state, ['queued', 'running']) : undefined,
  );
}

export async function getJobRun(db: Database, runId: string): Promise<JobRun> {
  const [run] = await db
    .select()
    .from(jobRuns)
    .where(eq(jobRuns.id, knownUuid(runId, 'job')));
  if (run === undefined) throw new AppError('not_found', { message: 'We couldn’t find this job.' });
  return run;
}

/** The loss curve, in step order. */
export async function listLossPoints(db: Database, runId: string): Promise<LossPoint[]> {
  return db
    .select({ step: jobRunPoints.step, loss: jobRunPoints.loss, metrics: jobRunPoints.metrics })
    .from(jobRunPoints)
    .where(eq(jobRunPoints.runId, knownUuid(runId, 'job')))
    .orderBy(asc(jobRunPoints.step));
}

const lineColumns = {
  id: jobRunLines.id,
  level: jobRunLines.level,
  text: jobRunLines.text,
  writtenAt: jobRunLines.writtenAt,
};

/** The lines after this id (0: from the start), oldest first. */
export async function listLogLines(
  db: Database,
  runId: string,
  { afterId = 0, limit = maxPageSize }: { afterId?: number; limit?: number } = {},
): Promise<LogLine[]> {
  return db
    .select(lineColumns)
    .from(jobRunLines)
    .where(and(eq(jobRunLines.runId, knownUuid(runId, 'job')), gt(jobRunLines.id, afterId)))
    .orderBy(asc(jobRunLines.id))
    .limit(Math.max(1, Math.min(limit, maxPageSize)));
}

/** The newest lines, oldest first. */
export async function listLastLogLines(db: Database, runId: string, limit: number): Promise<LogLine[]> {
  const lines = await db
    .select(lineColumns)
    .from(jobRunLines)
    .where(eq(jobRunLines.runId, knownUuid(runId, 'job')))
    .orderBy(desc(jobRunLines.id))
    .limit(Math.max(1, Math.min(limit, maxPageSize)));
  return lines.reverse();
}

/** Every run that hasn't ended, in the order in which they were started. */
export async function listOpenRuns(db: Database): Promise<JobRun[]> {
  return db
    .select()
    .from(jobRuns)
    .where(inArray(jobRuns.state, ['queued', 'running']))
    .orderBy(asc(jobRuns.createdAt), asc(jobRuns.id));
}

/** An administrator's own words about a run; empty ones remove the note. Throws 'not_found', 'too_large' beyond 2,000 characters. */
export async function keepNote(db: Database, runId: string, text: string): Promise<void> {
  const { id } = await getJobRun(db, runId);
  const note = storableText(text).trim();
  if (note.length > maxNoteCharacters)
    throw new AppError('too_large', {
      message: `A note can have at most ${maxNoteCharacters.toLocaleString('en')} characters.`,
    });
  await db
    .update(jobRuns)
    .set({ note: note === '' ? null : note })
    .where(eq(jobRuns.id, id));
}

/** Cancels a queued run right away; asks a running one to stop. Throws 'conflict' if it has ended. */
export async function requestCancel(db: Database, runId: string): Promise<'cancelled' | 'requested'> {
  const id = knownUuid(runId, 'job');
  const now = new Date();
  const [cancelled] = await db
    .update(jobRuns)
    .set({ state: 'cancelled', cancelRequestedAt: now, finishedAt: now })
    .where(and(eq(jobRuns.id, id), eq(jobRuns.state, 'queued')))
    .returning({ id: jobRuns.id });
  if (cancelled !== undefined) return 'cancelled';
  const [requested] = await db
    .update(jobRuns)
    .set({ cancelRequestedAt: sql`coalesce(${jobRuns.cancelRequestedAt}, now())` })
    .where(and(eq(jobRuns.id, id), eq(jobRuns.state, 'running')))
    .returning({ id: jobRuns.id });
  if (requested !== undefined) return 'requested';
  await getJobRun(db, id);
  throw new AppError('conflict', { message: 'This job has already ended.' });
}

export async function isCancelRequested(db: Database, runId: string): Promise<boolean> {
  const rows = await db
    .select({ id: jobRuns.id })
    .from(jobRuns)
    .where(and(eq(jobRuns.id, runId), isNotNull(jobRuns.cancelRequestedAt)));
  return rows.length > 0;
}

/**
 * Opens the next attempt. Null if the run has ended in the meantime (cancelled in the queue, or finished by another
 * worker).
 */
export async function beginAttempt(db: Database, runId: string): Promise<JobRun | null> {
  const [run] = await db
    .update(jobRuns)
    .set({
      state: 'running',
      attempts: sql`${jobRuns.attempts} + 1`,
      startedAt: sql`coalesce(${jobRuns.startedAt}, now())`,
      error: null,
    })
    .where(and(eq(jobRuns.id, runId), inArray(jobRuns.state, ['queued', 'running'])))
    .returning();
  return run ?? null;
}

/** False if this attempt was superseded: the worker should stop. */
export async function saveProgress(db: Database, attempt: Attempt, progress: JobProgress): Promise<boolean> {
  const rows = await db
    .update(jobRuns)
    .set({ progress: storableJson(progress as Json) as JobProgress })
    .where(currentAttempt(attempt))
    .returning({ id: jobRuns.id });
  return rows.length > 0;
}

/** Puts the run back in the queue for the next attempt. `died`: because its process did, not because its trainer stops. */
export async function returnToQueue(
  db: Database,
  attempt: Attempt,
  error: string,
  { died }: { died: boolean },
): Promise<boolean> {
  const rows = await db
    .update(jobRuns)
    .set({
      state: 'queued',
      error: storableText(error).slice(0, maxErrorCharacters),
      ...(died && { deaths: sql`${jobRuns.deaths} + 1` }),
    })
    .where(currentAttempt(attempt))
    .returning({ id: jobRuns.id });
  return rows.length > 0;
}

/** Ends the run; false if this attempt was superseded. */
export async function finishJobRun(
  db: Database,
  attempt: Attempt,
  state: 'completed' | 'failed' | 'cancelled',
  { error, modelVersionId, result }: { error?: string; modelVersionId?: string; result?: JobResult } = {},
): Promise<boolean> {
  const rows = await db
    .update(jobRuns)
    .set({
      state,
      finishedAt: new Date(),
      error: error === undefined ? null : storableText(error).slice(0, maxErrorCharacters),
      modelVersionId: modelVersionId ?? null,
      result: result === undefined ? null : (storableJson(result as Json) as JobResult),
    })
    .where(currentAttempt(attempt))
    .returning({ id: jobRuns.id });
  return rows.length > 0;
}

/** Fails the runs whose job the queue gave up on; handles the queue's dead letters. */
export async function failJobRun(db: Database, runId: string, error: string): Promise<void> {
  await db
    .update(jobRuns)
    .set({ state: 'failed', finishedAt: new Date(), error: storableText(error).slice(0, maxErrorCharacters) })
    .where(and(eq(jobRuns.id, runId), inArray(jobRuns.state, ['queued', 'running'])));
}

/** Adds a point to the loss curve; a step that runs again after a resume replaces its point. */
export async function saveLossPoint(
  db: Database,
  runId: string,
  point: Omit<LossPoint, 'metrics'> & { metrics?: Record<string, number> },
) {
  const { step, loss } = point;
  if (!Number.isFinite(loss)) return;
  const metrics = point.metrics ?? null;
  await db
    .insert(jobRunPoints)
    .values({ runId, step, loss, metrics })
    .onConflictDoUpdate({ target: [jobRunPoints.runId, jobRunPoints.step], set: { loss, metrics } });
}

/** Keeps points whose step is a multiple of the stride, and points with metrics. Returns how many are left. */
export async function thinLossPoints(db: Database, runId: string, stride: number): Promise<number> {
  await db
    .delete(jobRunPoints)
    .where(
      and(
        eq(jobRunPoints.runId, runId),
        isNull(jobRunPoints.metrics),
        sql`${jobRunPoints.step} % ${stride} <> 0`,
      ),
    );
  const rows = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(jobRunPoints)
    .where(eq(jobRunPoints.runId, runId));
  return rows[0]?.count ?? 0;
}

/** Appends to the log; beyond 20,000 lines, the oldest are dropped. */
export async function appendLogLines(
  db: Database,
  runId: string,
  lines: { level: LogLine['level']; text: string }[],
): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insert(jobRunLines)
    .values(
      lines
        .slice(-maxLinesPerRun)
        .map(({ level, text }) => ({ runId, level, text: storableText(text).slice(0, maxLineCharacters) })),
    );
  await db.execute(sql`
    delete from job_run_lines where run_id = ${runId} and id <=
      (select id from job_run_lines where run_id = ${runId} order by id desc offset ${maxLinesPerRun} limit 1)`);
}

function currentAttempt({ runId, attempt }: Attempt) {
  return and(eq(jobRuns.id, runId), eq(jobRuns.state, 'running'), eq(jobRuns.attempts, attempt));
}
