// One Llama decoder layer with its backward pass written by hand, as a single tf.customGrad. Autodiff over the plain formula
// keeps three times as many tensors and makes twice as many passes over memory, which is where the time goes.
//
//   x̂ = x / rms(x)          q, k, v = x̂·Wq, x̂·Wk, x̂·Wv     (RMSNorm's weight is folded into the rows of W)
//   P = softmax(rope(q)·rope(k)ᵀ + bias)                     x′ = x + (P·v)·Wo
//   ŷ = x′ / rms(x′)        x″ = x′ + (silu(ŷ·Wg) ∘ (ŷ·Wu))·Wd
//
// Each W stands for W + scaling·A·B, added up once a step: with N = B·T rows that is cheaper than two thin products and a sum of
// N rows, forward and backward. Columns of Wq and Wk are stored so that a rotated pair of a head lies side by side: a rotation is
// then one complex product. Shapes: N = batch·time, G = query heads per key/value head, S = keys seen.
import { rawOperation, tf } from '#lib/tensor/backend.ts';
import { type AttentionShape, attend, attendBackward } from './attention.ts';
import type { LayerCache } from './kv-cache.ts';
import type { LayerLora, LoraTarget } from './lora.ts';
import { rotate } from './rotary.ts';

export type Projections = Record<LoraTarget, tf.Tensor2D>; // each (in, out)

export type LayerWeights = {
  projections: Projections;
  attentionNorm: tf.Tensor2D; // (H, 1), already folded into q, k, v
  mlpNorm: tf.Tensor2D; // (H, 1), already folded into gate, up
};

/** Everything the layers share within one forward pass. */
export type LayerContext = {
  shape: AttentionShape;
  epsilon: number;
  bias: tf.Tensor4D; // (B, KV, G·T, S)
  queryRotation: tf.Tensor; // complex (N, heads, D/2), times 1/√D
  keyRotation: tf.Tensor; // complex (N, KV, D/2)
  toPaired: tf.Tensor1D; // for a LoRA matrix of q: column order, Hugging Face's → pairs side by side
  fromPaired: tf.Tensor1D;
  keyToPaired: tf.Tensor1D;
  keyFromPaired: tf.Tensor1D;
};

const groups: LoraTarget[][] = [
  ['q_proj', 'k_proj', 'v_proj'],
  ['o_proj'],
  ['gate_proj', 'up_proj'],
  ['down_proj'],
];

/** A LoRA pair as the layer uses it: A with the norm and the scaling in it, B with its columns in pairs. */
type Factors = Partial<Record<LoraTarget, { a: tf.Tensor2D; b: tf.Tensor2D; rows: tf.Tensor2D | number }>>;

function factorsOf(weights: LayerWeights, lora: LayerLora, scaling: number, context: Pairing): Factors {
  const factors: Factors = {};
  const attentionRows = weights.attentionNorm.mul<tf.Tensor2D>(scaling);
  const mlpRows = weights.mlpNorm.mul<tf.Tensor2D>(scaling);
  for (const [name, pair] of Object.entries(lora)) {
    const target = name as LoraTarget;
    const rows = groups[0]?.includes(target)
      ? attentionRows
      : groups[2]?.includes(target)
        ? mlpRows
        : scaling;
    const order = columnOrder(target, context);
    factors[target] = {
      a: pair.a.mul<tf.Tensor2D>(rows),
      b: order ? tf.gather<tf.Tensor2D>(pair.b, order.toPaired, 1) : pair.b,
      rows,
    };
  }
  return factors;
}

export type Pairing = Pick<LayerContext, 'toPaired' | 'fromPaired' | 'keyToPaired' | 'keyFromPaired'>;

function columnOrder(target: LoraTarget, pairing: Pairing) {
  if (target === 'q_proj') return { toPaired: pairing.toPaired, fromPaired: pairing.fromPaired };
  if (target === 'k_proj') return { toPaired: pairing.keyToPaired, fromPaired: pairing.keyFromPaired };
  return null;
}

/** W + scaling·A·B for every projection that has a LoRA pair; the others are the frozen tensors themselves. */
export function mergeLora(
  weights: LayerWeights,
  lora: LayerLora,
  scaling: number,
  pairing: Pairing,
): Projections {
  return tf.tidy(() => merge(weights, factorsOf(weights, lora, scaling, pairing)));
}

function merge(weights: LayerWeights, factors: Factors): Projections {
  const merged = { ...weights.projections };
  for (const [name, { a, b }] of Object.entries(factors)) {
    const target = name as LoraTarget;
    merged[target] = weights.projections[target].add(tf.matMul(a, b));
  }
  return merged;
}

