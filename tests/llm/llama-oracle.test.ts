// A tiny random Llama saved by Hugging Face transformers, with the logits PyTorch gave for it (fixtures/llama).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, loadLlama } from '#lib/llm/llama.ts';
import { tf } from '#lib/tensor/backend.ts';

const folder = fileURLToPath(new URL('../fixtures/llama', import.meta.url));

test("logits equal PyTorch's within 1e-4", async () => {
  const recorded = JSON.parse(await readFile(`${folder}/logits.json`, 'utf8')) as {
    ids: number[][];
    positions: number[];
    logits: number[][][];
  };
  const llama = await loadLlama(folder);
  const worst = tf.tidy(() => {
    const ids = tf.tensor2d(recorded.ids, [2, 10], 'int32');
    const h = llama.forward(embedPlaces(llama.embedding, ids), causalInputs(10, [0, 0]));
    const chosen = tf.gather(h, tf.tensor1d(recorded.positions, 'int32'), 1);
    const logits = llama.logits(chosen.reshape([6, llama.config.hiddenSize]));
    return logits
      .sub(tf.tensor3d(recorded.logits).reshape([6, -1]))
      .abs()
      .max()
      .arraySync() as number;
  });
  llama.dispose();
  expect(recorded.logits.flat(2).some((logit) => Math.abs(logit) > 1)).toBe(true);
  expect(worst).toBeLessThan(1e-4);
});
