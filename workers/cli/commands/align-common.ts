import { Command } from 'commander';
import type { CommonAlignmentConfig } from '#lib/model-version/common-adapter.ts';
import type { CommonExport } from '#lib/model-version/export-common.ts';
import { interruption } from '../interruption.ts';
import { newVersionFolder, refuseFilled } from '../model-folder.ts';
import { positiveNumber, shareNumber, wholeNumber } from '../numbers.ts';
import { CommandFailure, print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type AlignCommonOptions = {
  minutes: number;
  steps?: number;
  resume?: boolean;
  from?: string;
  rank?: number;
  rate?: number;
  rows: number;
  rowLength?: number;
  about?: string;
  others: number;
  exchange?: number;
  contexts?: number;
  conversations?: number;
  entailment?: number;
  labelled?: number;
  wording?: number;
  sameness?: number;
  vary?: number;
  seed: number;
  baseModel?: string;
  out?: string;
  export?: string;
  json?: boolean;
};

export function alignCommonCommand(): Command {
  return new Command('align-common')
    .description(
      'Train the common adapter: understanding messages, wording answers, judging claims; before any domain.',
    )
    .option('--minutes <count>', 'how long to train', positiveNumber, 60)
    .option('--steps <count>', 'how many steps, regardless of time, so that two runs compare', wholeNumber)
    .option('--resume', 'resume from the last checkpoint')
    .option('--from <folder>', 'start from this common adapter')
    .option('--rank <number>', 'rank of new LoRA matrices (default: 16)', wholeNumber)
    .option('--rate <number>', 'peak learning rate of the LoRA matrices', positiveNumber)
    .option('--rows <count>', 'rows a step', wholeNumber, 1)
    .option('--row-length <places>', 'places in a row (default: 512)', wholeNumber)
    .option(
      '--about <batches>',
      'batches of messages to go on with, such as z36,z37, with some of the others (default: all batches)',
    )
    .option('--others <messages>', 'with --about: how many messages of other batches', wholeNumber, 3000)
    .option(
      '--contexts <share>',
      'share of the messages without a context that are put into that of another (default: 0.5)',
      shareNumber,
    )
    .option(
      '--exchange <share>',
      'share of the messages whose titles are exchanged (default: 0.4)',
      shareNumber,
    )
    .option('--conversations <share>', 'share of general conversations (default: 0.01)', shareNumber)
    .option('--entailment <share>', 'share of claims about facts (default: 0.02)', shareNumber)
    .option('--labelled <share>', 'share of claims that a reader labelled (default: 0.01)', shareNumber)
    .option('--wording <share>', 'share of composed answers in other words (default: 0.17)', shareNumber)
    .option('--sameness <share>', 'share of claims about their sentences (default: 0.06)', shareNumber)
    .option(
      '--vary <share>',
      'share of the answers whose titles and numbers are exchanged (default: 0.7)',
      shareNumber,
    )
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file or Hugging Face folder (default: the one "npm start" downloaded)',
    )
    .option('--out <folder>', 'where to write the adapter (default: a new folder under model-versions)')
    .option(
      '--export <folder>',
      'write the rows of --steps steps as files instead, to train them elsewhere (engines/ray)',
    )
    .option('--json', 'print the result as one JSON object')
    .action(runAlignCommon);
}

