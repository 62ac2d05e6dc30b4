// Files in the cache: complete or absent, never partial. A folder is filled next to its final place and renamed.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256OfFile } from './wheel.mjs';

const partialPrefix = '.partial-';
const settledMs = 100; // file system timestamps tick every few milliseconds: two changes within a tick look like one

/** An empty folder on the cache's file system, always removed afterwards. */
export async function withPartialFolder(cacheFolder, work) {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, partialPrefix));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what an interrupted start left behind. Only call it while holding the cache lock. */
export async function removeStalePartials(cacheFolder) {
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    if (name.startsWith(partialPrefix)) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

export async function moveIntoPlace(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}

/**
 * True if every file exists with its recorded hash. Hashing 700 MB at every start would be slow, so verified files
 * are remembered by size and modification time, once that time is in the past.
 */
export async function filesAreComplete(cacheFolder, key, files) {
  const startedMs = Date.now();
  const memory = join(cacheFolder, 'verified', `${key}.json`);
  const seen = [];
  for (const file of files) {
    const facts = await stat(join(cacheFolder, file.path)).catch(() => null);
    if (!facts?.isFile() || (file.bytes !== undefined && facts.size !== file.bytes)) return false;
    seen.push({
      path: file.path,
      bytes: facts.size,
      changedMs: Math.round(facts.mtimeMs),
      sha256: file.sha256,
    });
  }
  const text = JSON.stringify(seen);
  if ((await readFile(memory, 'utf8').catch(() => '')) === text) return true;
  for (const file of files) {
    if (file.sha256 && (await sha256OfFile(join(cacheFolder, file.path))) !== file.sha256) return false;
  }
  if (seen.some(({ changedMs }) => startedMs - changedMs < settledMs)) return true; // true now, but too recent to remember
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(`${memory}.${process.pid}`, text);
  await rename(`${memory}.${process.pid}`, memory);
  return true;
}
