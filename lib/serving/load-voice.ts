// The language model of the voice that all domains share: the base model that the common adapter names by fingerprint, with
// that adapter.
import type { TaskName } from '#lib/alignment/tasks/task.ts';
import { AppError } from '#lib/errors.ts';
import { type CommonAdapter, readCommonAdapter } from '#lib/model-version/common-adapter.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { findBaseModel } from './find-base-model.ts';
import { loadLanguageModel } from './language-model.ts';

export type VoiceOptions = {
  adapterFolder: string; // a common adapter
  baseModels: readonly string[]; // files among which its base model is found
  cacheFolder: string;
};
export type VoiceModel = {
  name: string; // of the base model
  languageModel: LanguageModel;
  words: boolean; // its adapter has learned to word answers; otherwise it only understands
  forms: readonly string[] | null; // of the sentences that it has learned to word; null: any
  answersAtOnce: number;
};

const contextTokens = 2048;
const maxSequences = 16; // 25 MB each with the 0.5B model

/**
 * The model as a judge of others' sentences; null where its adapter hasn't learned to judge claims behind many facts (the entailment
 * task; to word answers is not enough). Then nothing is loaded. Throws as loadVoice does.
 */
export async function loadJudge(options: VoiceOptions): Promise<VoiceModel | null> {
  const made = await readCommonAdapter(options.adapterFolder);
  return made && !hasLearned('entailment', made) ? null : loadVoice(options);
}

/** Throws AppError 'unavailable' where adapter or base model is missing, 'bad_file' where one of them is another or damaged. */
export async function loadVoice(options: VoiceOptions): Promise<VoiceModel> {
  const { adapterFolder, baseModels, cacheFolder } = options;
  const made = await readCommonAdapter(adapterFolder);
  if (!made) throw new AppError('unavailable', { message: 'There is no common adapter.' });
  const languageModel = await loadLanguageModel({
    baseModelPath: await findBaseModel(made.baseModel, baseModels),
    adapterFolder,
    cacheFolder,
    contextTokens,
    maxSequences,
  });
  // One sequence each, to be read in. Words and claims wait for one that is free, and no longer than they may (answer-requests.ts).
  const { conversations: answersAtOnce = maxSequences } = languageModel;
  const words = hasLearned('wording', made);
  return { name: made.baseModel.name, languageModel, words, forms: made.forms ?? null, answersAtOnce };
}

function hasLearned(task: TaskName, { examples }: CommonAdapter): boolean {
  return (examples[task] ?? 0) > 0;
}
