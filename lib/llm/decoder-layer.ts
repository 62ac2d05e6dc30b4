// One Llama (Qwen2, Qwen3) decoder layer with a handwritten backward pass, as a single tf.customGrad. Autodiff over the plain formula
// keeps three times as many tensors and makes twice as many passes over memory, which is where the time goes.
//
//   x̂ = x / rms(x)          q, k, v = x̂·Wq, x̂·Wk, x̂·Wv     (RMSNorm's weight is folded into the rows of W)
//   P = softmax(rope(q)·rope(k)ᵀ + bias)                     x′ = x + (P·v)·Wo
//   ŷ = x′ / rms(x′)        x″ = x′ + (silu(ŷ·Wg) ∘ (ŷ·Wu))·Wd
//
// With a LoRA pair, X·W is X·W + (X·A)·B, with A scaled (lora-factors.ts). The columns of Wq and Wk are stored with a head's rotated pairs side by
// side, so that a rotation is one complex product. Qwen2 adds a bias to q, k, v; Qwen3 norms each head of q and
// k before the rotation: q / rms(q) ∘ w. Shapes: N = batch·time, G = query heads per key/value head, S = keys
// seen.
import { tf } from '#lib/tensor/backend.ts';
import {
  add,
  addAll,
  matMulTransposed,
  meanLast,
  multiply,
  normLast,
  reciprocalSquareRoot,
  sigmoid,
  sigmoidGradient,
  subtract,
} from '#lib/tensor/operations.ts';
import { type AttentionKept, type AttentionShape, attend, attendBackward } from './attention.ts';
import type { LayerCache } from './kv-cache.ts';
import type { LayerLora, LoraTarget } from './lora.ts';
import {
  type Factors,
  factorsOf,
  type LayerWeights,
  type Outputs,
  type PairGradients,
  type Pairing,
  pairGradients,
  projectWith,
  type Thin,
  targetsOf,
} from './lora-factors.ts';
import { rotate } from './rotary.ts';

/** Everything the layers share within one forward pass. */
export type LayerContext = {
  shape: AttentionShape;
  epsilon: tf.Scalar;
  inverseWidth: tf.Scalar; // 1 / H
  inverseHeadWidth: tf.Scalar; // 1 / D
  bias: tf.Tensor4D[]; // of attentionBias
  rotations: Rotations;
  pairing: Pairing;
};

/** Complex (N, heads, D/2), times 1/√D for queries; and their conjugates, which turn gradients back. */
export type Rotations = { query: tf.Tensor; key: tf.Tensor; queryBack: tf.Tensor; keyBack: tf.Tensor };

const keptNames = [
  'normal1',
  'inverse1',
  'k',
  'v',
  'mixed',
  'normal2',
  'inverse2',
  'gate',
  'up',
  'sigma',
  'silu',
  'active',
] as const;
type KeptName = (typeof keptNames)[number];
type HeadTensor = 'k' | 'v';
type Kept = Record<HeadTensor, tf.Tensor4D> &
  Record<Exclude<KeptName, HeadTensor>, tf.Tensor2D> &
  Pick<AttentionKept, 'q' | 'weights'> & { heads: HeadsKept | null };

/** Of q's and k's heads, if they're normed: (N·heads, D), (N·heads, 1). */
type HeadsKept = Record<'q_proj' | 'k_proj', { normal: tf.Tensor2D; inverse: tf.Tensor2D }>;

/** x / rms(x) and 1 / rms(x): (N, H) → (N, H), (N, 1). */
function normalize(
  x: tf.Tensor2D,
  { epsilon, inverseWidth }: Pick<LayerContext, 'epsilon' | 'inverseWidth'>,
) {
  const norm = normLast(x);
  const meanSquare = multiply(multiply(norm, norm), inverseWidth);
  const inverse = reciprocalSquareRoot(add(meanSquare, epsilon));
  return { normal: multiply(x, inverse), inverse };
}

/** dx of x̂ = x·inverse: inverse·(dx̂ − x̂·mean(dx̂∘x̂)). */
function normalizeBackward(gradient: tf.Tensor2D, normal: tf.Tensor2D, inverse: tf.Tensor2D): tf.Tensor2D {
  const along = meanLast(multiply(gradient, normal));
  return multiply(subtract(gradient, multiply(normal, along)), inverse);
}

