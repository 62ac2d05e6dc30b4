// The PyTorch engine against the alignment here: the same examples, the same initial values, float32, a tiny Llama. Losses of every
// step side by side; then the adapter that PyTorch trained, served by libllama, against the logits that PyTorch gave with it.
//
//   ENGINES_PYTHON=/path/to/venv/bin/python node bench/engine-parity.ts [--steps 20] [--workers 2]
//
// With --workers, a Ray cluster of this machine trains the same with several processes. Exits 1 where losses differ by more than
// 1e-3 of themselves, or logits by more than 1e-2.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareAlignment } from '#lib/alignment/align.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { parseConversations } from '#lib/alignment/tasks/general-conversation.ts';
import { train } from '#lib/alignment/train.ts';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import { loraTargets } from '#lib/llm/lora.ts';
import { adoptVersion } from '#lib/model-version/adopt-version.ts';
import { exportVersion, type VersionExport } from '#lib/model-version/export-version.ts';
import { saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import { createSASRec, defaultSASRecConfig, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { checkedLogits } from '#lib/serving/checked-logits.ts';
import { catalogue, sequences } from '../tests/alignment/tiny-world.ts';
import { writeTinyModel } from '../tests/runtime/tiny-model.ts';

const { values: options } = parseArgs({
  options: {
    steps: { type: 'string', default: '20' },
    workers: { type: 'string' },
    sharding: { type: 'string', default: 'ddp' },
    'soft-targets': { type: 'string', default: '0.5' },
    keep: { type: 'string' }, // a folder to work in, which stays
  },
});
const python =
  process.env.ENGINES_PYTHON ?? join(homedir(), '.cache', 'recexplainer', 'engines', 'bin', 'python');
const script = fileURLToPath(new URL('../engines/ray/align.py', import.meta.url));
const mostLossDifference = 1e-3; // relative
const mostLogitDifference = 1e-2;

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'parity-')));
await mkdir(folder, { recursive: true });
try {
  await compare();
} finally {
  if (!options.keep) await rm(folder, { recursive: true });
}

async function compare(): Promise<void> {
  const baseModelPath = join(folder, 'tiny.gguf');
  await writeTinyModel(baseModelPath);
  const shape = {
    ...defaultSASRecConfig,
    dimension: 8,
    innerDimension: 8,
    itemCount: catalogue.items.length,
  };
  const model = createSASRec(shape, initialValues(shape, 1));
  const target = join(folder, 'target-version');
  await mkdir(target, { recursive: true });
  await saveSASRec(model, target);
  await saveCatalogue(catalogue, target);
  await saveManifest(target, targetManifest('movies', catalogue.fingerprint, model, {}));

  const examples = join(folder, 'examples');
  const conversationsFile = fileURLToPath(
    new URL('../models/conversations/oasst1-en.jsonl', import.meta.url),
  );
  const config = {
    training: {
      lora: { rank: 4, alpha: 8, targets: [...loraTargets] },
      steps: Number(options.steps),
      rowsPerStep: 2,
      rowLength: 384,
      learningRate: 1e-2,
      connectorLearningRate: 1e-3,
      seed: 3,
    },
    mixture: { softTargets: Number(options['soft-targets']) },
    readers: { steps: 30, prefixesPerStep: 8, size: 16, rank: 4 },
  };
  const input = {
    folder: examples,
    targetFolder: target,
    catalogue,
    model,
    sequences,
    baseModelPath,
    conversationsFile,
    method: 'hybrid',
    from: null,
    recalls: true,
  } as const;
  await mkdir(examples, { recursive: true });
  await exportVersion(input, config);

  const there = await trainThere(examples, baseModelPath);
  const here = await trainHere(examples, baseModelPath, input, config);
  let worst = 0;
  for (const [step, loss] of here.entries()) {
    const difference = Math.abs(loss - (there[step] ?? Number.NaN)) / loss;
    worst = Math.max(worst, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
    console.log(
      `step ${String(step + 1).padStart(3)}   here ${loss.toFixed(6)}   PyTorch ${there[step]?.toFixed(6)}   ${difference.toExponential(1)}`,
    );
  }
  console.log(`losses of ${here.length} steps: largest relative difference ${worst.toExponential(2)}`);

  const result = join(examples, 'result');
  const version = join(folder, 'adopted');
  await mkdir(version, { recursive: true });
  await adoptVersion({ examples, result, folder: version, baseModelPath });
  const checked = await served(examples, result, version, baseModelPath);
  console.log(
    `served by libllama: ${checked.answers} answers, largest difference of a logit ${checked.largestDifference.toExponential(2)}, same first token ${checked.sameFirst}`,
  );
  model.dispose();
  if (worst > mostLossDifference || checked.largestDifference > mostLogitDifference) process.exitCode = 1;

  async function served(examples: string, result: string, version: string, modelPath: string) {
    const { llama, tokenizer } = await loadBaseModel(modelPath);
    const connectors = await loadConnectors(version, () =>
      knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens)),
    );
    const adapterPath = join(folder, 'adapter.gguf');
    await writeGGUFAdapter(join(version, 'adapter'), adapterPath, llama.config);
    llama.dispose();
    const languageModel = await loadLibllama({
      modelPath,
      adapterPath,
      contextTokens: 512,
      maxSequences: 1,
      threads: 1,
      exact: true,
    });
    try {
      return await checkedLogits({ examples, result }, languageModel, connectors);
    } finally {
      await languageModel.dispose();
    }
  }
}

/** The losses of each step, with the connectors that were exported. */
async function trainHere(
  examples: string,
  baseModelPath: string,
  {
    model,
    conversationsFile,
    method,
    recalls,
  }: Pick<VersionExport, 'model' | 'conversationsFile' | 'method' | 'recalls'>,
  config: Parameters<typeof exportVersion>[1],
): Promise<number[]> {
  const { llama, tokenizer } = await loadBaseModel(baseModelPath);
  const conversations = parseConversations(await readFile(conversationsFile, 'utf8'));
  const preparing = prepareAlignment(
    {
      catalogue,
      model,
      sequences,
      tokenizer,
      conversations,
      method,
      start: null,
      recalls: recalls ?? false,
      rowsOf: (tokens) => embeddingRowsOf(llama, tokens),
    },
    { ...config, training: { ...config.training, checkpointFolder: join(examples, 'initial') } },
  );
  let prepared = await preparing.next();
  while (!prepared.done) prepared = await preparing.next();
  const { mixture, connectors, training } = prepared.value;
  const losses: number[] = [];
  for await (const progress of train(llama, { connectors, lora: null }, mixture, {
    ...training,
    checkpointFolder: null,
  }))
    losses.push(progress.loss);
  llama.dispose();
  return losses;
}

/** The losses that align.py prints, a JSON line a step. */
async function trainThere(examples: string, baseModelPath: string): Promise<number[]> {
  const { workers, sharding } = options;
  const how = workers ? ['--workers', workers, '--sharding', sharding] : ['--local'];
  const child = spawn(python, [script, examples, '--base-model', baseModelPath, '--threads', '1', ...how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const losses: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const told = /\{"step".*\}/.exec(line)?.[0];
    if (told === undefined) continue;
    const { step, loss } = JSON.parse(told) as { step: number; loss: number };
    losses[step - 1] = loss;
  }
  return losses;
}
