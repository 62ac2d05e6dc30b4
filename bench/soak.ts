// A steady load for an hour, and what each process's memory does meanwhile: people read pages, change their lists and ask. Run
// `npm start` once before.
//
//   node bench/soak.ts [--minutes 60] [--warm-up 10] [--people 4] [--seed 1]

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '#lib/random.ts';
import { createApp } from './live/app.ts';
import { type Kind, memoryOf } from './live/processes.ts';
import { load, percentile, printJson, printTable, seconds } from './live/report.ts';
import { slopeOf } from './live/slope.ts';
import { beginVisit } from './live/visitor.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    'warm-up': { type: 'string', default: '10' }, // minutes of it that the slope leaves out
    people: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  console.log('node bench/soak.ts [--minutes 60] [--warm-up 10] [--people 4] [--seed 1]');
  process.exit(0);
}

const everyMs = 10_000;
const pages = ['/movies', '/movies/history', '/movies/saved', '/movies/feedback', '/movies/chat', '/'];
const random = seededRandom(Number(options.seed));
const memory = new Map<Kind, { hours: number; megabytes: number }[]>();
const pageMs: number[] = [];
const errors: string[] = [];

const app = await createApp();
try {
  await app.start();
  const visitors = [];
  for (let one = 1; one <= Number(options.people); one++)
    visitors.push(await beginVisit(app.address, `soak-${one}`, { random, pauseMs: 3_000 }));
  const startedAt = performance.now();
  const minutes = () => (performance.now() - startedAt) / 60_000;
  let reading = true;
  const readers = visitors.map(async ({ person }) => {
    while (reading) {
      const path = pages[Math.floor(random() * pages.length)] ?? '/';
      const at = performance.now();
      try {
        const response = await person.request(path);
        await response.arrayBuffer();
        pageMs.push(performance.now() - at);
        if (response.status >= 500) errors.push(`${path}: ${response.status}`);
      } catch (error) {
        errors.push(`${path}: ${error instanceof Error ? error.message : error}`);
      }
      await sleep(1_000 + random() * 2_000);
    }
  });
  while (minutes() < Number(options.minutes)) {
    await sleep(everyMs);
    if (minutes() < Number(options['warm-up'])) continue;
    const now = new Map<Kind, number>();
    for (const { id, kind } of app.processes.all()) {
      const of = kind ?? 'PostgreSQL'; // its backends
      now.set(of, (now.get(of) ?? 0) + memoryOf(id));
    }
    for (const [kind, megabytes] of now)
      memory.set(kind, [
        ...(memory.get(kind) ?? []),
        { hours: rounded(minutes() / 60), megabytes: rounded(megabytes) },
      ]);
  }
  reading = false;
  await Promise.all([...readers, ...visitors.map((visitor) => visitor.stop())]);
  errors.push(...visitors.flatMap(({ refusals }) => refusals.map(({ message }) => message)));
  report(visitors.flatMap(({ answers }) => answers));
} finally {
  await app.remove();
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function report(answers: { status: string; firstMs: number | null; wholeMs: number }[]): void {
  const first = answers.flatMap(({ firstMs }) => firstMs ?? []);
  const whole = answers.map(({ wholeMs }) => wholeMs);
  const both = (values: number[]) =>
    `${seconds(percentile(values, 0.5))} / ${seconds(percentile(values, 0.99))}`;
  const slopes = [...memory].map(([kind, points]) => ({
    kind,
    ...slopeOf(points),
    last: points.at(-1)?.megabytes ?? 0,
  }));
  printTable(`${options.minutes} minutes, the first ${options['warm-up']} left out of the slopes`, [
    ...slopes.map(({ kind, perHour, low, high, last }) => ({
      what: `memory of ${kind}`,
      seen: `${last.toFixed(0)} MB, ${perHour.toFixed(1)} MB an hour [${low.toFixed(1)}, ${high.toFixed(1)}]`,
      wanted: 'under 5 an hour',
    })),
    { what: 'pages, middle / 99 of 100', seen: `${both(pageMs)} (${pageMs.length})` },
    { what: 'first word', seen: `${both(first)} (${first.length})` },
    { what: 'whole answer', seen: both(whole) },
    {
      what: 'errors',
      seen: errors.length === 0 ? 'none' : `${errors.length}: ${[...new Set(errors)].slice(0, 5).join('; ')}`,
    },
    { what: 'load of the machine', seen: load().join(' ') },
  ]);
  printJson({
    minutes: Number(options.minutes),
    slopes,
    errors,
    pages: pageMs.length,
    answers: answers.length,
    memory: Object.fromEntries(memory),
  });
}
