// A decoder layer's matrices, (in, out) as the layer multiplies them. Separate from lora.ts, so that counting memory
// loads no tensor library.
import type { LlamaConfig } from './llama-config.ts';

export type ProjectionName =
  | 'q_proj'
  | 'k_proj'
  | 'v_proj'
  | 'o_proj'
  | 'gate_proj'
  | 'up_proj'
  | 'down_proj';

export type ProjectionSizes = Pick<
  LlamaConfig,
  'hiddenSize' | 'intermediateSize' | 'heads' | 'keyValueHeads' | 'headDimension'
>;

export function projectionShapes(
  sizes: ProjectionSizes,
): Record<ProjectionName, [inputs: number, outputs: number]> {
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
