import { Command, Option } from 'commander';
import type { SpeakingMeasure } from '#lib/evaluation/speaking.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

export type EvaluateSpeakingOptions = {
  adapter?: string;
  baseModel?: string;
  batches: 'development' | 'held-out';
  limit?: number;
  claims: number;
  controls?: boolean;
  drafts?: number;
  seed: number;
  json?: boolean;
};

export function evaluateSpeakingCommand(): Command {
  return new Command('evaluate-speaking')
    .description(
      'Evaluate how a language model words composed answers and judges whether a sentence says the same, beside controls.',
    )
    .option('--adapter <folder>', 'a common adapter, or an aligned model (default: none, the model as it is)')
    .option('--base-model <path>', 'GGUF file (default: the one "npm start" downloaded)')
    .addOption(
      new Option('--batches <part>', 'which answers; held-out is for the end')
        .choices(['development', 'held-out'])
        .default('development'),
    )
    .option('--limit <answers>', 'how many answers, drawn by the seed (default: all)', wholeNumber)
    .option(
      '--claims <count>',
      'claims judged about a sentence of each answer, most of them falsified',
      wholeNumber,
      8,
    )
    .option('--controls', 'with an adapter: also the model without it, and claims behind sentences of others')
    .option('--drafts <count>', 'print this many answers as they were written', wholeNumber)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option('--json', 'print the figures as one JSON object')
    .action(runEvaluateSpeaking);
}

async function runEvaluateSpeaking(options: EvaluateSpeakingOptions): Promise<void> {
  const { corpusFolder } = await import('#lib/env.ts');
  const { wordedFor } = await import('#lib/model-version/wording-batches.ts');
  const { measureSpeaking } = await import('#lib/evaluation/speaking.ts');
  const { seededRandom, shuffled } = await import('#lib/random.ts');
  const { CommandFailure } = await import('../outcome.ts');
  const { measureText, trySpeaking } = await import('../speaking-trial.ts');
  const { adapter, batches, seed, limit, drafts } = options;
  const all = await wordedFor(batches, corpusFolder('wording'));
  if (all.length === 0) throw new CommandFailure(2, `There are no ${batches} answers in corpus/wording.`);
  const answers = limit === undefined ? all : shuffled(all, seededRandom(seed)).slice(0, limit);
  const trials = [
    ...(!adapter || options.controls ? [{ name: 'unaligned', adapter: null, shuffle: false }] : []),
    ...(adapter && options.controls ? [{ name: 'sentences of others', adapter, shuffle: true }] : []),
    ...(adapter ? [{ name: 'aligned', adapter, shuffle: false }] : []),
  ];
  const rows: { name: string; measure: SpeakingMeasure; texts: string[] }[] = [];
  for (const { name, ...trial } of trials) {
    const { outcomes, texts } = await trySpeaking(answers, { ...options, ...trial });
    rows.push({ name, measure: measureSpeaking(outcomes, seed), texts });
  }
  print(
    options.json ?? false,
    { batches, seed, rows: rows.map(({ name, measure }) => ({ name, ...measure })) },
    () => rows.map(({ name, measure }) => measureText(name, measure)).join('\n\n'),
  );
  if (drafts) process.stderr.write(`${rows.at(-1)?.texts.slice(0, drafts).join('\n\n') ?? ''}\n`);
}
