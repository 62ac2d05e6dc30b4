// A public data set from its own site into a folder that an importer can read: download (lib/contract/public-dataset.ts has
// the addresses and bounds), check against the MD5 that the site publishes, unpack. An unfinished download stays and is gone
// on with; what doesn't match or isn't what it should be is removed.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublicDataset, PublicFile } from '#lib/contract/public-dataset.ts';
import { AppError } from '#lib/errors.ts';
import { type DownloadOptions, downloadFile } from './download-file.ts';
import { unpackZip } from './unpack-zip.ts';

export type FetchOptions = Omit<DownloadOptions, 'onProgress'> & {
  onProgress?: (progress: { file: string; bytes: number; total: number }) => void;
  say?: (line: string) => void;
};

const zipMagic = 'PK';
const gzipMagic = '\x1f\x8b';
const maxChecksumBytes = 4_096;

/** `folder`: kept between calls while the download is unfinished. Returns the folder of files to import. */
export async function fetchDataset(
  dataset: PublicDataset,
  folder: string,
  { onProgress, say = () => {}, ...options }: FetchOptions = {},
): Promise<string> {
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  await needRoom(dataset, folder);
  try {
    for (const file of dataset.files) {
      const name = basename(file.address);
      const path = join(folder, name);
      const isReady = file.entries === undefined && (await isFile(join(files, name)));
      if (isReady) continue; // checked when it was put there
      if (!(await isFile(path))) {
        say(`Downloading ${file.address}`);
        await downloadFile(file, path, {
          ...options,
          onProgress: (bytes, total) =>
            onProgress?.({ file: name, bytes, total: total ?? file.expectedBytes }),
        });
      }
      await check(file, path, options, say);
      if (file.entries === undefined) await rename(path, join(files, name));
      else {
        const limits = { entries: file.entries, maxBytes: file.maxUnpackedBytes ?? file.maxBytes };
        const found = await unpackZip(path, limits, files, options.signal).catch(async (error: unknown) => {
          await rm(files, { recursive: true, force: true });
          if (error instanceof AppError) await rm(path, { force: true });
          throw error;
        });
        say(`Unpacked ${found.join(', ')}.`);
      }
    }
    return files;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
    throw new AppError('unavailable', {
      message: `${error.message} Try again later, or download it yourself from ${dataset.page} and import the folder.`,
      cause: error,
    });
  }
}

/** Throws AppError bad_file, with the file removed, if it isn't what the site says it is. */
async function check(
  file: PublicFile,
  path: string,
  options: DownloadOptions,
  say: (line: string) => void,
): Promise<void> {
  const name = basename(path);
  const refuse = async (why: string) => {
    await rm(path, { force: true });
    return new AppError('bad_file', { message: `${name} ${why}. It was removed; start again.` });
  };
  const magic = file.entries === undefined ? gzipMagic : zipMagic;
  if ((await firstBytes(path)) !== magic)
    throw await refuse(`is no ${file.entries === undefined ? 'gzip' : 'ZIP'} file`);
  const { md5, sha256 } = await hashesOf(path, options.signal);
  say(`SHA-256 of ${name}: ${sha256}`);
  if (file.md5Address === undefined)
    return say(`Its site publishes no checksum for ${name}, so there is nothing to check it against.`);
  const checksum = `${path}.md5`;
  await downloadFile({ address: file.md5Address, maxBytes: maxChecksumBytes }, checksum, options);
  const published = /\b[0-9a-f]{32}\b/i.exec(await readFile(checksum, 'utf8'))?.[0]?.toLowerCase();
  await rm(checksum, { force: true });
  if (published === undefined) throw await refuse(`can’t be checked: ${file.md5Address} holds no MD5`);
  if (published !== md5)
    throw await refuse(`has the MD5 ${md5}, but its site says ${published}: it was changed or damaged`);
  say(`The MD5 of ${name} is the one its site publishes.`);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true;
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashesOf(
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ md5: string; sha256: string }> {
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  for await (const piece of createReadStream(path, signal ? { signal } : {})) {
    md5.update(piece as Buffer);
    sha256.update(piece as Buffer);
  }
  return { md5: md5.digest('hex'), sha256: sha256.digest('hex') };
}

async function needRoom({ files }: PublicDataset, folder: string): Promise<void> {
  const needed = files.reduce((sum, file) => sum + file.expectedBytes + (file.maxUnpackedBytes ?? 0) / 2, 0);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < needed)
    throw new AppError('unavailable', {
      message: `The disk has ${mebibytes(bavail * bsize)} MiB left, and the data set needs about ${mebibytes(needed)} MiB.`,
    });
}

const mebibytes = (bytes: number) => Math.round(bytes / 1024 ** 2).toLocaleString('en');
