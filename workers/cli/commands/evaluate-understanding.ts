import { Command, Option } from 'commander';
import type { Request } from '#lib/contract/request.ts';
import { AppError } from '#lib/errors.ts';
import type { Reading, UnderstandingMeasure } from '#lib/evaluation/understanding.ts';
import { interruption } from '../interruption.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';
import type { ReadMessage } from '../understanding-controls.ts';

export type EvaluateUnderstandingOptions = {
  adapter?: string;
  baseModel?: string;
  batches: 'development' | 'held-out';
  limit?: number;
  controls?: boolean;
  mistakes?: number;
  seed: number;
  json?: boolean;
};

const contextTokens = 2048;
const nameWidth = 26;

export function evaluateUnderstandingCommand(): Command {
  return new Command('evaluate-understanding')
    .description('Evaluate how well a language model reads messages as requests, beside simple controls.')
    .option('--adapter <folder>', 'a common adapter, or an aligned model (default: none, the model as it is)')
    .option('--base-model <path>', 'GGUF file (default: the one "npm start" downloaded)')
    .addOption(
      new Option('--batches <part>', 'which messages; held-out is for the end')
        .choices(['development', 'held-out'])
        .default('development'),
    )
    .option('--limit <messages>', 'how many messages, drawn by the seed (default: all)', wholeNumber)
    .option('--controls', 'with an adapter: also the language model without it')
    .option('--mistakes <count>', 'print this many misread development messages', wholeNumber)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option('--json', 'print the figures as one JSON object')
    .action(runEvaluateUnderstanding);
}

type Case = ReadMessage & { expected: Request[] };
type Row = { name: string; measure: UnderstandingMeasure; readings: Reading[] };

async function runEvaluateUnderstanding(options: EvaluateUnderstandingOptions): Promise<void> {
  const { corpusFolder } = await import('#lib/env.ts');
  const { parseRequests, printRequests } = await import('#lib/conversation/grammar/request-notation.ts');
  const { measureUnderstanding } = await import('#lib/evaluation/understanding.ts');
  const { messagesFor } = await import('#lib/model-version/message-batches.ts');
  const { seededRandom, shuffled } = await import('#lib/random.ts');
  const { mostFrequent, questionRules } = await import('../understanding-controls.ts');

  const { adapter, batches, seed, limit } = options;
  const messages = await messagesFor(batches, corpusFolder('messages'));
  const drawn = limit === undefined ? messages : shuffled(messages, seededRandom(seed)).slice(0, limit);
  const cases: Case[] = drawn.map(({ call, last, ...message }) => ({
    ...message,
    last: last === null ? null : (parseRequests(last).at(-1) ?? null),
    expected: parseRequests(call),
  }));
  const rowOf = (name: string, readings: Reading[]): Row => ({
    name,
    measure: measureUnderstanding(cases, readings, seed),
    readings,
  });
  const atOnce = (requests: Request[]): Reading => ({ requests, milliseconds: 0 });
  const training = await messagesFor('training', corpusFolder('messages'));
  const frequent = parseRequests(mostFrequent(training.map(({ call }) => call)));
  const byRules = questionRules(cases);
  const rows = [
    rowOf(
      'most frequent',
      cases.map(() => atOnce(frequent)),
    ),
    rowOf(
      'rules',
      cases.map((one) => atOnce(byRules(one))),
    ),
  ];
  if (!adapter || options.controls) rows.push(rowOf('unaligned', await readAll(cases, null, options)));
  if (adapter) rows.push(rowOf('aligned', await readAll(cases, adapter, options)));
  print(
    options.json ?? false,
    { batches, seed, rows: rows.map(({ name, measure }) => ({ name, ...measure })) },
    () => rows.map(textOf).join('\n\n'),
  );
  const { mistakes } = options;
  if (mistakes === undefined) return;
  if (batches === 'held-out')
    throw new AppError('bad_request', { message: 'Held-out messages are not read by people.' });
  const { readings } = rows.at(-1) as Row;
  const misread = cases.flatMap(({ user, focus, expected }, at) => {
    const [wanted, found] = [expected, readings[at]?.requests ?? []].map(printRequests);
    return wanted === found
      ? []
      : [`${user}\n  about    ${focus}\n  expected ${wanted}\n  found    ${found}`];
  });
  process.stderr.write(`${misread.slice(0, mistakes).join('\n')}\n`);
}

async function readAll(
  cases: Case[],
  adapterFolder: string | null,
  { baseModel }: EvaluateUnderstandingOptions,
): Promise<Reading[]> {
  const { baseModelPath, cacheFolder } = await import('#lib/env.ts');
  const { understand } = await import('#lib/conversation/voice/understand.ts');
  const { loadLanguageModel } = await import('#lib/serving/language-model.ts');
  const signal = interruption();
  const model = await loadLanguageModel({
    baseModelPath: baseModelPath(baseModel),
    adapterFolder,
    cacheFolder: cacheFolder(),
    contextTokens,
    maxSequences: 1,
  });
  const bar = progressBar(adapterFolder === null ? 'reading messages, unaligned' : 'reading messages');
  try {
    const readings: Reading[] = [];
    for (const [at, { user, ...context }] of cases.entries()) {
      readings.push(await understand(user, context, model, signal));
      bar.update({ step: at + 1, steps: cases.length });
    }
    return readings;
  } finally {
    bar.stop();
    await model.dispose();
  }
}

function textOf({ name, measure }: Row): string {
  const { byRequest, byLanguage, milliseconds } = measure;
  const share = ({ value, low, high }: UnderstandingMeasure['names']) =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const line = (
    label: string,
    {
      messages,
      names,
      copied,
      whole,
    }: Omit<UnderstandingMeasure, 'byRequest' | 'byLanguage' | 'milliseconds'>,
  ) =>
    `${label.padEnd(nameWidth)}${String(messages).padStart(6)}  ${[names, copied, whole].map(share).join('  ')}`;
  return [
    `${name}: ${milliseconds.median} ms a message, at most ${milliseconds.worst}`,
    `${''.padEnd(nameWidth)}messages  ${['name', 'titles and choices', 'whole'].map((label) => label.padEnd(20)).join('  ')}`,
    line('all', measure),
    ...Object.entries(byRequest).map(([request, figures]) => line(`  ${request}`, figures)),
    ...Object.entries(byLanguage).map(([language, figures]) => line(`  ${language}`, figures)),
  ].join('\n');
}
