// Artifacts in a folder that every machine reaches under one path, as a network file system.
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import type { Store } from './artifacts.ts';

export function folderStore(root: string): Store {
  const place = (key: string) => path.join(root, ...key.split('/'));

  /** Written beside its place and renamed into it. */
  async function put(key: string, write: (partial: string) => Promise<void>): Promise<void> {
    const file = place(key);
    await mkdir(path.dirname(file), { recursive: true });
    const partial = `${file}.${randomBytes(6).toString('hex')}.partial`;
    try {
      await write(partial);
      await rename(partial, file);
    } finally {
      await rm(partial, { force: true });
    }
  }

  return {
    putFile: (key, file) => put(key, (partial) => copyFile(file, partial)),
    async getFile(key, file) {
      await copyFile(place(key), file).catch((cause) => {
        throw isMissing(cause) ? new AppError('not_found', { message: `There is no ${key}.`, cause }) : cause;
      });
    },
    putText: (key, text) => put(key, (partial) => writeFile(partial, text, { flush: true })),
    getText: (key) =>
      readFile(place(key), 'utf8').catch((cause) => {
        if (isMissing(cause)) return null;
        throw cause;
      }),
    async keys(prefix) {
      const folder = path.dirname(place(`${prefix}x`));
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
        if (isMissing(cause)) return [];
        throw cause;
      });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .filter((key) => key.startsWith(prefix));
    },
    remove: (key) => rm(place(key), { force: true }),
  };
}

function isMissing(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}
