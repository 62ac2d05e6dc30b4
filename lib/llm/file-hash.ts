// SHA-256 of a file, read once by a process as long as the file stays the same.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { oncePerFile } from './once-per-file.ts';

const chunkBytes = 2 ** 20;

/** In hex. Throws if the file can't be read. */
export const fileHash = oncePerFile(async (file) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
});
