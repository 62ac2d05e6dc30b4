// kill -9, again and again, of a random process of the app while people use it and trainings run, and what is left of it: writes that
// were acknowledged, answers that stay open, trainings, processes without a parent. Run `npm start` once before.
//
//   node bench/kills.ts [--kills 60] [--minutes 60] [--people 4] [--epochs 12] [--seed 1] [--only web,trainer]

import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '#lib/random.ts';
import { createApp } from './live/app.ts';
import { differing, type Office, openOffice, versionHashes } from './live/office.ts';
import { type Kind, kinds } from './live/processes.ts';
import { type Became, becameOf } from './live/reclaim.ts';
import { load, printJson, printTable, seconds, spread } from './live/report.ts';
import { abandonedAnswers, lostWrites, type Run, trainingRuns } from './live/stored.ts';
import { beginVisit, type Visitor } from './live/visitor.ts';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '60' }, // no kill after that
    people: { type: 'string', default: '4' },
    epochs: { type: 'string', default: '12' }, // of each training, SASRec on the installed movies
    seed: { type: 'string', default: '1' },
    only: { type: 'string' }, // kinds with commas between them
    log: { type: 'string' }, // a file for all that the app prints
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  console.log(
    'node bench/kills.ts [--kills 60] [--minutes 60] [--people 4] [--epochs 12] [--seed 1] [--only web,trainer]',
  );
  console.log(`kinds: ${kinds.join(', ')}`);
  process.exit(0);
}

const patienceMs = 90_000; // for anything to be back
const abandonedMs = 35_000;
const random = seededRandom(Number(options.seed));
const chosen = [...(options.only?.split(',') ?? kinds)] as Kind[];
const training = { seed: 7, maxEpochs: Number(options.epochs) };
const killed = new Map<Kind, number>();
const backMs = new Map<Kind, number[]>(); // pages, recommendations and database, from the kill on
const explainerMs: number[] = [];
const reclaimMs = new Map<Kind, number[]>();
let endedMeanwhile = 0; // trainings that were over before anyone had to claim them
const problems: string[] = [];
const compared = { equal: 0, different: [] as string[], resumed: 0 };
const retriedRuns: string[] = [];

const app = await createApp();
const visitors: Visitor[] = [];
let ended = false;
let checkedWrites = 0;
try {
  await app.start();
  const office = await openOffice(app);
  console.log('one training undisturbed');
  const reference = await undisturbed(office);
  for (let one = 1; one <= Number(options.people); one++)
    visitors.push(await beginVisit(app.address, `kills-${one}`, { random, pauseMs: 700 }));
  const trainings = keepTraining(office, reference);
  await killAll();
  ended = true;
  await Promise.all(visitors.map((visitor) => visitor.stop()));
  await trainings;
  await sleep(abandonedMs);
  await checkAll('at the end');
  for (const { person } of visitors) await person.signIn().catch((error) => problems.push(String(error)));
} finally {
  await app.remove();
  if (options.log !== undefined) await writeFile(options.log, app.output());
}
const left = app.processes.all();
if (left.length > 0) problems.push(`${left.length} processes outlive the app`);
report();
process.exitCode = problems.length > 0 || compared.different.length > 0 ? 1 : 0;

async function killAll(): Promise<void> {
  const deadline = Date.now() + Number(options.minutes) * 60_000;
  let deck: Kind[] = [];
  for (let count = 0; count < Number(options.kills) && Date.now() < deadline; ) {
    await sleep(1_000 + random() * 4_000);
    if (deck.length === 0) deck = chosen.toSorted(() => random() - 0.5);
    const kind = deck.pop() as Kind;
    const victim = await present(kind);
    if (victim === undefined) continue; // no training at this moment
    const before = await openRun();
    const at = performance.now();
    process.kill(victim, 'SIGKILL');
    count++;
    killed.set(kind, (killed.get(kind) ?? 0) + 1);
    await recover(kind, at, before);
    await checkAll(`after kill ${count} (${kind})`);
    console.log(
      `${count}: ${kind}, back after ${seconds(backMs.get(kind)?.at(-1) ?? null)}, load ${load()[0]}`,
    );
  }
}

/** A training may be about to begin. */
async function present(kind: Kind): Promise<number | undefined> {
  for (const giveUp = Date.now() + 15_000; ; await sleep(100)) {
    const found = app.processes.find(kind);
    if (found !== undefined || Date.now() > giveUp) return found?.id;
  }
}

async function recover(kind: Kind, at: number, before: Run | undefined): Promise<void> {
  // What a person, or systemd, does. A training is claimed before the app says that it runs.
  const started = kind === 'supervisor' ? app.start() : Promise.resolve();
  const person = visitors[0]?.person;
  const answers = async (path: string) => (await person?.request(path, { timeoutMs: 5_000 }))?.ok === true;
  const recommended = async () => {
    const shelf = await person?.json<{ items: unknown[] }>('/api/recommendations/movies', {
      method: 'POST',
      timeoutMs: 5_000,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ whatIf: { removed: [], added: [] } }),
    });
    return (shelf?.items.length ?? 0) > 0;
  };
  const reclaiming = ['trainer', 'training', 'supervisor'].includes(kind) && before !== undefined;
  await Promise.all([
    (async () => {
      await started; // the old web process goes on answering for seconds
      await until(`pages after ${kind}`, () => answers('/movies/saved'));
      await until(`recommendations after ${kind}`, recommended);
      const ms = performance.now() - at;
      backMs.set(kind, [...(backMs.get(kind) ?? []), ms]);
      if (kind === 'explainer') explainerMs.push(ms);
    })(),
    (async () => {
      if (!reclaiming) return;
      const became = await reclaimed(kind, before);
      if (became === 'ended') endedMeanwhile++;
      if (became === 'claimed again')
        reclaimMs.set(kind, [...(reclaimMs.get(kind) ?? []), performance.now() - at]);
    })(),
  ]);
  await until(`no orphan after ${kind}`, async () => app.processes.orphans().length === 0);
}

