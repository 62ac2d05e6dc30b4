// The adapter that a training elsewhere starts with, beside its exported examples, in full precision.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { savePeftAdapter } from '#lib/llm/adapter.ts';
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { createLora, type LoraConfig, loraTensors } from '#lib/llm/lora.ts';
import type { CheckpointTensors } from '#lib/tensor/checkpoint.ts';
import { transposed } from './transpose.ts';

/** start: the matrices to go on from; null: new ones of that seed. */
export async function saveInitialAdapter(
  initial: string,
  start: CheckpointTensors | null,
  of: { lora: LoraConfig; seed: number; llamaConfig: LlamaConfig; baseModelName: string },
): Promise<void> {
  const folder = path.join(initial, 'adapter');
  await mkdir(folder, { recursive: true });
  const made = start === null ? createLora(of.llamaConfig, of.lora, of.seed) : null;
  const values = start ?? loraTensors(made as NonNullable<typeof made>);
  made?.dispose();
  const { rank, alpha, targets } = of.lora;
  const matrices = new Map([...values].map(([name, one]) => [name, transposed(one)]));
  await savePeftAdapter({ rank, alpha, targets: [...targets], matrices }, folder, {
    baseModelName: of.baseModelName,
    precision: 'F32',
  });
}
