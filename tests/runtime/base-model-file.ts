// Where tests find the real base model; `npm test` downloads it to the cache first.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '#lib/env.ts';

export function baseModelFile(): string {
  const file = path.join(cacheFolder(), 'models', 'SmolLM2-135M-Instruct.Q4_1.gguf');
  if (!existsSync(file))
    throw new Error(`The base model is not in the cache (${file}). Run "npm test", which fetches it.`);
  return file;
}

/** Qwen2.5-Coder-0.5B, or null: tests fetch it only if it's the base model, and skip what needs it otherwise. */
export function qwenModelFile(): string | null {
  const file = path.join(cacheFolder(), 'models', 'qwen2.5-coder-0.5b-instruct-q4_k_m.gguf');
  return existsSync(file) ? file : null;
}
