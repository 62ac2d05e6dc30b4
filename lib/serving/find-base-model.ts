// An adapter's base model is found by its fingerprint among the files that may hold it, so that adapters of several base
// models serve side by side. No other file ever stands in for it.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { fileFingerprint } from '#lib/model-version/manifest.ts';

/** One of `files` with this SHA-256; first those of that name are read, as others may be large. Throws AppError 'unavailable' if none is there, 'bad_file' if all are others. */
export async function findBaseModel(
  { name, sha256 }: { name: string; sha256: string },
  files: readonly string[],
): Promise<string> {
  let others = 0;
  const isOther = (file: string) => Number(path.basename(file) !== name);
  for (const file of files.toSorted((a, b) => isOther(a) - isOther(b))) {
    const found = await fingerprintOf(file);
    if (found === sha256) return file;
    if (found !== null) others++;
  }
  const [first = name] = files;
  if (others === 0)
    throw new AppError('unavailable', { message: `The base model ${path.basename(first)} is missing.` });
  throw new AppError('bad_file', {
    message: `The adapter was aligned with another base model, ${path.basename(name)}, which is not here.`,
  });
}

/** null if the file isn't there. */
export async function fingerprintOf(file: string): Promise<string | null> {
  const facts = await stat(file).catch(() => null);
  return facts && fileFingerprint(file);
}
