// A tiny random Llama as a GGUF file: every byte is a token, so it can read any text, and a step takes no time.
import { type GGUFSource, writeGGUF } from '#lib/llm/gguf.ts';

export const tinyConfig = {
  hiddenSize: 32,
  intermediateSize: 48,
  layers: 2,
  heads: 2,
  keyValueHeads: 1,
  headDimension: 16,
};

/** GPT-2's letter for each byte. */
const letters = Array.from({ length: 256 }, (_, byte) => byte);
let other = 0;
const byteTokens = letters.map((byte) => {
  const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  return String.fromCodePoint(printable ? byte : 256 + other++);
});
export const tinyTokens = ['<|endoftext|>', '<|im_start|>', '<|im_end|>', '<item>', ...byteTokens, 'ab'];

export function tinyMetadata(): Record<string, unknown> {
  return {
    'general.architecture': 'llama',
    'llama.block_count': tinyConfig.layers,
    'llama.context_length': 2048,
    'llama.embedding_length': tinyConfig.hiddenSize,
    'llama.feed_forward_length': tinyConfig.intermediateSize,
    'llama.attention.head_count': tinyConfig.heads,
    'llama.attention.head_count_kv': tinyConfig.keyValueHeads,
    'llama.rope.freq_base': 10_000,
    'llama.attention.layer_norm_rms_epsilon': 1e-5,
    'llama.rope.dimension_count': tinyConfig.headDimension,
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'smollm',
    'tokenizer.ggml.tokens': tinyTokens,
    'tokenizer.ggml.token_type': tinyTokens.map((_, id) => (id < 4 ? 3 : 1)),
    'tokenizer.ggml.merges': ['a b'],
    'tokenizer.ggml.bos_token_id': 1,
    'tokenizer.ggml.eos_token_id': 2,
    'tokenizer.ggml.unknown_token_id': 0,
  };
}

export const tinyTypes = {
  'llama.rope.freq_base': 'float32',
  'llama.attention.layer_norm_rms_epsilon': 'float32',
  'tokenizer.ggml.token_type': '[int32]',
};

export function tinyTensors(): Map<string, GGUFSource> {
  const { hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension } = tinyConfig;
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const tensors = new Map<string, GGUFSource>();
  const matrix = (name: string, outputs: number, inputs: number) =>
    tensors.set(name, {
      shape: [outputs, inputs],
      data: Float32Array.from({ length: outputs * inputs }, random),
    });
  const ones = (name: string) =>
    tensors.set(name, { shape: [hiddenSize], data: new Float32Array(hiddenSize).fill(1) });
  matrix('token_embd.weight', tinyTokens.length, hiddenSize);
  ones('output_norm.weight');
  for (let layer = 0; layer < layers; layer++) {
    ones(`blk.${layer}.attn_norm.weight`);
    matrix(`blk.${layer}.attn_q.weight`, heads * headDimension, hiddenSize);
    matrix(`blk.${layer}.attn_k.weight`, keyValueHeads * headDimension, hiddenSize);
    matrix(`blk.${layer}.attn_v.weight`, keyValueHeads * headDimension, hiddenSize);
    matrix(`blk.${layer}.attn_output.weight`, hiddenSize, heads * headDimension);
    ones(`blk.${layer}.ffn_norm.weight`);
    matrix(`blk.${layer}.ffn_gate.weight`, intermediateSize, hiddenSize);
    matrix(`blk.${layer}.ffn_up.weight`, intermediateSize, hiddenSize);
    matrix(`blk.${layer}.ffn_down.weight`, hiddenSize, intermediateSize);
  }
  return tensors;
}

export async function writeTinyModel(path: string): Promise<void> {
  await writeGGUF(path, tinyMetadata(), tinyTensors(), tinyTypes);
}
