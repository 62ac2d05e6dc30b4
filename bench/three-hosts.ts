// The walk-through of docs/beyond-one-machine.md on hosts that are network namespaces of this machine: web, two explainers, trainer and
// PostgreSQL, each its own. Chats stream while an explainer's host is cut off, then the web host is cut off from the database. Needs root,
// iproute2, and what `npm start` sets up.
//
//   node bench/three-hosts.ts [--people 6] [--away 20]

import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { hostsNamed, makeHosts, type Program, startOn } from './live/hosts.ts';
import { whenInterrupted } from './live/interrupted.ts';
import { itemIds } from './live/items.ts';
import { startPostgresOn } from './live/own-postgres.ts';
import { type Answer, createPerson, type Person } from './live/person.ts';
import { load, printJson, printTable, type Row, seconds, spread } from './live/report.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '6' },
    away: { type: 'string', default: '20' }, // seconds for which the web host doesn't reach the database
    inside: { type: 'boolean', default: false }, // it starts itself so, on the people's host
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  console.log('node bench/three-hosts.ts [--people 6] [--away 20]');
  process.exit(0);
}

const names = ['people', 'web', 'one', 'two', 'trainer', 'database'];
if (!options.inside) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {}); // the one inside gets it, too, and ends in order
  const outside = makeHosts(names);
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1), '--inside'];
  const [program, parameters] = outside.on('people', again);
  const { status } = spawnSync(program, parameters, { stdio: 'inherit', cwd: projectFolder() });
  outside.remove();
  process.exit(status ?? 1);
}

const patienceMs = 90_000;
const hosts = hostsNamed(names);
const web = `http://${hosts.address('web')}:3000`;
const explainers = ['one', 'two'].map((host) => `http://${hosts.address(host)}:4000`);
const rows: Row[] = [];
const problems: string[] = [];
const running: Program[] = [];
const folder = await mkdtemp(join(tmpdir(), 'recexplainer-hosts-'));
await chmod(folder, 0o755);
whenInterrupted(endAll);
try {
  await startAll();
  const items = await itemIds('movies');
  const people: Person[] = [];
  for (let one = 0; one < Number(options.people); one++) people.push(await newPerson(one, items));
  const chats = await Promise.all(
    people.map(async (person, one) => ({
      person,
      id: await person.openChat('movies', items[200 + one] ?? ''),
    })),
  );
  const ask = ({ person, id }: (typeof chats)[number], text: string | null) => person.ask(id, text);
  const first = await Promise.all(chats.map((chat) => ask(chat, null)));
  rows.push({ what: 'answers with all hosts there', seen: wholes(first) });
  await explainerCutOff(chats, ask);
  await databaseCutOff(people, items);
  const last = await Promise.all(chats.map((chat) => ask(chat, 'And what speaks against it?')));
  rows.push({ what: 'answers with all hosts back', seen: wholes(last) });
  if (last.some(({ status }) => status !== 'complete')) problems.push('not every last answer is whole');
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  await endAll();
}
printTable('Hosts', [
  ...rows,
  { what: 'load of the machine', seen: load().join(' ') },
  ...problems.map((problem) => ({ what: 'problem', seen: problem })),
]);
printJson({ rows, problems });
process.exitCode = problems.length > 0 ? 1 : 0;

async function endAll(): Promise<void> {
  for (const program of running.toReversed()) await program.stop();
  await rm(folder, { recursive: true, force: true });
}

/** As the walk-through says: the database, then web, explainers and trainer, with one address and one folder. */
async function startAll(): Promise<void> {
  const database = await startPostgresOn(hosts, 'database', join(folder, 'postgres'));
  running.push(database);
  const shared = { DATABASE_URL: database.url, DATA_FOLDER: join(folder, 'data') };
  const start = async (host: string, environment: Record<string, string>) => {
    const supervisor = [
      '--disable-warning=ExperimentalWarning',
      join(projectFolder(), 'workers/supervisor/main.ts'),
      '{}',
    ];
    running.push(
      await startOn(hosts, host, [process.execPath, ...supervisor], {
        environment: environmentWith({ ...shared, ...environment }),
        ready: 'Press Ctrl-C to stop',
      }),
    );
  };
  await start('web', {
    SERVICES: 'web',
    HOST: '0.0.0.0',
    PORT: '3000',
    PUBLIC_URL: web,
    EXPLAINER_URLS: explainers.join(','),
  });
  await Promise.all([
    start('one', { SERVICES: 'explainer', EXPLAINER_URL: explainers[0] ?? '' }),
    start('two', { SERVICES: 'explainer', EXPLAINER_URL: explainers[1] ?? '' }),
    start('trainer', { SERVICES: 'trainer' }),
  ]);
}

