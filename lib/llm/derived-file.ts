// A file that is made from others and kept in a cache. Its hash is kept beside it, so that one that was damaged since, or
// made before hashes were kept, is noticed and made again.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

const intact = new Map<string, string>(); // by file: what it was when it was read
const sealOf = (file: string) => `${file}.sha256`;

/** Notes what the file is now. */
export async function seal(file: string): Promise<void> {
  const partial = `${sealOf(file)}.${process.pid}.partial`;
  await writeFile(partial, await hashOf(file));
  await rename(partial, sealOf(file));
}

/** True if the file is there and is what was sealed. One that hasn't changed since isn't read again by this process. */
export async function isIntact(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  const sealed = await readFile(sealOf(file), 'utf8').catch(() => null);
  if (sealed === null || facts === null || !facts.isFile()) return false;
  const state = `${sealed} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}`;
  if (intact.get(file) === state) return true;
  if ((await hashOf(file).catch(() => null)) !== sealed) return false;
  intact.set(file, state);
  return true;
}

export async function removeSealed(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(sealOf(file), { force: true });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
