// SHA-256 of a file, read once by a process as long as the file stays the same: base models are hundreds of megabytes, and three domains
// ask for the same one's hash while they load.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const known = new Map<string, { state: string; hash: Promise<string> }>(); // by path; its state when it was read

/** In hex. Throws if the file can't be read. */
export async function fileHash(file: string): Promise<string> {
  const { ino, size, mtimeMs, ctimeMs } = await stat(file);
  const state = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  const before = known.get(file);
  if (before?.state === state) return before.hash;
  const hash = readHash(file);
  known.set(file, { state, hash });
  hash.catch(() => known.delete(file));
  return hash;
}

async function readHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
