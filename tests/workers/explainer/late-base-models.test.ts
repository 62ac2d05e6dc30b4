// A base model that arrives while the explainer runs: what is looked at and when, and then a real one, as its own process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder, environmentWith, modelPacksFolder, projectFolder } from '#lib/env.ts';
import { fileFingerprint, type Manifest, saveManifest } from '#lib/model-version/manifest.ts';
import type { Speaker } from '#lib/serving/serving-model.ts';
import { watchForBaseModels } from '#workers/explainer/late-base-models.ts';
import { baseModelFile } from '../../runtime/base-model-file.ts';

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'late-'));
});
afterEach(async () => {
  if (child && child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true });
});

const slowly = 240_000; // seconds otherwise; the machine may be busy
const speaker = {} as Speaker;

async function version(domain: 'movies' | 'steam' | 'games', sha256: string | null) {
  const manifest: Manifest = {
    domain,
    createdAt: '2026-01-01T00:00:00Z',
    catalogueFingerprint: 'c',
    targetModel: { kind: 'sasrec', fingerprint: 't' },
    alignment: sha256 === null ? null : { ...alignment, baseModel: { name: 'late.gguf', sha256 } },
    evaluation: null,
  };
  await mkdir(join(folder, domain));
  await saveManifest(join(folder, domain), manifest);
  const source = { domain, versionId: domain, folder: join(folder, domain) };
  return { source, model: { speaker: null as Speaker | null } };
}
const numbers = { steps: 1, tokens: 1, seconds: 1, seed: 1, softTokens: 1 };
const alignment = { method: 'hybrid' as const, from: null, curve: [], ...numbers };

test('once the file is here and whole, the versions that were aligned with it are loaded again, no others', async () => {
  const [file, whole] = [join(folder, 'late.gguf'), join(folder, 'elsewhere')];
  await writeFile(whole, 'all of it');
  const versions = [
    await version('movies', await fileFingerprint(whole)),
    await version('steam', null), // a recommender alone
    await version('games', 'f'.repeat(64)), // of another base model
  ];
  const reloaded: string[] = [];
  const said: string[] = [];
  const reload = async (domain: string) => {
    reloaded.push(domain);
    for (const { source, model } of versions) if (source.domain === domain) model.speaker = speaker;
  };
  const log = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
  const end = watchForBaseModels({ active: () => versions, reload, files: [file], log, everyMs: 5 });
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));
  await aWhile();
  await writeFile(file, 'half of');
  await aWhile();
  expect(reloaded).toEqual([]);
  expect(said).toEqual([]); // to wait for a file is no failure
  await writeFile(file, 'all of it');
  await expect.poll(() => reloaded).toEqual(['movies']);
  await writeFile(join(folder, 'other'), '');
  await aWhile();
  expect(reloaded).toEqual(['movies']);
  expect(said).toEqual(['movies: movies has its language model now']);
  await end();
});

test('a version that fails to load again goes on, and is tried once for each change', async () => {
  const file = join(folder, 'late.gguf');
  await writeFile(file, 'all of it');
  const versions = [await version('movies', await fileFingerprint(file))];
  let tries = 0;
  const said: string[] = [];
  const reload = async () => {
    tries++;
    throw new Error('Not enough memory');
  };
  const log = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
  const end = watchForBaseModels({ active: () => versions, reload, files: [file], log, everyMs: 5 });
  await expect.poll(() => tries).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(tries).toBe(1);
  expect(said).toEqual(['movies: movies goes on without its language model: Not enough memory']);
  await end();
});

test('an explainer answers in composed sentences until the base model is here, then with it, and no answer breaks off', async () => {
  const cache = join(folder, 'cache');
  await mkdir(join(cache, 'models'), { recursive: true });
  for (const name of await readdir(cacheFolder()))
    if (name.startsWith('tensorflow')) await symlink(join(cacheFolder(), name), join(cache, name));
  const { url, headers, printed } = await startExplainer(cache);
  const serving = async () => (await (await fetch(`${url}/health`, { headers })).json()).domains.movies;
  expect(await serving()).toMatchObject({ languageModel: false });
  const ask = async () => {
    const answer = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        model: 'movies',
        messages: [{ role: 'user', content: 'Why this film?' }],
        recexplainer: { history: ['50', '172', '181'], item: '183' },
      }),
    }).then((response) => response.json());
    const parts: { type: string; source?: string }[] = answer.recexplainer.parts;
    return { ended: parts.at(-1)?.type, source: parts.find(({ type }) => type === 'source')?.source };
  };
  expect(await ask()).toEqual({ ended: 'end', source: 'computed' });
  await symlink(baseModelFile(), join(cache, 'models', basename(baseModelFile())));
  const meanwhile: Awaited<ReturnType<typeof ask>>[] = [];
  for (const until = Date.now() + slowly; Date.now() < until && !(await serving()).languageModel; )
    meanwhile.push(await ask());
  expect(await serving()).toMatchObject({ languageModel: true, methods: expect.arrayContaining(['hybrid']) });
  expect(meanwhile.every(({ ended }) => ended === 'end')).toBe(true);
  const after = await ask();
  expect(after.ended).toBe('end');
  expect(after.source).not.toBe('computed');
  expect(printed()).toContain('movies: movies-folder has its language model now');
}, 600_000);

async function startExplainer(cache: string) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const token = 'a-token-of-this-test';
  const pack = join(modelPacksFolder(), 'movies', 'hybrid');
  const main = join(projectFolder(), 'workers', 'explainer', 'main.ts');
  child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, `movies=${pack}`], {
    env: environmentWith({
      DATABASE_URL: '',
      EXPLAINER_URL: url,
      EXPLAINER_TOKEN: token,
      RECEXPLAINER_CACHE: cache,
      BASE_MODEL: 'smollm2-135m', // no voice is asked for here
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      output += text;
    });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const up = () =>
    fetch(`${url}/health`, { headers }).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(up, { timeout: slowly, interval: 200 }).toBe(200);
  return { url, headers, printed: () => output };
}
