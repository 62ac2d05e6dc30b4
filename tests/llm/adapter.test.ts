import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Adapter,
  type AdapterMatrix,
  loadPeftAdapter,
  savePeftAdapter,
  writeGGUFAdapter,
} from '#lib/llm/adapter.ts';
import { cachedGGUFAdapter } from '#lib/llm/adapter-cache.ts';
import { openGGUF } from '#lib/llm/gguf.ts';
import { tinyConfig, writeTinyGGUF } from './tiny-llama.ts';

const model = {
  architecture: 'llama' as const,
  ...{ hiddenSize: 6, intermediateSize: 5, layers: 2, heads: 2, keyValueHeads: 1, headDimension: 4 },
};
const prefix = 'base_model.model.model.layers.1';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adapter-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const counting = (...shape: [number, number]): AdapterMatrix => ({
  shape,
  data: Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => i),
});

function adapter(changes: Record<string, AdapterMatrix> = {}): Adapter {
  const matrices = new Map(
    Object.entries({
      [`${prefix}.self_attn.q_proj.lora_A.weight`]: counting(2, 6),
      [`${prefix}.self_attn.q_proj.lora_B.weight`]: counting(8, 2),
      [`${prefix}.mlp.down_proj.lora_A.weight`]: counting(2, 5),
      [`${prefix}.mlp.down_proj.lora_B.weight`]: counting(6, 2),
      ...changes,
    }),
  );
  return { rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'], matrices };
}

test('a PEFT adapter is read back unchanged, with the config PEFT looks for', async () => {
  await savePeftAdapter(adapter(), folder, { baseModelName: 'base' });
  expect(await loadPeftAdapter(folder)).toEqual(adapter());
  const config = JSON.parse(await readFile(path.join(folder, 'adapter_config.json'), 'utf8'));
  expect(config).toMatchObject({
    peft_type: 'LORA',
    r: 2,
    lora_alpha: 4,
    target_modules: ['q_proj', 'down_proj'],
  });
});

test("the GGUF holds the same matrices, the rows of q's B paired as llama.cpp pairs them", async () => {
  await savePeftAdapter(adapter(), folder);
  const file = path.join(folder, 'adapter.gguf');
  await writeGGUFAdapter(folder, file, model);
  const gguf = await openGGUF(file);
  expect({ ...gguf.metadata }).toEqual({
    'general.architecture': 'llama',
    'general.type': 'adapter',
    'adapter.type': 'lora',
    'adapter.lora.alpha': 4,
  });
  expect(gguf.types['adapter.lora.alpha']).toBe('float32');
  expect([...gguf.tensors.keys()].sort()).toEqual([
    'blk.1.attn_q.weight.lora_a',
    'blk.1.attn_q.weight.lora_b',
    'blk.1.ffn_down.weight.lora_a',
    'blk.1.ffn_down.weight.lora_b',
  ]);
  const q = gguf.tensors.get('blk.1.attn_q.weight.lora_b');
  expect(q?.shape).toEqual([8, 2]);
  // rows 0 1 2 3 of a head go to 0 2 1 3
  expect([...((await q?.read()) ?? [])]).toEqual([0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15]);
  expect(await gguf.tensors.get('blk.1.ffn_down.weight.lora_b')?.read()).toEqual(counting(6, 2).data);
  await gguf.close();
});

test.each(['qwen2', 'qwen3'] as const)(
  "a %s's GGUF has the rows of q's B in PEFT's order",
  async (architecture) => {
    await savePeftAdapter(adapter(), folder);
    const file = path.join(folder, `${architecture}.gguf`);
    await writeGGUFAdapter(folder, file, { ...model, architecture });
    const gguf = await openGGUF(file);
    expect(gguf.metadata['general.architecture']).toBe(architecture);
    expect(await gguf.tensors.get('blk.1.attn_q.weight.lora_b')?.read()).toEqual(counting(8, 2).data);
    await gguf.close();
  },
);

test('an adapter is converted to GGUF once per content and base model', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'adapter-cache-'));
  const [baseModel, wider] = [path.join(home, 'base.gguf'), path.join(home, 'wider.gguf')];
  await writeTinyGGUF(baseModel, tinyConfig);
  await writeTinyGGUF(wider, { ...tinyConfig, intermediateSize: tinyConfig.intermediateSize * 2 });
  const { hiddenSize, heads, headDimension } = tinyConfig;
  const name = 'base_model.model.model.layers.0.self_attn.q_proj';
  const matrices = (scale: number) =>
    new Map([
      [`${name}.lora_A.weight`, { shape: [1, hiddenSize], data: new Float32Array(hiddenSize).fill(scale) }],
      [`${name}.lora_B.weight`, counting(heads * headDimension, 1)],
    ]);
  const peft = path.join(home, 'peft');
  const cached = () => cachedGGUFAdapter(peft, baseModel, path.join(home, 'adapters'));
  await savePeftAdapter({ rank: 1, alpha: 2, targets: ['q_proj'], matrices: matrices(1) }, peft);
  const [first, beside] = await Promise.all([cached(), cached()]);
  expect(beside).toBe(first);
  const made = await stat(first);
  expect((await stat(await cached())).mtimeMs).toBe(made.mtimeMs);
  expect(await cachedGGUFAdapter(peft, wider, path.join(home, 'adapters'))).not.toBe(first);
  await savePeftAdapter({ rank: 1, alpha: 2, targets: ['q_proj'], matrices: matrices(2) }, peft);
  expect(await cached()).not.toBe(first);
  const names = await readdir(path.join(home, 'adapters'));
  expect(names.every((file) => file.endsWith('.gguf') || file.endsWith('.gguf.sha256'))).toBe(true);
  const second = await cached();
  const whole = await readFile(second);
  await writeFile(second, whole.subarray(0, whole.length >> 1));
  expect(await cached()).toBe(second);
  expect(await readFile(second)).toEqual(whole); // a damaged copy is made again
  await rm(path.join(peft, 'adapter_config.json'));
  await expect(cached()).rejects.toMatchObject({ code: 'bad_file' });
  await rm(home, { recursive: true });
});

