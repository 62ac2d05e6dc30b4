import { Command, Option } from 'commander';
import { wholeNumber } from '../numbers.ts';

type Options = {
  adapter: string;
  baseModel?: string;
  out: string;
  batches: 'training' | 'held-out';
  stopped?: boolean;
  limit: number;
  drafts: number;
  seed: number;
};

export function draftClaimsCommand(): Command {
  return new Command('draft-claims')
    .description(
      'Let a language model answer messages from their facts, and write down its sentences for a reader to label: those that the rules let pass.',
    )
    .requiredOption('--adapter <folder>', 'the common adapter that speaks')
    .requiredOption('--out <file>', 'JSON lines: case, sentence, and what was said before it')
    .option('--base-model <path>', 'GGUF file (default: the one "npm start" downloaded)')
    .addOption(
      new Option('--batches <part>', 'which answers; held-out is for the end')
        .choices(['training', 'held-out'])
        .default('training'),
    )
    .option('--stopped', 'also those that the rules stop, with why')
    .option('--limit <answers>', 'how many answers, drawn by the seed', wholeNumber, 400)
    .option('--drafts <count>', 'drafts of each; the first takes the likeliest tokens', wholeNumber, 2)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .action(runDraftClaims);
}

async function runDraftClaims(options: Options): Promise<void> {
  const { adapter, baseModel, out, batches, stopped = false, limit, drafts, seed } = options;
  const { writeFile } = await import('node:fs/promises');
  const { baseModelPath, cacheFolder, corpusFolder } = await import('#lib/env.ts');
  const { answersFor } = await import('#lib/model-version/answer-batches.ts');
  const { seededRandom, shuffled } = await import('#lib/random.ts');
  const { loadLanguageModel } = await import('#lib/serving/language-model.ts');
  const { draftedClaims } = await import('../drafted-claims.ts');
  const { interruption } = await import('../interruption.ts');
  const { progressBar } = await import('../progress-bar.ts');

  const all = await answersFor(batches, corpusFolder('answers'));
  const answers = shuffled(all, seededRandom(seed)).slice(0, limit);
  const model = await loadLanguageModel({
    baseModelPath: baseModelPath(baseModel),
    adapterFolder: adapter,
    cacheFolder: cacheFolder(),
    contextTokens: 2048,
    maxSequences: 6,
  });
  const bar = progressBar('drafting');
  try {
    const lines: string[] = [];
    for await (const { done, claims } of draftedClaims(answers, {
      model,
      drafts,
      seed,
      stopped,
      signal: interruption(),
    })) {
      lines.push(...claims.map((claim) => JSON.stringify(claim)));
      bar.update({ step: done, steps: answers.length });
      await writeFile(out, `${lines.join('\n')}\n`);
    }
  } finally {
    bar.stop();
    await model.dispose();
  }
}
