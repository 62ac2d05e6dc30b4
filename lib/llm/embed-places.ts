// Token ids as embeddings: one row of the table per id, with soft tokens in some places.
import { tf } from '#lib/tensor/backend.ts';

/**
 * (B, T) ids → (B, T, H), differentiable in `vectors` (K, H) but not in the embedding. rowAt: a soft token's place,
 * row · T + column, → its row in `vectors`.
 * tfjs has no gradient for scattering, so the looked-up rows and the vectors are joined and gathered in order.
 */
export function embedPlaces(
  embedding: tf.Tensor2D,
  ids: tf.Tensor2D,
  rowAt: ReadonlyMap<number, number> = new Map(),
  vectors: tf.Tensor2D | null = null,
): tf.Tensor3D {
  return tf.tidy(() => {
    const [batch, time] = ids.shape;
    const width = embedding.shape[1];
    const flat = ids.reshape<tf.Tensor1D>([batch * time]);
    if (!vectors || rowAt.size === 0) return tf.gather(embedding, flat).reshape([batch, time, width]);
    const order = Int32Array.from({ length: batch * time }, (_, place) => place);
    for (const [place, row] of rowAt) order[place] = batch * time + row;
    const joined = tf.concat([tf.gather(embedding, flat), vectors]); // (B·T + K, H)
    return tf.gather(joined, tf.tensor1d(order, 'int32')).reshape([batch, time, width]);
  });
}
