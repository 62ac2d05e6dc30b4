// One file of a folder and back, with the system's tar.

import { execFile } from 'node:child_process';
import { open, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '#lib/errors.ts';

const runFile = promisify(execFile);

/** Packs what is in `folders` (each a folder and names in it) into a new file that only its owner can read. */
export async function pack(file: string, folders: { folder: string; names: string[] }[]): Promise<void> {
  const partial = `${file}.partial`;
  await (await open(partial, 'w', 0o600)).close();
  try {
    const from = folders.flatMap(({ folder, names }) => (names.length === 0 ? [] : ['-C', folder, ...names]));
    await runFile('tar', ['-czf', partial, ...from]);
    const handle = await open(partial, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    const full = /No space left/i.test(String((cause as { stderr?: string }).stderr));
    throw new AppError('unavailable', {
      message: full ? `There’s no space left for ${file}.` : `Couldn’t write ${file}: ${messageOf(cause)}`,
      cause,
    });
  }
}

export async function unpack(file: string, folder: string): Promise<void> {
  if (!(await stat(file).catch(() => null))?.isFile())
    throw new AppError('not_found', { message: `There’s no file ${file}.` });
  await runFile('tar', ['-xzf', file, '--no-same-owner', '-C', folder]).catch((cause) => {
    throw new AppError('bad_file', { message: `${file} is not a whole backup.`, cause });
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}
