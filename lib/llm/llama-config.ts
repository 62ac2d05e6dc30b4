// A Llama's sizes, from a GGUF's header or a Hugging Face folder's config.json. Reads no weights and loads no tensor
// library, so it's quick. "Llama" here and in the names around is the family: Qwen2 and Qwen3 are the same network
// with a few parts more (architecture.ts).
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { type Architecture, isArchitecture } from './architecture.ts';
import { type GGUF, openGGUF } from './gguf.ts';

export type LlamaConfig = {
  architecture: Architecture;
  hiddenSize: number; // H
  intermediateSize: number; // I
  layers: number;
  heads: number;
  keyValueHeads: number; // KV
  headDimension: number; // D
  vocabularySize: number; // V
  ropeTheta: number;
  /** Llama 3.1 and later divide each rotation's frequency by one of these, (D/2). */
  ropeFrequencyFactors?: number[];
  rmsNormEps: number;
  maxPositions: number;
  tieWordEmbeddings: boolean;
};

/** Reads a GGUF file or a Hugging Face folder. Throws AppError 'not_found' or 'bad_file'. */
export async function readLlamaConfig(path: string): Promise<LlamaConfig> {
  return (await isModelFolder(path)) ? readFolderConfig(path) : readGGUFConfig(path);
}

/** A folder is treated as Hugging Face's, anything else as a GGUF. Throws AppError 'not_found'. */
export async function isModelFolder(path: string): Promise<boolean> {
  const information = await stat(path).catch((cause) => {
    throw new AppError('not_found', { message: `There is no model at ${path}`, cause });
  });
  return information.isDirectory();
}

export async function readGGUFConfig(path: string): Promise<LlamaConfig> {
  const file = await openGGUF(path);
  try {
    return await configOfGGUF(file, path);
  } finally {
    await file.close();
  }
}

export async function configOfGGUF(file: GGUF, path: string): Promise<LlamaConfig> {
  const architecture = file.metadata['general.architecture'];
  if (!isArchitecture(architecture))
    throw badLlama(path, `its architecture ${architecture} is not supported`);
  const number = (key: string, fallback?: number) =>
    positive(path, key, file.metadata[`${architecture}.${key}`] ?? fallback);
  const scaling = file.metadata[`${architecture}.rope.scaling.type`] ?? 'none';
  if (scaling !== 'none') throw badLlama(path, `its rope scaling ${scaling} is not supported`);
  const hiddenSize = number('embedding_length');
  const heads = number('attention.head_count');
  const factors = file.tensors.get('rope_freqs.weight');
  const config: LlamaConfig = {
    architecture,
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

export async function readFolderConfig(folder: string): Promise<LlamaConfig> {
  const json = await readJson(join(folder, 'config.json'));
  const architecture = json.model_type;
  if (!isArchitecture(architecture))
    throw badLlama(folder, `its model type ${architecture} is not supported`);
  for (const key of ['attention_bias', 'mlp_bias', 'use_sliding_window'])
    if (json[key] === true) throw badLlama(folder, `${key} is not supported`);
  const number = (key: string, fallback?: number) => positive(folder, key, json[key] ?? fallback);
  const rope = (json.rope_parameters ?? json.rope_scaling) as Record<string, unknown> | null | undefined;
  const hiddenSize = number('hidden_size');
  const heads = number('num_attention_heads');
  const headDimension = number('head_dim', hiddenSize / heads);
  const ropeTheta = positive(folder, 'rope_theta', json.rope_theta ?? rope?.rope_theta ?? 10_000);
  const factors = frequencyFactors(folder, rope, ropeTheta, headDimension);
  const config: LlamaConfig = {
    architecture,
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
  return config;
}

/** Llama 3.1's stretching of slow rotations. Other kinds of scaling are rejected, not ignored. */
function frequencyFactors(
  path: string,
  rope: Record<string, unknown> | null | undefined,
  theta: number,
  headDimension: number,
): number[] | null {
  const kind = rope?.rope_type ?? rope?.type ?? 'default';
  if (!rope || kind === 'default') return null;
  if (kind !== 'llama3') throw badLlama(path, `its rope scaling ${kind} is not supported`);
  const of = (key: string) => positive(path, key, rope[key]);
  const [factor, low, high] = [of('factor'), of('low_freq_factor'), of('high_freq_factor')];
  const original = of('original_max_position_embeddings');
  return Array.from({ length: headDimension / 2 }, (_, pair) => {
    const wavelength = 2 * Math.PI * theta ** ((2 * pair) / headDimension);
    const smooth = Math.min(1, Math.max(0, (original / wavelength - low) / (high - low)));
    return 1 / ((1 - smooth) / factor + smooth);
  });
}

export async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw badLlama(path, 'it cannot be read as JSON', cause);
  }
}

function positive(path: string, key: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    throw badLlama(path, `${key} is malformed`);
  return value;
}

const maxElements = 2 ** 31;

function check(path: string, config: LlamaConfig): void {
  const { hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension, vocabularySize } =
    config;
  const whole = [hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension, vocabularySize];
  const fits = Math.max(vocabularySize, intermediateSize, heads * headDimension) * hiddenSize < maxElements;
  if (!whole.every((size) => Number.isSafeInteger(size) && size > 0) || !fits || layers > 1000)
    throw badLlama(path, 'its sizes are impossible');
  if (heads % keyValueHeads !== 0 || headDimension % 2 !== 0)
    throw badLlama(path, 'its heads do not divide evenly');
}

export function badLlama(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('bad_file', { message: `${path} cannot be used as a Llama: ${reason}`, cause });
}
