// An alignment that is trained elsewhere, first half: everything before its first step, as files (alignment/example-files.ts), with
// the target model beside them, so that adopt-version.ts needs nothing but the folder and the result.
// The base model is not loaded, since it may be larger than this machine: only its sizes, tokenizer and some embeddings are read.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AlignmentConfig, prepareAlignment } from '#lib/alignment/align.ts';
import { saveConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import {
  type ExamplesHeader,
  examplesVersion,
  writeExamples,
  writeHeader,
} from '#lib/alignment/example-files.ts';
import { parseConversations } from '#lib/alignment/tasks/general-conversation.ts';
import { AppError } from '#lib/errors.ts';
import { saveReference } from '#lib/evidence/reference.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { readLlamaConfig } from '#lib/llm/llama-config.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import type { VersionAlignment } from './align-version.ts';
import { loadStart } from './alignment-start.ts';
import { saveInitialAdapter } from './initial-adapter.ts';
import { fileFingerprint } from './manifest.ts';
import { copyTargetModel } from './target-folder.ts';

export type VersionExport = Omit<VersionAlignment, 'baseModel' | 'withGGUF'> & {
  targetFolder: string; // of the version whose target model it is
  baseModelPath: string;
};
export type ExportProgress = { phase: 'connectors' | 'rows'; step: number; steps: number };

export const initialFolder = 'initial';
export const targetFolderName = 'target';

/** config.training.steps is required: rows are drawn for as many. Writes into `folder`; resolves to the header. */
export async function exportVersion(
  input: VersionExport,
  config: AlignmentConfig,
  onProgress: (progress: ExportProgress) => void | Promise<void> = () => {},
  signal?: AbortSignal,
): Promise<ExamplesHeader> {
  const { folder, catalogue, model, sequences, method, baseModelPath } = input;
  const sha256 = await fileFingerprint(baseModelPath);
  const tokenizer = await loadTokenizer(baseModelPath);
  const llamaConfig = await readLlamaConfig(baseModelPath);
  const rowsOf = (tokens: number[]) => readEmbeddingRows(baseModelPath, tokens);
  const conversations = parseConversations(await readFile(input.conversationsFile, 'utf8'));
  const found = { targetModel: model.fingerprint, baseModel: sha256 };
  const itemsOf = () => knownItems(catalogue, model, tokenizer, rowsOf);
  const start = input.from === null ? null : await loadStart(input.from, found, input.recalls, itemsOf);
  const recalls = start?.recalls ?? input.recalls ?? false;
  const initial = path.join(folder, initialFolder);
  await mkdir(initial, { recursive: true });
  const preparing = prepareAlignment(
    { catalogue, model, sequences, tokenizer, conversations, method, start, recalls, rowsOf },
    // Connectors go through their file there, so what is exported is what an alignment here would start with.
    { ...config, training: { ...config.training, checkpointFolder: initial } },
    signal,
  );
  let turn = await preparing.next();
  for (; !turn.done; turn = await preparing.next()) {
    const { step, steps } = turn.value;
    await onProgress({ phase: 'connectors', step, steps });
  }
  const { mixture, connectors, training, reference } = turn.value;
  const { steps, rowsPerStep, rowLength, learningRate, connectorLearningRate, warmUpShare, seed } = training;
  if (steps === null)
    throw new AppError('bad_request', {
      message: 'An export needs a number of steps, since rows are drawn for each.',
    });
  await saveConnectors(connectors, initial);
  // A common adapter has no manifest.
  if (input.from !== null && start?.manifest)
    await copyFile(path.join(input.from, 'manifest.json'), path.join(initial, 'manifest.json'));

  await saveInitialAdapter(initial, start?.lora ?? null, {
    lora: training.lora,
    seed,
    llamaConfig,
    baseModelName: path.basename(baseModelPath),
  });
  const target = path.join(folder, targetFolderName);
  await mkdir(target, { recursive: true });
  await copyTargetModel(input.targetFolder, target);
  await saveReference(reference, target);

  const shape = { steps, rowsPerStep, rowLength, learningRate, connectorLearningRate, warmUpShare, seed };
  const files = await writeExamples(folder, { mixture, connectors, training: shape }, async (step) => {
    signal?.throwIfAborted();
    await onProgress({ phase: 'rows', step, steps });
  });
  const header: ExamplesHeader = {
    format: 'recexplainer-alignment-examples',
    version: examplesVersion,
    domain: catalogue.domain,
    method,
    baseModel: { name: path.basename(baseModelPath), sha256 },
    targetModel: { fingerprint: model.fingerprint },
    vectorSize: model.dimension,
    hiddenSize: llamaConfig.hiddenSize,
    lora: { rank: training.lora.rank, alpha: training.lora.alpha, targets: [...training.lora.targets] },
    training: shape,
    files,
  };
  await writeHeader(folder, header);
  return header;
}
