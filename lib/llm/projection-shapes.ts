// The matrices of a decoder layer, (in, out) as the layer multiplies them. Apart from lora.ts, so a caller that only counts loads no
// tensor library.
import type { LlamaConfig } from './llama.ts';
import type { LoraTarget } from './lora.ts';

export type ProjectionSizes = Pick<
  LlamaConfig,
  'hiddenSize' | 'intermediateSize' | 'heads' | 'keyValueHeads' | 'headDimension'
>;

export function projectionShapes(
  sizes: ProjectionSizes,
): Record<LoraTarget, [inputs: number, outputs: number]> {
  const { hiddenSize, intermediateSize, heads, keyValueHeads, headDimension } = sizes;
  const queries = heads * headDimension;
  const keys = keyValueHeads * headDimension;
  return {
    q_proj: [hiddenSize, queries],
    k_proj: [hiddenSize, keys],
    v_proj: [hiddenSize, keys],
    o_proj: [queries, hiddenSize],
    gate_proj: [hiddenSize, intermediateSize],
    up_proj: [hiddenSize, intermediateSize],
    down_proj: [intermediateSize, hiddenSize],
  };
}
