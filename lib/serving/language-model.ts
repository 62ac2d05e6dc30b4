// A language model with or without an adapter, and no recommender: as much as it takes to understand messages.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { cachedGGUFAdapter } from '#lib/llm/adapter-cache.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import { loadCommonAdapter } from '#lib/model-version/common-adapter.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { fingerprintOf } from './find-base-model.ts';

export type LanguageModelOptions = {
  baseModelPath: string; // a GGUF file
  adapterFolder: string | null; // a common adapter, an aligned version, or PEFT's files; null: as it is
  cacheFolder: string;
  contextTokens: number;
  maxSequences: number;
};

/** Throws AppError 'bad_file' for an adapter that was made for another base model. */
export async function loadLanguageModel(options: LanguageModelOptions): Promise<LanguageModel> {
  const { baseModelPath, adapterFolder, cacheFolder, contextTokens, maxSequences } = options;
  const fingerprint = await fingerprintOf(baseModelPath);
  if (fingerprint === null) {
    throw new AppError('unavailable', {
      message: `The base model ${path.basename(baseModelPath)} is missing.`,
    });
  }
  let adapterPath: string | null = null;
  if (adapterFolder !== null) {
    await loadCommonAdapter(adapterFolder, fingerprint);
    const inside = path.join(adapterFolder, 'adapter');
    const files = (await exists(inside)) ? inside : adapterFolder;
    adapterPath = await cachedGGUFAdapter(files, baseModelPath, path.join(cacheFolder, 'adapters'));
  }
  const modelPath = await servedModel(baseModelPath, path.join(cacheFolder, 'served-models'));
  return loadLibllama({ modelPath, adapterPath, contextTokens, maxSequences });
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
