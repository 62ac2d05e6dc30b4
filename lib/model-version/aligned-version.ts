// The aligned half of a model version, out of its folder: the adapter as LoRA matrices, and the connectors.
import path from 'node:path';
import type { Connectors } from '#lib/alignment/connector/connector.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { loadPeftAdapter } from '#lib/llm/adapter.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import type { Llama } from '#lib/llm/llama.ts';
import { assignLora, createLora, type Lora, type LoraConfig, loraTargets } from '#lib/llm/lora.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { CheckpointTensors } from '#lib/tensor/checkpoint.ts';
import { assertFits, type Manifest } from './manifest.ts';
import { transposed } from './transpose.ts';

export type AlignedVersion = { lora: Lora; connectors: Connectors }; // whoever loads it disposes of the LoRA

/** What a version was aligned with, loaded. */
export type AlignedWith = {
  catalogue: Catalogue;
  model: TargetModel;
  llama: Llama;
  tokenizer: Tokenizer;
  sha256: string; // of the base model
};

/** Refuses a target model or base model other than the manifest's. */
export async function loadAlignedVersion(
  folder: string,
  manifest: Manifest,
  { catalogue, model, llama, tokenizer, sha256 }: AlignedWith,
): Promise<AlignedVersion> {
  assertFits(manifest, { targetModel: model.fingerprint, baseModel: sha256 });
  const connectors = await loadConnectors(folder, () =>
    knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens)),
  );
  return { lora: await loadLora(llama, path.join(folder, 'adapter')), connectors };
}

/** A PEFT adapter as the trainable Llama's LoRA; refused where it does not fit the model. */
export async function loadLora(llama: Llama, adapterFolder: string): Promise<Lora> {
  const { matrices, config } = await readLora(adapterFolder);
  const lora = createLora(llama.config, config, 0);
  try {
    assignLora(lora, matrices);
  } catch (error) {
    lora.dispose();
    throw error;
  }
  return lora;
}

/** By PEFT name, in the orientation that training has: A (in, r), B (r, out). */
export async function readLora(
  adapterFolder: string,
): Promise<{ matrices: CheckpointTensors; config: LoraConfig }> {
  const { rank, alpha, targets, matrices } = await loadPeftAdapter(adapterFolder);
  return {
    matrices: new Map([...matrices].map(([name, matrix]) => [name, transposed(matrix)])),
    config: { rank, alpha, targets: loraTargets.filter((target) => targets.includes(target)) },
  };
}