test("an adapter for another model is refused, and the error names what doesn't fit", async () => {
  const misfits: Record<string, AdapterMatrix>[] = [
    { [`${prefix}.self_attn.q_proj.lora_A.weight`]: counting(2, 7) },
    { [`${prefix}.self_attn.q_proj.lora_B.weight`]: counting(9, 2) },
    {
      'base_model.model.model.layers.2.mlp.up_proj.lora_A.weight': counting(2, 6),
      'base_model.model.model.layers.2.mlp.up_proj.lora_B.weight': counting(5, 2),
    },
  ];
  for (const misfit of misfits) {
    await savePeftAdapter(adapter(misfit), folder);
    await expect(writeGGUFAdapter(folder, path.join(folder, 'no.gguf'), model)).rejects.toMatchObject({
      code: 'bad_file',
      message: expect.stringContaining('lora_'),
    });
  }
});

test('matrices that are unpaired, of another rank, for no projection or with NaN are refused', async () => {
  const broken: Record<string, AdapterMatrix>[] = [
    { [`${prefix}.self_attn.k_proj.lora_A.weight`]: counting(2, 6) },
    { [`${prefix}.self_attn.q_proj.lora_A.weight`]: counting(3, 6) },
    { [`${prefix}.self_attn.toString.lora_A.weight`]: counting(2, 6) },
    { 'base_model.model.lm_head.lora_A.weight': counting(2, 6) },
    {
      [`${prefix}.mlp.down_proj.lora_A.weight`]: {
        shape: [2, 5],
        data: new Float32Array(10).fill(Number.NaN),
      },
    },
  ];
  for (const matrices of broken) {
    await savePeftAdapter(adapter(matrices), folder, { precision: 'F32' });
    await expect(loadPeftAdapter(folder)).rejects.toMatchObject({ code: 'bad_file' });
  }
});

test('a config that needs more than plain LoRA, or is malformed, is refused', async () => {
  await savePeftAdapter(adapter(), folder);
  const file = path.join(folder, 'adapter_config.json');
  const good = JSON.parse(await readFile(file, 'utf8'));
  const configs: unknown[] = [
    { ...good, use_dora: true },
    { ...good, use_rslora: true },
    { ...good, rank_pattern: { q_proj: 4 } },
    { ...good, r: 0 },
    { ...good, r: '2' },
    { ...good, lora_alpha: null },
    { ...good, peft_type: 'IA3' },
    { ...good, target_modules: 'all' },
    null,
  ];
  for (const config of configs) {
    await writeFile(file, JSON.stringify(config));
    await expect(loadPeftAdapter(folder)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await writeFile(file, '{"r": ');
  await expect(loadPeftAdapter(folder)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(file);
  await expect(loadPeftAdapter(folder)).rejects.toMatchObject({ code: 'bad_file' });
});
