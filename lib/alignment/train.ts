// Trains an alignment (paper § 3): LoRA matrices and connectors learn to say what the target model does. Everything
// else is frozen by construction: base weights are plain tensors, and the target model gives plain numbers.
//
// A step takes `rowsPerStep` packed rows, one row a forward and backward pass, gradients summed, so memory stays that
// of one row. The learning rate and the mixture depend on `progress`, 0 to 1. With a budget in minutes, the number of
// steps left is estimated again at each checkpoint and stored in it; between checkpoints everything follows from the
// stored state and the seed alone, so a resumed run repeats exactly what an uninterrupted one would have done.
import { AppError } from '#lib/errors.ts';
import type { Llama } from '#lib/llm/llama.ts';
import {
  assignLora,
  createLora,
  defaultLoraConfig,
  type Lora,
  type LoraConfig,
  loraTensors,
} from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import type { CheckpointTensors } from '#lib/tensor/checkpoint.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { clipByGlobalNorm, createAdamW } from '#lib/tensor/optimizer.ts';
import type { DerivedConnectors } from './connector/connector.ts';
import { trainableConnector } from './connector/trainable-connector.ts';
import type { Mixture } from './mixture.ts';
import type { PackedRow } from './packed-row.ts';
import type { AlignProgress } from './progress.ts';
import { rowLoss, rowTensors, type TrainableConnectors } from './row-loss.ts';
import { type Optimizers, restoreTraining, saveTraining, type TrainingState } from './training-checkpoint.ts';

export type TrainingConfig = {
  lora: LoraConfig;
  learningRate: number; // of the LoRA matrices, at its peak
  connectorLearningRate: number;
  warmUpShare: number; // of the steps, rising from zero
  rowsPerStep: number;
  rowLength: number; // places, as in the mixture
  minutes: number; // budget; used if `steps` is null
  steps: number | null;
  checkpointFolder: string | null;
  checkpointEveryMinutes: number;
  seed: number;
};
export const defaultTrainingConfig: TrainingConfig = {
  lora: defaultLoraConfig,
  learningRate: 1.6e-3, // for a new adapter; found on a subset, see docs/training-log.md
  connectorLearningRate: 2e-4,
  warmUpShare: 0.03,
  rowsPerStep: 1,
  rowLength: 512,
  minutes: 60,
  steps: null,
  checkpointFolder: null,
  checkpointEveryMinutes: 3,
  seed: 1,
};

export type AlignedModel<Trained extends DerivedConnectors | null = DerivedConnectors> = {
  lora: CheckpointTensors; // by PEFT name: A (in, r), B (r, out)
  loraConfig: LoraConfig;
  connectors: Trained;
  steps: number;
  tokens: number;
  seconds: number;
  curve: { step: number; loss: number }[];
};

const firstGuessSeconds = 5; // a step, until one has been timed
const maxGradientNorm = 1;
const finalRate = 0.05; // of the peak

