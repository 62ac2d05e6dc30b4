import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';

type FactsOptions = { history: string; item?: string; listed?: string; model?: string };

export function factsCommand(): Command {
  return new Command('facts')
    .description(
      'Answer requests, one a line of standard input: the facts, and an answer composed from them.',
    )
    .addArgument(domainArgument())
    .requiredOption('--history <titles>', 'titles, oldest first, separated by semicolons')
    .option('--item <title>', 'what the chat is about')
    .option('--listed <titles>', 'titles listed just before, separated by semicolons')
    .option(...modelOption)
    .addHelpText(
      'after',
      '\nA line is a request as JSON or in the notation of corpus/messages. Prints one JSON object a request.\n' +
        'Example: echo \'recommend genre="comedy"\' | npm run cli -- facts movies --history "Alien; Blade Runner"',
    )
    .action(runFacts);
}

async function runFacts(domain: Domain, options: FactsOptions): Promise<void> {
  const { historyOf, itemOf } = await import('../titles.ts');
  const { loadSetting } = await import('../request-world.ts');
  const { parseRequests, printRequests } = await import('#lib/conversation/grammar/request-notation.ts');
  const { requestSchema } = await import('#lib/contract/request.ts');
  const { answerRequest } = await import('#lib/requests/answer-request.ts');
  const { dispose, ...setting } = await loadSetting(await modelFolder(domain, options.model));
  const { catalogue } = setting;
  const history = historyOf(options.history, catalogue).map(({ index }) => index);
  let focus = options.item === undefined ? null : itemOf(options.item, catalogue).index;
  let listed = historyOf(options.listed ?? '', catalogue).map(({ index }) => index);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const text = line.trim();
    const requests = text.startsWith('{') ? [requestSchema.parse(JSON.parse(text))] : parseRequests(text);
    for (const request of requests) {
      const answer = answerRequest(request, { ...setting, history, rules: [], focus, listed });
      focus = answer.focus?.index ?? null;
      listed = answer.listed.map(({ index }) => index).slice(0, 6);
      const { lines, composed, cards, links } = answer;
      process.stdout.write(
        `${JSON.stringify({ request: printRequests([request]), lines, composed, cards, links })}\n`,
      );
    }
  }
  dispose();
}