/** x / rms(x) and 1 / rms(x): (N, H) → (N, H), (N, 1). */
function normalize(x: tf.Tensor2D, epsilon: number) {
  const inverse = x.square().mean(-1, true).add(epsilon).rsqrt() as tf.Tensor2D; // (N, 1)
  return { normal: x.mul<tf.Tensor2D>(inverse), inverse };
}

/** dx of x̂ = x·inverse: inverse·(dx̂ − x̂·mean(dx̂∘x̂)). */
function normalizeBackward(gradient: tf.Tensor2D, normal: tf.Tensor2D, inverse: tf.Tensor2D): tf.Tensor2D {
  const along = gradient.mul(normal).mean(-1, true);
  return gradient.sub(normal.mul(along)).mul(inverse);
}

type Kept = Record<
  | 'normal1'
  | 'inverse1'
  | 'q'
  | 'k'
  | 'v'
  | 'weights'
  | 'mixed'
  | 'normal2'
  | 'inverse2'
  | 'gate'
  | 'up'
  | 'sigmoid'
  | 'silu',
  tf.Tensor
>;

/** (N, H) → (N, H). With a cache, the keys and values of earlier positions come from it and the new ones are put in. */
export function layerForward(
  x: tf.Tensor2D,
  projections: Projections,
  context: LayerContext,
  cache?: LayerCache,
): { value: tf.Tensor2D; kept: Kept } {
  const { normal: normal1, inverse: inverse1 } = normalize(x, context.epsilon);
  const q = rotate(tf.matMul(normal1, projections.q_proj), context.queryRotation); // (N, heads·D)
  const k = rotate(tf.matMul(normal1, projections.k_proj), context.keyRotation); // (N, KV·D)
  const v: tf.Tensor2D = tf.matMul(normal1, projections.v_proj);
  const attention = attend(q, k, v, context.bias, context.shape, cache);
  const middle = x.add<tf.Tensor2D>(tf.matMul(attention.mixed, projections.o_proj));
  const { normal: normal2, inverse: inverse2 } = normalize(middle, context.epsilon);
  const gate = tf.matMul(normal2, projections.gate_proj); // (N, I)
  const up = tf.matMul(normal2, projections.up_proj);
  const sigmoid = gate.sigmoid();
  const silu = gate.mul<tf.Tensor2D>(sigmoid);
  const value = middle.add<tf.Tensor2D>(tf.matMul(silu.mul<tf.Tensor2D>(up), projections.down_proj));
  return { value, kept: { normal1, inverse1, ...attention, normal2, inverse2, gate, up, sigmoid, silu } };
}

const keptNames = [
  'normal1',
  'inverse1',
  'q',
  'k',
  'v',
  'weights',
  'mixed',
  'normal2',
  'inverse2',
  'gate',
  'up',
  'sigmoid',
  'silu',
] as const satisfies (keyof Kept)[];

/** The layer for training: differentiable in x and in the LoRA pairs, and in nothing else. */
export function decoderLayer(
  x: tf.Tensor2D,
  weights: LayerWeights,
  lora: LayerLora,
  scaling: number,
  context: LayerContext,
): tf.Tensor2D {
  const targets = Object.keys(lora) as LoraTarget[];
  const matrices = targets.flatMap((target) => Object.values(lora[target] ?? {}) as tf.Tensor[]);
  const layer = tf.customGrad((...inputs) => {
    const save = inputs.pop() as tf.GradSaveFunc;
    const [input] = inputs as tf.Tensor2D[];
    const factors = factorsOf(weights, lora, scaling, context);
    const projections = merge(weights, factors);
    const { value, kept } = layerForward(input as tf.Tensor2D, projections, context);
    const merged = targets.map((target) => projections[target]);
    save([...keptNames.map((name) => kept[name]), ...merged, context.queryRotation, context.keyRotation]);
    const gradFunc = (gradient: tf.Tensor, saved: tf.Tensor[]) => {
      const gradients = tf.tidy(() => {
        const restored = Object.fromEntries(keptNames.map((name, index) => [name, saved[index]])) as Kept;
        const projectionsThen = { ...weights.projections };
        targets.forEach((target, index) => {
          projectionsThen[target] = saved[keptNames.length + index] as tf.Tensor2D;
        });
        const [queryRotation, keyRotation] = saved.slice(-2) as [tf.Tensor, tf.Tensor];
        const then = { ...context, queryRotation, keyRotation };
        return layerBackward(
          gradient as tf.Tensor2D,
          restored,
          projectionsThen,
          weights,
          lora,
          scaling,
          then,
        );
      });
      for (const tensor of saved) tensor.dispose(); // tfjs would hold them to the end of the whole backward pass
      return gradients;
    };
    return { value, gradFunc };
  });
  return layer(x, ...matrices) as tf.Tensor2D;
}

