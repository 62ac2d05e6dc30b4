// LoRA pairs in the form the fused decoder layer needs: A includes the norm folded into W and the scaling, and B's
// columns are in W's order. Also the pairs' part of the layer's backward pass.
import { tf } from '#lib/tensor/backend.ts';
import { add, matMul, matMulTransposed, multiply, transposedMatMul } from '#lib/tensor/operations.ts';
import type { LayerLora, LoraTarget } from './lora.ts';

export type Projections = Record<LoraTarget, tf.Tensor2D>; // each (in, out)

export type LayerWeights = {
  projections: Projections;
  attentionNorm: tf.Tensor2D; // (H, 1), already folded into q, k, v
  mlpNorm: tf.Tensor2D; // (H, 1), already folded into gate, up
  biases?: Record<'q_proj' | 'k_proj' | 'v_proj', tf.Tensor1D>; // (out), Qwen2's
  headNorms?: Record<'q_proj' | 'k_proj', tf.Tensor1D>; // (D), of each head, Qwen3's
};

/** Column orders of q and k: Hugging Face's → rotated pairs side by side, and back. int32. */
export type Pairing = Record<'q_proj' | 'k_proj', { toPaired: tf.Tensor1D; fromPaired: tf.Tensor1D }>;

/** A (in, r), B (r, out), and the factor in A. */
export type Factor = { a: tf.Tensor2D; b: tf.Tensor2D; rows: tf.Tensor };
export type Factors = Partial<Record<LoraTarget, Factor>>;
export type PairGradients = Partial<Record<LoraTarget, [a: tf.Tensor, b: tf.Tensor]>>;

export function targetsOf(partial: Partial<Record<LoraTarget, unknown>>): LoraTarget[] {
  return Object.keys(partial) as LoraTarget[];
}

export function factorsOf(
  weights: LayerWeights,
  lora: LayerLora,
  scaling: number,
  pairing: Pairing,
): Factors {
  const scale = tf.scalar(scaling);
  const attentionRows = multiply(weights.attentionNorm, scale);
  const mlpRows = multiply(weights.mlpNorm, scale);
  const rowsOf: Record<LoraTarget, tf.Tensor> = {
    q_proj: attentionRows,
    k_proj: attentionRows,
    v_proj: attentionRows,
    o_proj: scale,
    gate_proj: mlpRows,
    up_proj: mlpRows,
    down_proj: scale,
  };
  const factors: Factors = {};
  for (const target of targetsOf(lora)) {
    const pair = lora[target];
    if (!pair) continue;
    const rows = rowsOf[target];
    const order = columnOrder(target, pairing);
    const b: tf.Tensor2D = order ? tf.gather(pair.b, order.toPaired, 1) : pair.b;
    factors[target] = { a: multiply<tf.Tensor2D>(pair.a, rows), b, rows };
  }
  return factors;
}

/** W + A·B if there's a pair, otherwise the frozen tensor itself. */
export function withFactors(weights: LayerWeights, factors: Factors): Projections {
  const merged = { ...weights.projections };
  for (const target of targetsOf(factors)) {
    const { a, b } = factors[target] as Factor;
    merged[target] = add(weights.projections[target], matMul(a, b));
  }
  return merged;
}

/** What one projection of one X needs in the backward pass: X·A (N, r) of the forward pass, and dY (N, out). */
export type Outputs = Partial<Record<LoraTarget, tf.Tensor2D>>;
export type Thin = Partial<Record<LoraTarget, tf.Tensor2D>>;

/**
 * Y = X·W + (X·A)·B: the thin products of an N smaller than W's sides cost less than a sum of W and A·B, and no second W is
 * kept until the backward pass. X·A goes into `thin`.
 */
export function projectWith(projections: Projections, factors: Factors, thin: Thin) {
  return (input: tf.Tensor2D, target: LoraTarget): tf.Tensor2D => {
    const frozen = matMul(input, projections[target]);
    const factor = factors[target];
    if (!factor) return frozen;
    const narrow = matMul(input, factor.a);
    thin[target] = narrow;
    return add(frozen, matMul(narrow, factor.b));
  };
}

/**
 * For the Y = X·W + (X·A)·B of one X: dA = Xᵀ·(dY·Bᵀ), dB = (X·A)ᵀ·dY, and the pairs' part of dX, Σ (dY·Bᵀ)·Aᵀ; null if
 * no projection has a pair.
 */
export function pairGradients(
  input: tf.Tensor2D,
  outputs: Outputs,
  { factors, thin }: { factors: Factors; thin: Thin },
  pairing: Pairing,
): { pairs: PairGradients; dx: tf.Tensor2D | null } {
  const parts = targetsOf(outputs).flatMap((target) => {
    const [factor, output, narrow] = [factors[target], outputs[target], thin[target]];
    return factor && output && narrow ? [{ target, ...factor, output, narrow }] : [];
  });
  if (parts.length === 0) return { pairs: {}, dx: null };
  const back = join(parts.map(({ output, b }) => matMulTransposed(output, b))); // (N, parts·r)
  const dA = split(transposedMatMul(input, back), parts.length); // each (in, r)
  const pairs: PairGradients = {};
  parts.forEach(({ target, rows, output, narrow }, index) => {
    const dB = transposedMatMul(narrow, output);
    const order = columnOrder(target, pairing);
    pairs[target] = [
      multiply(dA[index] as tf.Tensor2D, rows),
      order ? tf.gather(dB, order.fromPaired, 1) : dB,
    ];
  });
  return { pairs, dx: matMulTransposed(back, join(parts.map(({ a }) => a))) };
}

function columnOrder(target: LoraTarget, pairing: Pairing) {
  return target === 'q_proj' || target === 'k_proj' ? pairing[target] : null;
}

function join(matrices: tf.Tensor2D[]): tf.Tensor2D {
  return matrices.length === 1 ? (matrices[0] as tf.Tensor2D) : tf.concat(matrices, 1);
}

function split(matrix: tf.Tensor2D, parts: number): tf.Tensor2D[] {
  return parts === 1 ? [matrix] : tf.split(matrix, parts, 1);
}
