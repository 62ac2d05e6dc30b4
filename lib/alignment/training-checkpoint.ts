// An alignment's training checkpoint: LoRA and connectors, both optimizers' moments, and how far training has come.
import { AppError } from '#lib/errors.ts';
import { assignLora, type Lora, loraTensors } from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import { loadCheckpoint, saveCheckpoint } from '#lib/tensor/checkpoint.ts';
import type { AdamW } from '#lib/tensor/optimizer.ts';
import type { TrainableConnectors } from './row-loss.ts';

export type TrainingState = {
  step: number;
  tokens: number;
  seconds: number;
  schedule: { fromStep: number; fromProgress: number; perStep: number }; // progress grows by perStep from fromStep on
  curve: { step: number; loss: number }[];
};
export type Optimizers = { lora: AdamW; connectors?: AdamW }; // connectors: if any are trained

const connectorName = (kind: string, place: number) => `${kind}_connector.variable.${place}`;

export async function saveTraining(
  folder: string,
  state: TrainingState,
  lora: Lora,
  connectors: TrainableConnectors | null,
  optimizers: Optimizers,
): Promise<void> {
  const tensors = loraTensors(lora);
  for (const [kind, connector] of Object.entries(connectors ?? {})) {
    connector.variables.forEach((variable, place) => {
      tensors.set(connectorName(kind, place), {
        shape: variable.shape,
        data: Float32Array.from(variable.dataSync()),
      });
    });
  }
  const optimizerSteps: Record<string, number> = {};
  for (const [name, optimizer] of Object.entries(optimizers)) {
    const { step, firstMoment, secondMoment } = optimizer.state();
    optimizerSteps[name] = step;
    tensors.set(`optimizer.${name}.first`, { shape: [firstMoment.length], data: firstMoment });
    tensors.set(`optimizer.${name}.second`, { shape: [secondMoment.length], data: secondMoment });
  }
  await saveCheckpoint(folder, { state: { ...state, optimizerSteps }, tensors });
}

/** Restores LoRA, connectors and optimizers from a checkpoint. Returns null if there is none. */
export async function restoreTraining(
  folder: string,
  lora: Lora,
  connectors: TrainableConnectors | null,
  optimizers: Optimizers,
): Promise<TrainingState | null> {
  const checkpoint = await loadCheckpoint<TrainingState & { optimizerSteps: Record<string, number> }>(folder);
  if (!checkpoint) return null;
  const { tensors, state } = checkpoint;
  assignLora(lora, tensors);
  for (const [kind, connector] of Object.entries(connectors ?? {})) {
    connector.variables.forEach((variable, place) => {
      const stored = tensors.get(connectorName(kind, place));
      if (!stored) return;
      if (stored.shape.join() !== variable.shape.join())
        throw new AppError('bad_file', {
          message: 'The checkpoint is of connectors of another form. Start again.',
        });
      tf.tidy(() => variable.assign(tf.tensor(stored.data, stored.shape)));
    });
  }
  for (const [name, optimizer] of Object.entries(optimizers)) {
    optimizer.restore({
      step: state.optimizerSteps[name] ?? 0,
      firstMoment: tensors.get(`optimizer.${name}.first`)?.data ?? new Float32Array(),
      secondMoment: tensors.get(`optimizer.${name}.second`)?.data ?? new Float32Array(),
    });
  }
  const { step, tokens, seconds, schedule, curve } = state;
  return { step, tokens, seconds, schedule, curve };
}
