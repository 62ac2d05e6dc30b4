// Pieces whose gradient is written out, so that a step keeps one tensor where the composed form keeps five.

import { rawOperation, tf } from '#lib/tensor/backend.ts';
import { add, meanLast, multiply, reciprocalSquareRoot, subtract } from '#lib/tensor/operations.ts';

const layerNormEpsilon = 1e-12; // RecBole's
const float32 = { type: 'float32' } as const;
const int32 = { type: 'int32' } as const;

/** x Wᵀ + b, as PyTorch stores them: x (N, in), weight (out, in), bias (out) → (N, out). */
export function linear(x: tf.Tensor2D, weight: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  const apply = tf.customGrad((...inputs) => {
    const [x, weight, bias, save] = inputs as unknown as [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor1D,
      tf.GradSaveFunc,
    ];
    save([x, weight]);
    return {
      value: native('BiasAdd', [tf.matMul(x, weight, false, true), bias], { T: float32 }),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) => {
        const [g, x, weight] = [dy, ...saved] as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
        return [tf.matMul(g, weight), tf.matMul(g, x, true, false), sumOfRows(g)];
      },
    };
  });
  return apply(x, weight, bias) as tf.Tensor2D;
}

/** Layer normalization over the last axis: x (N, d), weight (d), bias (d) → (N, d). */
export function layerNorm(x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  const apply = tf.customGrad((...inputs) => {
    const [x, weight, bias, save] = inputs as unknown as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const centred = subtract(x, meanLast(x));
    const variance = meanLast(multiply(centred, centred)); // (N, 1)
    const inverse = reciprocalSquareRoot(add(variance, tf.scalar(layerNormEpsilon)));
    const normal = multiply(centred, inverse); // (N, d)
    save([normal, inverse, weight]);
    return {
      value: add(multiply(normal, weight), bias),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) => {
        const [normal, inverse, weight] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        const g = dy as tf.Tensor;
        const gNormal = multiply(g, normal);
        const scaled = multiply(g, weight);
        const along = meanLast(multiply(gNormal, weight)); // (N, 1)
        const beside = subtract(subtract(scaled, meanLast(scaled)), multiply(normal, along));
        return [multiply(beside, inverse), sumOfRows(gNormal), sumOfRows(g)];
      },
    };
  });
  return apply(x, weight, bias);
}

/** x · Φ(x), exact (erf), as in RecBole. */
export function gelu(x: tf.Tensor): tf.Tensor {
  const apply = tf.customGrad((...inputs) => {
    const [x, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const half = tf.scalar(0.5);
    const erf = native('Erf', [multiply(x, tf.scalar(Math.SQRT1_2))], { T: float32 });
    const share = add(multiply(erf, half), half); // Φ(x)
    save([x, share]);
    return {
      value: multiply(x, share),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) => {
        const [x, share] = saved as [tf.Tensor, tf.Tensor];
        const exponential = native('Exp', [multiply(multiply(x, x), tf.scalar(-0.5))], { T: float32 });
        const density = multiply(exponential, tf.scalar(1 / Math.sqrt(2 * Math.PI)));
        return multiply(dy as tf.Tensor, add(share, multiply(x, density)));
      },
    };
  });
  return apply(x);
}

/** (N, d) → (d) */
function sumOfRows(x: tf.Tensor): tf.Tensor {
  return native('BiasAddGrad', [x], { T: float32 });
}

/** Inverted dropout whose randomness is a pure function of `seed` (two int32), so that a resumed run repeats it. */
export function dropout(x: tf.Tensor, rate: number, seed: [number, number]): tf.Tensor {
  if (rate === 0) return x;
  const apply = tf.customGrad((...inputs) => {
    const [x, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const mask = rate === 0.5 ? maskOfHalf(x.shape, seed) : maskOf(x.shape, rate, seed);
    save([mask]);
    return {
      value: tf.mul(x, mask),
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) =>
        tf.mul(dy as tf.Tensor, saved[0] as tf.Tensor),
    };
  });
  return apply(x);
}

/** 1 / (1 − rate) where a value stays, 0 where it goes. */
function maskOf(shape: number[], rate: number, seed: [number, number]): tf.Tensor {
  const uniform = native(
    'StatelessRandomUniform',
    [tf.tensor1d(shape, 'int32'), tf.tensor1d(seed, 'int32')],
    {
      dtype: float32,
      T: int32,
      Tseed: int32,
    },
  );
  return tf.mul(tf.cast(tf.greaterEqual(uniform, rate), 'float32'), 1 / (1 - rate));
}

const bitsOfDraw = 16;
const bitsOfTwo = 0x40000000; // 2 as float32: one bit of its thirty-two

/** The same at a rate of one half, sixteen values from one draw: each of its bits is moved to where it means 2. */
function maskOfHalf(shape: number[], seed: [number, number]): tf.Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const draws = Math.ceil(size / bitsOfDraw);
  const drawn = native(
    'StatelessRandomUniformFullInt',
    [tf.tensor1d([draws, 1], 'int32'), tf.tensor1d(seed, 'int32')],
    { dtype: int32, T: int32, Tseed: int32 },
  );
  const shifts = tf.tensor2d(
    Array.from({ length: bitsOfDraw }, (_, bit) => bit),
    [1, bitsOfDraw],
    'int32',
  );
  const moved = native('LeftShift', [drawn, shifts], { T: int32 });
  const bits = native('BitwiseAnd', [moved, tf.scalar(bitsOfTwo, 'int32')], { T: int32 });
  const mask = native('Bitcast', [bits], { T: int32, type: float32 }).reshape([draws * bitsOfDraw]);
  return (draws * bitsOfDraw === size ? mask : mask.slice([0], [size])).reshape(shape);
}

function native(...[name, inputs, attributes]: Parameters<typeof rawOperation>): tf.Tensor {
  const [result] = rawOperation(name, inputs, attributes);
  if (!result) throw new Error(`${name} gave no result`);
  return result;
}
