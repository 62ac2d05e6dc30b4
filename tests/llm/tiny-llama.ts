// A tiny Llama, Qwen2 or Qwen3 with random weights for tests, as Hugging Face tensors, a Hugging Face folder, or a GGUF file.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { architectures } from '#lib/llm/architecture.ts';
import { writeGGUF } from '#lib/llm/gguf.ts';
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { ggufName } from '#lib/llm/llama-files.ts';
import { pairedColumns } from '#lib/llm/rotary.ts';
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { writeSafetensors } from '#lib/tensor/safetensors.ts';

export const tinyConfig: LlamaConfig = {
  architecture: 'llama',
  hiddenSize: 24,
  intermediateSize: 40,
  layers: 2,
  heads: 6,
  keyValueHeads: 2,
  headDimension: 4,
  vocabularySize: 50,
  ropeTheta: 10_000,
  rmsNormEps: 1e-5,
  maxPositions: 64,
  tieWordEmbeddings: true,
};

/** One of each architecture; Qwen3's heads are wider than the hidden size divided by their number. */
export const tinyConfigs: LlamaConfig[] = [
  tinyConfig,
  { ...tinyConfig, architecture: 'qwen2', ropeTheta: 1e6, tieWordEmbeddings: false },
  { ...tinyConfig, architecture: 'qwen3', ropeTheta: 1e6, headDimension: 8 },
];

export type StoredTensors = Map<string, { shape: number[]; data: Float32Array }>;

/** Every tensor under its Hugging Face name, (out, in). Norm weights are random too, so that folding them is tested. */
export function tinyTensors(config: LlamaConfig = tinyConfig, seed = 7): StoredTensors {
  const { hiddenSize: H, intermediateSize: I, vocabularySize: V, headDimension: D } = config;
  const random = seededRandom(seed);
  const tensors: StoredTensors = new Map();
  const matrix = (name: string, ...shape: number[]) => {
    const length = shape.reduce((product, size) => product * size, 1);
    tensors.set(name, { shape, data: seededNormal(length, 0.3, random) });
  };
  const norm = (name: string, size = H) =>
    tensors.set(name, { shape: [size], data: seededNormal(size, 0.2, random).map((value) => 1 + value) });
  const { biases, headNorms } = architectures[config.architecture];
  matrix('model.embed_tokens.weight', V, H);
  if (!config.tieWordEmbeddings) matrix('lm_head.weight', V, H);
  norm('model.norm.weight');
  for (let layer = 0; layer < config.layers; layer++) {
    const prefix = `model.layers.${layer}`;
    norm(`${prefix}.input_layernorm.weight`);
    norm(`${prefix}.post_attention_layernorm.weight`);
    matrix(`${prefix}.self_attn.q_proj.weight`, config.heads * D, H);
    matrix(`${prefix}.self_attn.k_proj.weight`, config.keyValueHeads * D, H);
    matrix(`${prefix}.self_attn.v_proj.weight`, config.keyValueHeads * D, H);
    if (biases) {
      matrix(`${prefix}.self_attn.q_proj.bias`, config.heads * D);
      matrix(`${prefix}.self_attn.k_proj.bias`, config.keyValueHeads * D);
      matrix(`${prefix}.self_attn.v_proj.bias`, config.keyValueHeads * D);
    }
    if (headNorms) {
      norm(`${prefix}.self_attn.q_norm.weight`, D);
      norm(`${prefix}.self_attn.k_norm.weight`, D);
    }
    matrix(`${prefix}.self_attn.o_proj.weight`, H, config.heads * D);
    matrix(`${prefix}.mlp.gate_proj.weight`, I, H);
    matrix(`${prefix}.mlp.up_proj.weight`, I, H);
    matrix(`${prefix}.mlp.down_proj.weight`, H, I);
  }
  return tensors;
}

export async function writeTinyFolder(
  folder: string,
  config: LlamaConfig = tinyConfig,
  tensors: StoredTensors = tinyTensors(config),
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const json = {
    model_type: config.architecture,
    hidden_act: 'silu',
    hidden_size: config.hiddenSize,
    intermediate_size: config.intermediateSize,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    num_key_value_heads: config.keyValueHeads,
    head_dim: config.headDimension,
    vocab_size: config.vocabularySize,
    rope_theta: config.ropeTheta,
    rms_norm_eps: config.rmsNormEps,
    max_position_embeddings: config.maxPositions,
    tie_word_embeddings: config.tieWordEmbeddings,
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(json));
  await writeSafetensors(join(folder, 'model.safetensors'), tensors);
}

/** As llama.cpp converts it: its own names, and the rows of a Llama's q and k in rotated pairs. */
export async function writeTinyGGUF(
  path: string,
  config: LlamaConfig = tinyConfig,
  tensors: StoredTensors = tinyTensors(config),
  tokenizer: { metadata?: Record<string, unknown>; types?: Record<string, string> } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const own = {
    embedding_length: config.hiddenSize,
    feed_forward_length: config.intermediateSize,
    block_count: config.layers,
    'attention.head_count': config.heads,
    'attention.head_count_kv': config.keyValueHeads,
    'attention.key_length': config.headDimension,
    'attention.value_length': config.headDimension,
    'rope.freq_base': config.ropeTheta,
    'rope.dimension_count': config.headDimension,
    'attention.layer_norm_rms_epsilon': config.rmsNormEps,
    context_length: config.maxPositions,
  };
  const metadata = {
    'general.architecture': config.architecture,
    'general.name': 'tiny',
    ...Object.fromEntries(
      Object.entries(own).map(([key, value]) => [`${config.architecture}.${key}`, value] as const),
    ),
    ...tokenizer.metadata,
  };
  const types = {
    [`${config.architecture}.rope.freq_base`]: 'float32',
    [`${config.architecture}.attention.layer_norm_rms_epsilon`]: 'float32',
    ...tokenizer.types,
  };
  const { rotatedInPairs } = architectures[config.architecture];
  const renamed = [...tensors].map(([name, { shape, data }]) => {
    const heads = name.includes('q_proj') ? config.heads : name.includes('k_proj') ? config.keyValueHeads : 0;
    return [
      ggufName(name),
      { type: 'F32' as const, shape, data: heads && rotatedInPairs ? pairRows(data, heads, config) : data },
    ] as const;
  });
  await writeGGUF(path, metadata, new Map(renamed), types);
}

function pairRows(data: Float32Array, heads: number, config: LlamaConfig): Float32Array {
  const { toPaired } = pairedColumns(heads, config.headDimension);
  const width = config.hiddenSize;
  const out = new Float32Array(data.length);
  toPaired.forEach((source, row) => {
    out.set(data.subarray(source * width, (source + 1) * width), row * width);
  });
  return out;
}
