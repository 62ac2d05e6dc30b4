// Reads Llama weights into the layout decoder-layer.ts wants: (in, out), norms folded into the rows that follow them, columns of q and
// k with rotated pairs side by side. llama.cpp stores q and k in that very order in a GGUF; Hugging Face's order is rearranged.
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { tf } from '#lib/tensor/backend.ts';
import { readSafetensors } from '#lib/tensor/safetensors.ts';

import { type GGUF, openGGUF } from './gguf.ts';
import type { LlamaConfig, LlamaWeights } from './llama.ts';
import type { LayerWeights } from './lora-factors.ts';
import { pairedColumns } from './rotary.ts';

/** Gives a tensor by its Hugging Face name, row-major (out, in). */
type Source = { read(name: string, shape: number[]): Promise<Float32Array>; pairedRows: boolean };

export async function readLlama(path: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  const information = await stat(path).catch((cause) => {
    throw new AppError('not_found', { message: `There is no model at ${path}`, cause });
  });
  return information.isDirectory() ? readFolder(path) : readGGUF(path);
}

async function readWeights(config: LlamaConfig, source: Source): Promise<LlamaWeights> {
  const made: tf.Tensor[] = [];
  const own = <T extends tf.Tensor>(tensor: T): T => {
    made.push(tensor);
    return tensor;
  };
  try {
    return await readLayers(config, source, own);
  } catch (error) {
    tf.dispose(made);
    throw error;
  }
}

async function readLayers(
  config: LlamaConfig,
  source: Source,
  own: <T extends tf.Tensor>(tensor: T) => T,
): Promise<LlamaWeights> {
  const {
    hiddenSize: H,
    intermediateSize: I,
    vocabularySize: V,
    heads,
    keyValueHeads,
    headDimension: D,
  } = config;
  const norm = async (name: string) => own(tf.tensor2d(await source.read(name, [H]), [H, 1]));
  const order = { q: pairedColumns(heads, D).toPaired, k: pairedColumns(keyValueHeads, D).toPaired };

  async function projection(
    name: string,
    out: number,
    input: number,
    norm?: tf.Tensor2D,
    columns?: Int32Array,
  ) {
    const data = await source.read(name, [out, input]);
    const ready = tf.tidy(() => {
      let matrix = tf.tensor2d(data, [out, input]);
      if (columns && !source.pairedRows) matrix = tf.gather(matrix, tf.tensor1d(columns, 'int32'));
      const turned = matrix.transpose<tf.Tensor2D>();
      return norm ? turned.mul<tf.Tensor2D>(norm) : turned;
    });
    return own(ready);
  }

  async function layer(index: number): Promise<LayerWeights> {
    const prefix = `model.layers.${index}`;
    const attentionNorm = await norm(`${prefix}.input_layernorm.weight`);
    const mlpNorm = await norm(`${prefix}.post_attention_layernorm.weight`);
    const named = (block: string, name: string) => `${prefix}.${block}.${name}.weight`;
    return {
      attentionNorm,
      mlpNorm,
      projections: {
        q_proj: await projection(named('self_attn', 'q_proj'), heads * D, H, attentionNorm, order.q),
        k_proj: await projection(named('self_attn', 'k_proj'), keyValueHeads * D, H, attentionNorm, order.k),
        v_proj: await projection(named('self_attn', 'v_proj'), keyValueHeads * D, H, attentionNorm),
        o_proj: await projection(named('self_attn', 'o_proj'), H, heads * D),
        gate_proj: await projection(named('mlp', 'gate_proj'), I, H, mlpNorm),
        up_proj: await projection(named('mlp', 'up_proj'), I, H, mlpNorm),
        down_proj: await projection(named('mlp', 'down_proj'), H, I),
      },
    };
  }

  const table = async (name: string) => own(tf.tensor2d(await source.read(name, [V, H]), [V, H]));
  const embedding = await table('model.embed_tokens.weight');
  const head = config.tieWordEmbeddings ? embedding : await table('lm_head.weight');
  const finalNorm = own(tf.tensor1d(await source.read('model.norm.weight', [H])));
  const layers: LayerWeights[] = [];
  for (let index = 0; index < config.layers; index++) layers.push(await layer(index));
  return { embedding, head, finalNorm, layers };
}

const ggufNames: [RegExp, string][] = [
  [/^model\.embed_tokens/, 'token_embd'],
  [/^model\.norm/, 'output_norm'],
  [/^lm_head/, 'output'],
  [/^model\.layers\.(\d+)\.input_layernorm/, 'blk.$1.attn_norm'],
  [/^model\.layers\.(\d+)\.post_attention_layernorm/, 'blk.$1.ffn_norm'],
  [/^model\.layers\.(\d+)\.self_attn\.o_proj/, 'blk.$1.attn_output'],
  [/^model\.layers\.(\d+)\.self_attn\.([qkv])_proj/, 'blk.$1.attn_$2'],
  [/^model\.layers\.(\d+)\.mlp\.(gate|up|down)_proj/, 'blk.$1.ffn_$2'],
];

/** The name llama.cpp gives to a Hugging Face tensor of a Llama. */
export function ggufName(name: string): string {
  for (const [pattern, replacement] of ggufNames)
    if (pattern.test(name)) return name.replace(pattern, replacement);
  return name;
}

/** The configuration alone, without reading a weight. */
export async function readGGUFConfig(path: string): Promise<LlamaConfig> {
  const file = await openGGUF(path);
  try {
    return await configOf(file, path);
  } finally {
    await file.close();
  }
}

