// The supervisor runs database, web, explainer and trainer, or what SERVICES names of them. It starts them in order,
// restarts what dies, and ends them in reverse order on Ctrl-C, SIGTERM, SIGHUP, or when its start script is gone. `main.ts '{"missing": ["…"],
// "withoutTensorflow": "…"}'`: what setup couldn't provide and, for TensorFlow, why.

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { startedEarly } from '#lib/early-start.ts';
import {
  dataFolder,
  environmentWith,
  givenConnections,
  givenDatabaseUrl,
  givenPublicUrl,
  logsJson,
  metricsSettings,
  projectFolder,
  type ServiceName,
  servicesHere,
  webHost,
  webPort,
} from '#lib/env.ts';
import { ownDataFolder, ownPort } from '#lib/owner.ts';
import { madeSettings } from '#lib/settings.ts';
import { logText, passOn, startLog } from '#lib/telemetry/log.ts';
import './known-formats.ts';
import type { Prepared } from './prepare.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { type Service, startService } from './service.ts';

const politeMs = 5_000;
const politeExplainerMs = 21_000; // its answers under way end first
const politeTrainerMs = 15_000; // a running training job writes its checkpoint
const politeDatabaseMs = 20_000;
const readyTimeoutMs = 60_000;

const { missing, withoutTensorflow } = z
  .object({ missing: z.array(z.string()).default([]), withoutTensorflow: z.string().optional() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const root = projectFolder();
const services: Service[] = [];
let databaseService: Service | null = null;
let ending: Promise<never> | null = null;

startLog('supervisor');
const say = logText;
process.stdout.on('error', () => {}); // the terminal may go away before this process does
process.stderr.on('error', () => {});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
process.once('disconnect', () => void end(0));

try {
  await run();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await end(1);
}

async function run(): Promise<void> {
  const startedAt = performance.now();
  const metrics = metricsSettings(); // refused here, and not in each process again and again
  await ownDataFolder(dataFolder()); // before anything is written there
  const here = servicesHere();
  if (here.includes('web')) await ownPort(webPort());
  const given = givenConnections();
  const secrets = await readOrMakeSecrets(dataFolder());
  const host = webHost();
  const address = `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${webPort()}`;
  const publicAddress = givenPublicUrl()?.origin ?? address;
  const environment: Record<string, string> = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PROJECT_FOLDER: root,
    PORT: String(webPort()),
    NEXTAUTH_URL: publicAddress,
    NEXTAUTH_SECRET: given.signInSecret ?? secrets.signIn,
    EXPLAINER_URL: given.explainerUrl ?? `http://127.0.0.1:${await freePort()}`,
    EXPLAINER_TOKEN: given.explainerToken ?? secrets.explainerToken,
    SETTINGS_MADE: madeSettings([
      'NEXTAUTH_URL',
      ...(given.signInSecret === null ? ['NEXTAUTH_SECRET'] : []),
      ...(given.explainerUrl === null ? ['EXPLAINER_URL'] : []),
      ...(given.explainerToken === null ? ['EXPLAINER_TOKEN'] : []),
      ...(givenDatabaseUrl() === null ? ['DATABASE_URL'] : []),
    ]),
  };

  const explainer =
    withoutTensorflow === undefined
      ? [join(root, 'workers', 'explainer', 'main.ts')]
      : [
          join(root, 'workers', 'supervisor', 'stand-in.ts'),
          `The recommender can’t run here. ${withoutTensorflow}`,
        ];
  const programs: Record<ServiceName, string[]> = {
    explainer,
    trainer: [join(root, 'workers', 'trainer', 'main.ts')],
    web: [join(root, 'workers', 'web', 'main.ts')],
  };
  // Each has a port of its own for Prometheus: the web app METRICS_PORT itself.
  const metricsPlaces: Record<ServiceName, number> = { web: 0, explainer: 1, trainer: 2 };
  const metricsAt = (name: ServiceName): Record<string, string> =>
    metrics === null ? {} : { METRICS_PORT: String(metrics.port + metricsPlaces[name]) };
  const startHere = (name: ServiceName, more: () => Record<string, string> = () => ({})) => {
    const settings = () => ({ ...environment, ...metricsAt(name), ...more() });
    if (here.includes(name) && !ending) start(name, programs[name], settings);
  };

  // The trainer needs only the tables, and loads its modules while the database starts. What it did when this machine's supervisor was
  // killed goes on some seconds sooner.
  let areTables = false;
  startHere('trainer', () => (areTables ? {} : startedEarly));
  const [databaseUrl, { prepareTables }] = await Promise.all([
    givenDatabaseUrl() ?? startDatabase(environment),
    import('./tables.ts'),
  ]);
  environment.DATABASE_URL = databaseUrl;
  if (ending) return;
  await prepareTables(databaseUrl);
  areTables = true;
  const trainer = services.find(({ name }) => name === 'trainer');
  trainer?.tell({ DATABASE_URL: environment.DATABASE_URL ?? databaseUrl }); // it may have moved since
  const { prepareCatalogues } = await import('./prepare.ts');
  const prepared = await prepareCatalogues(databaseUrl, (line) => say(`  ✓ Database: ${line}`));
  if (ending) return;
  startHere('explainer');
  startHere('web');

  const webAnswers = !here.includes('web') || (await answers(`${address}/sign-in`, {}));
  const explainerAnswers =
    !here.includes('explainer') ||
    (await answers(`${environment.EXPLAINER_URL}/health`, {
      authorization: `Bearer ${environment.EXPLAINER_TOKEN}`,
    }));
  if (ending) return;
  const late = [webAnswers ? '' : 'The web app', explainerAnswers ? '' : 'The explainer'].filter(Boolean);
  const where = here.includes('web')
    ? `RecExplainer is running at ${publicAddress}`
    : `Running here: ${here.map((name) => (name === 'explainer' ? `explainer, at ${environment.EXPLAINER_URL}` : name)).join('; ')}`;
  await sayWelcome(where, prepared, late, (performance.now() - startedAt) / 1000);
}

function start(
  name: string,
  parameters: string[],
  settings: () => Record<string, string>, // read at every launch
): void {
  const leash = pathToFileURL(join(root, 'workers', 'supervisor', 'leash.ts')).href;
  services.push(
    startService({
      name,
      node: process.execPath,
      parameters: () => ['--disable-warning=ExperimentalWarning', `--import=${leash}`, ...parameters],
      folder: root,
      environment: () => environmentWith(settings()),
      say,
      pass: (line) => passOn(name, line),
    }),
  );
}

/** Resolves to the embedded database's address once it answers; if the first start fails, that's final. */
function startDatabase(environment: Record<string, string>): Promise<string> {
  const message = z.union([
    z.object({ url: z.string(), port: z.number() }),
    z.object({ failure: z.string() }),
  ]);
  let port = '';
  return new Promise((resolve, reject) => {
    databaseService = startService({
      name: 'database',
      node: process.execPath,
      parameters: () => [
        '--disable-warning=ExperimentalWarning',
        join(root, 'workers', 'supervisor', 'database.ts'),
        join(dataFolder(), 'postgres'),
        port,
      ],
      folder: root,
      environment: () => environmentWith(environment),
      say,
      pass: (line) => passOn('database', line),
      onMessage: (received) => {
        const told = message.parse(received);
        if ('failure' in told) {
          reject(new Error(told.failure));
          return;
        }
        port = String(told.port);
        const moved = environment.DATABASE_URL !== undefined && environment.DATABASE_URL !== told.url;
        environment.DATABASE_URL = told.url;
        if (moved) for (const service of services) service.restart();
        resolve(told.url);
      },
    });
  });
}

async function sayWelcome(
  where: string,
  { administrator, notes }: Prepared,
  late: string[],
  seconds: number,
): Promise<void> {
  const running = `${where} (started in ${seconds.toFixed(1)} s).`;
  const others = [
    ...[...missing, ...notes].map((note) => `Note: ${note}`),
    ...late.map((what) => `${what} isn’t responding yet. See its messages above.`),
  ];
  if (logsJson()) {
    for (const line of [running, ...others]) say(line);
    if (administrator) say(await keepPassword(administrator));
    return;
  }
  const lines = ['', running];
  if (administrator) {
    lines.push(
      `First administrator: ${administrator.email}, one-time password: ${administrator.password}`,
      'This password is shown only once. You choose your own when you first sign in.',
    );
  }
  lines.push(...others, 'Press Ctrl-C to stop.', '');
  say(lines.join('\n'));
}

/** Logs that are shipped are read by many, so the password goes into a file that only its owner can read. */
async function keepPassword({ email, password }: NonNullable<Prepared['administrator']>): Promise<string> {
  const file = join(dataFolder(), 'first-password');
  await writeFile(file, `${email} ${password}\n`, { mode: 0o600 });
  return `The first administrator’s one-time password is in ${file}. Delete the file once you have signed in.`;
}

/** Ends everything within half a minute, the database last. A second signal doesn't wait. */
function end(exitCode: number): Promise<never> {
  if (ending) {
    for (const service of services) void service.stop(0);
    return ending;
  }
  ending = (async () => {
    const runs = services.length > 0 || databaseService !== null;
    if (runs) say('Stopping…');
    // The web app goes on while the explainer ends its answers: it writes them down and shows them.
    const [web, others] = [
      services.filter(({ name }) => name === 'web'),
      services.filter(({ name }) => name !== 'web'),
    ];
    await Promise.all(
      others.map((service) => service.stop(service.name === 'trainer' ? politeTrainerMs : politeExplainerMs)),
    );
    await Promise.all(web.map((service) => service.stop(politeMs)));
    await databaseService?.stop(politeDatabaseMs);
    if (runs) say('Stopped.');
    process.exit(exitCode);
  })();
  return ending;
}

async function answers(url: string, headers: Record<string, string>): Promise<boolean> {
  const deadline = performance.now() + readyTimeoutMs;
  while (performance.now() < deadline && !ending) {
    const status = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(5_000) }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    if (status > 0 && (status < 500 || withoutTensorflow !== undefined)) return true;
    await sleep(150);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}
