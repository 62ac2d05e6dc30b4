// LoRA (Hu et al. 2021, arXiv 2106.09685): beside a frozen weight W runs a pair of thin matrices, the only thing
// trained.
//
//        x ──▶ W (in, out) ──────────────▶ + ──▶ y          y = x·(W + (α/r)·A·B)
//        └───▶ A (in, r) ──▶ B (r, out) ──▶ α/r
//
// A starts random and B at zero, so that a fresh adapter changes nothing. Variables carry PEFT's names; PEFT's files
// hold the transposes, lora_A (r, in) and lora_B (out, r).
import { AppError } from '#lib/errors.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import type { CheckpointTensors } from '#lib/tensor/checkpoint.ts';
import { seededUniform } from '#lib/tensor/nn.ts';
import type { LlamaConfig } from './llama-config.ts';
import { type ProjectionName, projectionShapes } from './projection-shapes.ts';

export const loraTargets = [
  'q_proj',
  'k_proj',
  'v_proj',
  'o_proj',
  'gate_proj',
  'up_proj',
  'down_proj',
] as const satisfies readonly ProjectionName[];
export type LoraTarget = ProjectionName;

export type LoraConfig = {
  rank: number;
  /** A·B is scaled by alpha / rank. */
  alpha: number;
  targets: LoraTarget[];
};

export const defaultLoraConfig: LoraConfig = { rank: 16, alpha: 32, targets: [...loraTargets] };

export type LoraPair = { a: tf.Variable<tf.Rank.R2>; b: tf.Variable<tf.Rank.R2> }; // (in, r), (r, out)
export type LayerLora = Partial<Record<LoraTarget, LoraPair>>;

export interface Lora {
  readonly config: LoraConfig;
  readonly scaling: number;
  readonly layers: LayerLora[];
  /** Every matrix by its PEFT name, A (in, r) and B (r, out). */
  readonly variables: Map<string, tf.Variable>;
  dispose(): void;
}

export function peftName(layer: number, target: LoraTarget, matrix: 'A' | 'B'): string {
  const block = /^(gate|up|down)/.test(target) ? 'mlp' : 'self_attn';
  return `base_model.model.model.layers.${layer}.${block}.${target}.lora_${matrix}.weight`;
}

export function createLora(llamaConfig: LlamaConfig, config: LoraConfig, seed: number): Lora {
  const { rank } = config;
  if (!Number.isInteger(rank) || rank < 1)
    throw new AppError('bad_request', { message: 'The LoRA rank must be a whole number of at least 1.' });
  const random = seededRandom(seed);
  const shapes = projectionShapes(llamaConfig);
  const variables = new Map<string, tf.Variable>();
  const layers = Array.from({ length: llamaConfig.layers }, (_, layer) => {
    const pairs: LayerLora = {};
    for (const target of loraTargets) {
      if (!config.targets.includes(target)) continue;
      const [inputs, outputs] = shapes[target];
      const start = tf.tensor2d(seededUniform(inputs * rank, 1 / Math.sqrt(inputs), random), [inputs, rank]);
      const zeros = tf.zeros<tf.Rank.R2>([rank, outputs]);
      const pair = { a: tf.variable(start), b: tf.variable(zeros) };
      start.dispose();
      zeros.dispose();
      pairs[target] = pair;
      variables.set(peftName(layer, target, 'A'), pair.a);
      variables.set(peftName(layer, target, 'B'), pair.b);
    }
    return pairs;
  });
  return {
    config,
    scaling: config.alpha / rank,
    layers,
    variables,
    dispose() {
      for (const variable of variables.values()) variable.dispose();
    },
  };
}

/** Overwrites the matrices with stored ones of the same names and shapes, (in, r) and (r, out). */
export function assignLora(lora: Lora, tensors: CheckpointTensors): void {
  for (const [name, variable] of lora.variables) {
    const stored = tensors.get(name);
    if (!stored || stored.shape.join() !== variable.shape.join())
      throw new AppError('bad_file', {
        message: `The adapter has no ${name} of shape ${variable.shape.join('×')}`,
      });
    tf.tidy(() => variable.assign(tf.tensor(stored.data, stored.shape)));
  }
}

/** The matrices as plain numbers, by PEFT name. */
export function loraTensors(lora: Lora): CheckpointTensors {
  const read = (variable: tf.Variable) => ({
    shape: variable.shape,
    data: Float32Array.from(variable.dataSync()),
  });
  return new Map([...lora.variables].map(([name, variable]) => [name, read(variable)]));
}
