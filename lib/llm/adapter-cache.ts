// A PEFT adapter as GGUF LoRA, converted when first needed and cached under a hash of its source. Model versions store
// only the PEFT files, in half precision (a damaged copy is made again): a quarter of the size of both forms in full precision.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { adapterFiles, writeGGUFAdapter } from './adapter.ts';
import { isIntact, removeSealed, seal } from './derived-file.ts';
import { readGGUFConfig } from './llama-config.ts';

const keptFiles = 24; // of about 20 MB each; removed ones are converted again when needed
const underWay = new Map<string, Promise<string>>();

/** The GGUF's path. Throws AppError 'bad_file' if the adapter doesn't fit the base model (a GGUF file). */
export async function cachedGGUFAdapter(
  peftFolder: string,
  baseModelPath: string,
  cacheFolder: string,
): Promise<string> {
  const config = await readGGUFConfig(baseModelPath);
  const hash = createHash('sha256').update(JSON.stringify(config));
  for (const name of adapterFiles) {
    const bytes = await readFile(path.join(peftFolder, name)).catch((cause) => {
      throw new AppError('bad_file', { message: `The adapter's ${name} cannot be read.`, cause });
    });
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  const file = path.join(cacheFolder, `${hash.digest('hex').slice(0, 32)}.gguf`);
  if (await isIntact(file)) return file;
  const making =
    underWay.get(file) ??
    (async () => {
      await mkdir(cacheFolder, { recursive: true });
      await writeGGUFAdapter(peftFolder, file, config);
      await seal(file);
      await removeOldest(cacheFolder, file);
      return file;
    })().finally(() => underWay.delete(file));
  underWay.set(file, making);
  return making;
}

async function removeOldest(folder: string, newest: string): Promise<void> {
  const files: { file: string; madeMs: number }[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(() => null);
    if (facts && name.endsWith('.gguf') && file !== newest) files.push({ file, madeMs: facts.mtimeMs });
  }
  files.sort((a, b) => b.madeMs - a.madeMs);
  for (const { file } of files.slice(keptFiles - 1)) await removeSealed(file);
}
