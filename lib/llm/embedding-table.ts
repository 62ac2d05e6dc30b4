// Any token's embedding, without the rest of the model: for an engine elsewhere, which takes whole prompts as embeddings. A GGUF's
// table stays as it is in the file and its rows are decoded when asked for; a Hugging Face folder's is held in float32.
import { AppError } from '#lib/errors.ts';
import { openGGUF, type RowReader } from './gguf.ts';
import { isModelFolder, readFolderConfig } from './llama-config.ts';
import { readFolderTensor } from './llama-files.ts';

export type EmbeddingTable = {
  vocabularySize: number;
  hiddenSize: number; // H
  /** Writes a token's embedding (H) into `target`. */
  read: RowReader;
};

export async function openEmbeddingTable(modelPath: string): Promise<EmbeddingTable> {
  if (await isModelFolder(modelPath)) {
    const { hiddenSize, vocabularySize } = await readFolderConfig(modelPath);
    const table = await readFolderTensor(modelPath, 'model.embed_tokens.weight', [
      vocabularySize,
      hiddenSize,
    ]);
    const read: RowReader = (token, target, at) =>
      target.set(table.subarray(token * hiddenSize, (token + 1) * hiddenSize), at);
    return { vocabularySize, hiddenSize, read };
  }
  const gguf = await openGGUF(modelPath);
  try {
    const table = gguf.tensors.get('token_embd.weight');
    const [vocabularySize = 0, hiddenSize = 0] = table?.shape ?? [];
    if (!table) throw new AppError('bad_file', { message: `${modelPath} has no embeddings.` });
    return { vocabularySize, hiddenSize, read: await table.rows() };
  } finally {
    await gguf.close();
  }
}
