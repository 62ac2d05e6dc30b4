// Files in the cache: complete or absent, never half. A folder is filled beside its place and renamed into it.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256OfFile } from './wheel.mjs';

const partialPrefix = '.partial-';
const settledMs = 100; // file systems tell times by ticks of some milliseconds: two changes in one look like one

/** An empty folder on the cache's file system, removed afterwards whatever happens. */
export async function withPartialFolder(cacheFolder, work) {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, partialPrefix));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What an interrupted start left behind. Call it only while holding the lock of the cache. */
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
 * True when every file is there with its recorded hash. Hashing 700 MB at every start would be slow, so what was
 * verified once is remembered by size and time of change, where that time has passed.
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
  if (seen.some(({ changedMs }) => startedMs - changedMs < settledMs)) return true; // true now, but not to be remembered
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(`${memory}.${process.pid}`, text);
  await rename(`${memory}.${process.pid}`, memory);
  return true;
}
