// A file that is made from others and kept in a cache. Its hash is kept beside it, so that one that was damaged since, or
// made before hashes were kept, is noticed and made again.

import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileHash } from './file-hash.ts';

const sealOf = (file: string) => `${file}.sha256`;

/** Notes what the file is now. */
export async function seal(file: string): Promise<void> {
  const partial = `${sealOf(file)}.${process.pid}.partial`;
  await writeFile(partial, await fileHash(file));
  await rename(partial, sealOf(file));
}

/** True if the file is there and is what was sealed. One that hasn't changed since isn't read again by this process. */
export async function isIntact(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  const sealed = await readFile(sealOf(file), 'utf8').catch(() => null);
  if (sealed === null || facts === null || !facts.isFile()) return false;
  return (await fileHash(file).catch(() => null)) === sealed;
}

export async function removeSealed(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(sealOf(file), { force: true });
}