/** q's or k's heads, each with an RMSNorm of its own: (N, heads·D) → the same. */
function normHeads(x: tf.Tensor2D, weight: tf.Tensor1D, { epsilon, inverseHeadWidth }: LayerContext) {
  const heads = x.reshape<tf.Tensor2D>([-1, weight.size]);
  const kept = normalize(heads, { epsilon, inverseWidth: inverseHeadWidth });
  return { value: multiply(kept.normal, weight).reshape<tf.Tensor2D>(x.shape), kept };
}

function normHeadsBackward(
  gradient: tf.Tensor2D,
  { normal, inverse }: HeadsKept['q_proj'],
  weight: tf.Tensor1D,
): tf.Tensor2D {
  const heads = multiply(gradient.reshape<tf.Tensor2D>(normal.shape), weight);
  return normalizeBackward(heads, normal, inverse).reshape(gradient.shape);
}

/** X·W of one projection: (N, in) → (N, out). */
export type Project = (input: tf.Tensor2D, target: LoraTarget) => tf.Tensor2D;

/** (N, H) → (N, H). A cache provides the keys and values of earlier positions and stores the new ones. */
export function layerForward(
  x: tf.Tensor2D,
  { biases, headNorms }: LayerWeights,
  project: Project,
  context: LayerContext,
  cache?: LayerCache,
): { value: tf.Tensor2D; kept: Kept } {
  const { normal: normal1, inverse: inverse1 } = normalize(x, context);
  const projected = (target: 'q_proj' | 'k_proj' | 'v_proj') => {
    const product = project(normal1, target);
    return biases ? add(product, biases[target]) : product;
  };
  const normed = (target: 'q_proj' | 'k_proj') => {
    const value = projected(target);
    return headNorms ? normHeads(value, headNorms[target], context) : { value, kept: null };
  };
  const [q, k] = [normed('q_proj'), normed('k_proj')];
  const queries = rotate(q.value, context.rotations.query); // (N, heads·D)
  const keys = rotate(k.value, context.rotations.key); // (N, KV·D)
  const values = projected('v_proj');
  const attention = attend(queries, keys, values, context.bias, context.shape, cache);
  const middle = add(x, project(attention.mixed, 'o_proj'));
  const { normal: normal2, inverse: inverse2 } = normalize(middle, context);
  const gate = project(normal2, 'gate_proj'); // (N, I)
  const up = project(normal2, 'up_proj');
  const sigma = sigmoid(gate);
  const silu = multiply(gate, sigma);
  const active = multiply(silu, up);
  const value = add(middle, project(active, 'down_proj'));
  const heads = q.kept && k.kept && { q_proj: q.kept, k_proj: k.kept };
  const kept = { normal1, inverse1, ...attention, heads, normal2, inverse2, gate, up, sigma, silu, active };
  return { value, kept };
}

/** The layer for training: differentiable in x and in the LoRA pairs, and in nothing else. */
export function decoderLayer(
  x: tf.Tensor2D,
  weights: LayerWeights,
  lora: LayerLora,
  scaling: number,
  context: LayerContext,
): tf.Tensor2D {
  const targets = targetsOf(lora);
  const matrices = targets.flatMap((target) => Object.values(lora[target] ?? {}) as tf.Tensor[]);
  const layer = tf.customGrad((...inputs) => {
    const save = inputs.at(-1) as unknown as tf.GradSaveFunc;
    const factors = factorsOf(weights, lora, scaling, context.pairing);
    const thin: Thin = {};
    const project = projectWith(weights.projections, factors, thin);
    const { value, kept } = layerForward(inputs[0] as tf.Tensor2D, weights, project, context);
    const bundle = { kept, thin, factors, rotations: context.rotations };
    save(tensorsOf(bundle));
    const gradFunc = (gradient: tf.Tensor, saved: tf.Tensor[]) => {
      const gradients = tf.tidy(() => {
        const then = refill(bundle, saved);
        const layerContext = { ...context, rotations: then.rotations };
        const { dx, pairs } = layerBackward(gradient as tf.Tensor2D, then, weights, layerContext);
        return [dx, ...targets.flatMap((target) => pairs[target] ?? [])];
      });
      for (const tensor of saved) tensor.dispose(); // tfjs would keep them until the whole backward pass ends
      return gradients;
    };
    return { value, gradFunc };
  });
  return layer(x, ...matrices) as tf.Tensor2D;
}