async function readGGUF(path: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  const file = await openGGUF(path);
  try {
    const config = await configOf(file, path);
    const read = async (name: string, shape: number[]) => {
      const tensor = file.tensors.get(ggufName(name));
      if (!tensor || tensor.shape.join() !== shape.join())
        throw bad(path, `it has no ${name} of ${shape.join('×')}`);
      return tensor.read();
    };
    return { config, weights: await readWeights(config, { read, pairedRows: true }) };
  } finally {
    await file.close();
  }
}

async function configOf(file: GGUF, path: string): Promise<LlamaConfig> {
  const architecture = file.metadata['general.architecture'];
  if (architecture !== 'llama') throw bad(path, `its architecture is ${architecture}, not llama`);
  const number = (key: string, fallback?: number) =>
    positive(path, key, file.metadata[`llama.${key}`] ?? fallback);
  const hiddenSize = number('embedding_length');
  const heads = number('attention.head_count');
  const factors = file.tensors.get('rope_freqs.weight');
  const config: LlamaConfig = {
    hiddenSize,
    intermediateSize: number('feed_forward_length'),
    layers: number('block_count'),
    heads,
    keyValueHeads: number('attention.head_count_kv', heads),
    headDimension: number('attention.key_length', hiddenSize / heads),
    vocabularySize: file.tensors.get('token_embd.weight')?.shape[0] ?? 0,
    ropeTheta: number('rope.freq_base', 10_000),
    ...(factors ? { ropeFrequencyFactors: [...(await factors.read())] } : {}),
    rmsNormEps: number('attention.layer_norm_rms_epsilon'),
    maxPositions: number('context_length'),
    tieWordEmbeddings: !file.tensors.has('output.weight'),
  };
  check(path, config);
  return config;
}

async function readFolder(folder: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  const json = await readJson(join(folder, 'config.json'));
  if (json.model_type !== 'llama') throw bad(folder, `its model type is ${json.model_type}, not llama`);
  const number = (key: string, fallback?: number) => positive(folder, key, json[key] ?? fallback);
  const rope = (json.rope_parameters ?? json.rope_scaling) as Record<string, unknown> | null | undefined;
  const hiddenSize = number('hidden_size');
  const heads = number('num_attention_heads');
  const headDimension = number('head_dim', hiddenSize / heads);
  const ropeTheta = positive(folder, 'rope_theta', json.rope_theta ?? rope?.rope_theta ?? 10_000);
  const factors = frequencyFactors(folder, rope, ropeTheta, headDimension);
  const config: LlamaConfig = {
    hiddenSize,
    intermediateSize: number('intermediate_size'),
    layers: number('num_hidden_layers'),
    heads,
    keyValueHeads: number('num_key_value_heads', heads),
    headDimension,
    vocabularySize: number('vocab_size'),
    ropeTheta,
    ...(factors ? { ropeFrequencyFactors: factors } : {}),
    rmsNormEps: number('rms_norm_eps'),
    maxPositions: number('max_position_embeddings'),
    tieWordEmbeddings: json.tie_word_embeddings === true,
  };
  check(folder, config);
  const files = await tensorFiles(folder);
  const read = async (name: string, shape: number[]) => {
    const path = join(folder, files(name));
    const tensor = (await readSafetensors(path, (stored) => stored === name)).tensors.get(name);
    if (!tensor || tensor.shape.join() !== shape.join())
      throw bad(path, `it has no ${name} of ${shape.join('×')}`);
    return tensor.data;
  };
  return { config, weights: await readWeights(config, { read, pairedRows: false }) };
}

/** Which file of the folder holds a tensor: one file, or the shards its index names. */
async function tensorFiles(folder: string): Promise<(name: string) => string> {
  const index = join(folder, 'model.safetensors.index.json');
  if (!(await stat(index).catch(() => null))) return () => 'model.safetensors';
  const map = (await readJson(index)).weight_map as Record<string, unknown> | undefined;
  return (name) => {
    const file = map?.[name];
    if (typeof file !== 'string') throw bad(index, `it does not say where ${name} is`);
    return basename(file);
  };
}

/** Llama 3.1's stretching of slow rotations; other kinds of scaling are refused rather than ignored. */
function frequencyFactors(
  path: string,
  rope: Record<string, unknown> | null | undefined,
  theta: number,
  headDimension: number,
): number[] | null {
  const kind = rope?.rope_type ?? rope?.type ?? 'default';
  if (!rope || kind === 'default') return null;
  if (kind !== 'llama3') throw bad(path, `its rope scaling ${kind} is not supported`);
  const of = (key: string) => positive(path, key, rope[key]);
  const [factor, low, high] = [of('factor'), of('low_freq_factor'), of('high_freq_factor')];
  const original = of('original_max_position_embeddings');
  return Array.from({ length: headDimension / 2 }, (_, pair) => {
    const wavelength = 2 * Math.PI * theta ** ((2 * pair) / headDimension);
    const smooth = Math.min(1, Math.max(0, (original / wavelength - low) / (high - low)));
    return 1 / ((1 - smooth) / factor + smooth);
  });
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw bad(path, 'it cannot be read as JSON', cause);
  }
}

function positive(path: string, key: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    throw bad(path, `${key} is malformed`);
  return value;
}

const maxElements = 2 ** 31;

function check(path: string, config: LlamaConfig): void {
  const { hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension, vocabularySize } =
    config;
  const whole = [hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension, vocabularySize];
  const fits = Math.max(vocabularySize, intermediateSize, heads * headDimension) * hiddenSize < maxElements;
  if (!whole.every((size) => Number.isSafeInteger(size) && size > 0) || !fits || layers > 1000)
    throw bad(path, 'its sizes are impossible');
  if (heads % keyValueHeads !== 0 || headDimension % 2 !== 0)
    throw bad(path, 'its heads do not divide evenly');
}

function bad(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('bad_file', { message: `${path} cannot be used as a Llama: ${reason}`, cause });
}
