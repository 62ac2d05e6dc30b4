// Prompts as embeddings: a table row for each token id, with some positions replaced by given vectors (soft tokens).
import { tf } from '#lib/tensor/backend.ts';
import type { PromptPiece } from './segment.ts';

/** At (row, column) of the batch stands row `vector` of the soft tokens. */
export type Replacement = { row: number; column: number; vector: number };

/**
 * (B, T) ids → (B, T, H), differentiable in `vectors` (K, H) and not in the embedding.
 * tfjs has no gradient for scattering, so the looked-up rows and the vectors are joined and gathered in order.
 */
export function embedPieces(
  embedding: tf.Tensor2D,
  ids: tf.Tensor2D,
  replacements: Replacement[] = [],
  vectors: tf.Tensor2D | null = null,
): tf.Tensor3D {
  return tf.tidy(() => {
    const [batch, time] = ids.shape;
    const width = embedding.shape[1];
    const flat = ids.reshape<tf.Tensor1D>([batch * time]);
    if (!vectors || replacements.length === 0)
      return tf.gather(embedding, flat).reshape([batch, time, width]);
    const order = Int32Array.from({ length: batch * time }, (_, index) => index);
    for (const { row, column, vector } of replacements) order[row * time + column] = batch * time + vector;
    const joined = tf.concat([tf.gather(embedding, flat), vectors]); // (B·T + K, H)
    return tf.gather(joined, tf.tensor1d(order, 'int32')).reshape([batch, time, width]);
  });
}

/** Prompts filled up at the left to the longest: (B, T, H), and how many positions of each row are empty. */
export function embedPrompts(
  embedding: tf.Tensor2D,
  prompts: PromptPiece[][],
  lengths: number[],
): { x: tf.Tensor3D; padding: number[] } {
  const time = Math.max(...lengths);
  const width = embedding.shape[1];
  const ids = new Int32Array(prompts.length * time);
  const replacements: Replacement[] = [];
  const soft: Float32Array[] = [];
  const padding = lengths.map((length) => time - length);
  prompts.forEach((pieces, row) => {
    let column = padding[row] ?? 0;
    for (const piece of pieces) {
      if ('tokens' in piece) {
        ids.set(piece.tokens, row * time + column);
        column += piece.tokens.length;
      } else {
        replacements.push({ row, column, vector: soft.length });
        soft.push(piece.embedding);
        column += 1;
      }
    }
  });
  return tf.tidy(() => {
    const vectors = soft.length > 0 ? tf.tensor2d(joinRows(soft, width), [soft.length, width]) : null;
    const x = embedPieces(
      embedding,
      tf.tensor2d(ids, [prompts.length, time], 'int32'),
      replacements,
      vectors,
    );
    return { x, padding };
  });
}

function joinRows(rows: Float32Array[], width: number): Float32Array {
  const joined = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    joined.set(row.subarray(0, width), index * width);
  });
  return joined;
}
