// Alignment (paper § 3): LoRA matrices and connectors learn to say what the target model does. Everything else is frozen
// by structure: base weights are plain tensors, the target model gives plain numbers.
//
// A step takes `rowsPerStep` packed rows, one row a forward and backward pass, gradients summed, so that memory stays that
// of one row. The schedule is in `progress`, 0 to 1. With a budget in minutes, the remaining steps are estimated again at
// each checkpoint and stored in it; between checkpoints everything follows from the stored state and the seed alone,
// so a resumed run repeats exactly what an uninterrupted one would have done.
import { AppError } from '#lib/errors.ts';
import type { Llama } from '#lib/llm/llama.ts';
import { assignLora, createLora, defaultLoraConfig, type Lora, type LoraConfig } from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import { type CheckpointTensors, loadCheckpoint, saveCheckpoint } from '#lib/tensor/checkpoint.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { type AdamW, clipByGlobalNorm, createAdamW } from '#lib/tensor/optimizer.ts';
import { batchLoss, type TrainableConnectors, toBatch } from './batch.ts';
import type { Connectors } from './connector/connector.ts';
import { trainableConnector } from './connector/trainable-connector.ts';
import type { Mixture } from './mixture.ts';

export type AlignConfig = {
  lora: LoraConfig;
  learningRate: number; // of the LoRA matrices, at its peak
  connectorLearningRate: number;
  warmUpShare: number; // of the steps, rising from zero
  rowsPerStep: number;
  rowLength: number; // places, as in the mixture
  minutes: number; // budget; used where `steps` is null
  steps: number | null;
  checkpointFolder: string | null;
  checkpointEveryMinutes: number;
  seed: number;
};
export const defaultAlignConfig: AlignConfig = {
  lora: defaultLoraConfig,
  learningRate: 1.6e-3, // of a new adapter; found on a subset, see docs/training-log.md
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

export type AlignProgress = {
  phase: 'connectors' | 'alignment'; // each counts its own steps
  step: number;
  steps: number; // at the present pace
  loss: number;
  tokensPerSecond: number;
  secondsLeft: number;
  metrics?: Record<string, number>;
};
export type AlignedModel = {
  lora: CheckpointTensors; // by PEFT name: A (in, r), B (r, out)
  loraConfig: LoraConfig;
  connectors: Connectors;
  steps: number;
  tokens: number;
  seconds: number;
  curve: { step: number; loss: number }[];
};

type Schedule = { fromStep: number; fromProgress: number; perStep: number };
type State = {
  step: number;
  tokens: number;
  seconds: number;
  schedule: Schedule;
  curve: { step: number; loss: number }[];
};

const firstGuessSeconds = 5; // a step, until one has been timed
const maxGradientNorm = 1;
const finalRate = 0.05; // of the peak

export async function* align(
  input: { llama: Llama; connectors: Connectors; mixture: Mixture; lora?: CheckpointTensors },
  config: AlignConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, AlignedModel> {
  const { llama, mixture } = input;
  for (const rate of [config.learningRate, config.connectorLearningRate]) {
    if (!Number.isFinite(rate) || rate < 0)
      throw new AppError('bad_request', { message: `A learning rate of ${rate} cannot be used.` });
  }
  const lora = createLora(llama.config, config.lora, config.seed);
  if (input.lora) assignLora(lora, input.lora);
  const connectors: TrainableConnectors = {
    user: trainableConnector(input.connectors.user),
    item: trainableConnector(input.connectors.item),
  };
  const loraVariables = [...lora.variables.values()];
  const connectorVariables = Object.values(connectors).flatMap(({ variables }) => variables);
  const variables = [...loraVariables, ...connectorVariables];
  const optimizers = { lora: createAdamW(loraVariables), connectors: createAdamW(connectorVariables) };
  const budgetSeconds = config.minutes * 60;
  const guess = config.steps ?? Math.max(20, Math.round(budgetSeconds / firstGuessSeconds));
  try {
    const state: State = await restore(config.checkpointFolder, lora, connectors, optimizers, {
      step: 0,
      tokens: 0,
      seconds: 0,
      schedule: { fromStep: 0, fromProgress: 0, perStep: 1 / guess },
      curve: [],
    });
    const progressAt = (step: number) =>
      state.schedule.fromProgress + (step - state.schedule.fromStep) * state.schedule.perStep;
    const checkpointIfFolder = async () => {
      if (config.checkpointFolder) await save(config.checkpointFolder, state, lora, connectors, optimizers);
    };
    let lastCheckpoint = Date.now();
    let timedFrom = { step: state.step, seconds: state.seconds };
    while (progressAt(state.step) < 1 - 1e-9) {
      const started = Date.now();
      const progress = progressAt(state.step);
      const rate = rateAt(progress, config.warmUpShare);
      const { loss, gradients, tokens } = await sumOfRows(
        llama,
        lora,
        connectors,
        mixture,
        config,
        state.step,
        progress,
        variables,
      );
      const clipped = clipByGlobalNorm(gradients, maxGradientNorm).gradients;
      optimizers.lora.step(clipped.slice(0, loraVariables.length), config.learningRate * rate);
      optimizers.connectors.step(clipped.slice(loraVariables.length), config.connectorLearningRate * rate);
      tf.dispose([gradients, clipped]);
      state.step += 1;
      state.tokens += tokens;
      const seconds = (Date.now() - started) / 1000;
      state.seconds += seconds;
      if (state.step % 5 === 0) state.curve.push({ step: state.step, loss: Number(loss.toFixed(4)) });
      const secondsAStep = (state.seconds - timedFrom.seconds) / (state.step - timedFrom.step);
      const stepsLeft = Math.ceil((1 - progressAt(state.step)) / state.schedule.perStep);
      yield {
        phase: 'alignment',
        step: state.step,
        steps: state.step + stepsLeft,
        loss,
        tokensPerSecond: tokens / seconds,
        secondsLeft: stepsLeft * secondsAStep,
      };
      if (signal?.aborted) {
        await checkpointIfFolder();
        signal.throwIfAborted();
      }
      const due = Date.now() - lastCheckpoint > config.checkpointEveryMinutes * 60_000;
      if (due || (config.steps === null && state.step === 10)) {
        if (config.steps === null) {
          const left = Math.max(1, Math.round((budgetSeconds - state.seconds) / secondsAStep));
          const now = progressAt(state.step);
          state.schedule = { fromStep: state.step, fromProgress: now, perStep: (1 - now) / left };
          timedFrom = { step: state.step, seconds: state.seconds };
          if (budgetSeconds <= state.seconds) break;
        }
        await checkpointIfFolder();
        lastCheckpoint = Date.now();
      }
    }
    await checkpointIfFolder();
    return {
      lora: loraTensors(lora),
      loraConfig: config.lora,
      connectors: {
        ...input.connectors, // with the memory of the past, where there is one
        user: connectors.user.weights(),
        item: connectors.item.weights(),
      },
      steps: state.step,
      tokens: state.tokens,
      seconds: state.seconds,
      curve: state.curve,
    };
  } finally {
    lora.dispose();
    for (const connector of Object.values(connectors)) connector.dispose();
    optimizers.lora.dispose();
    optimizers.connectors.dispose();
  }
}

async function sumOfRows(
  llama: Llama,
  lora: Lora,
  connectors: TrainableConnectors,
  mixture: Mixture,
  config: AlignConfig,
  step: number,
  progress: number,
  variables: tf.Variable[],
): Promise<{ loss: number; gradients: tf.Tensor[]; tokens: number }> {
  let [loss, tokens] = [0, 0];
  let sum: tf.Tensor[] | null = null;
  for (let place = 0; place < config.rowsPerStep; place++) {
    const batch = toBatch([mixture.row(step, place, progress)], config.rowLength, connectors);
    const { value, gradients } = valueAndGradients(
      () => batchLoss(llama, lora, connectors, batch),
      variables,
    );
    loss += value / config.rowsPerStep;
    tokens += batch.tokens;
    batch.dispose();
    if (sum) {
      const before: tf.Tensor[] = sum;
      sum = before.map((tensor, i) => tensor.add(gradients[i] as tf.Tensor));
      tf.dispose([before, gradients]);
    } else sum = gradients;
    await new Promise(setImmediate); // lets signals and messages in
  }
  if (!Number.isFinite(loss)) {
    tf.dispose(sum ?? []);
    throw new RangeError(`The loss is ${loss} at step ${step + 1}: lower the learning rate.`);
  }
  const scale = 1 / config.rowsPerStep;
  const summed = sum ?? [];
  const mean = summed.map((tensor) => tensor.mul(scale));
  tf.dispose(summed);
  return { loss, gradients: mean, tokens };
}

/** Linear up, then cosine down to `finalRate`. */
function rateAt(progress: number, warmUpShare: number): number {
  if (progress < warmUpShare) return (progress + 0.1 * warmUpShare) / (1.1 * warmUpShare);
  const along = (progress - warmUpShare) / (1 - warmUpShare);
  return finalRate + (1 - finalRate) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, along)));
}

