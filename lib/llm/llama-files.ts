// Reads Llama weights into the layout decoder-layer.ts needs: (in, out), norms folded into the rows that follow them,
// columns of q and k, their biases and norms with rotated pairs side by side. A Llama's GGUF has them in that order;
// others and Hugging Face's are rearranged.
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tf } from '#lib/tensor/backend.ts';
import { readSafetensors } from '#lib/tensor/safetensors.ts';
import { architectures } from './architecture.ts';
import { openGGUF } from './gguf.ts';
import {
  badLlama,
  configOfGGUF,
  isModelFolder,
  type LlamaConfig,
  readFolderConfig,
  readJson,
} from './llama-config.ts';
import type { LayerWeights } from './lora-factors.ts';
import { pairedColumns } from './rotary.ts';

export type LlamaWeights = {
  embedding: tf.Tensor2D;
  head: tf.Tensor2D;
  finalNorm: tf.Tensor1D;
  layers: LayerWeights[];
};

/** Reads a tensor by its Hugging Face name, row-major (out, in). */
type Source = { read(name: string, shape: number[]): Promise<Float32Array>; pairedRows: boolean };

export async function readLlama(path: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  return (await isModelFolder(path)) ? readFolder(path) : readGGUF(path);
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
  const { biases, headNorms } = architectures[config.architecture];
  const order = { q: pairedColumns(heads, D).toPaired, k: pairedColumns(keyValueHeads, D).toPaired };
  const vector = async (name: string, size: number, columns?: Int32Array) => {
    const data = await source.read(name, [size]);
    return own(
      tf.tensor1d(columns && !source.pairedRows ? Float32Array.from(columns, (at) => data[at] ?? 0) : data),
    );
  };

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
    const bias = (name: string, size: number, columns?: Int32Array) =>
      vector(`${prefix}.self_attn.${name}.bias`, size, columns);
    const headNorm = (name: string) => vector(named('self_attn', name), D, pairedColumns(1, D).toPaired);
    return {
      attentionNorm,
      mlpNorm,
      ...(biases && {
        biases: {
          q_proj: await bias('q_proj', heads * D, order.q),
          k_proj: await bias('k_proj', keyValueHeads * D, order.k),
          v_proj: await bias('v_proj', keyValueHeads * D),
        },
      }),
      ...(headNorms && {
        headNorms: { q_proj: await headNorm('q_norm'), k_proj: await headNorm('k_norm') },
      }),
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
  [/^model\.layers\.(\d+)\.self_attn\.([qk])_norm/, 'blk.$1.attn_$2_norm'],
  [/^model\.layers\.(\d+)\.mlp\.(gate|up|down)_proj/, 'blk.$1.ffn_$2'],
];

/** llama.cpp's name for a Llama tensor, from its Hugging Face name. */
export function ggufName(name: string): string {
  for (const [pattern, replacement] of ggufNames)
    if (pattern.test(name)) return name.replace(pattern, replacement);
  return name;
}

async function readGGUF(path: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  const file = await openGGUF(path);
  try {
    const config = await configOfGGUF(file, path);
    const read = async (name: string, shape: number[]) => {
      const tensor = file.tensors.get(ggufName(name));
      if (!tensor || tensor.shape.join() !== shape.join())
        throw badLlama(path, `it has no ${name} of ${shape.join('×')}`);
      return tensor.read();
    };
    const pairedRows = architectures[config.architecture].rotatedInPairs;
    return { config, weights: await readWeights(config, { read, pairedRows }) };
  } finally {
    await file.close();
  }
}

async function readFolder(folder: string): Promise<{ config: LlamaConfig; weights: LlamaWeights }> {
  const config = await readFolderConfig(folder);
  const read = (name: string, shape: number[]) => readFolderTensor(folder, name, shape);
  return { config, weights: await readWeights(config, { read, pairedRows: false }) };
}

/** One tensor of a Hugging Face folder. Throws AppError 'bad_file' where there is none of this shape. */
export async function readFolderTensor(folder: string, name: string, shape: number[]): Promise<Float32Array> {
  const path = join(folder, (await tensorFiles(folder))(name));
  const tensor = (await readSafetensors(path, (stored) => stored === name)).tensors.get(name);
  if (!tensor || tensor.shape.join() !== shape.join())
    throw badLlama(path, `it has no ${name} of ${shape.join('×')}`);
  return tensor.data;
}

/** Which of the folder's files has a tensor: the only file, or a shard listed in the index. */
async function tensorFiles(folder: string): Promise<(name: string) => string> {
  const index = join(folder, 'model.safetensors.index.json');
  if (!(await stat(index).catch(() => null))) return () => 'model.safetensors';
  const map = (await readJson(index)).weight_map as Record<string, unknown> | undefined;
  return (name) => {
    const file = map?.[name];
    if (typeof file !== 'string') throw badLlama(index, `it does not say where ${name} is`);
    return basename(file);
  };
}
