// What is counted, in one registry a process, with names that begin with recexplainer_. Labels are routes, domains, jobs and
// outcomes: sets that are bounded, never an id or anything typed. Counting costs next to nothing, so it isn't switched off;
// nobody sees it unless METRICS_PORT is set (metrics-server.ts).

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10, 30];
const answerSeconds = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128];
const loadSeconds = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256];
const jobSeconds = [1, 10, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400];

type Held = { registry: Registry; made: Map<string, unknown> };
// Next loads this file several times in one process.
const holder = globalThis as typeof globalThis & { recexplainerMetrics?: Held };

function held(): Held {
  holder.recexplainerMetrics ??= { registry: new Registry(), made: new Map() };
  return holder.recexplainerMetrics;
}

export function registry(): Registry {
  return held().registry;
}

/** Memory, processor time, event-loop lag, garbage collection. */
export function collectProcess(): void {
  once('process', () => collectDefaultMetrics({ register: registry(), prefix: 'recexplainer_' }));
}

/** Made at the first use, then the same: a registry refuses two of one name. */
function once<Value>(key: string, make: () => Value): Value {
  const { made } = held();
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Value;
}

const registers = () => [registry()];

/** Of an HTTP server of ours: the web app's, an explainer's. */
export function requestMetrics() {
  return once('requests', () => ({
    total: new Counter({
      name: 'recexplainer_http_requests_total',
      help: 'Requests by route and status.',
      labelNames: ['method', 'route', 'status'],
      registers: registers(),
    }),
    seconds: new Histogram({
      name: 'recexplainer_http_request_duration_seconds',
      help: 'From the first byte in to the last byte out.',
      labelNames: ['method', 'route'],
      buckets: requestSeconds,
      registers: registers(),
    }),
  }));
}

/** Of answers: in the explainer as it writes them, in the web app as people get them. */
function answerMetrics() {
  return once('answers', () => ({
    total: new Counter({
      name: 'recexplainer_answers_total',
      help: 'Answers by how they ended.',
      labelNames: ['domain', 'outcome'],
      registers: registers(),
    }),
    firstWordSeconds: new Histogram({
      name: 'recexplainer_answer_first_word_seconds',
      help: 'From the question to the first word of the answer.',
      labelNames: ['domain'],
      buckets: answerSeconds,
      registers: registers(),
    }),
    seconds: new Histogram({
      name: 'recexplainer_answer_duration_seconds',
      help: 'From the question to the end of the answer.',
      labelNames: ['domain'],
      buckets: answerSeconds,
      registers: registers(),
    }),
  }));
}

/** One answer, as it ended. */
export function countAnswer(
  domain: string,
  outcome: 'complete' | 'stopped' | 'failed' | 'left' | 'refused',
  { firstWordMs, totalMs }: { firstWordMs: number | null; totalMs: number },
): void {
  const { total, firstWordSeconds, seconds } = answerMetrics();
  total.inc({ domain, outcome });
  if (outcome === 'refused') return;
  if (firstWordMs !== null) firstWordSeconds.observe({ domain }, firstWordMs / 1000);
  seconds.observe({ domain }, totalMs / 1000);
}

/** Of the words: whose they are, what was drawn again, what the language model read and wrote. */
export function wordMetrics() {
  return once('words', () => ({
    sentences: new Counter({
      name: 'recexplainer_sentences_total',
      help: 'Sentences shown, by who worded them. The free share is that of "model".',
      labelNames: ['domain', 'by'],
      registers: registers(),
    }),
    redrawn: new Counter({
      name: 'recexplainer_sentences_redrawn_total',
      help: 'Sentences drawn again because they did not pass the check.',
      labelNames: ['domain'],
      registers: registers(),
    }),
    standIns: new Counter({
      name: 'recexplainer_sentences_stand_in_total',
      help: 'Computed sentences that replaced some that did not pass.',
      labelNames: ['domain'],
      registers: registers(),
    }),
    fallBacks: new Counter({
      name: 'recexplainer_answers_fallen_back_total',
      help: 'Answers that were composed although there is a language model.',
      labelNames: ['domain'],
      registers: registers(),
    }),
    tokensRead: new Counter({
      name: 'recexplainer_prompt_tokens_total',
      help: 'Positions of prompts, by whether they were read or still known from before.',
      labelNames: ['domain', 'known'],
      registers: registers(),
    }),
    tokensWritten: new Counter({
      name: 'recexplainer_generated_tokens_total',
      help: 'Tokens that the language model wrote, drafts included.',
      labelNames: ['domain'],
      registers: registers(),
    }),
  }));
}

export function loadMetrics() {
  return once('loads', () => ({
    seconds: new Histogram({
      name: 'recexplainer_model_load_seconds',
      help: 'Loading a model version, until it answers.',
      labelNames: ['domain', 'outcome'],
      buckets: loadSeconds,
      registers: registers(),
    }),
  }));
}

export function jobMetrics() {
  return once('jobs', () => ({
    seconds: new Histogram({
      name: 'recexplainer_job_duration_seconds',
      help: 'One attempt of a job, by how it ended.',
      labelNames: ['job', 'outcome'],
      buckets: jobSeconds,
      registers: registers(),
    }),
  }));
}

export type Measured = { labels: Record<string, string>; value: number };

/** A gauge that is read when Prometheus asks, so that it's never stale. */
export function measureGauge(
  name: `recexplainer_${string}`,
  help: string,
  labelNames: readonly string[],
  read: () => Measured[] | Promise<Measured[]>,
): void {
  once(name, () => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: registers(),
      async collect() {
        const measured = await read();
        this.reset();
        for (const { labels, value } of measured) this.set(labels, value);
      },
    });
    return gauge;
  });
}
