import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '#lib/env.ts';
import { readOrMakeSecrets } from '#workers/supervisor/secrets.ts';
import { pauseBeforeRestart, type Service, startService } from '#workers/supervisor/service.ts';

const leash = pathToFileURL(join(projectFolder(), 'workers', 'supervisor', 'leash.ts')).href;
let folder = '';
let lines: string[] = [];
let service: Service | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supervisor-'));
  lines = [];
});
afterEach(async () => {
  await service?.stop(0);
  service = null;
  await rm(folder, { recursive: true, force: true });
});

function startScript(name: string, script: string, steadyAfterMs?: number): Service {
  return startService({
    name,
    ...(steadyAfterMs === undefined ? {} : { steadyAfterMs }),
    node: process.execPath,
    parameters: () => [`--import=${leash}`, '-e', script],
    folder,
    environment: () => process.env,
    say: (line) => lines.push(line),
    pass: (line) => lines.push(`${name} | ${line}`),
  });
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

const alive = 'setInterval(() => {}, 1000); console.log("up", process.pid);';
const reported = () => lines.flatMap((line) => /\| up (\d+)/.exec(line)?.[1] ?? []).map(Number);

test('a killed child is restarted, and the pause grows up to a limit', async () => {
  service = startScript('worker', alive);
  await until(() => reported().length === 1);
  process.kill(reported()[0] ?? 0, 'SIGKILL');
  await until(() => reported().length === 2);
  expect(lines.some((line) => line.startsWith('worker ended (SIGKILL); restarting in'))).toBe(true);
  expect([1, 2, 3].map(pauseBeforeRestart)).toEqual([500, 1000, 2000]);
  expect(pauseBeforeRestart(50)).toBe(pauseBeforeRestart(60));
});

test('a child that had been running for long is restarted at once, and with a pause if it then ends soon', async () => {
  service = startScript('worker', alive, 200);
  await until(() => reported().length === 1);
  await sleep(300);
  process.kill(reported()[0] ?? 0, 'SIGKILL');
  await until(() => lines.some((line) => line.startsWith('worker ended')));
  expect(lines.at(-1)).toBe('worker ended (SIGKILL); restarting in 0.1 s');
  await service.stop(0);
  lines = [];
  service = startScript('broken', 'process.exit(1)', 20_000);
  await until(() => lines.length === 2);
  expect(lines).toEqual([
    'broken ended (exit status 1); restarting in 0.5 s',
    'broken ended (exit status 1); restarting in 1 s',
  ]);
});

test('a stopped child stays stopped, along with everything it started', async () => {
  service = startScript(
    'worker',
    `const { spawn } = require("node:child_process"); console.log("up", spawn("sleep", ["600"]).pid); ${alive}`,
  );
  await until(() => reported().length === 2);
  await service.stop(5_000);
  await until(() => reported().every((processId) => !isAlive(processId)));
  expect(lines.filter((line) => line.includes('starts again'))).toEqual([]);
});

test('a child that ignores the polite signal is ended by force', async () => {
  service = startScript('stubborn', `process.on("SIGTERM", () => {}); ${alive}`);
  await until(() => reported().length === 1);
  await service.stop(200);
  expect(isAlive(reported()[0] ?? 0)).toBe(false);
});

test('children end when their supervisor is killed outright', async () => {
  const record = join(folder, 'child');
  const parentFile = join(folder, 'parent.mjs');
  await writeFile(
    parentFile,
    `import { spawn } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     const child = spawn(process.execPath, ['--import=${leash}', '-e', 'setInterval(() => {}, 1000)'],
       { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
     writeFileSync(${JSON.stringify(record)}, String(child.pid));
     setInterval(() => {}, 1000);`,
  );
  const parent: ChildProcess = spawn(process.execPath, [parentFile], { stdio: 'ignore' });
  await until(async () => (await readFile(record, 'utf8').catch(() => '')) !== '');
  const child = Number(await readFile(record, 'utf8'));
  expect(isAlive(child)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !isAlive(child));
});

test('secrets are created once, readable only by their owner, and first starts at one moment agree', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => readOrMakeSecrets(folder)));
  expect(new Set(made.map(({ signIn }) => signIn)).size).toBe(1);
  expect(await readOrMakeSecrets(folder)).toEqual(made[0]);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  await writeFile(join(folder, 'secrets.json'), '{"signIn":"short"');
  await expect(readOrMakeSecrets(folder)).rejects.toThrow('is damaged');
});
