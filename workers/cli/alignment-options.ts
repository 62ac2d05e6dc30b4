// What decides how an alignment trains, whether here (align) or elsewhere, from its rows as files (export).
import { type Command, Option } from 'commander';
import type { LoraConfig } from '#lib/llm/lora.ts';
import { type PeopleChoice, peopleOption } from './chosen-people.ts';
import { positiveNumber, shareNumber, wholeNumber } from './numbers.ts';
import { CommandFailure } from './outcome.ts';

export type AlignmentOptions = {
  from?: string;
  softTokens?: string;
  softTargets?: number;
  practice?: number;
  explanations?: number;
  rankings?: number;
  rank?: number;
  rate?: number;
  seed: number;
  people: PeopleChoice;
  baseModel?: string;
};

export function withAlignmentOptions(command: Command): Command {
  return command
    .option(
      '--from <folder>',
      'start from this common adapter or aligned version; if the recommender was retrained since, only the adapter is kept',
    )
    .addOption(
      new Option(
        '--soft-tokens <count>',
        'soft tokens per user vector: 1, as in the paper (default), or 16, which include items it points at',
      ).choices(['1', '16']),
    )
    .option(
      '--soft-targets <temperature>',
      "learn from all the recommender's scores at this temperature (such as 0.25), not just its first choice",
      positiveNumber,
    )
    .option('--practice <share>', 'share of the steps to spend first on item vectors to titles', shareNumber)
    .option(
      '--explanations <share>',
      'share of the groups about a person that add a grounded explanation to the six tasks (default: 0.3)',
      shareNumber,
    )
    .option(
      '--rankings <share>',
      'share of the groups about a person that only rank and judge, several times (default: 0)',
      shareNumber,
    )
    .option('--rank <number>', 'rank of new LoRA matrices (default: 16)', wholeNumber)
    .option('--rate <number>', 'peak learning rate of the LoRA matrices', positiveNumber)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .addOption(peopleOption())
    .option(
      '--base-model <path>',
      'GGUF file, Hugging Face folder, or a name for npm run fetch-model (default: the one "npm start" downloaded)',
    );
}

/** Throws CommandFailure where the options contradict each other. */
export function alignmentSettings(
  { from, softTokens, softTargets, practice, explanations, rankings, rank, rate, seed }: AlignmentOptions,
  defaultLora: LoraConfig,
) {
  if (rank && from)
    throw new CommandFailure(2, "Use --rank or --from, not both: with --from, the rank is the adapter's.");
  return {
    from: from ?? null,
    recalls: softTokens ? softTokens !== '1' : null,
    training: {
      seed,
      ...(rank && { lora: { ...defaultLora, rank, alpha: 2 * rank } }),
      ...(rate && { learningRate: rate }),
    },
    mixture: {
      ...(practice === undefined ? {} : { warmUpShare: practice }),
      ...(explanations === undefined ? {} : { explanationShare: explanations }),
      ...(rankings === undefined ? {} : { rankingShare: rankings }),
      ...(softTargets === undefined ? {} : { softTargets }),
    },
  };
}