export function loraTensors(lora: Lora): CheckpointTensors {
  const read = (variable: tf.Variable) => ({
    shape: variable.shape,
    data: Float32Array.from(variable.dataSync()),
  });
  return new Map([...lora.variables].map(([name, variable]) => [name, read(variable)]));
}

type Optimizers = { lora: AdamW; connectors: AdamW };
const connectorName = (kind: string, place: number) => `${kind}_connector.variable.${place}`;

async function save(
  folder: string,
  state: State,
  lora: Lora,
  connectors: TrainableConnectors,
  optimizers: Optimizers,
) {
  const tensors = loraTensors(lora);
  for (const [kind, connector] of Object.entries(connectors)) {
    connector.variables.forEach((variable, place) => {
      tensors.set(connectorName(kind, place), {
        shape: variable.shape,
        data: Float32Array.from(variable.dataSync()),
      });
    });
  }
  const steps: Record<string, number> = {};
  for (const [name, optimizer] of Object.entries(optimizers)) {
    const { step, firstMoment, secondMoment } = optimizer.state();
    steps[name] = step;
    tensors.set(`optimizer.${name}.first`, { shape: [firstMoment.length], data: firstMoment });
    tensors.set(`optimizer.${name}.second`, { shape: [secondMoment.length], data: secondMoment });
  }
  await saveCheckpoint(folder, { state: { ...state, optimizerSteps: steps }, tensors });
}

async function restore(
  folder: string | null,
  lora: Lora,
  connectors: TrainableConnectors,
  optimizers: Optimizers,
  fresh: State,
): Promise<State> {
  const checkpoint =
    folder && (await loadCheckpoint<State & { optimizerSteps: Record<string, number> }>(folder));
  if (!checkpoint) return fresh;
  const { tensors, state } = checkpoint;
  assignLora(lora, tensors);
  for (const [kind, connector] of Object.entries(connectors)) {
    connector.variables.forEach((variable: tf.Variable, place: number) => {
      const stored = tensors.get(connectorName(kind, place));
      if (stored) tf.tidy(() => variable.assign(tf.tensor(stored.data, stored.shape)));
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