async function reclaimed(kind: Kind, before: Run): Promise<Became> {
  const looked = { became: 'waits' as Became };
  await until(`the training after ${kind}, run ${before.id}`, async () => {
    looked.became = becameOf(before, await trainingRuns(app));
    return looked.became !== 'waits';
  });
  return looked.became;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<boolean> {
  for (const giveUp = Date.now() + patienceMs; Date.now() < giveUp; await sleep(100))
    if (await holds().catch(() => false)) return true;
  problems.push(`not within ${patienceMs / 1000} s: ${what}`);
  return false;
}

async function checkAll(when: string): Promise<void> {
  try {
    checkedWrites = 0;
    for (const visitor of visitors) {
      const { checked, lost } = await lostWrites(app, visitor);
      checkedWrites += checked;
      problems.push(...lost.map((one) => `${when} lost: ${one}`));
    }
    const abandoned = await abandonedAnswers(app);
    if (abandoned > 0) problems.push(`${when}: ${abandoned} answers still open`);
  } catch (error) {
    problems.push(`${when} couldn't be checked: ${error instanceof Error ? error.message : error}`);
  }
}

async function undisturbed(office: Office): Promise<Map<string, string>> {
  const runId = await office.train(training);
  for (;;) {
    const run = (await trainingRuns(app)).find(({ id }) => id === runId);
    if (run?.state === 'completed') return versionHashes(app, run.versionId ?? '');
    if (run?.state === 'failed') throw new Error(`the first training failed: ${run.error}`);
    await sleep(200);
  }
}

/** One after the other, until the kills are done and the last one has ended; each is compared with the undisturbed one. */
async function keepTraining(office: Office, reference: Map<string, string>): Promise<void> {
  const seen = new Set((await trainingRuns(app)).map(({ id }) => id));
  for (let open: Run | undefined; !ended || open !== undefined; await sleep(300)) {
    const [latest] = await trainingRuns(app).catch(() => []);
    if (latest === undefined) continue; // the database is down
    open = latest.state === 'queued' || latest.state === 'running' ? latest : undefined;
    if (open !== undefined) continue;
    if (!seen.has(latest.id)) {
      seen.add(latest.id);
      if (latest.state === 'completed') await compare(latest, reference);
      else {
        retriedRuns.push(latest.error ?? latest.state);
        await office.retry(latest.id).catch(() => seen.delete(latest.id)); // tried again in a moment
        continue;
      }
    }
    if (!ended) await office.train(training).catch(() => {}); // the app is down
  }
}

async function compare({ versionId, attempts }: Run, reference: Map<string, string>): Promise<void> {
  if (attempts > 1) compared.resumed++;
  const files = differing(reference, await versionHashes(app, versionId ?? ''));
  if (files.length === 0) compared.equal++;
  else compared.different.push(`${versionId}: ${files.join(', ')}`);
}

async function openRun(): Promise<Run | undefined> {
  return (await trainingRuns(app).catch(() => [])).find(({ state }) => state === 'running');
}

function report(): void {
  const kinds = [...killed].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const answers = visitors.flatMap((visitor) => visitor.answers);
  const refused = visitors.reduce((sum, { refusals }) => sum + refusals.length, 0);
  printTable('Kills', [
    { what: 'killed', seen: kinds },
    {
      what: 'acknowledged writes',
      seen: `${checkedWrites}, lost ${problems.filter((one) => one.includes(' lost: ')).length}`,
      wanted: 'none lost',
    },
    {
      what: 'answers',
      seen: `${answers.filter(({ status }) => status === 'complete').length} of ${answers.length} complete; ${refused} steps not acknowledged`,
    },
    ...[...backMs].map(([kind, times]) => ({ what: `back after ${kind}`, seen: spread(times) })),
    { what: 'explainer back', seen: spread(explainerMs), wanted: '6 s' },
    ...[...reclaimMs].map(([kind, times]) => ({
      what: `training claimed again after ${kind}`,
      seen: spread(times),
      wanted: '15 s',
    })),
    {
      what: 'trainings',
      seen: `${compared.equal} equal, ${compared.different.length} different, ${compared.resumed} of them resumed; ${retriedRuns.length} retried by hand`,
      wanted: 'all equal',
    },
    { what: 'ended before it had to be claimed', seen: String(endedMeanwhile) },
    ...problems.map((problem) => ({ what: 'problem', seen: problem })),
  ]);
  console.log('times: middle / 95 of 100 / longest (how many)');
  printJson({
    kills: Object.fromEntries(killed),
    checkedWrites,
    backMs: Object.fromEntries(backMs),
    explainerMs,
    reclaimMs: Object.fromEntries(reclaimMs),
    compared,
    endedMeanwhile,
    retriedRuns,
    refused,
    problems,
  });
}
