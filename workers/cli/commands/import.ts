import { Command } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import type { ImportReport } from '#lib/recommender/dataset.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type ImportOptions = { minUser: number; minItem: number; minRating?: number; json?: boolean };

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Import RecBole atomic files (NAME.inter, NAME.item). Later trainings of the domain use them.',
    )
    .addArgument(domainArgument())
    .argument('<folder>', 'folder that holds the files')
    .option('--min-user <count>', 'fewest interactions of a user that stays', wholeNumber, 5)
    .option('--min-item <count>', 'fewest interactions of an item that stays', wholeNumber, 5)
    .option(
      '--min-rating <rating>',
      'count only ratings from here on (default: every rating counts)',
      positiveNumber,
    )
    .option('--json', 'print the report as one JSON object')
    .action(runImport);
}

async function runImport(domain: Domain, folder: string, options: ImportOptions): Promise<void> {
  const { saveDataset } = await import('#lib/catalogue/dataset-folder.ts');
  const { importedDatasetFolder } = await import('#lib/catalogue/domain-dataset.ts');
  const { importRecBole } = await import('#lib/catalogue/importers/recbole.ts');
  const { dataFolder } = await import('#lib/env.ts');
  const dataset = await importRecBole(folder, domain, {
    minimumUserInteractions: options.minUser,
    minimumItemInteractions: options.minItem,
    minimumRating: options.minRating ?? null,
    signal: interruption(),
  });
  const target = importedDatasetFolder(dataFolder(), domain);
  await saveDataset(dataset, target);
  print(options.json ?? false, { domain, folder: target, ...dataset.report }, () =>
    describe(domain, dataset.report),
  );
}

function describe(domain: Domain, { read, kept, dropped, notes, files }: ImportReport): string {
  const lines = [
    `Imported ${files.join(' and ')} for ${domain}.`,
    `  read     ${read.interactions} interactions, ${read.items} items`,
    `  kept     ${kept.interactions} interactions of ${kept.users} users with ${kept.items} items`,
    ...Object.entries(dropped).map(([reason, count]) => `  dropped  ${count}: ${reason}`),
    ...notes.map((note) => `  note     ${note}`),
  ];
  return lines.join('\n');
}