/** connectors: null for a mixture without soft tokens. lora: matrices to start from; null for fresh ones. */
export async function* train<Trained extends DerivedConnectors | null>(
  llama: Llama,
  start: { connectors: Trained; lora: CheckpointTensors | null },
  mixture: Mixture,
  config: TrainingConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, AlignedModel<Trained>> {
  const { steps, minutes, rowsPerStep, rowLength, checkpointFolder } = config;
  for (const rate of [config.learningRate, config.connectorLearningRate]) {
    if (!Number.isFinite(rate) || rate < 0)
      throw new AppError('bad_request', { message: `A learning rate of ${rate} cannot be used.` });
  }
  const lora = createLora(llama.config, config.lora, config.seed);
  if (start.lora) assignLora(lora, start.lora);
  const connectors = start.connectors && {
    user: trainableConnector(start.connectors.user),
    item: trainableConnector(start.connectors.item),
  };
  const loraVariables = [...lora.variables.values()];
  const connectorVariables = connectors ? [...connectors.user.variables, ...connectors.item.variables] : [];
  const variables = [...loraVariables, ...connectorVariables];
  const optimizers: Optimizers = {
    lora: createAdamW(loraVariables),
    ...(connectors && { connectors: createAdamW(connectorVariables) }),
  };
  const checkpoint = async (state: TrainingState) => {
    if (checkpointFolder) await saveTraining(checkpointFolder, state, lora, connectors, optimizers);
  };
  try {
    const budgetSeconds = minutes * 60;
    const state =
      (checkpointFolder && (await restoreTraining(checkpointFolder, lora, connectors, optimizers))) ||
      freshState(steps ?? Math.max(20, Math.round(budgetSeconds / firstGuessSeconds)));
    let lastCheckpoint = Date.now();
    let timedFrom = { step: state.step, seconds: state.seconds };
    while (progressOf(state) < 1 - 1e-9) {
      const started = Date.now();
      const progress = progressOf(state);
      const rows = Array.from({ length: rowsPerStep }, (_, place) =>
        mixture.row(state.step, place, progress),
      );
      const { loss, gradients, tokens } = await meanOverRows(
        rows,
        rowLength,
        llama,
        lora,
        connectors,
        variables,
      );
      if (!Number.isFinite(loss)) {
        tf.dispose(gradients);
        throw new RangeError(`The loss is ${loss} at step ${state.step + 1}: lower the learning rate.`);
      }
      const clipped = clipByGlobalNorm(gradients, maxGradientNorm).gradients;
      const rate = rateAt(progress, config.warmUpShare);
      optimizers.lora.step(clipped.slice(0, loraVariables.length), config.learningRate * rate);
      optimizers.connectors?.step(clipped.slice(loraVariables.length), config.connectorLearningRate * rate);
      tf.dispose([gradients, clipped]);
      const seconds = (Date.now() - started) / 1000;
      state.step += 1;
      state.tokens += tokens;
      state.seconds += seconds;
      if (state.step % 5 === 0) state.curve.push({ step: state.step, loss: Number(loss.toFixed(4)) });
      const secondsAStep = (state.seconds - timedFrom.seconds) / (state.step - timedFrom.step);
      const stepsLeft = Math.ceil((1 - progressOf(state)) / state.schedule.perStep);
      yield {
        phase: 'alignment',
        step: state.step,
        steps: state.step + stepsLeft,
        loss,
        tokensPerSecond: tokens / seconds,
        secondsLeft: stepsLeft * secondsAStep,
      };
      if (signal?.aborted) {
        await checkpoint(state);
        signal.throwIfAborted();
      }
      const due = Date.now() - lastCheckpoint > config.checkpointEveryMinutes * 60_000;
      if (due || (steps === null && state.step === 10)) {
        if (steps === null) {
          const left = Math.max(1, Math.round((budgetSeconds - state.seconds) / secondsAStep));
          const now = progressOf(state);
          state.schedule = { fromStep: state.step, fromProgress: now, perStep: (1 - now) / left };
          timedFrom = { step: state.step, seconds: state.seconds };
          if (budgetSeconds <= state.seconds) break;
        }
        await checkpoint(state);
        lastCheckpoint = Date.now();
      }
    }
    await checkpoint(state);
    // Including the memory of the past, if any.
    const trained = connectors && {
      ...start.connectors,
      user: connectors.user.weights(),
      item: connectors.item.weights(),
    };
    return {
      lora: loraTensors(lora),
      loraConfig: config.lora,
      connectors: trained as Trained,
      steps: state.step,
      tokens: state.tokens,
      seconds: state.seconds,
      curve: state.curve,
    };
  } finally {
    for (const part of [lora, connectors?.user, connectors?.item, optimizers.lora, optimizers.connectors])
      part?.dispose();
  }
}

function freshState(steps: number): TrainingState {
  const schedule = { fromStep: 0, fromProgress: 0, perStep: 1 / steps };
  return { step: 0, tokens: 0, seconds: 0, schedule, curve: [] };
}

/** 0 before the first step, 1 after the last. */
function progressOf({ step, schedule }: TrainingState): number {
  return schedule.fromProgress + (step - schedule.fromStep) * schedule.perStep;
}

/** Loss and gradients are means over the rows; tokens are their places in use. */
async function meanOverRows(
  rows: PackedRow[],
  rowLength: number,
  llama: Llama,
  lora: Lora,
  connectors: TrainableConnectors | null,
  variables: tf.Variable[],
): Promise<{ loss: number; gradients: tf.Tensor[]; tokens: number }> {
  let [loss, tokens] = [0, 0];
  let sum: tf.Tensor[] = [];
  for (const row of rows) {
    const tensors = rowTensors(row, rowLength, connectors);
    const { value, gradients } = valueAndGradients(
      () => rowLoss(llama, lora, connectors, tensors),
      variables,
    );
    tensors.dispose();
    loss += value / rows.length;
    tokens += row.places.length;
    const before = sum;
    sum = before.length > 0 ? before.map((tensor, i) => tensor.add(gradients[i] as tf.Tensor)) : gradients;
    if (before.length > 0) tf.dispose([before, gradients]);
    await new Promise(setImmediate); // lets signals and messages in
  }
  const mean = sum.map((tensor) => tensor.mul(1 / rows.length));
  tf.dispose(sum);
  return { loss, gradients: mean, tokens };
}

/** Linear up, then cosine down to `finalRate`. */
function rateAt(progress: number, warmUpShare: number): number {
  if (progress < warmUpShare) return (progress + 0.1 * warmUpShare) / (1.1 * warmUpShare);
  const along = (progress - warmUpShare) / (1 - warmUpShare);
  return finalRate + (1 - finalRate) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, along)));
}
