// The files a format wants from a ZIP, unpacked in memory within limits: entries are counted, bytes are counted while
// they unpack, and names are only ever compared. Nothing is written to a path from the archive.

import { basename } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '#lib/errors.ts';
import { maxExportBytes } from './export-text.ts';

export type ZipLimits = { entries: number; bytes: number };
export type UnpackedEntry = { path: string; bytes: Buffer };

// A Letterboxd export has one file per list; a Trakt export has about seventy files.
export const zipLimits: ZipLimits = { entries: 5_000, bytes: 2 * maxExportBytes };

export function isZip(bytes: Buffer): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The entries with a wanted path or, if there are none, the archive's only file. Throws AppError. */
export async function unpackEntries(
  bytes: Buffer,
  isWanted: (path: string) => boolean,
  limits: ZipLimits = zipLimits,
): Promise<UnpackedEntry[]> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.entries) {
    throw badZip(
      `holds more than ${limits.entries.toLocaleString('en')} files, so it isn’t an export of a history`,
    );
  }
  const files: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) files.push(entry);
  } catch (cause) {
    throw badZip('is damaged or was not downloaded completely', cause);
  }
  const named = files.filter(({ fileName }) => isWanted(fileName));
  const wanted = named.length > 0 || files.length !== 1 ? named : files;
  const unpacked: UnpackedEntry[] = [];
  let left = limits.bytes;
  for (const entry of wanted) {
    const content = await unpack(zip, entry, left, limits);
    left -= content.length;
    unpacked.push({ path: entry.fileName, bytes: content });
  }
  return unpacked;
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (cause) {
    throw badZip('is damaged or was not downloaded completely', cause);
  }
}

/** Stops at the first byte over the limit, whatever size the archive claims. */
async function unpack(zip: ZipFile, entry: Entry, left: number, limits: ZipLimits): Promise<Buffer> {
  const name = basename(entry.fileName);
  if (entry.isEncrypted()) throw badZip(`is protected by a password; unpack it and choose ${name}`);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      size += piece.length;
      if (size > left) {
        const mebibytes = Math.round(limits.bytes / 1024 / 1024);
        throw new AppError('too_large', {
          message: `The ZIP file unpacks to more than ${mebibytes} MiB. No history is that long, so it wasn’t read.`,
        });
      }
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw badZip(`is damaged: ${name} can’t be unpacked`, cause);
  }
  return Buffer.concat(pieces);
}

function badZip(what: string, cause?: unknown): AppError {
  return new AppError('bad_file', { message: `The ZIP file ${what}.`, cause });
}
