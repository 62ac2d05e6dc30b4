// The base model in libllama: memory-mapped once per file and shared by every LanguageModel on it, so that
// activating another adapter costs a context, not a model. References are counted; the last release frees it.
// libllama aborts the process on some malformed files, so our own reader checks them first: only metadata keys
// of the Llama family pass, and every tensor must have the shape they call for.
import { realpath, stat } from 'node:fs/promises';
import { AppError } from '#lib/errors.ts';
import { type Architecture, architectures, isArchitecture } from '#lib/llm/architecture.ts';
import { type GGUF, openGGUF, type RowReader } from '#lib/llm/gguf.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { libllama, type Pointer } from './libllama-binding.ts';

export type BaseModel = {
  pointer: Pointer;
  architecture: Architecture;
  tokenizer: Tokenizer;
  hiddenSize: number;
  vocabularySize: number;
  trainedContextTokens: number;
  /** Row i of the token embedding, in float32 exactly as libllama would look it up. */
  embeddingRow: RowReader;
  /** Shapes of the tensors a LoRA adapter may change, (out, in), by their GGUF name. */
  projectionShapes: Map<string, readonly [number, number]>;
};

type Shared = { model: Promise<BaseModel>; users: number };
const shared = new Map<string, Shared>();

/** Loads a model or shares the loaded one; call `release` once when done. */
export async function acquireBaseModel(path: string): Promise<{ model: BaseModel; release(): void }> {
  const key = await identity(path);
  let entry = shared.get(key);
  if (!entry) {
    entry = { model: load(path), users: 0 };
    shared.set(key, entry);
  }
  const mine = entry;
  mine.users++;
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    if (--mine.users > 0) return;
    if (shared.get(key) === mine) shared.delete(key);
    mine.model.then(
      ({ pointer }) => libllama().freeModel(pointer),
      () => undefined,
    );
  };
  try {
    return { model: await mine.model, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A file as it is now: replacing it under the same name makes it another model. */
async function identity(path: string): Promise<string> {
  const real = await realpath(path).catch(() => path);
  const facts = await stat(real).catch((cause) => {
    throw new AppError('unavailable', { message: `There's no language model at ${path}`, cause });
  });
  return `${real}:${facts.size}:${facts.mtimeMs}`;
}

async function load(path: string): Promise<BaseModel> {
  const gguf = await openGGUF(path);
  try {
    const facts = checkModel(gguf, path);
    const tokenizer = await loadTokenizer(path);
    const embedding = gguf.tensors.get('token_embd.weight');
    if (!embedding) throw bad(path, 'it has no token embedding');
    const embeddingRow = await embedding.rows();
    const library = libllama();
    const pointer = await library.loadModel(path, { ...library.modelDefaults(), load_mode: memoryMapped });
    if (pointer === 0n) throw bad(path, 'libllama rejects it');
    return {
      pointer,
      tokenizer,
      embeddingRow,
      ...facts,
    };
  } finally {
    await gguf.close();
  }
}

const memoryMapped = 1;

function bad(path: string, what: string): AppError {
  return new AppError('bad_file', { message: `${path} is not a usable language model: ${what}` });
}

const knownKeys = new Set([
  'block_count',
  'context_length',
  'embedding_length',
  'feed_forward_length',
  'vocab_size',
  'attention.head_count',
  'attention.head_count_kv',
  'attention.key_length',
  'attention.value_length',
  'attention.layer_norm_rms_epsilon',
  'rope.freq_base',
  'rope.dimension_count',
  'rope.scaling.type',
  'rope.scaling.factor',
]);

function checkModel(gguf: GGUF, path: string) {
  const { metadata, tensors } = gguf;
  const architecture = metadata['general.architecture'];
  if (!isArchitecture(architecture)) throw bad(path, `its architecture is ${JSON.stringify(architecture)}`);
  const prefix = `${architecture}.`;
  for (const key of Object.keys(metadata)) {
    const known = !key.startsWith(prefix) || knownKeys.has(key.slice(prefix.length));
    if (key.startsWith('split.') || !known)
      throw bad(path, `the key ${JSON.stringify(key)} is not supported`);
  }
  const count = (key: string, limit: number, otherwise?: number): number => {
    const value = metadata[prefix + key] ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > limit)
      throw bad(path, `${prefix}${key} is ${JSON.stringify(value)}`);
    return value;
  };
  const layers = count('block_count', 512);
  const hiddenSize = count('embedding_length', 65_536);
  const feedForward = count('feed_forward_length', 1_048_576);
  const heads = count('attention.head_count', 1024);
  const keyValueHeads = count('attention.head_count_kv', 1024, heads);
  const headDimension = count('attention.key_length', 1024, hiddenSize / heads);
  const trainedContextTokens = count('context_length', 2 ** 24);
  const scaling = metadata[`${prefix}rope.scaling.type`] ?? 'none';
  if (heads % keyValueHeads !== 0 || headDimension % 2 !== 0)
    throw bad(path, 'its attention heads do not add up');
  if (count('attention.value_length', 1024, headDimension) !== headDimension)
    throw bad(path, 'keys and values differ in size');
  if (count('rope.dimension_count', 1024, headDimension) !== headDimension)
    throw bad(path, 'its rotary dimensions do not cover its heads');
  if (scaling !== 'none' && scaling !== 'linear')
    throw bad(path, `its rope scaling is ${JSON.stringify(scaling)}`);

  const tokens = metadata['tokenizer.ggml.tokens'];
  if (!Array.isArray(tokens) || new Set(tokens).size !== tokens.length)
    throw bad(path, 'its tokens are not distinct');
  const vocabularySize = count('vocab_size', 4_000_000, tokens.length);
  if (tokens.length !== vocabularySize)
    throw bad(path, `it names ${tokens.length} tokens of ${vocabularySize}`);

  const { biases, headNorms } = architectures[architecture];
  const queries = heads * headDimension;
  const keys = keyValueHeads * headDimension;
  const projectionShapes = new Map<string, readonly [number, number]>();
  const expected = new Map<string, readonly number[]>([
    ['token_embd.weight', [vocabularySize, hiddenSize]],
    ['output_norm.weight', [hiddenSize]],
  ]);
  for (let layer = 0; layer < layers; layer++) {
    const projections: Record<string, readonly [number, number]> = {
      attn_q: [queries, hiddenSize],
      attn_k: [keys, hiddenSize],
      attn_v: [keys, hiddenSize],
      attn_output: [hiddenSize, queries],
      ffn_gate: [feedForward, hiddenSize],
      ffn_up: [feedForward, hiddenSize],
      ffn_down: [hiddenSize, feedForward],
    };
    for (const [name, shape] of Object.entries(projections)) {
      expected.set(`blk.${layer}.${name}.weight`, shape);
      projectionShapes.set(`blk.${layer}.${name}.weight`, shape);
    }
    if (biases) {
      expected.set(`blk.${layer}.attn_q.bias`, [queries]);
      expected.set(`blk.${layer}.attn_k.bias`, [keys]);
      expected.set(`blk.${layer}.attn_v.bias`, [keys]);
    }
    if (headNorms) {
      expected.set(`blk.${layer}.attn_q_norm.weight`, [headDimension]);
      expected.set(`blk.${layer}.attn_k_norm.weight`, [headDimension]);
    }
    expected.set(`blk.${layer}.attn_norm.weight`, [hiddenSize]);
    expected.set(`blk.${layer}.ffn_norm.weight`, [hiddenSize]);
  }
  for (const [name, shape] of expected) {
    const found = tensors.get(name)?.shape;
    if (found?.join() !== shape.join())
      throw bad(path, `${name} is ${found ? `(${found.join(', ')})` : 'missing'}, not (${shape.join(', ')})`);
  }
  const optional = new Map<string, readonly number[]>([
    ['output.weight', [vocabularySize, hiddenSize]],
    ['rope_freqs.weight', [headDimension / 2]],
  ]);
  for (const [name, { shape }] of tensors) {
    if (!expected.has(name) && optional.get(name)?.join() !== shape.join())
      throw bad(path, `the tensor ${JSON.stringify(name)} is not of a ${architecture}`);
  }
  return { architecture, hiddenSize, vocabularySize, trainedContextTokens, projectionShapes };
}
