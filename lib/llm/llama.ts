// A Llama that can be trained through LoRA: frozen weights are plain tensors, and only the adapter has variables.
// Prompts are embeddings (B, T, H), so that a connector's output can replace a word's embedding.
import { convertsProducts, tf } from '#lib/tensor/backend.ts';
import { convertOnce } from '#lib/tensor/bfloat16.ts';
import { matMul } from '#lib/tensor/operations.ts';
import { type AttentionShape, attentionBias } from './attention.ts';
import { decoderLayer, type LayerContext, layerForward, type Project } from './decoder-layer.ts';
import { type KVCache, stackedBias } from './kv-cache.ts';
import type { LlamaConfig } from './llama-config.ts';
import { type LlamaWeights, readLlama } from './llama-files.ts';
import type { Lora } from './lora.ts';
import { factorsOf, type LayerWeights, type Projections, withFactors } from './lora-factors.ts';
import { conjugate, pairedColumns, rotations } from './rotary.ts';

/** LoRA merged into the weights once, for many forward passes without a gradient. */
export type MergedLora = { merged: Projections[]; dispose(): void };

export type ForwardOptions = {
  positions: tf.Tensor2D; // int32 (B, T), from 0 in every example of a packed row
  bias: tf.Tensor3D; // (B, T, S), 0 where a position may be seen, -1e9 elsewhere: at least at every later one
  lora?: Lora | MergedLora;
  /** For generation, not training: new keys and values are added, and S includes those already there. */
  cache?: KVCache;
};

export interface Llama {
  readonly config: LlamaConfig;
  readonly embedding: tf.Tensor2D; // (V, H)
  readonly head: tf.Tensor2D; // (V, H), the embedding itself if they're tied
  readonly layers: LayerWeights[];
  forward(x: tf.Tensor3D, options: ForwardOptions): tf.Tensor3D; // (B, T, H) → (B, T, H), after the final norm
  logits(h: tf.Tensor2D): tf.Tensor2D; // (N, H) → (N, V)
  mergeLora(lora: Lora): MergedLora;
  dispose(): void;
}

/** Reads a GGUF file, or a Hugging Face folder of config.json and safetensors. Throws AppError 'bad_file'. */
export async function loadLlama(path: string): Promise<Llama> {
  const { config, weights } = await readLlama(path);
  return createLlama(config, weights);
}

function createLlama(config: LlamaConfig, weights: LlamaWeights): Llama {
  const { heads, keyValueHeads, headDimension } = config;
  const orders = (count: number) => {
    const { toPaired, fromPaired } = pairedColumns(count, headDimension);
    return { toPaired: tf.tensor1d(toPaired, 'int32'), fromPaired: tf.tensor1d(fromPaired, 'int32') };
  };
  const pairing = { q_proj: orders(heads), k_proj: orders(keyValueHeads) };

  function contextOf(batch: number, time: number, options: ForwardOptions): LayerContext {
    const shape: AttentionShape = { batch, time, heads, keyValueHeads, headDimension };
    const positions = options.positions.dataSync();
    const cached = options.cache?.layers[0]?.prefix ? options.cache : null;
    const query = rotations(config, positions, heads, headDimension ** -0.5);
    const key = rotations(config, positions, keyValueHeads, 1);
    return {
      shape,
      epsilon: tf.scalar(config.rmsNormEps),
      inverseWidth: tf.scalar(1 / config.hiddenSize),
      inverseHeadWidth: tf.scalar(1 / headDimension),
      bias: cached ? [stackedBias(options.bias, cached, shape)] : attentionBias(options.bias, shape),
      rotations: { query, key, queryBack: conjugate(query), keyBack: conjugate(key) },
      pairing,
    };
  }

  return {
    config,
    embedding: weights.embedding,
    head: weights.head,
    layers: weights.layers,
    forward(x, options) {
      return tf.tidy(() => {
        const [batch, time, width] = x.shape;
        const context = contextOf(batch, time, options);
        const { lora, cache } = options;
        let h = x.reshape<tf.Tensor2D>([batch * time, width]);
        weights.layers.forEach((layer, index) => {
          if (lora && 'layers' in lora && !cache) {
            h = decoderLayer(h, layer, lora.layers[index] ?? {}, lora.scaling, context);
          } else if (!lora && !cache) {
            h = decoderLayer(h, layer, {}, 1, context);
          } else {
            const before = h;
            h = tf.tidy(() => {
              const projections = projectionsOf(layer, index, lora);
              const project: Project = (input, target) => matMul(input, projections[target]);
              return layerForward(before, layer, project, context, cache?.layers[index]).value;
            });
            if (index > 0) before.dispose();
          }
        });
        const inverse = h.square().mean(-1, true).add(config.rmsNormEps).rsqrt();
        return h.mul(inverse).mul(weights.finalNorm).reshape<tf.Tensor3D>([batch, time, width]);
      });
    },
    logits: (h) => tf.matMul(h, weights.head, false, true),
    mergeLora(lora) {
      const merged = weights.layers.map((layer, index) => {
        const projections = tf.tidy(() => mergedProjections(layer, index, lora));
        for (const tensor of Object.values(projections)) tf.keep(tensor);
        return projections;
      });
      const all = merged.flatMap((projections) => Object.values(projections));
      const release = convertsProducts ? convertOnce(all) : () => {};
      return {
        merged,
        dispose() {
          release();
          merged.forEach((projections, index) => {
            const frozen = new Set(Object.values((weights.layers[index] as LayerWeights).projections));
            for (const tensor of Object.values(projections)) if (!frozen.has(tensor)) tensor.dispose();
          });
        },
      };
    },
    dispose() {
      tf.dispose([pairing, weights.embedding, weights.head, weights.finalNorm]);
      for (const { projections, attentionNorm, mlpNorm, biases, headNorms } of weights.layers)
        tf.dispose([projections, attentionNorm, mlpNorm, biases ?? [], headNorms ?? []]);
    },
  };

  function projectionsOf(layer: LayerWeights, index: number, lora?: Lora | MergedLora): Projections {
    if (!lora) return layer.projections;
    if ('merged' in lora) return lora.merged[index] ?? layer.projections;
    return mergedProjections(layer, index, lora);
  }

  function mergedProjections(layer: LayerWeights, index: number, lora: Lora): Projections {
    return withFactors(layer, factorsOf(layer, lora.layers[index] ?? {}, lora.scaling, pairing));
  }
}

/** Positions and bias for rows of `time` positions whose first `padding[row]` are empty: (B, T) and (B, T, T). */
export function causalInputs(time: number, padding: number[]): { positions: tf.Tensor2D; bias: tf.Tensor3D } {
  const batch = padding.length;
  const positions = new Int32Array(batch * time);
  const bias = new Float32Array(batch * time * time).fill(-1e9);
  padding.forEach((empty, row) => {
    for (let index = empty; index < time; index++) {
      positions[row * time + index] = index - empty;
      bias.fill(0, (row * time + index) * time + empty, (row * time + index) * time + index + 1);
    }
  });
  return {
    positions: tf.tensor2d(positions, [batch, time], 'int32'),
    bias: tf.tensor3d(bias, [batch, time, time]),
  };
}
