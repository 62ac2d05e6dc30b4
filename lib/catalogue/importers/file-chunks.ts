// A file's bytes, plain or gzipped (detected by its first two bytes, not its name), chunk by chunk. A gzip file's
// unpacked size and ratio are bounded, so that ten megabytes can't become ten gigabytes.

import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '#lib/errors.ts';

/** Bytes on disk, over all files of an import. */
export type ReadProgress = { file: string; bytesRead: number; bytes: number };
export type OnRead = (bytes: number) => void;

const chunkBytes = 256 * 1024;
const maxUnpackedBytes = 64 * 1024 ** 3;
const maxRatio = 100; // text packs 3 to 20 times; more than this, after the first megabytes, is not a table
const ratioCountsFromBytes = 16 * 1024 * 1024;

/** A chunk is valid until the next one is requested. Throws AppError bad_file for a broken or hostile gzip file. */
export async function* fileChunks(path: string, onRead?: OnRead): AsyncGenerator<Buffer> {
  if (!(await stat(path)).isFile())
    throw new AppError('bad_file', { message: `${basename(path)} is not a file.` });
  const file = await open(path, 'r');
  let packedBytes = 0;
  async function* packed(): AsyncGenerator<Buffer> {
    for (;;) {
      const buffer = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) return;
      packedBytes += bytesRead;
      onRead?.(bytesRead);
      yield buffer.subarray(0, bytesRead);
    }
  }
  try {
    const magic = Buffer.alloc(2);
    await file.read(magic, 0, 2, 0);
    if (magic[0] !== 0x1f || magic[1] !== 0x8b) {
      yield* packed();
      return;
    }
    let unpackedBytes = 0;
    const gunzip = pipeline(packed(), createGunzip({ chunkSize: chunkBytes }), () => {});
    try {
      for await (const chunk of gunzip) {
        unpackedBytes += chunk.length;
        const tooDense = unpackedBytes > ratioCountsFromBytes && unpackedBytes > packedBytes * maxRatio;
        if (tooDense || unpackedBytes > maxUnpackedBytes) throw tooLarge(path);
        yield chunk;
      }
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))
        throw new AppError('bad_file', {
          message: `${basename(path)} is a damaged or truncated gzip file.`,
          cause,
        });
      throw cause;
    } finally {
      gunzip.destroy();
    }
  } finally {
    await file.close();
  }
}

function tooLarge(path: string): AppError {
  return new AppError('bad_file', {
    message: `${basename(path)} unpacks to far more than a table of its size should, so it was rejected.`,
  });
}

/** Combined progress over several files. */
export async function progressOver(
  paths: string[],
  report: ((progress: ReadProgress) => void) | undefined,
): Promise<(path: string) => OnRead> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  let bytesRead = 0;
  return (path) => (count) => {
    bytesRead += count;
    report?.({ file: basename(path), bytesRead, bytes });
  };
}
