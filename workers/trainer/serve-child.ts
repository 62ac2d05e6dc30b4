// The child's side: takes one assignment, runs its handler and reports. SIGTERM, or losing the parent, aborts the
// handler's signal; the handler writes its checkpoint and throws. If a handler throws by itself, the run has
// failed; if a process dies without reporting, it's retried.

import { setPriority } from 'node:os';
import type { JobProgress } from '#lib/db/schema.ts';
import type { AnyJob } from '#lib/jobs/definitions.ts';
import { ownRun } from '#lib/owner.ts';
import { type Assignment, assignmentSchema, type Outcome, type Product, type Report } from './protocol.ts';

const lowPriority = 10;
const graceMs = 30_000;

export type Reporter = { progress: (progress: JobProgress) => void; line: (text: string) => void };
export type JobHandler<Name extends AnyJob['name']> = (
  params: Extract<AnyJob, { name: Name }>['params'],
  assignment: Assignment,
  reporter: Reporter,
  signal: AbortSignal,
) => Promise<Product | Outcome>;
export type JobHandlers = { [Name in AnyJob['name']]: JobHandler<Name> };

export function serveChild(handlers: JobHandlers): void {
  setPriority(lowPriority);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort(new Error('The training was told to stop.'));
    // A kernel that never returns mustn't outlive the trainer for long.
    setTimeout(() => process.exit(1), graceMs).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', () => {}); // Ctrl-C in a terminal reaches us, too; the trainer decides
  process.on('disconnect', stop);
  process.once('message', (message) => {
    void run(handlers, assignmentSchema.parse(message), stopping.signal).then(async (outcome) => {
      await send(outcome);
      process.exit(0);
    });
  });
}

async function run(handlers: JobHandlers, assignment: Assignment, signal: AbortSignal): Promise<Report> {
  const reporter: Reporter = {
    progress: (progress) => void send({ type: 'progress', progress }),
    line: (text) => void send({ type: 'line', level: 'info', text }),
  };
  try {
    const { job, jobFolder } = assignment;
    // The child of a trainer that died may still be writing its checkpoint there.
    if ((await ownRun(jobFolder, graceMs + 5_000)) === null)
      throw new Error('Another process is still at work on this run.');
    return { type: 'finished', product: await handle(handlers, job, assignment, reporter, signal) };
  } catch (error) {
    if (signal.aborted) return { type: 'stopped' };
    await send({
      type: 'line',
      level: 'error',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

// One case a job: the compiler sees that its params are its handler's.
function handle(
  handlers: JobHandlers,
  job: AnyJob,
  ...rest: [Assignment, Reporter, AbortSignal]
): Promise<Product | Outcome> {
  switch (job.name) {
    case 'align':
      return handlers.align(job.params, ...rest);
    case 'check-training':
      return handlers['check-training'](job.params, ...rest);
    case 'import-folder':
      return handlers['import-folder'](job.params, ...rest);
    case 'fetch-dataset':
      return handlers['fetch-dataset'](job.params, ...rest);
    case 'delete-dataset':
      return handlers['delete-dataset'](job.params, ...rest);
    default:
      return handlers[job.name](job.params, ...rest);
  }
}

// Resolves when the message is sent or the parent is gone.
function send(report: Report): Promise<void> {
  return new Promise((done) => {
    if (process.send === undefined || !process.connected) return done();
    process.send(report, undefined, undefined, () => done());
  });
}
