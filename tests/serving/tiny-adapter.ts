// A common adapter of zeros for the tiny model: with it, the model says what it says without.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { savePeftAdapter } from '#lib/llm/adapter.ts';
import { tinyConfig } from '../runtime/tiny-model.ts';

/** examples: of each task that it says it has learned from. */
export async function writeTinyAdapter(
  to: string,
  sha256: string,
  examples: Record<string, number> = {},
): Promise<void> {
  const { hiddenSize, heads, headDimension } = tinyConfig;
  const zeros = (rows: number, columns: number) => ({
    shape: [rows, columns] as [number, number],
    data: new Float32Array(rows * columns),
  });
  const q = 'base_model.model.model.layers.0.self_attn.q_proj';
  const matrices = new Map([
    [`${q}.lora_A.weight`, zeros(2, hiddenSize)],
    [`${q}.lora_B.weight`, zeros(heads * headDimension, 2)],
  ]);
  await savePeftAdapter({ rank: 2, alpha: 2, targets: ['q_proj'], matrices }, join(to, 'adapter'));
  const common = { createdAt: '2026-11-27', baseModel: { name: 'tiny.gguf', sha256 }, examples };
  const cost = { steps: 1, tokens: 1, seconds: 1, seed: 1, curve: [] };
  await writeFile(join(to, 'common.json'), JSON.stringify({ ...common, ...cost }));
}
