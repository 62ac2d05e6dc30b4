import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';

type ChatOptions = {
  history: string;
  item?: string;
  adapter?: string;
  baseModel?: string;
  model?: string;
  seed: number;
  computed?: boolean;
  json?: boolean;
};

export function chatCommand(): Command {
  return new Command('chat')
    .description('Chat as in the app: one message a line of standard input, all of them one conversation.')
    .addArgument(domainArgument())
    .requiredOption('--history <titles>', 'titles, oldest first, separated by semicolons')
    .option('--item <title>', 'what the chat is about')
    .option(
      '--adapter <folder>',
      'a common adapter: understands, and words answers if it has learned to (default: the one that ships)',
    )
    .option(
      '--base-model <path>',
      'GGUF file, Hugging Face folder or name, looked at first (default: BASE_MODEL, and those in the cache)',
    )
    .option('--computed', 'answer without a language model')
    .option('--seed <seed>', 'random seed; the same seed gives the same answers', wholeNumber, 1)
    .option(...modelOption)
    .option('--json', 'print one JSON object a message')
    .addHelpText(
      'after',
      '\nFeedback said in words takes effect at once, for the rest of the conversation.\n' +
        'Example: echo "Give me 3 comedies" | npm run cli -- chat movies --history "Alien; Blade Runner"',
    )
    .action(runChat);
}

async function runChat(domain: Domain, options: ChatOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { targetFolderOf } = await import('#lib/model-version/target-folder.ts');
  const { historyOf, itemOf } = await import('../titles.ts');
  const { converse } = await import('../conversation.ts');
  const folder = await modelFolder(domain, options.model);
  const catalogue = await loadCatalogue(await targetFolderOf(folder));
  const history = historyOf(options.history, catalogue).map(({ index }) => index);
  const item = options.item === undefined ? null : itemOf(options.item, catalogue).index;
  await converse({ ...options, domain, folder, history, item });
}
