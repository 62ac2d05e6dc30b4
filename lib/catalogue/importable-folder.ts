// Which folders of the server an administrator may import: those below the import roots, after every symbolic link is
// resolved, with nothing in them that leads outside. A path is only ever opened for reading.

import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { mostFiles } from './importers/source-folder.ts';

const maxBytes = 64 * 1024 ** 3;

/**
 * The real path of a folder; a relative one is below the first root. Throws AppError bad_request (no path), forbidden
 * (outside), not_found, or too_large.
 */
export async function importableFolder(typed: string, roots: readonly string[]): Promise<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (typed.trim() === '' || /[\u0000-\u001f\u007f]/.test(typed))
    throw new AppError('bad_request', { message: 'Type the path of a folder on the server.' });
  const path = isAbsolute(typed.trim()) ? typed.trim() : join(roots[0] ?? '/', typed.trim());
  const allowed = (await Promise.all(roots.map((root) => realpath(root).catch(() => null)))).filter(
    (root) => root !== null,
  );
  const outside = new AppError('forbidden', {
    message: `${typed.trim()} is outside the folders that may be imported. Put it below ${roots.join(' or ')}.`,
  });
  // What lies outside is never looked at, so that no answer tells whether it exists.
  if (![...roots, ...allowed].some((root) => isBelow(resolve(path), root))) throw outside;
  const folder = await realpath(path).catch(() => null);
  if (folder === null || !(await stat(folder)).isDirectory())
    throw new AppError('not_found', { message: `There’s no folder ${typed.trim()} on the server.` });
  if (!allowed.some((root) => isBelow(folder, root))) throw outside;
  const names = await readdir(folder);
  if (names.length > mostFiles)
    throw new AppError('too_large', { message: `${typed.trim()} holds more than ${mostFiles} files.` });
  let bytes = 0;
  for (const name of names) {
    const real = await realpath(join(folder, name)).catch(() => null);
    if (real === null || !allowed.some((root) => isBelow(real, root)))
      throw new AppError('forbidden', {
        message: `${name} in ${typed.trim()} is a link to somewhere outside it. Put the file itself there.`,
      });
    bytes += (await stat(real)).size;
  }
  if (bytes > maxBytes)
    throw new AppError('too_large', { message: `${typed.trim()} holds more than 64 GiB.` });
  return folder;
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
