// Cross-entropy at the answer positions only, with its gradient: softmax minus target is computed while the logits
// exist, so that they needn't be kept. Rows are processed in chunks, as a row of logits is as long as the vocabulary.
import { rawOperation, tf } from '#lib/tensor/backend.ts';

export const chunkRows = 256; // 50 MB of logits at 49,152 words

/**
 * Of row rows[i]'s target, shares[i] goes to the token tokens[i]; the target keeps the rest. All (E), the first two
 * int32.
 */
export type SharedTargets = { rows: tf.Tensor1D; tokens: tf.Tensor1D; shares: tf.Tensor1D };

/**
 * Σ weight·(−log p(target)) over the rows, differentiable in `h` alone. For a mean, give weights that sum to one.
 * h (N, H), head (V, H), targets int32 (N), weights (N). With shared targets, −log p is the mean over those of a row.
 */
export function answerCrossEntropy(
  h: tf.Tensor2D,
  head: tf.Tensor2D,
  targets: tf.Tensor1D,
  weights: tf.Tensor1D,
  shared: SharedTargets | null = null,
): tf.Scalar {
  const loss = tf.customGrad((...inputs) => {
    const [input] = inputs as unknown as [tf.Tensor2D];
    const save = inputs.at(-1) as unknown as tf.GradSaveFunc;
    const losses: tf.Tensor[] = [];
    const gradients: tf.Tensor2D[] = [];
    const rows = input.shape[0];
    for (let start = 0; start < rows; start += chunkRows) {
      const size = Math.min(chunkRows, rows - start);
      const [value, gradient] = tf.tidy(() => {
        const part = tf.matMul(input.slice([start, 0], [size, -1]), head, false, true); // (chunk, V)
        const [negativeLog, difference] = rawOperation(
          'SparseSoftmaxCrossEntropyWithLogits',
          [part, targets.slice(start, size)],
          { T: { type: 'float32' }, Tlabels: { type: 'int32' } },
          2,
        ) as [tf.Tensor1D, tf.Tensor2D];
        const share = weights.slice(start, size);
        const back = tf.matMul(difference, head).mul<tf.Tensor2D>(share.reshape([size, 1]));
        return [negativeLog.mul(share).sum(), back] as [tf.Tensor, tf.Tensor2D];
      });
      losses.push(value);
      gradients.push(gradient);
    }
    save([tf.concat(gradients)]);
    return {
      value: tf.addN(losses),
      gradFunc: (upstream: tf.Tensor, saved: tf.Tensor[]) => (saved[0] as tf.Tensor).mul(upstream),
    };
  });
  const hard = loss(h) as tf.Scalar;
  return shared ? hard.add(sharing(h, head, targets, weights, shared)) : hard;
}

/**
 * What shared targets add. All of a row's have the same log Σ exp, so moving a share from one token to another costs
 * the difference of their two logits: linear in `h`, with two rows of the head for it and no logits of the vocabulary.
 */
function sharing(
  h: tf.Tensor2D,
  head: tf.Tensor2D,
  targets: tf.Tensor1D,
  weights: tf.Tensor1D,
  { rows, tokens, shares }: SharedTargets,
): tf.Scalar {
  return tf.tidy(() => {
    const moved = tf.gather(head, tf.gather(targets, rows)).sub(tf.gather(head, tokens)); // (E, H)
    const share = shares.mul(tf.gather(weights, rows)).reshape([-1, 1]); // (E, 1)
    return tf.gather(h, rows).mul(moved.mul(share)).sum();
  });
}
