// Files as a tar archive (POSIX ustar), written while they're read. Weights don't compress, so nothing is.

import { open } from 'node:fs/promises';
import type { Artefact } from '#app/admin/trainings/training-files.ts';

const blockBytes = 512;
const chunkBytes = 256 * 1024;
const longestName = 100; // bytes
const longestPrefix = 155;

/** All below one folder. A file that shrinks meanwhile ends the archive with an error. */
export async function* tarOf(folder: string, files: readonly Artefact[]): AsyncGenerator<Uint8Array> {
  for (const { path, file } of files) {
    const handle = await open(file);
    try {
      const { size, mtimeMs } = await handle.stat(); // of what is open now, whatever takes its place
      yield tarHeader(`${folder}/${path}`, size, Math.floor(mtimeMs / 1000));
      for (let at = 0; at < size; ) {
        const chunk = Buffer.alloc(Math.min(chunkBytes, size - at));
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
        if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
        at += bytesRead;
        yield chunk.subarray(0, bytesRead);
      }
      yield Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes);
    } finally {
      await handle.close();
    }
  }
  yield Buffer.alloc(2 * blockBytes); // the end
}

/** Throws RangeError for a path that the format can't hold. */
export function tarHeader(path: string, bytes: number, modifiedSeconds: number): Uint8Array {
  const { prefix, name } = splitPath(path);
  const header = Buffer.alloc(blockBytes);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 8), 100); // mode
  header.write(octal(0, 8), 108); // owner
  header.write(octal(0, 8), 116); // group
  header.write(octal(bytes, 12), 124);
  header.write(octal(modifiedSeconds, 12), 136);
  header.write(' '.repeat(8), 148); // the checksum counts itself as blanks
  header.write('0', 156); // a plain file
  header.write('ustar\x0000', 257);
  header.write(prefix, 345);
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function splitPath(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= longestName) return { prefix: '', name: path };
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= longestPrefix && Buffer.byteLength(name) <= longestName)
      return { prefix, name };
  }
  throw new RangeError(`the path is too long for a tar archive: ${path}`);
}
