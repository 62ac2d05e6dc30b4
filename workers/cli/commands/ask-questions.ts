import { Command } from 'commander';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { wholeNumber } from '../numbers.ts';
import { CommandFailure } from '../outcome.ts';

type Options = {
  adapter?: string;
  baseModel?: string;
  model: string;
  computed?: boolean;
  used?: boolean;
  questions?: string;
  readsOnly?: boolean;
  domains: string;
  every: number;
  from: number;
  out: string;
};

export function askQuestionsCommand(): Command {
  return new Command('ask-questions')
    .description(
      'Ask the conversations of corpus/questions and write down the answers, for readers to grade.',
    )
    .requiredOption('--out <file>', 'JSON lines: one message and its answer each, with its facts')
    .option('--domains <names>', 'separated by commas', domains.join(','))
    .option('--model <name>', 'the folder of each domain in models/', 'target-2018')
    .option(
      '--adapter <folder>',
      'a common adapter: understands, and words answers if it has learned to (default: the one that ships)',
    )
    .option('--base-model <path>', 'GGUF file or name, looked at first')
    .option('--reads-only', 'the adapter reads messages, and answers are composed')
    .option('--computed', 'answer without a language model')
    .option('--used', 'the questions of earlier releases, by which anything may be mended')
    .option(
      '--questions <folder>',
      'conversations of your own: <domain>.jsonl, in the format of corpus/questions',
    )
    .option('--every <count>', 'only one of every so many conversations', wholeNumber, 1)
    .option('--from <place>', 'which one of them, from 1', wholeNumber, 1)
    .action(runAskQuestions);
}

async function runAskQuestions(options: Options): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { isDomain } = await import('#lib/contract/domain.ts');
  const { corpusFolder, modelPacksFolder } = await import('#lib/env.ts');
  const { progressBar } = await import('../progress-bar.ts');
  const { answeredQuestions, readQuestions } = await import('../questions.ts');
  const asked = options.domains.split(',').map((name): Domain => {
    if (!isDomain(name)) throw new CommandFailure(2, `${name} is not a domain.`);
    return name;
  });
  const questions = options.questions ?? join(corpusFolder('questions'), ...(options.used ? ['used'] : []));
  const lines: string[] = [];
  for (const domain of asked) {
    const all = await readQuestions(join(questions, `${domain}.jsonl`));
    const conversations = all.filter((_, at) => at % options.every === options.from - 1);
    const folder = join(modelPacksFolder(), domain, options.model);
    const bar = progressBar(domain);
    let done = 0;
    for await (const told of answeredQuestions(conversations, { ...options, domain, folder })) {
      lines.push(JSON.stringify(told));
      bar.update({ step: ++done, steps: conversations.length * 5 });
    }
    bar.stop();
    await writeFile(options.out, `${lines.join('\n')}\n`);
  }
}
