import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddingRowsOf, readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { tf } from '#lib/tensor/backend.ts';
import { tinyConfig, writeTinyGGUF } from './tiny-llama.ts';

test('single rows of a GGUF are those of the loaded model, and tokens that it does not have are refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rows-'));
  const file = join(folder, 'tiny.gguf');
  await writeTinyGGUF(file);
  const llama = await loadLlama(file);
  const tokens = [3, 0, tinyConfig.vocabularySize - 1, 3];
  const before = tf.memory().numTensors;
  const rows = embeddingRowsOf(llama, tokens);
  expect(embeddingRowsOf(llama, [])).toHaveLength(0);
  expect(tf.memory().numTensors).toBe(before);
  expect(await readEmbeddingRows(file, tokens)).toEqual(rows);
  const { hiddenSize: H } = tinyConfig;
  expect(rows.subarray(0, H)).toEqual(llama.embedding.dataSync().slice(3 * H, 4 * H));
  await expect(readEmbeddingRows(file, [tinyConfig.vocabularySize])).rejects.toMatchObject({
    code: 'bad_file',
  });
  llama.dispose();
  await rm(folder, { recursive: true });
});
