// Tiny random models of each architecture: the trainable transformer and libllama read the same float32 weights, with
// and without an adapter, and must agree.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePeftAdapter, writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { createLora, type Lora, loraTargets, loraTensors } from '#lib/llm/lora.ts';
import { transposed } from '#lib/model-version/transpose.ts';
import { seededRandom } from '#lib/random.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { scoreEach } from '../llm/ask-prompts.ts';
import { tinyConfigs, tinyTensors, writeTinyGGUF } from '../llm/tiny-llama.ts';
import { tinyMetadata, tinyTokens, tinyTypes } from './tiny-model.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'architectures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tokenizer = {
  metadata: Object.fromEntries(
    Object.entries(tinyMetadata()).filter(([key]) => key.startsWith('tokenizer.')),
  ),
  types: tinyTypes,
};
const ids = tinyTokens.map((_, id) => id);
const random = seededRandom(3);
const prompts = [5, 12, 40].map((length) => [
  { tokens: Array.from({ length }, () => Math.floor(random() * tinyTokens.length)) },
]);

/** The largest difference in any logit after the prompts. */
async function largestDifference(llama: Llama, libllama: LanguageModel, lora?: Lora): Promise<number> {
  const ours = await scoreEach(llama, prompts, ids, lora);
  const theirs = await Promise.all(prompts.map((prompt) => libllama.nextLogits(prompt, ids)));
  return Math.max(
    ...theirs.flatMap((logits, at) =>
      Array.from(logits, (logit, id) => Math.abs(logit - (ours[at]?.[id] ?? Number.NaN))),
    ),
  );
}

describe.each(tinyConfigs)('a tiny $architecture in both engines', (tiny) => {
  const config = {
    ...tiny,
    hiddenSize: 32,
    intermediateSize: 64,
    ...{ heads: 4, keyValueHeads: 2, headDimension: tiny.architecture === 'qwen3' ? 16 : 8 },
    vocabularySize: tinyTokens.length,
    maxPositions: 256,
  };
  let modelPath: string;
  let llama: Llama;

  beforeAll(async () => {
    modelPath = path.join(folder, `${config.architecture}.gguf`);
    await writeTinyGGUF(modelPath, config, tinyTensors(config), tokenizer);
    llama = await loadLlama(modelPath);
  });
  afterAll(() => llama.dispose());

  test('gives the same logits', async () => {
    const libllama = await loadLibllama({ modelPath, contextTokens: 256, maxSequences: 3, exact: true });
    expect(await largestDifference(llama, libllama)).toBeLessThan(2e-3);
    await libllama.dispose();
  });

  test('gives the same logits with an adapter on all projections, which changes them', async () => {
    const lora = createLora(config, { rank: 4, alpha: 8, targets: [...loraTargets] }, 1);
    for (const [name, variable] of lora.variables)
      if (name.includes('lora_B'))
        tf.tidy(() => variable.assign(tf.tensor(seededNormal(variable.size, 0.1, random), variable.shape)));
    const matrices = new Map([...loraTensors(lora)].map(([name, tensor]) => [name, transposed(tensor)]));
    const peft = path.join(folder, `${config.architecture}-peft`);
    const adapterPath = path.join(folder, `${config.architecture}-adapter.gguf`);
    const adapter = { rank: 4, alpha: 8, targets: [...loraTargets], matrices };
    await savePeftAdapter(adapter, peft, { precision: 'F32' });
    await writeGGUFAdapter(peft, adapterPath, llama.config);
    const options = { modelPath, adapterPath, contextTokens: 256, maxSequences: 3, exact: true };
    const adapted = await loadLibllama(options);
    expect(await largestDifference(llama, adapted, lora)).toBeLessThan(2e-3);
    expect(await largestDifference(llama, adapted)).toBeGreaterThan(0.05);
    await adapted.dispose();
    lora.dispose();
  });

  test("refuses another architecture's adapter", async () => {
    const other = tinyConfigs.find(({ architecture }) => architecture !== config.architecture);
    const peft = path.join(folder, `${config.architecture}-other`);
    const name = 'base_model.model.model.layers.0.self_attn.q_proj.lora_';
    const matrices = new Map([[`${name}A.weight`, { shape: [1, 32], data: new Float32Array(32) }]]);
    matrices.set(`${name}B.weight`, {
      shape: [config.heads * config.headDimension, 1],
      data: new Float32Array(config.heads * config.headDimension),
    });
    await savePeftAdapter({ rank: 1, alpha: 1, targets: ['q_proj'], matrices }, peft);
    const adapterPath = path.join(folder, `${config.architecture}-other.gguf`);
    await writeGGUFAdapter(peft, adapterPath, { ...config, architecture: other?.architecture ?? 'llama' });
    const options = { modelPath, adapterPath, contextTokens: 256, maxSequences: 1 };
    await expect(loadLibllama(options)).rejects.toMatchObject({ code: 'bad_file' });
  });
});
