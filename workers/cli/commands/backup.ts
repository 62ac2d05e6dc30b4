import { Command } from 'commander';
import { print } from '../outcome.ts';

type BackupOptions = { secrets?: string; json?: boolean };
export const keptFolders = ['model-versions', 'datasets'];

export function backupCommand(): Command {
  return new Command('backup')
    .description('Write the database, the trained model versions and imported data into one file.')
    .argument('<file>', 'a new file, such as backup.tar.gz')
    .option(
      '--secrets <file>',
      'also write the secrets, to a file of their own: with them, people stay signed in',
    )
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nThe app may run meanwhile. The file holds what people entrusted to you: keep it safe.',
    )
    .action(runBackup);
}

async function runBackup(file: string, options: BackupOptions): Promise<void> {
  const { cp, chmod, mkdtemp, rm, stat } = await import('node:fs/promises');
  const { dirname, join, resolve } = await import('node:path');
  const { dumpDatabase } = await import('#lib/db/backup.ts');
  const { dataFolder } = await import('#lib/env.ts');
  const { CommandFailure } = await import('../outcome.ts');
  const { pack } = await import('../archive.ts');
  const { withDatabase } = await import('../data-store.ts');
  const target = resolve(file);
  if (await stat(target).catch(() => null))
    throw new CommandFailure(2, `${target} is there already. Choose another name.`);
  const staging = await mkdtemp(join(dirname(target), '.backup-'));
  try {
    const { tables, madeAt } = await withDatabase((url) => dumpDatabase(url, staging));
    const kept: string[] = [];
    for (const name of keptFolders)
      if (await stat(join(dataFolder(), name)).catch(() => null)) kept.push(name);
    await pack(target, [
      { folder: staging, names: ['backup.json', 'tables'] },
      { folder: dataFolder(), names: kept },
    ]);
    if (options.secrets !== undefined) {
      await cp(join(dataFolder(), 'secrets.json'), resolve(options.secrets), {
        errorOnExist: true,
        force: false,
      });
      await chmod(resolve(options.secrets), 0o600);
    }
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const { size: bytes } = await stat(target);
    print(options.json === true, { file: target, madeAt, rows, bytes, folders: kept }, () =>
      [
        `${target}: ${rows.toLocaleString('en')} rows of ${tables.length} tables${kept.length > 0 ? `, ${kept.join(', ')}` : ''} (${(bytes / 1e6).toFixed(1)} MB).`,
        options.secrets === undefined
          ? 'Without the secrets (--secrets FILE), everyone signs in again after a restore.'
          : `Secrets: ${resolve(options.secrets)}.`,
      ].join('\n'),
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
