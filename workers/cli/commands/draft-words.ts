import { Command, Option } from 'commander';
import { wholeNumber } from '../numbers.ts';

type Options = {
  adapter: string;
  baseModel?: string;
  out: string;
  batches: 'development' | 'held-out';
  limit: number;
  seed: number;
};

export function draftWordsCommand(): Command {
  return new Command('draft-words')
    .description(
      'Let a language model word composed answers, and write down the first draft of each sentence for a reader to label.',
    )
    .requiredOption('--adapter <folder>', 'the common adapter that words')
    .requiredOption('--out <file>', 'JSON lines: composed sentence, draft, and what was said before it')
    .option('--base-model <path>', 'GGUF file (default: the one "npm start" downloaded)')
    .addOption(
      new Option('--batches <part>', 'which answers; held-out is for the end')
        .choices(['development', 'held-out'])
        .default('development'),
    )
    .option('--limit <answers>', 'how many answers, drawn by the seed', wholeNumber, 400)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .action(runDraftWords);
}

async function runDraftWords(options: Options): Promise<void> {
  const { adapter, baseModel, out, batches, limit, seed } = options;
  const { writeFile } = await import('node:fs/promises');
  const { corpusFolder } = await import('#lib/env.ts');
  const { wordedFor } = await import('#lib/model-version/wording-batches.ts');
  const { seededRandom, shuffled } = await import('#lib/random.ts');
  const { draftedWords } = await import('../drafted-words.ts');
  const { interruption } = await import('../interruption.ts');
  const { progressBar } = await import('../progress-bar.ts');
  const { cataloguesOf, loadSpeaker } = await import('../speaking-trial.ts');

  const all = await wordedFor(batches, corpusFolder('wording'));
  const answers = shuffled(all, seededRandom(seed)).slice(0, limit);
  const catalogues = await cataloguesOf(answers);
  const model = await loadSpeaker({ adapter, ...(baseModel && { baseModel }) });
  const bar = progressBar('drafting');
  try {
    const lines: string[] = [];
    const drafting = { model, catalogues, seed, signal: interruption() };
    for await (const { done, drafts } of draftedWords(answers, drafting)) {
      lines.push(...drafts.map((draft) => JSON.stringify(draft)));
      bar.update({ step: done, steps: answers.length });
      await writeFile(out, `${lines.join('\n')}\n`);
    }
  } finally {
    bar.stop();
    await model.dispose();
  }
}
