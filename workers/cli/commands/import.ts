import { Command, InvalidArgumentError } from 'commander';
import type { ImportReport } from '#lib/catalogue/dataset.ts';
import { type ImportFormat, importFormats } from '#lib/catalogue/importers/import-format.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type Part, type PartCounts, parts } from '#lib/recommender/people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

type ImportOptions = {
  format?: ImportFormat;
  items?: number;
  users?: number;
  seed: number;
  core: number;
  minUser: number;
  minRating?: number;
  people?: string;
  json?: boolean;
};

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Import a data set: RecBole atomic files, Steam reviews, Amazon reviews or MovieLens. Later training runs for the domain use it.',
    )
    .addArgument(domainArgument())
    .argument(
      '<folders...>',
      'folders with the files, plain or gzipped; items in several are joined by title and year',
    )
    .option('--format <name>', `${importFormats.join(', ')} (default: detected)`, formatName)
    .option('--items <count>', 'keep only this many of the most frequent items', wholeNumber)
    .option('--users <count>', 'sample this many users', wholeNumber)
    .option('--seed <number>', 'random seed for the sample', seedNumber, 0)
    .option('--core <count>', 'drop items and users with fewer interactions than this', wholeNumber, 5)
    .option('--min-user <count>', 'drop users with fewer interactions than this', wholeNumber, 5)
    .option('--min-rating <rating>', 'count only ratings of at least this (default: all)', positiveNumber)
    .option('--people <file>', 'write the counts for the split of people into this file')
    .option('--json', 'print the report as one JSON object')
    .action(runImport);
}

async function runImport(domain: Domain, folders: string[], options: ImportOptions): Promise<void> {
  const { saveDataset } = await import('#lib/catalogue/dataset-folder.ts');
  const { importedDatasetFolder } = await import('#lib/catalogue/dataset-report.ts');
  const { importDataset } = await import('#lib/catalogue/importers/import-dataset.ts');
  const { dataFolder, modelPacksFolder } = await import('#lib/env.ts');
  const { shippedSteamGames } = await import('#lib/model-version/target-kinds.ts');
  const { countParts } = await import('#lib/recommender/people.ts');
  const { writePeople } = await import('../people-file.ts');
  const bar = progressBar('Reading');
  const dataset = await importDataset(folders, domain, {
    format: options.format,
    filters: {
      mostFrequentItems: options.items ?? null,
      sampleUsers: options.users ?? null,
      seed: options.seed,
      core: options.core,
      minHistory: options.minUser,
    },
    ties: 'seeded',
    ids: 'names',
    steamGames: domain === 'games' ? await shippedSteamGames(modelPacksFolder()) : [],
    minimumRating: options.minRating ?? null,
    signal: interruption(),
    onProgress: ({ bytesRead, bytes, file }) => bar.update({ step: bytesRead, steps: bytes, file }),
  }).finally(() => bar.stop());
  const target = importedDatasetFolder(dataFolder(), domain);
  const fingerprint = await saveDataset(dataset, target);
  const people = countParts(domain, dataset.sequences);
  if (options.people !== undefined)
    await writePeople(options.people, domain, { fingerprint, report: dataset.report, people });
  print(options.json ?? false, { domain, folder: target, fingerprint, ...dataset.report, people }, () =>
    describe(domain, fingerprint, dataset.report, people),
  );
}

function describe(
  domain: Domain,
  fingerprint: string,
  { format, filters, read, kept, dropped, notes, files }: ImportReport,
  people: Record<Part, PartCounts>,
): string {
  const chosen = [
    ...(filters?.mostFrequentItems ? [`the ${filters.mostFrequentItems} most frequent items`] : []),
    ...(filters?.sampleUsers ? [`${filters.sampleUsers} users drawn with seed ${filters.seed}`] : []),
    `users with ${filters?.minHistory ?? 1} and a core of ${filters?.core ?? 1}`,
  ];
  const lines = [
    `Imported ${files.join(' and ')} (${format}) for ${domain}.`,
    `  read     ${read.interactions} interactions, ${read.items} items`,
    `  filters  ${chosen.join(', ')}`,
    `  kept     ${kept.interactions} interactions of ${kept.users} users with ${kept.items} items`,
    ...Object.entries(dropped).map(([reason, count]) => `  dropped  ${count}: ${reason}`),
    ...notes.map((note) => `  note     ${note}`),
    ...parts.map(
      (part) => `  people   ${people[part].people} with ${people[part].events} interactions: ${part}`,
    ),
    `  data set ${fingerprint.slice(0, 16)}`,
  ];
  return lines.join('\n');
}

function formatName(text: string): ImportFormat {
  const format = importFormats.find((name) => name === text);
  if (!format) throw new InvalidArgumentError(`It must be one of ${importFormats.join(', ')}.`);
  return format;
}

function seedNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}
