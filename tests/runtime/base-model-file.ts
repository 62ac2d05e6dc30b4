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
