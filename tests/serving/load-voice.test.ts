// The voice's model from files: a tiny random one, so that only the loading is tried.
import { copyFile, cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFingerprint } from '#lib/model-version/manifest.ts';
import { findBaseModel } from '#lib/serving/find-base-model.ts';
import { loadJudge, loadVoice } from '#lib/serving/load-voice.ts';
import { writeTinyModel } from '../runtime/tiny-model.ts';
import { writeTinyAdapter } from './tiny-adapter.ts';

let folder: string;
let tiny: string;
let other: string;
let adapter: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voice-'));
  tiny = join(folder, 'tiny.gguf');
  other = join(folder, 'other.gguf');
  adapter = join(folder, 'common');
  await writeTinyModel(tiny);
  await writeFile(other, 'another model');
  await writeTinyAdapter(adapter, await fileFingerprint(tiny));
});
afterAll(() => rm(folder, { recursive: true }));

const load = (baseModels: string[], adapterFolder = adapter) =>
  loadVoice({ adapterFolder, baseModels, cacheFolder: join(folder, 'cache') });

test('the base model is found by its fingerprint, wherever it stands among the files', async () => {
  const renamed = join(folder, 'renamed.gguf');
  await copyFile(tiny, renamed);
  const { name, languageModel, answersAtOnce } = await load(['/nowhere/x.gguf', other, renamed]);
  expect(name).toBe('tiny.gguf');
  expect(answersAtOnce).toBe(16); // a sequence each
  expect(languageModel.contextTokens).toBe(2048);
  const [logit] = await languageModel.nextLogits([{ tokens: languageModel.tokenizer.encode('hello') }], [5]);
  expect(Number.isFinite(logit)).toBe(true);
  await languageModel.dispose();
});

test('another base model never stands in for the one that the adapter names', async () => {
  await expect(load([other])).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('another base model, tiny.gguf'),
  });
  await expect(load(['/nowhere/x.gguf'])).rejects.toMatchObject({ code: 'unavailable' });
});

test('without a common adapter there is no voice, and a damaged one is refused', async () => {
  await expect(load([tiny], join(folder, 'nothing'))).rejects.toMatchObject({ code: 'unavailable' });
  const damaged = join(folder, 'damaged');
  await cp(adapter, damaged, { recursive: true });
  await truncate(join(damaged, 'adapter', 'adapter_model.safetensors'), 40);
  await expect(load([tiny], damaged)).rejects.toMatchObject({ code: 'bad_file' });
  await writeFile(join(damaged, 'common.json'), '{"baseModel":');
  await expect(load([tiny], damaged)).rejects.toMatchObject({ code: 'bad_file' });
});

test('a file that is replaced under its name is read again', async () => {
  const file = join(folder, 'changing.gguf');
  await writeFile(file, 'first');
  const wanted = { name: 'changing.gguf', sha256: await fileFingerprint(file) };
  expect(await findBaseModel(wanted, [file])).toBe(file);
  await writeFile(file, 'second, longer');
  await expect(findBaseModel(wanted, [file])).rejects.toMatchObject({ code: 'bad_file' });
});

test('a model that has never learned to judge claims behind facts judges nothing, and is not loaded for it', async () => {
  const judgeOf = (baseModels: string[], adapterFolder: string) =>
    loadJudge({ adapterFolder, baseModels, cacheFolder: join(folder, 'cache') });
  expect(await judgeOf(['/nowhere/x.gguf'], adapter)).toBeNull();
  const wording = join(folder, 'wording'); // judges whether two sentences say the same, no more
  await writeTinyAdapter(wording, await fileFingerprint(tiny), { wording: 5, sameness: 5, entailment: 0 });
  expect(await judgeOf(['/nowhere/x.gguf'], wording)).toBeNull();
  const judging = join(folder, 'judging');
  await writeTinyAdapter(judging, await fileFingerprint(tiny), { entailment: 5 });
  await expect(judgeOf(['/nowhere/x.gguf'], judging)).rejects.toMatchObject({ code: 'unavailable' });
  const judge = await judgeOf([tiny], judging);
  expect(judge).toMatchObject({ words: false });
  await judge?.languageModel.dispose();
});

test('whether it words answers is what its adapter has learned', async () => {
  const wording = join(folder, 'words');
  await writeTinyAdapter(wording, await fileFingerprint(tiny), { wording: 5 });
  for (const [adapterFolder, words] of [
    [wording, true],
    [adapter, false],
  ] as const) {
    const voice = await load([tiny], adapterFolder);
    expect(voice.words).toBe(words);
    await voice.languageModel.dispose();
  }
});

test('a file of the base model’s name is read before others, which may be large', async () => {
  const unreadable = '/proc/self/mem'; // it's there, and reading it fails
  const wanted = { name: 'tiny.gguf', sha256: await fileFingerprint(tiny) };
  expect(await findBaseModel(wanted, [unreadable, tiny])).toBe(tiny);
  await expect(findBaseModel({ ...wanted, name: 'x.gguf' }, [unreadable, tiny])).rejects.toThrow();
});
