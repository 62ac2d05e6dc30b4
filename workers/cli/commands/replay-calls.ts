import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';

type Options = { questions: string; calls: string; model: string; out: string };

export function replayCallsCommand(): Command {
  return new Command('replay-calls')
    .description(
      'Replay conversations with a given reading of each message, and write down the contexts they had.',
    )
    .addArgument(domainArgument())
    .requiredOption('--questions <file>', 'conversations, as in corpus/questions')
    .requiredOption('--calls <file>', 'JSON lines with conversation and at, both from 0, and call')
    .requiredOption('--out <file>', 'JSON lines as in corpus/messages, with what was answered')
    .option('--model <name>', 'the folder of the domain in models/', 'target-2018')
    .action(runReplayCalls);
}

async function runReplayCalls(domain: Domain, options: Options): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { modelPacksFolder } = await import('#lib/env.ts');
  const { readQuestions } = await import('../questions.ts');
  const { readCalls, replayedCalls } = await import('../replayed-calls.ts');
  const [questions, calls] = [await readQuestions(options.questions), await readCalls(options.calls)];
  const folder = join(modelPacksFolder(), domain, options.model);
  const lines: string[] = [];
  for await (const replayed of replayedCalls(questions, calls, { domain, folder }))
    lines.push(`${JSON.stringify(replayed)}\n`);
  await writeFile(options.out, lines.join(''));
}
