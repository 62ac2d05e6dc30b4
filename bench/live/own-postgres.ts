// A PostgreSQL that other machines may reach, as a lab has one: the server from the packages, on a host's address.

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgresAccount, postgresServer } from '#lib/db/postgres-server.ts';
import { environmentWith } from '#lib/env.ts';
import { type Hosts, type Program, startOn } from './hosts.ts';

const run = promisify(execFile);

export async function startPostgresOn(
  hosts: Hosts,
  host: string,
  folder: string,
): Promise<Program & { url: string }> {
  const account = await postgresAccount();
  const server = await postgresServer(account);
  const password = randomBytes(12).toString('hex');
  await mkdir(folder, { mode: 0o700 });
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  if (account !== null)
    for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid);
  const data = join(folder, 'data');
  await run(
    server.initdb,
    [
      `--pgdata=${data}`,
      '--username=lab',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    {
      ...account,
      cwd: folder,
    },
  );
  await appendFile(join(data, 'pg_hba.conf'), 'host all all 10.77.0.0/24 scram-sha-256\n');
  const as =
    account === null ? [] : ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const program = await startOn(
    hosts,
    host,
    [
      ...as,
      server.postgres,
      '-D',
      data,
      '-c',
      `listen_addresses=${hosts.address(host)}`,
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=120',
    ],
    { environment: environmentWith({}), ready: 'ready to accept connections' },
  );
  return { ...program, url: `postgres://lab:${password}@${hosts.address(host)}:5432/postgres` };
}
