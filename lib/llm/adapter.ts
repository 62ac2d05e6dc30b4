// LoRA adapters as files. On disk they have Hugging Face PEFT's format: adapter_config.json and
// adapter_model.safetensors, with lora_A (rank, in) and lora_B (out, rank) under base_model.model.model.layers.N.…
// For libllama the same matrices become a GGUF, with the rows of a Llama's q and k permuted as llama.cpp's converter
// permutes the weights they're added to.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { type Precision, readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import { type Architecture, architectures } from './architecture.ts';
import { type GGUFSource, writeGGUF } from './gguf.ts';

export type AdapterMatrix = { shape: number[]; data: Float32Array };
export type Adapter = {
  rank: number;
  /** A·B is scaled by alpha / rank. */
  alpha: number;
  /** Names of projections, such as q_proj. */
  targets: string[];
  /** By PEFT name, in PEFT's orientation. */
  matrices: Map<string, AdapterMatrix>;
};

/** The part of a Llama's config that determines the shapes. */
export type AdaptedModel = {
  architecture: Architecture;
  hiddenSize: number;
  intermediateSize: number;
  layers: number;
  heads: number;
  keyValueHeads: number;
  headDimension: number;
};

/** PEFT's module → GGUF's tensor. */
const ggufNames: Record<string, string> = {
  'self_attn.q_proj': 'attn_q',
  'self_attn.k_proj': 'attn_k',
  'self_attn.v_proj': 'attn_v',
  'self_attn.o_proj': 'attn_output',
  'mlp.gate_proj': 'ffn_gate',
  'mlp.up_proj': 'ffn_up',
  'mlp.down_proj': 'ffn_down',
};
const matrixName =
  /^base_model\.model\.model\.layers\.(\d{1,5})\.([a-z_]+\.([a-z_]+_proj))\.lora_([AB])\.weight$/;
const configFile = 'adapter_config.json';
const matricesFile = 'adapter_model.safetensors';
export const adapterFiles = [configFile, matricesFile] as const;
const maxRank = 4096;

/** Writes the two files that PEFT's from_pretrained and vLLM read, in either precision. */
export async function savePeftAdapter(
  adapter: Adapter,
  folder: string,
  { baseModelName = '', precision = 'F16' }: { baseModelName?: string; precision?: Precision } = {},
): Promise<void> {
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: baseModelName,
    r: adapter.rank,
    lora_alpha: adapter.alpha,
    lora_dropout: 0,
    target_modules: adapter.targets,
    bias: 'none',
    fan_in_fan_out: false,
    inference_mode: true,
    init_lora_weights: true,
    modules_to_save: null,
    use_rslora: false,
    use_dora: false,
  };
  await mkdir(folder, { recursive: true });
  await writeSafetensors(path.join(folder, matricesFile), adapter.matrices, { precision });
  const partial = path.join(folder, `${configFile}.partial`);
  await writeFile(partial, `${JSON.stringify(config, null, 2)}\n`);
  await rename(partial, path.join(folder, configFile));
}

/** Reads a PEFT adapter. Throws AppError 'bad_file' if it's malformed or more than plain LoRA on projections. */
export async function loadPeftAdapter(folder: string): Promise<Adapter> {
  const bad = (what: string, cause?: unknown) =>
    new AppError('bad_file', { message: `${folder} is not a usable PEFT adapter: ${what}`, cause });
  const config = await readFile(path.join(folder, configFile), 'utf8')
    .then((text) => JSON.parse(text) as Record<string, unknown>)
    .catch((cause) => {
      throw bad(`${configFile} cannot be read`, cause);
    });
  const { r: rank, lora_alpha: alpha, target_modules: targets } = config ?? {};
  if (config?.peft_type !== 'LORA') throw bad('it is not LoRA');
  if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 1 || rank > maxRank)
    throw bad(`r is ${rank}`);
  if (typeof alpha !== 'number' || !Number.isFinite(alpha) || alpha <= 0) throw bad(`lora_alpha is ${alpha}`);
  if (!Array.isArray(targets) || !targets.every((each) => typeof each === 'string'))
    throw bad('target_modules is not a list of names');
  for (const key of ['use_rslora', 'use_dora', 'fan_in_fan_out'])
    if (config[key] === true) throw bad(`${key} is not supported`);
  for (const key of ['rank_pattern', 'alpha_pattern'])
    if (Object.keys(config[key] ?? {}).length > 0) throw bad(`${key} is not supported`);

  const { tensors } = await readSafetensors(path.join(folder, matricesFile)).catch((cause) => {
    throw cause instanceof AppError ? cause : bad(`${matricesFile} cannot be read`, cause);
  });
  const matrices = new Map<string, AdapterMatrix>();
  for (const [name, { shape, data }] of tensors) {
    const [, layer, module, , letter] = matrixName.exec(name) ?? [];
    if (!module || !(module in ggufNames))
      throw bad(`${JSON.stringify(name)} is not a LoRA matrix of a projection`);
    if (shape.length !== 2 || shape[letter === 'A' ? 0 : 1] !== rank)
      throw bad(`${name} is (${shape.join(', ')}), and the rank is ${rank}`);
    if (!data.every(Number.isFinite)) throw bad(`${name} holds numbers that are not finite`);
    const prefix = `base_model.model.model.layers.${layer}.${module}`;
    if (!tensors.has(`${prefix}.lora_${letter === 'A' ? 'B' : 'A'}.weight`))
      throw bad(`${name} has no counterpart`);
    matrices.set(name, { shape, data });
  }
  if (matrices.size === 0) throw bad('it holds no matrices');
  return { rank, alpha, targets, matrices };
}

