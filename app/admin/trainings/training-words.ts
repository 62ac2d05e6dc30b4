// A job in words: what it is, with which settings, how long it takes, and what it waits for.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import type { JobRun } from '#lib/db/job-runs.ts';
import { jobDefinitions, quickJobs, trainingJobNames } from '#lib/jobs/definitions.ts';

const trainerTakesMs = 15_000; // a trainer that runs takes a job within a second
const secondsInMinute = 60;

type Job = Pick<JobRun, 'name' | 'domain' | 'params'>;
type Fields = Record<string, unknown>;

const count = (value: number) => value.toLocaleString('en');

/** "Train SASRec", "Import /data/films". Another release may have had other jobs: those are told by their names. */
export function jobLabel({ name, params }: Job): string {
  const fields = fieldsOf(params);
  if (name === 'import-folder' && Array.isArray(fields.folders)) return `Import ${fields.folders.join(', ')}`;
  if (name === 'fetch-dataset' && Array.isArray(fields.datasets))
    return `Fetch ${fields.datasets.join(', ')}`;
  if (name === 'align')
    return `Align, ${String(fields.method ?? 'hybrid')}, ${String(fields.minutes ?? '?')} min`;
  return jobDefinitions[name]?.label ?? name;
}

/** `data`: what it learned from, once that's known; `metrics`: of the version it made, of any shape. */
export function settingsInWords(
  job: Job & Pick<JobRun, 'progress'>,
  { data, metrics }: { data: TrainingData | null; metrics: unknown },
): string {
  const fields = fieldsOf(job.params);
  const on = data === null ? [] : [learnedFrom(data, job.domain)];
  const seed = typeof fields.seed === 'number' ? [`seed ${fields.seed}`] : [];
  switch (job.name) {
    case 'train-sasrec':
    case 'train-matrix-factorization':
      return sentence([
        job.name === 'train-sasrec' ? 'SASRec' : 'Matrix factorization',
        epochs(job, fields, metrics),
        ...on,
        `at most ${minutes(fields.maxMinutes)}`,
        ...seed,
      ]);
    case 'align':
      return sentence([
        `${capital(String(fields.method ?? 'hybrid'))} alignment for ${minutes(fields.minutes)}`,
        typeof fields.targetVersionId === 'string'
          ? `with the recommender of ${fields.targetVersionId}`
          : 'with the recommender that was active',
        fields.fromScratch === true ? 'from scratch' : 'continuing from the newest adapter that fits',
        ...on,
        ...seed,
      ]);
    default:
      return sentence([`${jobLabel(job)}, for ${domainFacts[job.domain].label}`]);
  }
}

/** What a queued run waits for; null: it doesn't wait. `open`: all that haven't ended, oldest first. */
export function waitsFor(
  run: JobRun,
  open: readonly JobRun[],
  { hasCluster, now = Date.now() }: { hasCluster: boolean; now?: number },
): string | null {
  if (run.state !== 'queued') return null;
  if (run.attempts > 0)
    return `Waits for its next try, because the last one ended early${run.error === null ? '.' : `: ${run.error}`}`;
  const onThisMachine = (job: JobRun) =>
    !quickJobs.includes(job.name) && !(hasCluster && trainingJobNames.some((name) => name === job.name));
  const others = open.filter(({ id }) => id !== run.id).filter(onThisMachine);
  const running = others.find(({ state }) => state === 'running');
  if (onThisMachine(run) && running !== undefined)
    return `Waits until “${jobLabel(running)}” (${domainFacts[running.domain].label}) has ended: the trainer’s machine runs one job at a time.`;
  const before = others.filter(({ createdAt }) => createdAt < run.createdAt).length;
  if (onThisMachine(run) && before > 0)
    return `Waits for its turn: ${before === 1 ? 'another job was' : `${before} jobs were`} started before it.`;
  return now - run.createdAt.getTime() > trainerTakesMs
    ? 'Waits for a trainer, and none has taken it. See Health whether one is running.'
    : 'Waits for the trainer.';
}

/** "45 s", "12 min", "3.5 h". */
export function spokenSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  return seconds < 5_400
    ? `${Math.round(seconds / secondsInMinute)} min`
    : `${(seconds / 3600).toFixed(1)} h`;
}

function epochs({ progress }: Pick<JobRun, 'progress'>, fields: Fields, metrics: unknown): string {
  const { epochs: done, plannedEpochs } = fieldsOf(fieldsOf(metrics).targetModel);
  if (typeof done === 'number' && done > 0) {
    const batches = (progress?.step ?? 0) / done;
    const each = Number.isInteger(batches) && batches > 0 ? ` of ${count(batches)} batches` : '';
    const planned =
      typeof plannedEpochs === 'number' && plannedEpochs > done ? ` (${plannedEpochs} planned)` : '';
    return `${count(done)} ${done === 1 ? 'epoch' : 'epochs'}${each}${planned}`;
  }
  return typeof fields.maxEpochs === 'number'
    ? `at most ${count(fields.maxEpochs)} epochs`
    : 'as many epochs as it needs';
}

function learnedFrom({ dataset, agreed }: TrainingData, domain: Domain): string {
  const here = agreed.people === 0 ? '' : ` and ${count(agreed.people)} people here who agreed`;
  return `on ${count(dataset.people)} people of ${dataset.name}${here}, ${count(dataset.events + agreed.events)} events, ${count(dataset.items)} ${domainFacts[domain].items}`;
}

function minutes(value: unknown): string {
  return typeof value === 'number'
    ? `${count(value)} ${value === 1 ? 'minute' : 'minutes'}`
    : 'the usual time';
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const sentence = (parts: string[]) => `${parts.join(', ')}.`;

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}
