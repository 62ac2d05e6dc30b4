// The embeddings of some tokens, without the rest of the model.
import { AppError } from '#lib/errors.ts';
import { tf } from '#lib/tensor/backend.ts';
import { openGGUF } from './gguf.ts';
import type { Llama } from './llama.ts';
import { isModelFolder, readFolderConfig } from './llama-config.ts';
import { readFolderTensor } from './llama-files.ts';

/** (tokens, H), out of a loaded Llama. */
export function embeddingRowsOf(llama: Pick<Llama, 'embedding'>, tokens: number[]): Float32Array {
  if (tokens.length === 0) return new Float32Array();
  const rows = tf.tidy(() => tf.gather(llama.embedding, tf.tensor1d(tokens, 'int32')));
  const data = Float32Array.from(rows.dataSync());
  rows.dispose();
  return data;
}

/** (tokens, H), out of a GGUF file or a Hugging Face folder. Throws AppError 'bad_file' where it has no such tokens. */
export async function readEmbeddingRows(modelPath: string, tokens: number[]): Promise<Float32Array> {
  if (await isModelFolder(modelPath)) return folderRows(modelPath, tokens);
  const gguf = await openGGUF(modelPath);
  try {
    const table = gguf.tensors.get('token_embd.weight');
    const [vocabulary = 0, H = 0] = table?.shape ?? [];
    if (!table || tokens.some((token) => token >= vocabulary))
      throw new AppError('bad_file', { message: 'The base model does not have the tokens of the titles.' });
    const read = await table.rows();
    const rows = new Float32Array(tokens.length * H);
    tokens.forEach((token, row) => {
      read(token, rows, row * H);
    });
    return rows;
  } finally {
    await gguf.close();
  }
}

async function folderRows(folder: string, tokens: number[]): Promise<Float32Array> {
  const { hiddenSize: H, vocabularySize } = await readFolderConfig(folder);
  const table = await readFolderTensor(folder, 'model.embed_tokens.weight', [vocabularySize, H]);
  if (tokens.some((token) => token >= vocabularySize))
    throw new AppError('bad_file', { message: 'The base model does not have the tokens of the titles.' });
  const rows = new Float32Array(tokens.length * H);
  tokens.forEach((token, row) => {
    rows.set(table.subarray(token * H, (token + 1) * H), row * H);
  });
  return rows;
}
