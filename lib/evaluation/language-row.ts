// The language model's answers in one row of Table 1: before alignment, with two examples before each question, or
// aligned. A row loads everything itself and draws people by the seed, so that several processes can each ask a share
// of them.

import type { Dataset } from '#lib/catalogue/dataset.ts';
import type { Method } from '#lib/contract/method.ts';
import { type AlignedWith, loadAlignedVersion } from '#lib/model-version/aligned-version.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import type { AskedPart } from '#lib/recommender/asked-people.ts';
import { askSpeaker, type EvaluationProgress, type Speaker } from './ask-speaker.ts';
import { inContextExamples } from './baselines/in-context.ts';
import { drawCases, heldOutOf } from './cases.ts';
import type { Outcome } from './outcome.ts';

export type LanguageRow = 'unaligned' | 'in-context' | Method;

export type LanguageRowInput = {
  name: LanguageRow;
  folder: string; // of the catalogue and target model
  version: string | null; // folder of the aligned version that answers; null: the language model before alignment
  baseModelPath: string;
  dataset: Dataset;
  users: number; // at most; drawn by the seed
  seed: number;
  part?: AskedPart; // whose histories; 'same' by default
};
/** Every `of`th person, starting at index `at`. */
export type Share = { at: number; of: number };
const allPeople: Share = { at: 0, of: 1 };

export type AskLanguageRow = (
  input: LanguageRowInput,
  onProgress: (progress: EvaluationProgress) => void,
) => Promise<Outcome[]>;

/** One outcome for each person in the share, in order. `onProgress` may throw to stop. */
export async function askLanguageRow(
  input: LanguageRowInput,
  onProgress: (progress: EvaluationProgress) => void,
  { at, of }: Share = allPeople,
): Promise<Outcome[]> {
  const { name, folder, baseModelPath, dataset, users, seed, part } = input;
  const { catalogue, model } = await loadTarget(folder);
  const baseModel = await loadBaseModel(baseModelPath);
  const { llama, tokenizer } = baseModel;
  let speaker: Speaker | null = null;
  try {
    const { train, histories } = heldOutOf(catalogue, dataset, {
      people: users,
      seed,
      ...(part ? { part } : {}),
    });
    const cases = drawCases(catalogue, model, histories, seed);
    const places = cases.map((_, place) => place).filter((place) => place % of === at);
    speaker = { llama, tokenizer, ...(await versionOf(input, { catalogue, model, ...baseModel })) };
    if (name === 'in-context') {
      const examples = inContextExamples(catalogue, model, train, seed);
      speaker.examples = (task, person) => examples(task, places[person] ?? person);
    }
    const share = places.flatMap((place) => cases[place] ?? []);
    return await askSpeaker(speaker, share, model, (progress) => onProgress({ ...progress, what: name }));
  } finally {
    speaker?.lora?.dispose();
    llama.dispose();
    model.dispose();
  }
}

async function versionOf(
  { name, version }: LanguageRowInput,
  alignedWith: AlignedWith,
): Promise<Pick<Speaker, 'lora' | 'connectors' | 'method'>> {
  if (version === null) return { lora: null, connectors: null, method: 'behavior' };
  const loaded = await loadAlignedVersion(version, await loadManifest(version), alignedWith);
  return { ...loaded, method: name as Method };
}
