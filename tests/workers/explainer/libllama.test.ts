// The explainer on the real base model, unaligned: what it says doesn't matter here, only how it's served.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { createPlaces } from '#workers/explainer/places.ts';
import { createRegistry } from '#workers/explainer/registry.ts';
import { createExplainerServer } from '#workers/explainer/server.ts';
import { fakeServingModel } from '../../conversation/fake-model.ts';
import { baseModelFile } from '../../runtime/base-model-file.ts';

const token = 'a-token-of-this-test';
let languageModel: LanguageModel;
let url: string;
let close: () => Promise<void>;
let generations = 0; // under way

beforeAll(async () => {
  languageModel = await loadLibllama({ modelPath: baseModelFile(), contextTokens: 1024, maxSequences: 2 });
  const counted: LanguageModel = {
    ...languageModel,
    async *generate(prompt, options) {
      generations++;
      try {
        yield* languageModel.generate(prompt, options);
      } finally {
        generations--;
      }
    },
  };
  const registry = createRegistry<ServingModel & { dispose(): Promise<void> }>(async () =>
    fakeServingModel(counted),
  );
  await registry.activate({ domain: 'movies', versionId: 'a', folder: 'a' });
  const server = createExplainerServer({ registry, token, places: createPlaces({ atOnce: () => 8 }) }).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`;
  close = async () => {
    server.closeAllConnections();
    server.close();
    await registry.close();
  };
});
afterAll(async () => {
  await close();
  await languageModel.dispose();
});

function ask(chatId: string, maxTokens: number, signal?: AbortSignal): Promise<Response> {
  const body = {
    model: 'movies',
    stream: true,
    max_tokens: maxTokens,
    messages: [{ role: 'user', content: 'Why this?' }],
    recexplainer: { history: ['m1', 'm2', 'm4'], item: 'm0', chatId },
  };
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

test('two people stream at once, without waiting for each other', async () => {
  const order: string[] = [];
  const read = async (name: string) => {
    const response = await ask(name, 40);
    let text = '';
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += new TextDecoder().decode(part.value);
      if (!order.includes(`${name} began`) && /"content":"[^"]/.test(text)) order.push(`${name} began`);
    }
    order.push(`${name} ended`);
    return text;
  };
  const texts = await Promise.all([read('first'), read('second')]);
  for (const text of texts) expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
  expect(order.slice(0, 2).every((entry) => entry.endsWith('began'))).toBe(true);
});

test('a reader who disconnects frees the model for the next', async () => {
  const leaving = new AbortController();
  const reader = (await ask('third', 400, leaving.signal)).body?.getReader();
  for (let text = ''; !/"content":"[^"]/.test(text); ) {
    text += new TextDecoder().decode((await reader?.read())?.value);
  }
  leaving.abort();
  await expect.poll(() => generations, { timeout: 10_000 }).toBe(0);
  expect(await (await ask('fourth', 5)).text()).toContain('[DONE]');
});
