// The language model before alignment, ready to be trained, with the fingerprint of its file.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { fileFingerprint } from './manifest.ts';

export type BaseModel = { llama: Llama; tokenizer: Tokenizer; name: string; sha256: string }; // the caller disposes of the Llama

/** modelPath: a GGUF file or a Hugging Face folder. Throws AppError 'not_found' if there is none. */
export async function loadBaseModel(modelPath: string): Promise<BaseModel> {
  const sha256 = await fileFingerprint(modelPath).catch((cause) => {
    throw new AppError('not_found', { message: `There's no base model at ${modelPath}.`, cause });
  });
  const tokenizer = await loadTokenizer(modelPath);
  return { llama: await loadLlama(modelPath), tokenizer, name: path.basename(modelPath), sha256 };
}
