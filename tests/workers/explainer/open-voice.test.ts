import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusFolder } from '#lib/env.ts';
import { fileFingerprint } from '#lib/model-version/manifest.ts';
import type { ChatEndpoint } from '#lib/runtime/chat-endpoint.ts';
import { makeVoice, openVoice } from '#workers/explainer/open-voice.ts';
import { writeTinyModel } from '../../runtime/tiny-model.ts';
import { writeTinyAdapter } from '../../serving/tiny-adapter.ts';

let folder: string;
let tiny: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-voice-'));
  tiny = join(folder, 'tiny.gguf');
  await writeTinyModel(tiny);
});
afterAll(() => rm(folder, { recursive: true }));

const outside: ChatEndpoint = {
  model: 'some-model',
  host: 'example.org',
  async *tell() {
    yield 'unclear';
  },
  health: () => ({ model: 'some-model', host: 'example.org', answers: null, problem: null }),
};

async function settings(examples: Record<string, number>) {
  const adapterFolder = await mkdtemp(join(folder, 'common-'));
  await writeTinyAdapter(adapterFolder, await fileFingerprint(tiny), examples);
  return {
    own: { adapterFolder, baseModels: [tiny], cacheFolder: join(folder, 'cache') },
    messagesFolder: corpusFolder('messages'),
    mostAnswersAtOnce: 16,
  };
}

test('beside an outside model, ours judges only where it has learned to', async () => {
  const understands = await makeVoice({ outside, ...(await settings({ understanding: 9 })) });
  expect(understands.voice.name).toBe('some-model at example.org');
  expect(understands.answersAtOnce).toBe(16); // as without a model of our own
  const words = await makeVoice({ outside, ...(await settings({ understanding: 9, wording: 9 })) });
  expect(words.answersAtOnce).toBe(16);
  const judges = await makeVoice({ outside, ...(await settings({ understanding: 9, entailment: 9 })) });
  expect(judges.answersAtOnce).toBe(16);
  await judges.voice.dispose();
});

test('alone, ours words answers only where it has learned to', async () => {
  const understands = await makeVoice({ outside: null, ...(await settings({ understanding: 9 })) });
  expect(understands.voice.speak).toBeNull();
  await understands.voice.dispose();
});

test('without either there is no voice, and an outside model needs no files of ours', async () => {
  const none = { own: null, messagesFolder: corpusFolder('messages'), mostAnswersAtOnce: 16 };
  expect(openVoice({ outside: null, ...none }).health()).toEqual({ state: 'off' });
  const keeper = openVoice({ outside, ...none });
  await expect.poll(() => keeper.health()).toMatchObject({ state: 'ready' });
  await keeper.close();
});
