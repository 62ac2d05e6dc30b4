// The packs of the earlier catalogues alone, as a folder of links: for tests of what their language models do, which run with
// SmolLM2 and need no other. MODEL_PACKS names it to a process, `packsFolder` to a function.
import { mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { modelPacksFolder } from '#lib/env.ts';

/** Whoever makes it removes it. */
export async function linkEarlierPacks(): Promise<string> {
  const [from, to] = [modelPacksFolder(), await mkdtemp(join(tmpdir(), 'earlier-packs-'))];
  for (const name of await readdir(from))
    if (!domains.some((domain) => domain === name)) await symlink(join(from, name), join(to, name));
  for (const domain of domains) {
    await mkdir(join(to, domain));
    for (const name of ['target', ...methods])
      await symlink(join(from, domain, name), join(to, domain, name));
  }
  return to;
}
