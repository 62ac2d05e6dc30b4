// What travels between this machine and a cluster: folders and short texts under keys, in a folder that all machines share or in an
// S3-compatible bucket (s3-store.ts). A folder appears whole or not at all: its files go under a name of their own, and the list
// of them, which is what a reader looks for, is written last.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/** Where objects lie. Keys are relative, with / between their parts. */
export interface Store {
  putFile(key: string, file: string): Promise<void>;
  /** Throws AppError 'not_found'. */
  getFile(key: string, file: string): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  /** null: there is none. */
  getText(key: string): Promise<string | null>;
  keys(prefix: string): Promise<string[]>;
  remove(key: string): Promise<void>;
}

export interface Artifacts {
  putFolder(key: string, folder: string): Promise<void>;
  /** Resolves to false where there is no such folder. Throws AppError 'bad_file' where a file is not what it was. */
  getFolder(key: string, folder: string): Promise<boolean>;
  putText(key: string, text: string): Promise<void>;
  getText(key: string): Promise<string | null>;
  /** Everything under a prefix. */
  remove(prefix: string): Promise<void>;
  /** The names that come right after a prefix, each once. */
  names(prefix: string): Promise<string[]>;
}

const fileName = z
  .string()
  .min(1)
  .refine((name) => name.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));
const listSchema = z.object({
  folder: z.string().regex(/^[0-9a-f]+$/),
  files: z.array(z.object({ name: fileName, sha256: z.string() })),
});
const listFile = 'folder.json';

export function createArtifacts(store: Store): Artifacts {
  return {
    putText: (key, text) => store.putText(key, text),
    getText: (key) => store.getText(key),
    async putFolder(key, folder) {
      const before = await listOf(store, key);
      const name = randomBytes(8).toString('hex');
      const files: z.infer<typeof listSchema>['files'] = [];
      for (const file of await filesBelow(folder)) {
        await store.putFile(`${key}/${name}/${file}`, path.join(folder, file));
        files.push({ name: file, sha256: await digestOf(path.join(folder, file)) });
      }
      await store.putText(`${key}/${listFile}`, JSON.stringify({ folder: name, files }));
      if (before) await removeAll(store, `${key}/${before.folder}/`);
    },
    async getFolder(key, folder) {
      const list = await listOf(store, key);
      if (list === null) return false;
      const partial = `${folder}.partial`;
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial, { recursive: true });
      try {
        for (const { name, sha256 } of list.files) {
          const file = path.join(partial, name);
          await mkdir(path.dirname(file), { recursive: true });
          await store.getFile(`${key}/${list.folder}/${name}`, file);
          if ((await digestOf(file)) !== sha256)
            throw new AppError('bad_file', { message: `${key}/${name} was damaged on its way.` });
        }
        await rm(folder, { recursive: true, force: true });
        await mkdir(path.dirname(folder), { recursive: true });
        await rename(partial, folder);
      } finally {
        await rm(partial, { recursive: true, force: true });
      }
      return true;
    },
    remove: (prefix) => removeAll(store, prefix),
    async names(prefix) {
      const keys = await store.keys(prefix);
      return [...new Set(keys.map((key) => key.slice(prefix.length).split('/')[0] ?? ''))];
    },
  };
}

async function listOf(store: Store, key: string): Promise<z.infer<typeof listSchema> | null> {
  const text = await store.getText(`${key}/${listFile}`);
  if (text === null) return null;
  try {
    return listSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('bad_file', { message: `The list of files of ${key} can't be read.`, cause });
  }
}

async function removeAll(store: Store, prefix: string): Promise<void> {
  // Lists go first: a folder half removed is one that isn't there.
  const keys = await store.keys(prefix);
  const lists = keys.filter((key) => key.endsWith(`/${listFile}`));
  for (const key of [...lists, ...keys.filter((key) => !lists.includes(key))]) await store.remove(key);
}

/** Relative, with / between their parts, sorted. What is being written is left out. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.partial'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
