// Evaluates the language model on many people in several processes, each with a share of the people and the cores:
// TensorFlow's eager operations are too small for threads. On two cores, two processes with one thread each take
// three quarters of the time of one process with two.
import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Domain } from '#lib/contract/domain.ts';
import { environmentWith } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { EvaluationProgress } from '#lib/evaluation/ask-speaker.ts';
import { askLanguageRow, type LanguageRowInput, type Share } from '#lib/evaluation/language-row.ts';
import type { Outcome } from '#lib/evaluation/outcome.ts';

const bytesPerProcess = 8 * 2 ** 30; // the most we saw with 135M parameters (a file of 98 MB) is 7.5 GB
const bytesOfLarger = 16 * 2 ** 30; // 10.1 GB after a minute with 0.5B (491 MB); two at once were killed on 24 GB
const largerFile = 200 * 2 ** 20;
const worthAProcess = 40; // people: below this, loading costs more than it gains

/** A process's instructions; it reads the data set itself. */
export type ShareRequest = { domain: Domain; input: Omit<LanguageRowInput, 'dataset'>; share: Share };
export type ShareReport =
  | { type: 'progress'; progress: EvaluationProgress }
  | { type: 'finished'; outcomes: Outcome[] }
  | { type: 'failed'; message: string };

async function processesFor({ users, baseModelPath }: Omit<LanguageRowInput, 'dataset'>): Promise<number> {
  const { size } = await stat(baseModelPath);
  const bytes = size > largerFile ? bytesOfLarger : bytesPerProcess;
  return Math.min(
    availableParallelism(),
    Math.floor(process.availableMemory() / bytes),
    Math.floor(users / worthAProcess),
  );
}

/** Like askLanguageRow. Aborting the signal, or throwing in `onProgress`, ends all processes. */
export async function askInShares(
  domain: Domain,
  { dataset, ...input }: LanguageRowInput,
  onProgress: (progress: EvaluationProgress) => void,
  signal: AbortSignal,
  given?: number,
): Promise<Outcome[]> {
  signal.throwIfAborted();
  const processes = given ?? (await processesFor(input));
  if (processes < 2) return askLanguageRow({ ...input, dataset }, onProgress);
  const stopping = new AbortController();
  const progress = new Map<number, EvaluationProgress>();
  const sum = (key: 'done' | 'of') => [...progress.values()].reduce((all, one) => all + one[key], 0);
  try {
    const parts = await Promise.all(
      Array.from({ length: processes }, (_, at) =>
        askShare(
          { domain, input, share: { at, of: processes } },
          (one) => {
            progress.set(at, one);
            if (progress.size === processes) onProgress({ ...one, done: sum('done'), of: sum('of') });
          },
          AbortSignal.any([signal, stopping.signal]),
        ),
      ),
    );
    const people = parts.reduce((count, part) => count + part.length, 0);
    return Array.from(
      { length: people },
      (_, place) => parts[place % processes]?.[Math.floor(place / processes)] as Outcome,
    );
  } finally {
    stopping.abort();
  }
}

function askShare(
  request: ShareRequest,
  onProgress: (progress: EvaluationProgress) => void,
  signal: AbortSignal,
): Promise<Outcome[]> {
  const threads = String(Math.max(1, Math.floor(availableParallelism() / request.share.of)));
  const child = fork(new URL('./share.ts', import.meta.url), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced', // logits may be infinite
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: environmentWith({ OMP_NUM_THREADS: threads, TF_NUM_INTRAOP_THREADS: threads }),
  });
  const stop = () => child.kill('SIGKILL'); // nothing is written there
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<Outcome[]>((resolve, reject) => {
    child.on('message', (report: ShareReport) => {
      try {
        if (report.type === 'progress') onProgress(report.progress);
        else if (report.type === 'finished') resolve(report.outcomes);
        else reject(new AppError('internal', { message: report.message }));
      } catch (thrown) {
        reject(thrown); // it was interrupted
      }
    });
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      const how = killedBy === null ? `exit code ${code}` : `signal ${killedBy}`;
      reject(new AppError('internal', { message: `A process of the evaluation died (${how}).` }));
    });
    child.send(request);
  });
}
