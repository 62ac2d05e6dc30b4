// Pieces whose gradient is written out, so that a step keeps one tensor where the composed form keeps five.

import { rawOperation, tf } from '#lib/tensor/backend.ts';

const layerNormEpsilon = 1e-12; // RecBole's
const float32 = { type: 'float32' } as const;
const int32 = { type: 'int32' } as const;

/** Layer normalization over the last axis: x (N, d), weight (d), bias (d) → (N, d). */
export function layerNorm(x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  const apply = tf.customGrad((...inputs) => {
    const [x, weight, bias, save] = inputs as unknown as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), layerNormEpsilon)); // (N, 1)
    const normal = tf.mul(centred, inverse); // (N, d)
    save([normal, inverse, weight]);
    return {
      value: tf.add(tf.mul(normal, weight), bias),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) => {
        const [normal, inverse, weight] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        const g = dy as tf.Tensor;
        const gNormal = tf.mul(g, normal);
        const scaled = tf.mul(g, weight);
        const along = tf.mean(tf.mul(scaled, normal), -1, true);
        const dx = tf.mul(inverse, tf.sub(tf.sub(scaled, tf.mean(scaled, -1, true)), tf.mul(normal, along)));
        return [dx, tf.sum(gNormal, 0), tf.sum(g, 0)];
      },
    };
  });
  return apply(x, weight, bias);
}

/** x · Φ(x), exact (erf), as in RecBole. */
export function gelu(x: tf.Tensor): tf.Tensor {
  const apply = tf.customGrad((...inputs) => {
    const [x, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const share = tf.mul(tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1), 0.5); // Φ(x)
    save([x, share]);
    return {
      value: tf.mul(x, share),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) => {
        const [x, share] = saved as [tf.Tensor, tf.Tensor];
        const density = tf.mul(tf.exp(tf.mul(tf.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
        return tf.mul(dy as tf.Tensor, tf.add(share, tf.mul(x, density)));
      },
    };
  });
  return apply(x);
}

/** Mean of −log softmax(logits)[label] over N rows: logits (N, V), labels int32 (N). One kernel gives loss and gradient. */
export function softmaxCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  const apply = tf.customGrad((...inputs) => {
    const [logits, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const [losses, gradient] = rawOperation(
      'SparseSoftmaxCrossEntropyWithLogits',
      [logits, labels],
      { T: float32, Tlabels: int32 },
      2,
    );
    if (!losses || !gradient) throw new Error('the loss kernel gave no result');
    save([gradient]);
    const rows = logits.shape[0] ?? 1;
    return {
      value: tf.mean(losses),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) =>
        tf.mul(saved[0] as tf.Tensor, tf.div(dy as tf.Tensor, rows)),
    };
  });
  return apply(logits) as tf.Scalar;
}

/** Inverted dropout whose randomness is a pure function of `seed` (two int32), so that a resumed run repeats it. */
export function dropout(x: tf.Tensor, rate: number, seed: [number, number]): tf.Tensor {
  if (rate === 0) return x;
  const apply = tf.customGrad((...inputs) => {
    const [x, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const [uniform] = rawOperation(
      'StatelessRandomUniform',
      [tf.tensor1d(x.shape, 'int32'), tf.tensor1d(seed, 'int32')],
      { dtype: float32, T: int32, Tseed: int32 },
    );
    if (!uniform) throw new Error('the random kernel gave no result');
    const mask = tf.mul(tf.cast(tf.greaterEqual(uniform, rate), 'float32'), 1 / (1 - rate));
    save([mask]);
    return {
      value: tf.mul(x, mask),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) =>
        tf.mul(dy as tf.Tensor, saved[0] as tf.Tensor),
    };
  });
  return apply(x);
}
