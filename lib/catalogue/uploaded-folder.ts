// Files that an administrator uploads to become a data set: <data folder>/import/uploads/<id>/files, below an import root.
// A file comes in pieces, so that none takes longer than a request may; a piece that is sent again changes nothing. When all
// are there, the folder gets the data set's name.

import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#lib/errors.ts';

export const maxPieceBytes = 8 * 1024 * 1024;
const maxFiles = 20;
const maxBytes = 16 * 1024 ** 3;
const keptMs = 2 * 86_400_000;
const arriving = 'files';
const plainName = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M} _.,()+-]{0,119}$/u;

export function uploadsFolder(dataFolder: string): string {
  return join(/*turbopackIgnore: true*/ dataFolder, 'import', 'uploads');
}

/** Returns how many bytes of the file are there. Throws 'bad_request', 'conflict' or 'too_large'. */
export async function addPiece(
  dataFolder: string,
  { upload, name, offset }: { upload: string; name: string; offset: number },
  piece: Uint8Array,
): Promise<number> {
  const folder = join(uploadsFolder(dataFolder), upload, arriving);
  const path = join(folder, plain(name));
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (one) => (await stat(join(folder, one))).size));
  const there = sizes[names.indexOf(name)] ?? 0;
  if (offset > there)
    throw new AppError('conflict', { message: `Part of ${name} is missing. Upload it again.` });
  if (!names.includes(name) && names.length >= maxFiles)
    throw new AppError('too_large', { message: `A data set has at most ${maxFiles} files.` });
  if (sizes.reduce((sum, size) => sum + size, 0) + piece.byteLength > maxBytes)
    throw new AppError('too_large', {
      message: 'More than 16 GiB can’t be uploaded. Copy the folder to the server and import it there.',
    });
  const file = await open(path, names.includes(name) ? 'r+' : 'w', 0o600);
  try {
    await file.write(piece, 0, piece.byteLength, offset);
    await file.truncate(offset + piece.byteLength); // of a longer file that was begun under this name
  } finally {
    await file.close();
  }
  return offset + piece.byteLength;
}

/** All files are there: the folder gets the data set's name. Returns its path. Throws 'bad_request' or 'not_found'. */
export async function nameUpload(dataFolder: string, upload: string, name: string): Promise<string> {
  const place = join(uploadsFolder(dataFolder), upload);
  const named = join(place, plain(name));
  await rename(join(place, arriving), named).catch(async (cause) => {
    const isNamed = (await stat(named).catch(() => null))?.isDirectory() === true; // it was tried before
    if (!isNamed)
      throw new AppError('not_found', { message: 'The files aren’t there. Upload them again.', cause });
  });
  return named;
}

/** After an import: true if the folder was uploaded, and is gone now. */
export async function removeUpload(dataFolder: string, folder: string): Promise<boolean> {
  const place = dirname(folder);
  if (dirname(place) !== uploadsFolder(dataFolder)) return false;
  await rm(place, { recursive: true, force: true });
  return true;
}

/** Removes uploads that no one went on with. */
export async function removeOldUploads(dataFolder: string, now: Date = new Date()): Promise<void> {
  const folder = uploadsFolder(dataFolder);
  for (const name of await readdir(folder).catch(() => [])) {
    const facts = await stat(join(folder, name)).catch(() => null);
    if (facts !== null && now.getTime() - facts.mtimeMs >= keptMs)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function plain(name: string): string {
  if (plainName.test(name)) return name;
  throw new AppError('bad_request', {
    message: 'A name has letters, digits, spaces and . , _ ( ) + - only, and at most 120 of them.',
  });
}
