import { Command } from 'commander';
import { print } from '../outcome.ts';
import { keptFolders } from './backup.ts';

type RestoreOptions = { secrets?: string; json?: boolean };

export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Fill an empty installation from a file of "backup", made by this version or an earlier one.',
    )
    .argument('<file>', 'the backup')
    .option('--secrets <file>', 'the secrets that "backup --secrets" wrote')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nThe app must not run. Set DATA_FOLDER to a new folder to keep what is in this one.',
    )
    .action(runRestore);
}

async function runRestore(file: string, options: RestoreOptions): Promise<void> {
  const { chmod, cp, mkdir, mkdtemp, rename, rm, stat } = await import('node:fs/promises');
  const { join, resolve } = await import('node:path');
  const { readBackupContents, restoreDatabase } = await import('#lib/db/backup.ts');
  const { dataFolder } = await import('#lib/env.ts');
  const { AppError } = await import('#lib/errors.ts');
  const { ownDataFolder } = await import('#lib/owner.ts');
  const { unpack } = await import('../archive.ts');
  const { withDatabase } = await import('../data-store.ts');
  const folder = dataFolder();
  const ownership = await ownDataFolder(folder);
  const staging = await mkdtemp(join(folder, '.restore-'));
  try {
    await unpack(resolve(file), staging);
    await readBackupContents(staging);
    const brought: string[] = [];
    for (const name of keptFolders) {
      if (!(await stat(join(staging, name)).catch(() => null))) continue;
      if (await stat(join(folder, name)).catch(() => null))
        throw new AppError('conflict', {
          message: `${join(folder, name)} is there already. Restore into a new DATA_FOLDER.`,
        });
      brought.push(name);
    }
    const { tables, madeAt } = await withDatabase((url) => restoreDatabase(url, staging));
    for (const name of brought) await rename(join(staging, name), join(folder, name));
    if (options.secrets !== undefined) {
      await mkdir(folder, { recursive: true });
      await cp(resolve(options.secrets), join(folder, 'secrets.json'), { errorOnExist: true, force: false });
      await chmod(join(folder, 'secrets.json'), 0o600);
    }
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    print(options.json === true, { folder, madeAt, rows, folders: brought }, () =>
      [
        `Restored into ${folder}: ${rows.toLocaleString('en')} rows of ${tables.length} tables${brought.length > 0 ? `, ${brought.join(', ')}` : ''}, as of ${madeAt}.`,
        'Start the app with "npm start".',
      ].join('\n'),
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
    await ownership.release();
  }
}