function layerBackward(
  gradient: tf.Tensor2D,
  kept: Kept,
  projections: Projections,
  weights: LayerWeights,
  lora: LayerLora,
  scaling: number,
  context: LayerContext,
): tf.Tensor[] {
  const factors = factorsOf(weights, lora, scaling, context);
  const found: Partial<Record<LoraTarget, [tf.Tensor, tf.Tensor]>> = {};
  const { silu, sigmoid, gate, up } = kept;

  // dX of X·W for the projections of one group, and the gradients of their LoRA pairs
  const throughGroup = (input: tf.Tensor2D, outputs: Partial<Record<LoraTarget, tf.Tensor2D>>) => {
    const targets = Object.keys(outputs) as LoraTarget[];
    Object.assign(found, loraGradients(input, outputs, factors, context));
    return tf.addN(
      targets.map((target) => tf.matMul(outputs[target] as tf.Tensor2D, projections[target], false, true)),
    ) as tf.Tensor2D;
  };

  const active = silu.mul<tf.Tensor2D>(up);
  const dActive = throughGroup(active, { down_proj: gradient }); // (N, I)
  const slope = sigmoid.add(sigmoidGradient(sigmoid, gate)); // silu′ = σ + g·σ·(1 − σ)
  const dGate = dActive.mul(up).mul<tf.Tensor2D>(slope);
  const dUp = dActive.mul<tf.Tensor2D>(silu);
  const dNormal2 = throughGroup(kept.normal2 as tf.Tensor2D, { gate_proj: dGate, up_proj: dUp });
  const dMiddle = gradient.add<tf.Tensor2D>(
    normalizeBackward(dNormal2, kept.normal2 as tf.Tensor2D, kept.inverse2 as tf.Tensor2D),
  );

  const dMixed = throughGroup(kept.mixed as tf.Tensor2D, { o_proj: dMiddle });
  const { dq, dk, dv } = attendBackward(dMixed, kept as Parameters<typeof attendBackward>[1], context.shape);
  const dNormal1 = throughGroup(kept.normal1 as tf.Tensor2D, {
    q_proj: rotate(dq, context.queryRotation, true),
    k_proj: rotate(dk, context.keyRotation, true),
    v_proj: dv,
  });
  const dx = dMiddle.add(
    normalizeBackward(dNormal1, kept.normal1 as tf.Tensor2D, kept.inverse1 as tf.Tensor2D),
  );
  return [dx, ...(Object.keys(lora) as LoraTarget[]).flatMap((target) => found[target] ?? [])];
}

/** y·σ′ in one pass: σ·(1 − σ)·y. */
function sigmoidGradient(sigmoid: tf.Tensor, gradient: tf.Tensor): tf.Tensor {
  return rawOperation('SigmoidGrad', [sigmoid, gradient], { T: { type: 'float32' } })[0] as tf.Tensor;
}

/** dA = Xᵀ·(dY·Bᵀ), dB = (X·A)ᵀ·dY; the thin products of one group share a matrix product. */
function loraGradients(
  input: tf.Tensor2D,
  outputs: Partial<Record<LoraTarget, tf.Tensor2D>>,
  factors: Factors,
  pairing: Pairing,
): Partial<Record<LoraTarget, [tf.Tensor, tf.Tensor]>> {
  const targets = (Object.keys(outputs) as LoraTarget[]).filter((target) => factors[target]);
  if (targets.length === 0) return {};
  const parts = targets.map((target) => {
    const { a, b, rows } = factors[target] as NonNullable<Factors[LoraTarget]>;
    return { target, a, b, rows, output: outputs[target] as tf.Tensor2D };
  });
  const thin = split(tf.matMul(input, join(parts.map(({ a }) => a))), parts.length); // each (N, r)
  const back = join(parts.map(({ output, b }) => tf.matMul(output, b, false, true))); // (N, r·parts)
  const dA = split(tf.matMul(input, back, true, false), parts.length); // each (in, r)
  return Object.fromEntries(
    parts.map(({ target, rows, output }, index) => {
      const dB = tf.matMul(thin[index] as tf.Tensor2D, output, true, false);
      const order = columnOrder(target, pairing);
      return [
        target,
        [(dA[index] as tf.Tensor2D).mul(rows), order ? tf.gather(dB, order.fromPaired, 1) : dB],
      ];
    }),
  );
}

function join(matrices: tf.Tensor2D[]): tf.Tensor2D {
  return matrices.length === 1 ? (matrices[0] as tf.Tensor2D) : tf.concat(matrices, 1);
}

function split(matrix: tf.Tensor2D, parts: number): tf.Tensor2D[] {
  return parts === 1 ? [matrix] : tf.split(matrix, parts, 1);
}
