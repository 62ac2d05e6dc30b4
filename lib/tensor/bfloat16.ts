// Matrix products in bfloat16, which tfjs has no type for: float32 in, converted, multiplied with float32 sums, and converted back, all
// by the library's own ids of tensors. As PyTorch's autocast does it: the result has eight significant bits.
// On AVX512-BF16 a product of 512 rows takes .6 of its time in float32, conversions included; a whole LoRA step .72, and its gradient
// has a cosine of .9995 with that of float32 (135M parameters, 512 places).
import { type Attribute, convertsProducts, type NativeTensor, node, type tf } from './backend.ts';

const bfloat16 = 14; // TF_BFLOAT16
const { binding } = node;

const type = (name: string, value: number) => ({ name, type: binding.TF_ATTR_TYPE, value });
const flag = (name: string, value: boolean) => ({ name, type: binding.TF_ATTR_BOOL, value });
const castAttributes = (from: number, to: number) => [
  type('SrcT', from),
  type('DstT', to),
  flag('Truncate', false),
];
const toBfloat16 = castAttributes(binding.TF_FLOAT, bfloat16);
const toFloat32 = castAttributes(bfloat16, binding.TF_FLOAT);
const productAttributes = ([transposeA, transposeB]: Transposed) => [
  type('T', bfloat16),
  flag('adj_x', transposeA),
  flag('adj_y', transposeB),
];

export type Transposed = readonly [a: boolean, b: boolean];

// Below these, converting costs what multiplying gains. A LoRA pair's thin sides stay in float32, too.
const leastRows = 128; // of the result
const leastRowsOfConverted = 16; // where the matrix on the right is converted already
const leastInner = 64;
const leastColumns = 128;

/** Whether a product of two matrices is to be made in bfloat16: asked for, possible and worth it. */
export function worthConverting(a: tf.Tensor, b: tf.Tensor, [transposeA, transposeB]: Transposed): boolean {
  if (!convertsProducts || a.rank !== 2 || b.rank !== 2) return false;
  const [rows = 0, inner = 0] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const columns = (transposeB ? b.shape[0] : b.shape[1]) ?? 0;
  return (
    rows >= (converted.has(b) ? leastRowsOfConverted : leastRows) &&
    inner >= leastInner &&
    columns >= leastColumns
  );
}

/** Ids of float32 matrices in bfloat16 that meet many others. */
const converted = new WeakMap<tf.Tensor, number>();

/**
 * Converts matrices once for all products whose right side they are: with 64 rows, such a product takes .65 of its time in float32.
 * They must not change. Returns what frees the copies.
 */
export function convertOnce(matrices: tf.Tensor[]): () => void {
  const mine = matrices.filter((matrix) => !converted.has(matrix));
  for (const matrix of mine)
    converted.set(matrix, run('Cast', toBfloat16, node.getInputTensorIds([matrix])).id);
  return () => {
    for (const matrix of mine) {
      binding.deleteTensor(converted.get(matrix) as number);
      converted.delete(matrix);
    }
  };
}

/** a·b of float32 matrices, either of them transposed; float32. */
export function productInBfloat16(a: tf.Tensor, b: tf.Tensor, transposed: Transposed): tf.Tensor {
  const [idA = 0, idB = 0] = node.getInputTensorIds([a, b]);
  const convertedA = run('Cast', toBfloat16, [idA]).id;
  const kept = converted.get(b);
  const convertedB = kept ?? run('Cast', toBfloat16, [idB]).id;
  const product = run('BatchMatMulV2', productAttributes(transposed), [convertedA, convertedB]);
  const result = node.createOutputTensor(run('Cast', toFloat32, [product.id]));
  for (const id of [convertedA, product.id, ...(kept === undefined ? [convertedB] : [])])
    binding.deleteTensor(id);
  return result;
}

function run(name: string, attributes: Attribute[], ids: number[]): NativeTensor {
  return binding.executeOp(name, attributes, ids, 1)[0] as NativeTensor;
}
