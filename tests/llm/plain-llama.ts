// Llama as in its paper, and Qwen2 and Qwen3 as in theirs, on Hugging Face tensors and with tfjs's own gradients: the oracle for the fused version.
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { type Lora, type LoraTarget, peftName } from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import type { StoredTensors } from './tiny-llama.ts';

/** (B, T, H) → (B, T, H). Positions int32 (B, T), bias (B, T, T). */
export function plainForward(
  config: LlamaConfig,
  tensors: StoredTensors,
  x: tf.Tensor3D,
  positions: number[][],
  bias: tf.Tensor3D,
  lora?: Lora,
): tf.Tensor3D {
  const { heads, keyValueHeads, headDimension: D } = config;
  const [batch, time] = x.shape;
  const stored = (name: string) => {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`no ${name}`);
    return tf.tensor(tensor.data, tensor.shape);
  };
  const norm = (h: tf.Tensor, weight: tf.Tensor) =>
    h.div(h.square().mean(-1, true).add(config.rmsNormEps).sqrt()).mul(weight);
  const linear = (h: tf.Tensor, layer: number, block: string, target: LoraTarget) => {
    const flat = h.reshape<tf.Tensor2D>([batch * time, -1]);
    const weight = stored(`model.layers.${layer}.${block}.${target}.weight`) as tf.Tensor2D;
    let out: tf.Tensor2D = tf.matMul(flat, weight, false, true);
    const a = lora?.variables.get(peftName(layer, target, 'A')) as tf.Tensor2D | undefined;
    const b = lora?.variables.get(peftName(layer, target, 'B')) as tf.Tensor2D | undefined;
    const bias = tensors.get(`model.layers.${layer}.${block}.${target}.bias`);
    if (bias) out = out.add(tf.tensor1d(bias.data));
    if (a && b && lora) out = out.add(tf.matMul(tf.matMul(flat, a), b).mul(lora.scaling));
    return out.reshape([batch, time, -1]);
  };
  const angle = (wave: (value: number) => number) =>
    tf.tensor(
      positions.map((row) =>
        row.map((position) =>
          [0, 1].flatMap(() =>
            Array.from({ length: D / 2 }, (_, pair) =>
              wave(position * config.ropeTheta ** ((-2 * pair) / D)),
            ),
          ),
        ),
      ),
      [batch, time, 1, D],
    );
  const [cosine, sine] = [angle(Math.cos), angle(Math.sin)];
  const rope = (h: tf.Tensor) => {
    const [first, second] = tf.split(h, 2, -1) as [tf.Tensor, tf.Tensor];
    return h.mul(cosine).add(tf.concat([second.neg(), first], -1).mul(sine));
  };
  const perHead = (h: tf.Tensor) => h.transpose([0, 2, 1, 3]);
  const repeated = (h: tf.Tensor) => {
    const each = heads / keyValueHeads;
    const single = h.reshape([batch, time, keyValueHeads, 1, D]);
    return tf.concat(Array<tf.Tensor>(each).fill(single), 3).reshape([batch, time, heads, D]);
  };
  let h: tf.Tensor = x;
  for (let layer = 0; layer < config.layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const first = norm(h, stored(`${prefix}.input_layernorm.weight`));
    const headsOf = (target: 'q_proj' | 'k_proj', count: number) => {
      const each = linear(first, layer, 'self_attn', target).reshape([batch, time, count, D]);
      const weight = `${prefix}.self_attn.${target[0]}_norm.weight`;
      return rope(tensors.has(weight) ? norm(each, stored(weight)) : each);
    };
    const q = headsOf('q_proj', heads);
    const k = headsOf('k_proj', keyValueHeads);
    const v = linear(first, layer, 'self_attn', 'v_proj').reshape([batch, time, keyValueHeads, D]);
    const scores = tf.matMul(perHead(q), perHead(repeated(k)), false, true).mul(D ** -0.5);
    const weights = tf.softmax(scores.add(bias.reshape([batch, 1, time, time])));
    const mixed = perHead(tf.matMul(weights, perHead(repeated(v)))).reshape([batch, time, heads * D]);
    h = h.add(linear(mixed, layer, 'self_attn', 'o_proj'));
    const second = norm(h, stored(`${prefix}.post_attention_layernorm.weight`));
    const gate = linear(second, layer, 'mlp', 'gate_proj');
    const active = gate.mul(gate.sigmoid()).mul(linear(second, layer, 'mlp', 'up_proj'));
    h = h.add(linear(active, layer, 'mlp', 'down_proj'));
  }
  return norm(h, stored('model.norm.weight')) as tf.Tensor3D;
}
