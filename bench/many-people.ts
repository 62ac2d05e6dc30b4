// How long people wait for an answer when many ask at once: the real explainer with the shipped movies model, each person
// with a history and a chat of their own. `bench/many-people.ts 1 6 7 16` asks with one, six, seven and sixteen at once and
// prints the first word and the whole answer. With `--beside 100`, one more person asks for as many answers as that
// meanwhile, and only the others are told.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunksOf } from '#app/stream-chunks.ts';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { environmentWith, modelPacksFolder, projectFolder } from '#lib/env.ts';
import { seededRandom } from '#lib/random.ts';
import { freePort } from './live/app.ts';

const token = 'a token for this measurement';
const historyLength = 30;
const args = process.argv.slice(2);
const besideAt = args.indexOf('--beside');
const beside = besideAt < 0 ? 0 : Number(args[besideAt + 1]);
const groups = (besideAt < 0 ? args : args.slice(0, besideAt)).map(Number);

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const pack = join(modelPacksFolder(), 'movies', 'hybrid');
const explainer = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    join(projectFolder(), 'workers/explainer/main.ts'),
    `movies=${pack}`,
  ],
  {
    env: environmentWith({ EXPLAINER_URL: url, EXPLAINER_TOKEN: token, DATABASE_URL: '' }),
    stdio: 'inherit',
  },
);
try {
  while (
    !(await fetch(`${url}/health`, { headers: { authorization: `Bearer ${token}` } }).then(
      () => true,
      () => false,
    ))
  )
    await sleep(200);
  const { items } = await loadCatalogue(join(modelPacksFolder(), 'movies', 'target'));
  const random = seededRandom(5);
  const anyItem = () => items[Math.floor(random() * items.length)]?.itemId ?? '';
  await ask(anyItem, 'warm-up');
  for (const people of groups) {
    const spentBefore = await processorSeconds();
    const greedy = new AbortController();
    for (let one = 0; one < beside; one++) void ask(anyItem, 'greedy', greedy.signal).catch(() => null);
    if (beside > 0) await sleep(1_000);
    const times = await Promise.all(
      Array.from({ length: people }, (_, person) => ask(anyItem, `person-${person}`)),
    );
    greedy.abort();
    const sorted = (what: 'firstMs' | 'wholeMs') => times.map((one) => one[what]).sort((a, b) => a - b);
    const seconds = (ms: number | undefined) => ((ms ?? 0) / 1000).toFixed(2);
    const [first, whole] = [sorted('firstMs'), sorted('wholeMs')];
    const middle = Math.floor(people / 2);
    console.log(
      `${people} at once${beside > 0 ? ` beside one person's ${beside}` : ''}: first word p50 ${seconds(first[middle])} s, p95 ${seconds(first[Math.ceil(0.95 * people) - 1])} s(after ${Math.max(...times.map((one) => one.firstProcessor)).toFixed(2)} s of processor for the last); whole answer p50 ${seconds(whole[middle])} s, last ${seconds(whole.at(-1))} s; ${((await processorSeconds()) - spentBefore).toFixed(1)} s of processor`,
    );
    await sleep(1_000);
  }
} finally {
  explainer.kill('SIGTERM');
  await once(explainer, 'exit');
}

async function ask(anyItem: () => string, person: string, signal?: AbortSignal) {
  const body = {
    model: 'movies',
    stream: true,
    seed: 1,
    messages: [{ role: 'user', content: 'Why do you recommend it?' }],
    recexplainer: {
      person,
      history: Array.from({ length: historyLength }, anyItem),
      item: anyItem(),
      chatId: crypto.randomUUID(),
    },
  };
  const startedAt = performance.now();
  const spentBefore = await processorSeconds();
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  if (!response.ok || response.body === null)
    throw new Error(`status ${response.status}: ${await response.text()}`);
  let firstMs = 0;
  let firstProcessor = 0;
  let text = '';
  for await (const chunk of chunksOf(response.body.pipeThrough(new TextDecoderStream()))) {
    text += chunk;
    if (firstMs > 0 || !/"content":"[^"]/.test(text)) continue;
    firstMs = performance.now() - startedAt;
    firstProcessor = (await processorSeconds()) - spentBefore;
  }
  if (!text.includes('[DONE]')) throw new Error(`an answer broke: ${text.slice(-300)}`);
  return { firstMs, firstProcessor, wholeMs: performance.now() - startedAt };
}

/** What the explainer has used so far: a busy machine changes it less than the clock. */
async function processorSeconds(): Promise<number> {
  const text = await readFile(`/proc/${explainer.pid}/stat`, 'utf8');
  const [user = 0, system = 0] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}