async function newPerson(number: number, items: string[]): Promise<Person> {
  const person = createPerson(web, `hosts-${number}@example.org`);
  await person.signUp();
  await person.signIn();
  for (let one = 0; one < 8; one++) await person.addToHistory('movies', items[number * 8 + one] ?? '');
  return person;
}

/** Everybody asks, the host is cut off in the middle, and whoever wasn't answered asks again. */
async function explainerCutOff<Chat>(
  chats: Chat[],
  ask: (chat: Chat, text: string | null) => Promise<Answer>,
): Promise<void> {
  const asked = chats.map((chat) => ask(chat, 'Which of my films matters most for this?'));
  await sleep(1_500);
  hosts.cut('one');
  const cutAt = performance.now();
  const endedMs: number[] = [];
  const answers = await Promise.all(
    asked.map(async (pending) => {
      const answer = await pending;
      if (answer.status !== 'complete') endedMs.push(performance.now() - cutAt);
      return answer;
    }),
  );
  const broken = chats.filter((_, at) => answers[at]?.status !== 'complete');
  rows.push({
    what: 'one explainer cut off: answered without asking again',
    seen: `${chats.length - broken.length} of ${chats.length}`,
  });
  rows.push({ what: 'the others told of it after', seen: spread(endedMs) });
  const again = await Promise.all(broken.map((chat) => ask(chat, null)));
  rows.push({ what: 'their retries', seen: wholes(again), wanted: 'all answered' });
  if (again.some(({ status }) => status !== 'complete')) problems.push('a chat did not move');
  const more = await Promise.all(chats.map((chat) => ask(chat, 'What would you recommend instead?')));
  rows.push({ what: 'the next questions of all', seen: wholes(more), wanted: 'all answered' });
  if (more.some(({ status }) => status !== 'complete'))
    problems.push('a question failed with one explainer left');
  hosts.rejoin('one');
}

async function databaseCutOff(people: Person[], items: string[]): Promise<void> {
  const [person] = people as [Person];
  const tryOnce = async (number: number) => {
    const at = performance.now();
    const outcome = await person.save('movies', items[400 + number] ?? '').then(
      () => 'acknowledged',
      () => 'refused',
    );
    return { outcome, ms: performance.now() - at };
  };
  hosts.part('web', 'database');
  const partedAt = performance.now();
  const meanwhile = tryOnce(0);
  await sleep(Number(options.away) * 1_000);
  hosts.unite('web', 'database');
  const unitedAt = performance.now();
  const { outcome, ms } = await meanwhile;
  rows.push({
    what: `a write while web can't reach the database for ${options.away} s`,
    seen: `${outcome} after ${seconds(ms)}`,
  });
  let number = 1;
  while ((await tryOnce(number++)).outcome !== 'acknowledged')
    if (performance.now() - unitedAt > patienceMs) {
      problems.push(`no write for ${patienceMs / 1000} s after the database was back`);
      return;
    }
  rows.push({ what: 'the first write after it is back', seen: seconds(performance.now() - unitedAt) });
  const saved = JSON.stringify((await person.json<{ saved: unknown }>('/api/my-data?format=json')).saved);
  if (outcome === 'acknowledged' && !saved.includes(`"${items[400]}"`))
    problems.push('an acknowledged write is lost');
  if (performance.now() - partedAt > 240_000) problems.push('it took minutes');
}

function wholes(answers: Answer[]): string {
  const complete = answers.filter(({ status }) => status === 'complete');
  return `${complete.length} of ${answers.length}, whole after ${spread(answers.map(({ wholeMs }) => wholeMs))}`;
}
