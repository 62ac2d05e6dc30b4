// The only place that imports tfjs. Environment variables it honours (all read while the library loads):
//   TF_ENABLE_ONEDNN_OPTS      1 here by default
//   TF_CPP_MIN_LOG_LEVEL       2 here by default
//   RECEXPLAINER_FAST_MATH=1   bfloat16 products (see native-environment.ts and bfloat16.ts)
import { createRequire } from 'node:module';
import type * as tfjs from '@tensorflow/tfjs-node-gpu';
import { convertsProducts, fastMath } from './native-environment.ts';
import './native-memory.ts';

export { convertsProducts, fastMath };

// Not by an import, for which Node would read all of that code once more, only to learn the names that it exports.
export const tf: typeof tfjs = createRequire(import.meta.url)('@tensorflow/tfjs-node-gpu');
export declare namespace tf {
  type GradSaveFunc = tfjs.GradSaveFunc;
  type Rank = tfjs.Rank;
  namespace Rank {
    type R1 = tfjs.Rank.R1;
    type R2 = tfjs.Rank.R2;
  }
  type Scalar = tfjs.Scalar;
  type Tensor<R extends Rank = Rank> = tfjs.Tensor<R>;
  type Tensor1D = tfjs.Tensor1D;
  type Tensor2D = tfjs.Tensor2D;
  type Tensor3D = tfjs.Tensor3D;
  type Tensor4D = tfjs.Tensor4D;
  type TensorInfo = tfjs.TensorInfo;
  type Variable<R extends Rank = Rank> = tfjs.Variable<R>;
}

export type Attribute = { name: string; type: number; value: unknown };

/** A tensor in the library: `id` is the library's, `dtype` a value of its TF_DataType enum. */
export type NativeTensor = { id: number; shape: number[]; dtype: number };

/** tfjs-node's backend: `executeOp` runs any TensorFlow operation, including those tfjs has no name for. */
type NodeBackend = {
  binding: Record<
    'TF_ATTR_TYPE' | 'TF_ATTR_BOOL' | 'TF_ATTR_INT' | 'TF_FLOAT' | 'TF_INT32' | 'TF_COMPLEX64',
    number
  > & {
    executeOp(name: string, attributes: Attribute[], ids: number[], outputs: number): NativeTensor[];
    deleteTensor(id: number): void;
  };
  getInputTensorIds(inputs: tf.TensorInfo[]): number[];
  createOutputTensor(made: NativeTensor): tf.Tensor;
  executeMultipleOutputs(
    name: string,
    attributes: Attribute[],
    inputs: tf.TensorInfo[],
    outputs: number,
  ): tf.Tensor[];
};

export const node = tf.backend() as unknown as NodeBackend;

export type RawAttribute = boolean | number | { type: 'float32' | 'int32' | 'complex64' };

/**
 * Runs one TensorFlow operation by name, without a gradient: for use inside `tf.customGrad` and for inference.
 * Attributes: booleans, whole numbers and types; others keep the operation's defaults.
 */
export function rawOperation(
  name: string,
  inputs: tf.Tensor[],
  attributes: Record<string, RawAttribute>,
  outputs = 1,
): tf.Tensor[] {
  const { binding } = node;
  const list = Object.entries(attributes).map(([key, value]): Attribute => {
    if (typeof value === 'boolean') return { name: key, type: binding.TF_ATTR_BOOL, value };
    if (typeof value === 'number') return { name: key, type: binding.TF_ATTR_INT, value };
    const types = { float32: binding.TF_FLOAT, int32: binding.TF_INT32, complex64: binding.TF_COMPLEX64 };
    return { name: key, type: binding.TF_ATTR_TYPE, value: types[value.type] };
  });
  return node.executeMultipleOutputs(name, list, inputs, outputs);
}
