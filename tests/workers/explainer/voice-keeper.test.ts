import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepVoice, type VoiceLoaded } from '#workers/explainer/voice-keeper.ts';
import { fakeVoice } from '../../conversation/fake-voice.ts';

let folder: string;
const said: string[] = [];
const log = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
beforeEach(async () => {
  said.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'keeper-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file that arrives while the app runs brings the voice, and until then the reason is said once', async () => {
  const file = join(folder, 'model.gguf');
  let there = false;
  let loads = 0;
  const voice = fakeVoice({});
  const load = async (): Promise<VoiceLoaded> => {
    loads++;
    if (!there) throw new Error('The base model is missing.');
    return { voice, answersAtOnce: 4 };
  };
  const keeper = keepVoice({ load, files: [file], log, everyMs: 5 });
  await expect
    .poll(() => keeper.health())
    .toEqual({ state: 'missing', reason: 'The base model is missing.' });
  expect(keeper.current()).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(loads).toBe(1); // nothing has changed, so nothing is tried
  await writeFile(file, 'half'); // there, but not yet right
  await expect.poll(() => loads).toBe(2);
  there = true;
  await writeFile(file, 'the whole of it');
  await expect.poll(() => keeper.current()).toBe(voice);
  expect(keeper.health()).toEqual({ state: 'ready', name: 'a scripted voice' });
  expect(keeper.answersAtOnce()).toBe(4);
  expect(said).toEqual([
    'voice: The base model is missing. Rules understand, and answers are composed.',
    'voice: a scripted voice understands messages and words answers',
  ]);
  await keeper.close();
  expect(voice.disposed).toBe(true);
  expect(keeper.current()).toBeNull();
});

test('a voice that is ready after the end is freed at once', async () => {
  const voice = fakeVoice({});
  let finish = (_: VoiceLoaded) => {};
  const load = () =>
    new Promise<VoiceLoaded>((resolve) => {
      finish = resolve;
    });
  const keeper = keepVoice({ load, files: [join(folder, 'x')], log, everyMs: 5 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closing = keeper.close();
  finish({ voice, answersAtOnce: 1 });
  await closing;
  expect(voice.disposed).toBe(true);
});
