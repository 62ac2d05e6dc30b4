import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';

export function readmeCommand(): Command {
  return new Command('readme')
    .description('Write the measured figures into README, from the files that ship.')
    .action(runReadme);
}

async function runReadme(): Promise<void> {
  const { projectFolder } = await import('#lib/env.ts');
  const { readmeTables, withTables } = await import('../readme-tables.ts');
  const file = join(projectFolder(), 'README.md');
  await writeFile(file, withTables(await readFile(file, 'utf8'), await readmeTables(projectFolder())));
}