async function runAlignCommon(options: AlignCommonOptions): Promise<void> {
  const { corpusFolder, baseModelPath, conversationsFile, dataFolder, limitTrainingThreads } = await import(
    '#lib/env.ts'
  );
  limitTrainingThreads();
  const { readFile, rm } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { parseConversations } = await import('#lib/alignment/tasks/general-conversation.ts');
  const { defaultLoraConfig } = await import('#lib/llm/lora.ts');
  const { alignCommon } = await import('#lib/model-version/common-adapter.ts');
  const { answersFor, withoutMessages } = await import('#lib/model-version/answer-batches.ts');
  const { labelledClaimsFor } = await import('#lib/model-version/claim-batches.ts');
  const { messagesAbout, messagesFor } = await import('#lib/model-version/message-batches.ts');
  const { wordedFor } = await import('#lib/model-version/wording-batches.ts');
  const { loadBaseModel } = await import('#lib/model-version/trainable-base-model.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');

  const { minutes, steps, rank, rate, rows, rowLength, exchange, contexts, conversations, seed, from } =
    options;
  const { entailment, labelled, wording, sameness, vary } = options;
  if (rank && from)
    throw new CommandFailure(2, "Use --rank or --from, not both: with --from, the rank is the adapter's.");
  if (options.export && (options.resume || options.out))
    throw new CommandFailure(2, '--export goes with neither --resume nor --out: nothing is trained here.');
  const messages = corpusFolder('messages');
  const keptBack = (
    await Promise.all((['development', 'held-out'] as const).map((part) => messagesFor(part, messages)))
  ).flat();
  const examples = {
    messages:
      options.about === undefined
        ? await messagesFor('training', messages)
        : await messagesAbout(options.about.split(','), messages, { others: options.others, seed }),
    answers: withoutMessages(await answersFor('training', corpusFolder('answers')), keptBack),
    labelledClaims: withoutMessages(await labelledClaimsFor('training', corpusFolder('claims')), keptBack),
    worded: withoutMessages(await wordedFor('training', corpusFolder('wording')), keptBack),
    conversations: parseConversations(await readFile(conversationsFile(), 'utf8')),
  };
  const modelPath = baseModelPath(options.baseModel);
  const config = {
    training: {
      minutes,
      seed,
      rowsPerStep: rows,
      ...(steps && { steps }),
      ...(rowLength && { rowLength }),
      ...(rank && { lora: { ...defaultLoraConfig, rank, alpha: 2 * rank } }),
      ...(rate && { learningRate: rate }),
    },
    mixture: {
      ...(exchange === undefined ? {} : { exchange }),
      ...(contexts === undefined ? {} : { contexts }),
      ...(conversations === undefined ? {} : { conversationShare: conversations }),
      ...(entailment === undefined ? {} : { entailmentShare: entailment }),
      ...(labelled === undefined ? {} : { labelledShare: labelled }),
      ...(wording === undefined ? {} : { wordingShare: wording }),
      ...(sameness === undefined ? {} : { samenessShare: sameness }),
      ...(vary === undefined ? {} : { vary }),
    },
  };
  if (options.export) {
    await exportRows(
      options.export,
      { baseModelPath: modelPath, examples, from: from ?? null },
      config,
      options,
    );
    return;
  }
  const folder = await newVersionFolder(options.out, 'common');
  const checkpointFolder = join(dataFolder(), 'checkpoints', 'common');
  if (!options.resume) await rm(checkpointFolder, { recursive: true, force: true });
  const baseModel = await loadBaseModel(modelPath);
  const bar = progressBar('training the common adapter');
  try {
    const made = await makeVersionFolder(folder, async (partial) => {
      const run = alignCommon(
        { folder: partial, baseModel, examples, from: from ?? null },
        { ...config, training: { ...config.training, checkpointFolder } },
        interruption(),
      );
      let turn = await run.next();
      for (; !turn.done; turn = await run.next()) bar.update(turn.value);
      return turn.value;
    });
    const { curve, ...rest } = made;
    const { steps: taken, tokens, seconds } = made;
    print(options.json ?? false, { folder, ...rest, lastLoss: curve.at(-1)?.loss ?? null }, () =>
      [
        `Trained in ${(seconds / 60).toFixed(1)} minutes: ${taken} steps, ${tokens} tokens. Written to ${folder}`,
        `To evaluate it, run: npm run cli -- evaluate-understanding --adapter ${folder}`,
      ].join('\n'),
    );
  } finally {
    bar.stop();
    baseModel.llama.dispose();
  }
}

async function exportRows(
  out: string,
  input: Omit<CommonExport, 'folder'>,
  config: CommonAlignmentConfig,
  { steps, json }: Pick<AlignCommonOptions, 'steps' | 'json'>,
): Promise<void> {
  const { exportCommon } = await import('#lib/model-version/export-common.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  if (!steps) throw new CommandFailure(2, '--export needs --steps, since rows are drawn for each.');
  await refuseFilled(out);
  const signal = interruption();
  const bar = progressBar('writing the rows');
  try {
    const header = await makeVersionFolder(out, (folder) =>
      exportCommon({ ...input, folder }, config, (step) => {
        signal.throwIfAborted();
        bar.update({ step, steps });
      }),
    );
    print(json ?? false, header, () =>
      [
        `Wrote ${steps * header.training.rowsPerStep} rows to ${out}.`,
        `To train them, run: python engines/ray/align.py --local ${out} --base-model MODEL`,
      ].join('\n'),
    );
  } finally {
    bar.stop();
  }
}
