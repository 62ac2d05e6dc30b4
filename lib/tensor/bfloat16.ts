// Matrix products in bfloat16, a type tfjs doesn't have: float32 in, converted, multiplied with float32 sums, and
// converted back, all on the library's own tensor ids. As in PyTorch's autocast, the result has eight significant
// bits. With AVX512-BF16, a product of 512 rows takes .6 of its float32 time, conversions included; a whole LoRA
// step takes .72, and its gradient has a cosine of .9995 with the float32 one (135M parameters, 512 positions).
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

// Below these sizes, converting costs what multiplying gains. A LoRA pair's thin sides also stay in float32.
const leastRows = 128; // of the result
const leastRowsOfConverted = 16; // if the right-hand matrix is already converted
const leastInner = 64;
const leastColumns = 128;

/** Whether to compute a product in bfloat16: requested, supported and worth it. */
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

/** bfloat16 ids of float32 matrices that are multiplied many times. */
const converted = new WeakMap<tf.Tensor, number>();

/**
 * Converts matrices once for all products they're the right side of: with 64 rows, such a product takes .65 of its
 * float32 time. They must not change. Returns a function that frees the copies.
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

/** a·b of float32 matrices, either one transposed; float32. */
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
