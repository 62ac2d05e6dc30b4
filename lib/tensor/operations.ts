// Operations for a hand-written layer, straight to the library: no gradients, no broadcast checks, no type
// conversion. An eager step runs thousands of them, and tfjs's own wrappers cost as much as a small product.
// float32 only; large matrix products may run in bfloat16 (bfloat16.ts).
import { rawOperation, tf } from './backend.ts';
import { productInBfloat16, type Transposed, worthConverting } from './bfloat16.ts';

const float = { T: { type: 'float32' } } as const;
const reduced = { ...float, Tidx: { type: 'int32' }, keep_dims: true } as const;

function one<T extends tf.Tensor>(...[name, inputs, attributes]: Parameters<typeof rawOperation>): T {
  return rawOperation(name, inputs, attributes)[0] as T;
}

function product<T extends tf.Tensor>(a: T, b: T, transposed: Transposed): T {
  if (worthConverting(a, b, transposed)) return productInBfloat16(a, b, transposed) as T;
  return one('BatchMatMulV2', [a, b], { ...float, adj_x: transposed[0], adj_y: transposed[1] });
}

/** a·b over the last two dimensions. */
export function matMul<T extends tf.Tensor>(a: T, b: T): T {
  return product(a, b, [false, false]);
}

/** a·bᵀ */
export function matMulTransposed<T extends tf.Tensor>(a: T, b: T): T {
  return product(a, b, [false, true]);
}

/** aᵀ·b */
export function transposedMatMul<T extends tf.Tensor>(a: T, b: T): T {
  return product(a, b, [true, false]);
}

export function multiply<T extends tf.Tensor>(a: T, b: tf.Tensor): T {
  return one('Mul', [a, b], float);
}

export function add<T extends tf.Tensor>(a: T, b: tf.Tensor): T {
  return one('AddV2', [a, b], float);
}

export function subtract<T extends tf.Tensor>(a: T, b: tf.Tensor): T {
  return one('Sub', [a, b], float);
}

export function addAll<T extends tf.Tensor>(tensors: T[]): T {
  return tensors.length === 1 ? (tensors[0] as T) : one('AddN', tensors, { ...float, N: tensors.length });
}

export function softmax<T extends tf.Tensor>(logits: T): T {
  return one('Softmax', [logits], float);
}

export function sigmoid<T extends tf.Tensor>(x: T): T {
  return one('Sigmoid', [x], float);
}

/** gradient·σ·(1 − σ), in one pass. */
export function sigmoidGradient<T extends tf.Tensor>(sigma: T, gradient: T): T {
  return one('SigmoidGrad', [sigma, gradient], float);
}

export function reciprocalSquareRoot<T extends tf.Tensor>(x: T): T {
  return one('Rsqrt', [x], float);
}

const lastAxes = new Map<number, tf.Tensor>();
function lastAxis(x: tf.Tensor): tf.Tensor {
  const axis = x.rank - 1;
  let tensor = lastAxes.get(axis);
  if (!tensor) {
    tensor = tf.keep(tf.scalar(axis, 'int32'));
    lastAxes.set(axis, tensor);
  }
  return tensor;
}

/** (…, n) → (…, 1) */
export function sumLast<T extends tf.Tensor>(x: T): T {
  return one('Sum', [x, lastAxis(x)], reduced);
}

/** (…, n) → (…, 1) */
export function meanLast<T extends tf.Tensor>(x: T): T {
  return one('Mean', [x, lastAxis(x)], reduced);
}

/** √Σx² over the last dimension, without storing the squares: (…, n) → (…, 1) */
export function normLast<T extends tf.Tensor>(x: T): T {
  return one('EuclideanNorm', [x, lastAxis(x)], reduced);
}
