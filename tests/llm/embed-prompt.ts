// One prompt as embeddings, piece by piece: the simple way, as a baseline for packed rows and prompt trees.
import type { PromptPiece } from '#lib/llm/segment.ts';
import { tf } from '#lib/tensor/backend.ts';

/** (1, T, H) */
export function embedPrompt(embedding: tf.Tensor2D, pieces: readonly PromptPiece[]): tf.Tensor3D {
  const rows = pieces.map((piece) =>
    'tokens' in piece
      ? tf.gather(embedding, tf.tensor1d(piece.tokens, 'int32'))
      : tf.tensor2d(piece.embedding, [1, piece.embedding.length]),
  );
  return tf.concat(rows).expandDims<tf.Tensor3D>(0);
}
