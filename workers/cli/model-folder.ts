// The model a command works with: the folder given with --model, or else the newest version trained here, or else
// the shipped pack.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Domain } from '#lib/contract/domain.ts';
import { dataFolder, modelPacksFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { versionNames } from '#lib/model-version/version-folder.ts';
import { targetModelKindOf } from '#lib/recommender/target-model.ts';
import { CommandFailure } from './outcome.ts';

export const modelOption = [
  '--model <folder>',
  'model folder (default: the newest one trained here, or else the shipped one)',
] as const;

const manifestHead = z.object({ domain: z.string(), createdAt: z.string() });

/** Throws CommandFailure where something is there already. */
export async function refuseFilled(folder: string): Promise<void> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new CommandFailure(2, `${folder} already exists and isn't empty. Choose another folder.`);
}

export async function modelFolder(domain: Domain, given: string | undefined): Promise<string> {
  if (given !== undefined) {
    if (await holdsModel(given)) return given;
    throw new AppError('not_found', { message: `There's no trained model in ${given}.` });
  }
  const versions = join(dataFolder(), 'model-versions');
  const found: { folder: string; createdAt: string }[] = [];
  for (const name of await versionNames(versions)) {
    const folder = join(versions, name);
    const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
    const manifest = text === null ? null : manifestHead.safeParse(parseJson(text));
    if (manifest?.success && manifest.data.domain === domain && (await holdsModel(folder))) {
      found.push({ folder, createdAt: manifest.data.createdAt });
    }
  }
  const newest = found.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  if (newest) return newest.folder;
  const [shipped] = presentPacks(modelPacksFolder(), domain);
  if (shipped && (await holdsModel(shipped.folder))) return shipped.folder;
  throw new AppError('not_found', {
    message: `There's no model for ${domain} yet. To train one, run: npm run cli -- train ${domain}`,
  });
}

/** Where to write a new version: the folder given with --out, or else a new one named after its contents. */
export async function newVersionFolder(given: string | undefined, name: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = given ?? join(dataFolder(), 'model-versions', `${name}-${stamp}`);
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new CommandFailure(2, `${folder} already exists and isn't empty. Choose another folder.`);
  return folder;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function holdsModel(folder: string): Promise<boolean> {
  return (await targetModelKindOf(await targetFolderOf(folder))) !== null;
}
