// The administrator: starts trainings over HTTP, and compares what they learned, byte by byte.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app.ts';
import { createPerson } from './person.ts';

const file = 'app/admin/trainings/actions.ts';
const ownPassword = 'another few plain words';
type Result = { ok: boolean; runId?: string; message?: string };

export type Office = {
  /** Resolves to the run's id; throws what the page would say. */
  train(params: { seed: number; maxEpochs: number }): Promise<string>;
  retry(runId: string): Promise<string>;
};

export async function openOffice(app: App): Promise<Office> {
  const { email, password } = app.administrator();
  const person = createPerson(app.address, email, password);
  await person.signIn();
  const problems = await person.act(
    'app/(account)/change-password/actions.ts',
    'setNewPassword',
    '/change-password',
    {
      current: password,
      next: ownPassword,
    },
  );
  if (Object.keys(problems as object).length > 0)
    throw new Error(`new password: ${JSON.stringify(problems)}`);
  await person.signIn(ownPassword);
  const run = async (name: string, input: unknown) => {
    const result = (await person.act(file, name, '/admin/trainings', input)) as Result;
    if (!result.ok || result.runId === undefined) throw new Error(`${name}: ${result.message ?? 'no run'}`);
    return result.runId;
  };
  return {
    train: ({ seed, maxEpochs }) =>
      run('startTraining', {
        name: 'train-sasrec',
        params: { domain: 'movies', seed, maxEpochs, maxMinutes: 60, mayDrop: 1_000_000 },
      }),
    retry: (runId) => run('retryTraining', runId),
  };
}

/** A hash of each file of a version. When a manifest was written isn't part of what was learned. */
export async function versionHashes(app: App, versionId: string): Promise<Map<string, string>> {
  const folder = join(app.dataFolder, 'model-versions', versionId);
  const hashes = new Map<string, string>();
  for (const name of (await readdir(folder)).toSorted()) {
    let bytes: Buffer | string = await readFile(join(folder, name));
    if (name === 'manifest.json') bytes = JSON.stringify({ ...JSON.parse(bytes.toString()), createdAt: '' });
    hashes.set(name, createHash('sha256').update(bytes).digest('hex'));
  }
  return hashes;
}

/** The names of files that differ, or that only one has. */
export function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