/** Converts a PEFT folder to the GGUF LoRA libllama loads. Throws AppError 'bad_file' if it doesn't fit the model. */
export async function writeGGUFAdapter(peftFolder: string, file: string, model: AdaptedModel): Promise<void> {
  const { alpha, matrices } = await loadPeftAdapter(peftFolder);
  const shapes = projectionShapes(model);
  const tensors = new Map<string, GGUFSource>();
  for (const [name, { shape, data }] of matrices) {
    const [, layer = '', module = '', projection = '', letter] = matrixName.exec(name) ?? [];
    const [outputs, inputs] = shapes[projection] ?? [0, 0];
    const fits = letter === 'A' ? shape[1] === inputs : shape[0] === outputs;
    if (!fits || Number(layer) >= model.layers)
      throw new AppError('bad_file', {
        message: `The adapter ${peftFolder} does not fit the language model at ${name}`,
      });
    const rotated = { q_proj: model.heads, k_proj: model.keyValueHeads }[projection];
    const heads = architectures[model.architecture].rotatedInPairs ? rotated : undefined;
    const permuted = letter === 'B' && heads ? permuteRows(data, heads, outputs, shape[1] as number) : data;
    tensors.set(`blk.${Number(layer)}.${ggufNames[module]}.weight.lora_${letter === 'A' ? 'a' : 'b'}`, {
      shape,
      data: permuted,
    });
  }
  const metadata = {
    'general.architecture': model.architecture,
    'general.type': 'adapter',
    'adapter.type': 'lora',
    'adapter.lora.alpha': alpha,
  };
  await writeGGUF(file, metadata, tensors, { 'adapter.lora.alpha': 'float32' });
}

/** (out, in) of each projection. */
function projectionShapes(model: AdaptedModel): Record<string, [number, number] | undefined> {
  const { hiddenSize, intermediateSize, heads, keyValueHeads, headDimension } = model;
  const queries = heads * headDimension;
  const keys = keyValueHeads * headDimension;
  return {
    q_proj: [queries, hiddenSize],
    k_proj: [keys, hiddenSize],
    v_proj: [keys, hiddenSize],
    o_proj: [hiddenSize, queries],
    gate_proj: [intermediateSize, hiddenSize],
    up_proj: [intermediateSize, hiddenSize],
    down_proj: [hiddenSize, intermediateSize],
  };
}

/**
 * Hugging Face rotates the first half of a head's rows against the second, llama.cpp neighbours: row half·D/2 + i of a
 * head of D rows goes to row 2·i + half.
 */
function permuteRows(data: Float32Array, heads: number, rows: number, columns: number): Float32Array {
  const target = new Float32Array(data.length);
  const headRows = rows / heads;
  for (let row = 0; row < rows; row++) {
    const head = Math.floor(row / headRows);
    const within = row % headRows;
    const half = within < headRows / 2 ? 0 : 1;
    const to = head * headRows + 2 * (within - (half * headRows) / 2) + half;
    target.set(data.subarray(row * columns, (row + 1) * columns), to * columns);
  }
  return target;
}
