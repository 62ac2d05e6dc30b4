import { Argument, Command } from 'commander';
import { AppError } from '#lib/errors.ts';
import type { LlamaShape } from '#lib/llm/memory-plan.ts';
import { namedShapes } from '#lib/llm/named-shapes.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

export type PlanOptions = {
  rowLength: number;
  rank: number;
  examples: number;
  flops: number;
  json?: boolean;
};

// Alignment's defaults (lib/alignment/align.ts, lib/llm/lora.ts), repeated so that --help loads neither.
const usual = { rowLength: 512, rank: 16 };
const rowsOfShippedModel = 2753; // models/movies/manifest.json

export function planCommand(): Command {
  return new Command('plan')
    .description('Estimate the memory and time to align a base model. Loads and measures nothing.')
    .addArgument(
      new Argument(
        '<base-model>',
        `GGUF file, Hugging Face folder, or one of ${Object.keys(namedShapes).join(', ')}`,
      ),
    )
    .option('--row-length <places>', 'positions in a packed row', wholeNumber, usual.rowLength)
    .option('--rank <rank>', 'rank of the LoRA matrices', wholeNumber, usual.rank)
    .option(
      '--examples <rows>',
      'packed rows to train on, one per step (default: as many as for the shipped movie model)',
      wholeNumber,
      rowsOfShippedModel,
    )
    .option('--flops <number>', 'operations per second the machine sustains', positiveNumber, 1e12)
    .option('--json', 'print one JSON object')
    .action(runPlan);
}

async function runPlan(baseModel: string, options: PlanOptions): Promise<void> {
  const { planMemory } = await import('#lib/llm/memory-plan.ts');
  const { measuredSteps, usualConnectors } = await import('#lib/llm/named-shapes.ts');
  const { planText } = await import('../plan-text.ts');

  const shape = await shapeOf(baseModel);
  const { rowLength, rank, examples, flops, json = false } = options;
  const training = {
    rank,
    rowsAtOnce: 1,
    rowLength,
    // Rows are packed with answers until full. Half of the positions is a guess, which matters little for a large
    // model.
    answerPlaces: Math.ceil(rowLength / 2),
    connectors: usualConnectors,
  };
  const plan = planMemory(shape, training);
  const value = {
    baseModel,
    origin: 'computed' as const,
    training,
    ...plan,
    steps: examples,
    operationsPerSecond: flops,
    hours: (examples * plan.totalOperations) / flops / 3600,
    checks: measuredSteps.map(({ name, shape, training, peakBytes: measuredBytes }) => {
      const computedBytes = planMemory(namedShapes[shape], training).totalBytes;
      return { name, computedBytes, measuredBytes, ratio: computedBytes / measuredBytes };
    }),
  };
  print(json, value, () => planText(value));
}

async function shapeOf(baseModel: string): Promise<LlamaShape> {
  const named = Object.entries(namedShapes).find(([name]) => name === baseModel)?.[1];
  if (named) return named;
  const { readLlamaConfig } = await import('#lib/llm/llama-config.ts');
  try {
    return await readLlamaConfig(baseModel);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'not_found') throw thrown;
    const names = Object.keys(namedShapes).join(', ');
    throw new AppError('not_found', {
      message: `${thrown.message}. Known by name: ${names}.`,
      cause: thrown,
    });
  }
}
