// A lock file with its holder's process id, so that two starts don't collide and a dead one doesn't block others.

import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const pollIntervalMs = 500;

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The holder of a lock file, or null if there is none, it died, or the file is malformed. */
export async function lockHolder(path) {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8'));
    if (!Number.isInteger(holder.processId)) return null;
    if (holder.host === hostname() && !isAlive(holder.processId)) return null;
    return holder;
  } catch {
    return null;
  }
}

/** Takes the lock and returns its release function, or null right away. */
export async function tryLock(path, facts = {}) {
  const text = JSON.stringify({ processId: process.pid, host: hostname(), ...facts });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // Written next to it and linked with an exclusive open: a reader sees a whole file or a very recent empty one.
      const file = await open(path, 'wx');
      await file.writeFile(text);
      await file.close();
      return async () => {
        const holder = await lockHolder(path);
        if (holder?.processId === process.pid) await rm(path, { force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await lockHolder(path)) return null;
    await new Promise((resolve) => setTimeout(resolve, 200)); // an empty file may be about to be written
    if (await lockHolder(path)) return null;
    const stale = `${path}.${randomUUID()}`;
    await rename(path, stale).catch(() => {}); // only one contender wins the rename
    await rm(stale, { force: true });
  }
  return null;
}

/** Runs `work` while holding `<folder>/<name>.lock`; waits for a live holder and says so once. */
export async function withLock(folder, name, onWait, work) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.lock`);
  let release = await tryLock(path);
  if (!release) onWait((await lockHolder(path))?.processId);
  while (!release) {
    await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    release = await tryLock(path);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}
