// One alignment of a model version: target model and language model come in loaded, the alignment runs, and its result is
// written into the version's folder.
import { readFile } from 'node:fs/promises';
import { type AlignmentConfig, type AlignmentInput, align } from '#lib/alignment/align.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import type { AlignProgress } from '#lib/alignment/progress.ts';
import { parseConversations } from '#lib/alignment/tasks/general-conversation.ts';
import { type AlignedModel, defaultTrainingConfig } from '#lib/alignment/train.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import { loadStart } from './alignment-start.ts';
import { addGGUFAdapter, saveAlignedVersion } from './save-aligned-version.ts';
import type { BaseModel } from './trainable-base-model.ts';

export type VersionAlignment = Pick<AlignmentInput, 'catalogue' | 'model' | 'sequences' | 'method'> & {
  folder: string; // of the new version; it holds the catalogue and the target model already
  baseModel: BaseModel;
  conversationsFile: string;
  from: string | null; // the folder of an aligned version to start from
  recalls: boolean | null; // several soft tokens for a user vector; null: as in `from`, otherwise one, as in the paper
  withGGUF: boolean; // also write adapter.gguf, for use outside this project
};

/** Resolves to the aligned model, with the steps, tokens, seconds and curve of all that went before. */
export async function* alignVersion(
  version: VersionAlignment,
  config: AlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, AlignedModel> {
  const { folder, catalogue, model, sequences, baseModel, method } = version;
  const { llama, tokenizer } = baseModel;
  const conversations = parseConversations(await readFile(version.conversationsFile, 'utf8'));
  const found = { targetModel: model.fingerprint, baseModel: baseModel.sha256 };
  const itemsOf = () => knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens));
  const start = version.from === null ? null : await loadStart(version.from, found, version.recalls, itemsOf);
  const recalls = start?.recalls ?? version.recalls ?? false;
  const aligned = yield* align(
    { catalogue, model, sequences, llama, tokenizer, conversations, method, start, recalls },
    config,
    signal,
  );
  const { seed = defaultTrainingConfig.seed } = config.training;
  const made = { method, seed, baseModel, start: start?.manifest ?? null };
  const cost = await saveAlignedVersion(folder, aligned, made);
  if (version.withGGUF) await addGGUFAdapter(folder, llama.config);
  return { ...aligned, ...cost };
}
