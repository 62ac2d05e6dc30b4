import { expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { checkVersion, type Trial } from '#workers/explainer/check-version.ts';
import { fakeLanguageModel, fakeServingModel } from '../../conversation/fake-model.ts';

const source = { domain: 'movies', versionId: 'version-9', folder: 'anywhere' } as const;

function trial(
  languageModel: LanguageModel | null,
  speaks = languageModel !== null,
  warnings: string[] = [],
) {
  const model = fakeServingModel(languageModel, source.versionId);
  const given: Trial = {
    load: async (_source, warn) => {
      for (const warning of warnings) warn(warning);
      return model;
    },
    speaks: async () => speaks,
  };
  return { model, given };
}

test('a version that answers three questions passes, and is disposed of', async () => {
  const languageModel = fakeLanguageModel(['It is so.']);
  const { model, given } = trial(languageModel);
  const { notes, answers } = await checkVersion(source, given);
  expect(notes).toEqual([]);
  expect(answers.map(({ question }) => question)).toHaveLength(3);
  for (const { text, sentences, byModel, totalMs } of answers) {
    expect(text).not.toBe('');
    expect(sentences).toBeGreaterThan(0);
    expect(byModel).toBeLessThanOrEqual(sentences);
    expect(totalMs).toBeGreaterThanOrEqual(0);
  }
  expect(languageModel.prompts.length).toBeGreaterThanOrEqual(3);
  expect(model.disposals).toBe(1);
});

test('a target model without a language model passes: its answers are composed', async () => {
  const { model, given } = trial(null, false, ['no comparison with other people']);
  const { notes, answers } = await checkVersion(source, given);
  expect(notes).toEqual(['no comparison with other people']);
  expect(answers.map(({ byModel }) => byModel)).toEqual([0, 0, 0]);
  expect(model.disposals).toBe(1);
});

test('a version that can’t be loaded is refused with the reason', async () => {
  const load = async () => {
    throw new AppError('bad_file', { message: 'The catalogue is missing.' });
  };
  await expect(checkVersion(source, { load, speaks: async () => true })).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringMatching(
      /version-9 was tried first and is not activated.*The catalogue is missing\./,
    ),
  });
});

test('a version whose language model is lost on the way is refused, not served with composed answers', async () => {
  const { model, given } = trial(null, true, ['The adapter was aligned with another base model.']);
  await expect(checkVersion(source, given)).rejects.toThrow('aligned with another base model');
  expect(model.disposals).toBe(1);
});

test('a version that breaks while it answers, or says nothing, is refused and disposed of', async () => {
  const broken = fakeLanguageModel(['']);
  broken.generate = async function* () {
    yield { id: 1, text: 'It ' };
    throw new Error('the weights are not numbers');
  };
  const failing = trial(broken);
  await expect(checkVersion(source, failing.given)).rejects.toThrow('the weights are not numbers');
  expect(failing.model.disposals).toBe(1);
  const silent = trial(fakeLanguageModel(['']));
  await expect(checkVersion(source, silent.given)).rejects.toThrow('had nothing to say');
});
