// Folders of files that an import reads, made for one test file and removed after it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export const everything = { filters: { core: 1, minHistory: 1 } };

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

/** To be called at the top of a test file. */
export function datasetFiles() {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'datasets-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));
  return {
    scratch: () => scratch,
    async folderWith(files: Record<string, string | Buffer>): Promise<string> {
      const folder = await mkdtemp(join(scratch, 'd-'));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      return folder;
    },
  };
}
