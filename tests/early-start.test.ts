import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startedEarly } from '#lib/early-start.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';

const address = (path: string) => pathToFileURL(join(projectFolder(), path)).href;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'early-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A child on the supervisor's leash, which leaves nothing to wait for but its parent's word. */
async function startChild(environment: Record<string, string>) {
  const file = join(folder, 'child.mjs');
  await writeFile(
    file,
    `import { whenToldToStart } from ${JSON.stringify(address('lib/early-start.ts'))};
     console.log('loaded');
     await whenToldToStart();
     console.log('started with', process.env.DATABASE_URL, process.env.STARTED_EARLY);`,
  );
  const child = fork(file, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', `--import=${address('workers/supervisor/leash.ts')}`],
    env: environmentWith({ DATABASE_URL: 'none', ...environment }),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const loaded = once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, loaded, printed: () => printed, ended: once(child, 'close') };
}

test('a process that was started early loads, waits, and goes on with what it’s told', async () => {
  const { child, loaded, printed, ended } = await startChild(startedEarly);
  await loaded;
  await sleep(500);
  expect([printed(), child.exitCode]).toEqual(['loaded\n', null]);
  child.send({ DATABASE_URL: 'the one' });
  expect((await ended)[0]).toBe(0);
  expect(printed()).toBe('loaded\nstarted with the one undefined\n');
});

test('what it’s told before it has loaded isn’t lost', async () => {
  const { child, printed, ended } = await startChild(startedEarly);
  child.send({ DATABASE_URL: 'the one' });
  expect((await ended)[0]).toBe(0);
  expect(printed()).toContain('started with the one');
});

test('one whose parent goes while it waits ends, and any other process doesn’t wait', async () => {
  const waiting = await startChild(startedEarly);
  await waiting.loaded;
  waiting.child.disconnect();
  expect(await once(waiting.child, 'exit')).toEqual([null, 'SIGTERM']);
  const other = await startChild({});
  expect((await other.ended)[0]).toBe(0);
  expect(other.printed()).toContain('started with none');
});
