// Secrets, created once per installation and kept in <data>/secrets.json, readable only by its owner.

import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

const secretsSchema = z.object({ signIn: z.string().min(32), explainerToken: z.string().min(32) });
export type Secrets = z.infer<typeof secretsSchema>;

export async function readOrMakeSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secrets.json');
  await mkdir(dataFolder, { recursive: true });
  const made: Secrets = {
    signIn: randomBytes(32).toString('base64url'),
    explainerToken: randomBytes(32).toString('base64url'),
  };
  // Written next to it and linked: two first starts agree on one file, and it's never read half-written.
  const fresh = `${path}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(made), { mode: 0o600 });
  await link(fresh, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh, { force: true });
  await chmod(path, 0o600);
  const parsed = secretsSchema.safeParse(
    await readFile(path, 'utf8')
      .then(JSON.parse)
      .catch(() => null),
  );
  if (parsed.success) return parsed.data;
  throw new AppError('bad_file', {
    message: `${path} is damaged. Delete it and start again; everyone will have to sign in again.`,
  });
}
