// Where public data sets are downloaded to, a folder each; an unfinished one stays there for a week.

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '#lib/env.ts';

const keptMs = 7 * 86_400_000;

export function downloadsFolder(): string {
  return join(dataFolder(), 'downloads');
}

/** Removes downloads that no one went on with. Returns how many. */
export async function removeOldDownloads(now: Date = new Date()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(downloadsFolder()).catch(() => [])) {
    const place = join(downloadsFolder(), name);
    const facts = await stat(place).catch(() => null);
    if (facts === null || now.getTime() - facts.mtimeMs < keptMs) continue;
    await rm(place, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
