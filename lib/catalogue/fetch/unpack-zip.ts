// The wanted files of a ZIP on disk, each under its own name in a folder. Entries and unpacked bytes are counted, whatever
// the archive claims, and no path of the archive is ever written to: an entry's name is only compared.

import { createWriteStream } from 'node:fs';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '#lib/errors.ts';

const maxEntries = 1_000;

/** Returns the names found. Throws AppError bad_file or too_large; the caller removes the folder. */
export async function unpackZip(
  path: string,
  { entries: wanted, maxBytes }: { entries: readonly string[]; maxBytes: number },
  folder: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw badZip('is damaged or isn’t a ZIP file', cause);
  });
  try {
    if (zip.entryCount > maxEntries) throw badZip(`holds more than ${maxEntries} files`);
    const found = new Map<string, Entry>();
    for (const entry of await entriesOf(zip)) {
      const name = posix.basename(entry.fileName);
      if (!wanted.includes(name) || entry.fileName.endsWith('/')) continue;
      if (found.has(name)) throw badZip(`holds ${name} twice`);
      found.set(name, entry);
    }
    if (found.size === 0) throw badZip(`holds none of ${wanted.join(', ')}`);
    let left = maxBytes;
    for (const [name, entry] of found) {
      signal?.throwIfAborted();
      if (entry.isEncrypted()) throw badZip('is protected by a password');
      const bounded = async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          left -= piece.length;
          if (left < 0)
            throw new AppError('too_large', {
              message: `The ZIP file unpacks to more than ${Math.round(maxBytes / 1024 ** 2)} MiB, more than this data set can have.`,
            });
          yield piece;
        }
      };
      try {
        const stream = await zip.openReadStreamPromise(entry);
        await pipeline(stream, bounded, createWriteStream(join(folder, name)), signal ? { signal } : {});
      } catch (cause) {
        signal?.throwIfAborted();
        if (cause instanceof AppError) throw cause;
        throw badZip(`is damaged: ${name} can’t be unpacked`, cause);
      }
    }
    return [...found.keys()];
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw badZip('is damaged or was not downloaded completely', cause);
  }
  return entries;
}

function badZip(what: string, cause?: unknown): AppError {
  return new AppError('bad_file', { message: `The ZIP file ${what}.`, cause });
}