function layerBackward(
  gradient: tf.Tensor2D,
  { kept, ...lora }: Pick<Bundle, 'kept' | 'thin' | 'factors'>,
  { headNorms, projections }: LayerWeights,
  context: LayerContext,
): { dx: tf.Tensor2D; pairs: PairGradients } {
  const pairs: PairGradients = {};
  // dX of X·W + (X·A)·B, summed over the projections of one X; the gradients of their LoRA pairs on the way
  const through = (input: tf.Tensor2D, outputs: Outputs): tf.Tensor2D => {
    const thin = pairGradients(input, outputs, lora, context.pairing);
    Object.assign(pairs, thin.pairs);
    const frozen = targetsOf(outputs).map((target) =>
      matMulTransposed(outputs[target] as tf.Tensor2D, projections[target]),
    );
    return addAll(thin.dx ? [...frozen, thin.dx] : frozen);
  };

  const dActive = through(kept.active, { down_proj: gradient }); // (N, I)
  const slope = add(kept.sigma, sigmoidGradient(kept.sigma, kept.gate)); // silu′ = σ + g·σ·(1 − σ)
  const dNormal2 = through(kept.normal2, {
    gate_proj: multiply(multiply(dActive, kept.up), slope),
    up_proj: multiply(dActive, kept.silu),
  });
  const dMiddle = add(gradient, normalizeBackward(dNormal2, kept.normal2, kept.inverse2));

  const dMixed = through(kept.mixed, { o_proj: dMiddle });
  const { dq, dk, dv } = attendBackward(dMixed, kept, context.shape);
  const unnormed = (target: 'q_proj' | 'k_proj', rotated: tf.Tensor2D) =>
    headNorms && kept.heads ? normHeadsBackward(rotated, kept.heads[target], headNorms[target]) : rotated;
  const dNormal1 = through(kept.normal1, {
    q_proj: unnormed('q_proj', rotate(dq, context.rotations.queryBack)),
    k_proj: unnormed('k_proj', rotate(dk, context.rotations.keyBack)),
    v_proj: dv,
  });
  return { dx: add(dMiddle, normalizeBackward(dNormal1, kept.normal1, kept.inverse1)), pairs };
}

type Bundle = { kept: Kept; thin: Thin; factors: Factors; rotations: Rotations };

/** A bundle's tensors in a fixed order, for tfjs to save; and the bundle again from what tfjs returns. */
function tensorsOf({ kept, thin, factors, rotations }: Bundle): tf.Tensor[] {
  return [
    ...keptNames.map((name) => kept[name]),
    ...kept.q,
    ...kept.weights,
    ...(kept.heads ? Object.values(kept.heads).flatMap(({ normal, inverse }) => [normal, inverse]) : []),
    ...Object.values(thin),
    ...Object.values(factors).flatMap(({ a, b, rows }) => [a, b, rows]),
    rotations.queryBack,
    rotations.keyBack,
  ];
}

function refill(bundle: Bundle, saved: tf.Tensor[]): Bundle {
  const rest = [...saved];
  const next = () => rest.shift() as tf.Tensor2D;
  const names = Object.fromEntries(keptNames.map((name) => [name, next()]));
  const [q, weights] = [bundle.kept.q.map(next), bundle.kept.weights.map(next)];
  const head = () => ({ normal: next(), inverse: next() });
  const heads = bundle.kept.heads && { q_proj: head(), k_proj: head() };
  const kept = { ...names, q, weights, heads } as unknown as Kept;
  const thin: Thin = Object.fromEntries(Object.keys(bundle.thin).map((target) => [target, next()]));
  const factors = Object.fromEntries(
    Object.keys(bundle.factors).map((target) => [target, { a: next(), b: next(), rows: next() }]),
  );
  const rotations = { ...bundle.rotations, queryBack: next(), keyBack: next() };
  return { kept, thin, factors, rotations };
}
