import { Command } from 'commander';
import { wholeNumber } from '../numbers.ts';

type Options = {
  adapter: string;
  baseModel?: string;
  out: string;
  limit: number;
  drafts: number;
  seed: number;
};

export function draftClaimsCommand(): Command {
  return new Command('draft-claims')
    .description(
      'Let a language model answer training messages from their facts, and write down the sentences that the rules let pass, for a reader to label.',
    )
    .requiredOption('--adapter <folder>', 'the common adapter that speaks')
    .requiredOption('--out <file>', 'JSON lines: case, sentence, and what was said before it')
    .option('--base-model <path>', 'GGUF file (default: the one "npm start" downloaded)')
    .option('--limit <answers>', 'how many answers, drawn by the seed', wholeNumber, 400)
    .option('--drafts <count>', 'drafts of each; the first takes the likeliest tokens', wholeNumber, 2)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .action(runDraftClaims);
}

async function runDraftClaims({ adapter, baseModel, out, limit, drafts, seed }: Options): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { baseModelPath, cacheFolder, corpusFolder } = await import('#lib/env.ts');
  const { answersFor } = await import('#lib/model-version/answer-batches.ts');
  const { seededRandom, shuffled } = await import('#lib/random.ts');
  const { loadLanguageModel } = await import('#lib/serving/language-model.ts');
  const { draftedClaims } = await import('../drafted-claims.ts');
  const { interruption } = await import('../interruption.ts');
  const { progressBar } = await import('../progress-bar.ts');

  const all = await answersFor('training', corpusFolder('answers'));
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
