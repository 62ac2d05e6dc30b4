import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { perspectives } from '#lib/contract/perspective.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';

type ExplainOptions = {
  history: string;
  item: string;
  perspective: string;
  words?: string;
  question: string;
  seed: number;
  model?: string;
  computed?: boolean;
  free?: boolean;
  json?: boolean;
};

const perspectiveNames = [...perspectives, 'custom'];

export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'Explain why an item is recommended, or not: computed evidence, then the aligned model’s answer.',
    )
    .addArgument(domainArgument())
    .requiredOption('--history <titles>', 'titles, oldest first, separated by semicolons')
    .requiredOption('--item <title>', 'the item to explain')
    .addOption(
      new Option('--perspective <name>', 'which perspective to answer from')
        .choices(perspectiveNames)
        .default('overall'),
    )
    .option('--words <text>', 'the perspective in your own words, with --perspective custom')
    .option('--question <text>', 'what to ask', 'Why this?')
    .option('--seed <seed>', 'random seed; the same seed gives the same answer', wholeNumber, 1)
    .option('--computed', 'compose the answer without a language model')
    .option('--free', 'let the language model write freely; false sentences are redrawn or marked')
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nTitles match in any case, with or without the year, with the article first or last.\n' +
        'Example: npm run cli -- explain movies --history "Alien; Blade Runner" --item "Brazil" --perspective sceptic',
    )
    .action(runExplain);
}

async function runExplain(domain: Domain, options: ExplainOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { targetFolderOf } = await import('#lib/model-version/target-folder.ts');
  const { historyOf, itemOf } = await import('../titles.ts');
  const folder = await modelFolder(domain, options.model);
  const catalogue = await loadCatalogue(await targetFolderOf(folder));
  const history = historyOf(options.history, catalogue).map(({ index }) => index);
  const item = itemOf(options.item, catalogue);
  const { runExplanation } = await import('../explanation.ts');
  await runExplanation({ ...options, domain, folder, history, item: item.index });
}
