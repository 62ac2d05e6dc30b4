// Packed rows as tensors: one training batch, and its loss.
//   B rows, T places, N = B·T. Soft tokens of the batch: users (U, d), then items (M, d), through their connectors.
import { answerCrossEntropy, type SharedTargets } from '#lib/llm/answer-loss.ts';
import { embedPieces, type Replacement } from '#lib/llm/embed-pieces.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import type { TrainableConnector } from './connector/trainable-connector.ts';
import { attentionBias, type PackedRow } from './packed-row.ts';

export type JoinedRow = PackedRow & { groupOf: Int32Array };
export type TrainableConnectors = { user: TrainableConnector; item: TrainableConnector };

export type Batch = {
  ids: tf.Tensor2D; // int32 (B, T)
  positions: tf.Tensor2D; // int32 (B, T)
  bias: tf.Tensor3D; // (B, T, T)
  users: tf.Tensor2D | null; // (U, d) standardized
  items: tf.Tensor2D | null; // (M, d) standardized
  replacements: Replacement[];
  sources: tf.Tensor1D; // int32 (K): places in N whose output predicts an answer's token
  targets: tf.Tensor1D; // int32 (K)
  weights: tf.Tensor1D; // (K), sum 1
  shared: SharedTargets | null; // where a place has soft targets
  tokens: number; // places in use
  answers: number; // K
  dispose(): void;
};

export function toBatch(rows: JoinedRow[], length: number, connectors: TrainableConnectors): Batch {
  const size = rows.length * length;
  const ids = new Int32Array(size);
  const positions = new Int32Array(size);
  const bias = new Float32Array(size * length);
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []];
  const shared = { rows: [] as number[], tokens: [] as number[], shares: [] as number[] };
  const users = new Map<Float32Array, { row: number; column: number }[]>();
  const items = new Map<Float32Array, { row: number; column: number }[]>();
  const stand = (map: typeof users, vector: Float32Array, row: number, column: number) => {
    const places = map.get(vector) ?? [];
    places.push({ row, column });
    map.set(vector, places);
  };
  rows.forEach((packed, row) => {
    positions.set(packed.positions, row * length);
    bias.set(attentionBias(packed, length), row * length * length);
    packed.slots.forEach((slot, column) => {
      if ('user' in slot) stand(users, slot.user, row, column);
      else if ('item' in slot) stand(items, slot.item, row, column);
      else ids[row * length + column] = slot.token;
      const weight = packed.weights[column] as number;
      if (weight > 0 && 'token' in slot) {
        for (const { token, share } of slot.alternatives ?? []) {
          if (token === slot.token) continue; // what the others leave is its own
          shared.rows.push(targets.length);
          shared.tokens.push(token);
          shared.shares.push(share);
        }
        sources.push(row * length + (packed.previous[column] as number));
        targets.push(slot.token);
        weights.push(weight);
      }
    });
  });
  const vectors = [...users.entries(), ...items.entries()];
  const replacements = vectors.flatMap(([, places], vector) => places.map((place) => ({ ...place, vector })));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const batch = {
    ids: tf.tensor2d(ids, [rows.length, length], 'int32'),
    positions: tf.tensor2d(positions, [rows.length, length], 'int32'),
    bias: tf.tensor3d(bias, [rows.length, length, length]),
    users: users.size > 0 ? connectors.user.standardize([...users.keys()]) : null,
    items: items.size > 0 ? connectors.item.standardize([...items.keys()]) : null,
    sources: tf.tensor1d(sources, 'int32'),
    targets: tf.tensor1d(targets, 'int32'),
    weights: tf.tensor1d(Float32Array.from(weights, (weight) => weight / total)),
    shared:
      shared.rows.length > 0
        ? {
            rows: tf.tensor1d(shared.rows, 'int32'),
            tokens: tf.tensor1d(shared.tokens, 'int32'),
            shares: tf.tensor1d(shared.shares),
          }
        : null,
  };
  return {
    ...batch,
    replacements,
    tokens: rows.reduce((sum, row) => sum + row.slots.length, 0),
    answers: sources.length,
    dispose: () => tf.dispose(Object.values(batch).filter((tensor) => tensor !== null)),
  };
}

/** Mean weighted cross-entropy of the answers' tokens, differentiable in the LoRA matrices and the connectors. */
export function batchLoss(
  llama: Llama,
  lora: Lora,
  connectors: TrainableConnectors,
  batch: Batch,
): tf.Scalar {
  const soft: tf.Tensor2D[] = [];
  if (batch.users) soft.push(connectors.user.forward(batch.users));
  if (batch.items) soft.push(connectors.item.forward(batch.items));
  const vectors = soft.length > 0 ? (tf.concat(soft) as tf.Tensor2D) : null;
  const x = embedPieces(llama.embedding, batch.ids, batch.replacements, vectors); // (B, T, H)
  const h = llama.forward(x, { positions: batch.positions, bias: batch.bias, lora }); // (B, T, H)
  const answers = tf.gather(h.reshape<tf.Tensor2D>([-1, llama.config.hiddenSize]), batch.sources); // (K, H)
  return answerCrossEntropy(answers, llama.head, batch.targets, batch.weights, batch.shared);
}
