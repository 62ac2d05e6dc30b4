import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';

export type UnderstandOptions = { adapter?: string; baseModel?: string };

const contextTokens = 2048;
const longestLine = 2_000_000; // characters of a line on standard input

export function understandCommand(): Command {
  return new Command('understand')
    .description(
      'Read messages as requests: JSON lines { focus, listed, last, user } in, { request, milliseconds } out.',
    )
    .addArgument(domainArgument())
    .option('--adapter <folder>', 'a common adapter, or an aligned model (default: the one that ships)')
    .option('--base-model <path>', 'GGUF file or a name (default: the base model of the adapter that ships)')
    .action(runUnderstand);
}

/** A line that cannot be read gives { error } in its place. */
async function runUnderstand(domain: Domain, { adapter, baseModel }: UnderstandOptions): Promise<void> {
  const { cacheFolder } = await import('#lib/env.ts');
  const { createInterface } = await import('node:readline');
  const { toAppError } = await import('#lib/errors.ts');
  const { printRequests } = await import('#lib/conversation/grammar/request-notation.ts');
  const { understand } = await import('#lib/conversation/voice/understand.ts');
  const { loadLanguageModel } = await import('#lib/serving/language-model.ts');
  const { readMessageLine } = await import('../message-line.ts');
  const { understandingModel } = await import('../understanding-model.ts');

  const signal = interruption();
  const model = await loadLanguageModel({
    ...(await understandingModel({ adapter, baseModel })),
    cacheFolder: cacheFolder(),
    contextTokens,
    maxSequences: 1,
  });
  try {
    let place = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      place++;
      if (line.trim() === '') continue;
      let written: object;
      try {
        const { user, ...context } = readMessageLine(line.slice(0, longestLine));
        const understood = await understand(user, { ...context, domain }, model, signal);
        const { requests, milliseconds, shortened } = understood;
        written = { request: printRequests(requests), milliseconds, ...(shortened && { shortened }) };
      } catch (thrown) {
        signal.throwIfAborted();
        written = { error: toAppError(thrown).message, line: place };
      }
      process.stdout.write(`${JSON.stringify(written)}\n`);
    }
  } finally {
    await model.dispose();
  }
}
