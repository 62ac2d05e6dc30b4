// Rotary position embedding (Su et al. 2021): rotates each pair of a head's dimensions by position·frequency. With the
// pair side by side in memory it's a complex number and the rotation is one product. float ↔ complex reinterprets
// memory without a copy.
import { rawOperation, tf } from '#lib/tensor/backend.ts';
import type { LlamaConfig } from './llama-config.ts';

/**
 * The rotations of `heads` equal heads at the given positions, times `scale`: complex (N, heads, D/2).
 * Computed in double precision, since a position times a frequency loses digits in single.
 */
export function rotations(
  config: LlamaConfig,
  positions: ArrayLike<number>,
  heads: number,
  scale: number,
): tf.Tensor {
  const half = config.headDimension / 2;
  const count = positions.length;
  const real = new Float32Array(count * half);
  const imaginary = new Float32Array(count * half);
  for (let pair = 0; pair < half; pair++) {
    const factor = config.ropeFrequencyFactors?.[pair] ?? 1;
    const frequency = config.ropeTheta ** (-pair / half) / factor;
    for (let index = 0; index < count; index++) {
      const angle = (positions[index] ?? 0) * frequency;
      real[index * half + pair] = Math.cos(angle) * scale;
      imaginary[index * half + pair] = Math.sin(angle) * scale;
    }
  }
  return tf.tidy(() => {
    const spread = (values: Float32Array) => tf.tile(tf.tensor3d(values, [count, 1, half]), [1, heads, 1]);
    return rawOperation('Complex', [spread(real), spread(imaginary)], {
      T: { type: 'float32' },
      Tout: { type: 'complex64' },
    })[0] as tf.Tensor;
  });
}

/** Rotates (N, heads·D) by complex (N, heads, D/2); a conjugate rotates back. */
export function rotate(x: tf.Tensor2D, rotation: tf.Tensor): tf.Tensor2D {
  const [rows = 0, heads = 0, half = 0] = rotation.shape;
  const pairs = x.reshape([rows, heads, half, 2]);
  const complex = one('Bitcast', [pairs], { T: { type: 'float32' }, type: { type: 'complex64' } });
  const turned = one('Mul', [complex, rotation], { T: { type: 'complex64' } });
  const flat = one('Bitcast', [turned], { T: { type: 'complex64' }, type: { type: 'float32' } });
  return flat.reshape([rows, heads * half * 2]);
}

/** The inverse rotation. */
export function conjugate(rotation: tf.Tensor): tf.Tensor {
  return one('Conj', [rotation], { T: { type: 'complex64' } });
}

function one(...[name, inputs, attributes]: Parameters<typeof rawOperation>): tf.Tensor {
  return rawOperation(name, inputs, attributes)[0] as tf.Tensor;
}

/** For `heads` heads: the Hugging Face column for each paired column; and the inverse. */
export function pairedColumns(
  heads: number,
  headDimension: number,
): { toPaired: Int32Array; fromPaired: Int32Array } {
  const half = headDimension / 2;
  const toPaired = new Int32Array(heads * headDimension);
  const fromPaired = new Int32Array(heads * headDimension);
  for (let column = 0; column < toPaired.length; column++) {
    const inHead = column % headDimension;
    const source = column - inHead + (inHead >> 1) + (inHead & 1) * half;
    toPaired[column] = source;
    fromPaired[source] = column;
  }
  return { toPaired, fromPaired };
}
