// A packed row as tensors, and its loss: one forward and backward pass of training.
//   T places. The row's soft tokens: users (U, d), then items (M, d), each vector once, through their connectors.
import { answerCrossEntropy, type SharedTargets } from '#lib/llm/answer-loss.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import { treeTensors } from '#lib/llm/prompt-tree.ts';
import { tf } from '#lib/tensor/backend.ts';
import type { TrainableConnector } from './connector/trainable-connector.ts';
import type { PackedRow } from './packed-row.ts';

export type TrainableConnectors = { user: TrainableConnector; item: TrainableConnector };

export type RowTensors = {
  ids: tf.Tensor2D; // int32 (1, T)
  positions: tf.Tensor2D; // int32 (1, T)
  bias: tf.Tensor3D; // (1, T, T)
  users: tf.Tensor2D | null; // (U, d + H) prepared for their connector
  items: tf.Tensor2D | null; // (M, d + H)
  softRowAt: ReadonlyMap<number, number>; // a soft token's place → its row in (U + M, H)
  sources: tf.Tensor1D; // int32 (K): places whose output predicts an answer's token
  targets: tf.Tensor1D; // int32 (K)
  weights: tf.Tensor1D; // (K), sum 1
  shared: SharedTargets | null; // if any place has soft targets
  dispose(): void;
};

/** length: T; shorter rows are padded to it. connectors: null for rows without soft tokens. */
export function rowTensors(
  row: PackedRow,
  length: number,
  connectors: TrainableConnectors | null,
): RowTensors {
  const { ids, positions, bias, soft } = treeTensors([row], length);
  const users = new Set(soft.flatMap(({ vector }) => ('user' in vector ? [vector.user] : [])));
  const items = new Set(soft.flatMap(({ vector }) => ('item' in vector ? [vector.item] : [])));
  const rowOf = new Map([...users, ...items].map((vector, index) => [vector, index]));
  const softRowAt = new Map(
    soft.map(({ at, vector }) => [at, rowOf.get('user' in vector ? vector.user : vector.item) as number]),
  );
  if (soft.length > 0 && !connectors) throw new TypeError('A row with soft tokens needs connectors.');
  const tensors = {
    ids,
    positions,
    bias,
    users: connectors && users.size > 0 ? connectors.user.prepare([...users]) : null,
    items: connectors && items.size > 0 ? connectors.item.prepare([...items]) : null,
    ...answerTensors(row),
  };
  return {
    ...tensors,
    softRowAt,
    dispose: () => tf.dispose(Object.values(tensors).filter((tensor) => tensor !== null)),
  };
}

/** What the row teaches: its trained tokens, where each is predicted, and how much it counts. */
function answerTensors({ places, parents, weights }: PackedRow) {
  const answers = places.flatMap((place, at) =>
    'token' in place && (weights[at] ?? 0) > 0 ? [{ place, weight: weights[at] ?? 0, at }] : [],
  );
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);
  // The token's own share of a target is what the alternatives leave.
  const shared = answers.flatMap(({ place: { token: own, alternatives = [] } }, answer) =>
    alternatives.filter(({ token }) => token !== own).map((alternative) => ({ ...alternative, answer })),
  );
  const integers = (values: number[]) => tf.tensor1d(values, 'int32');
  return {
    sources: integers(answers.map(({ at }) => parents[at] as number)),
    targets: integers(answers.map(({ place }) => place.token)),
    weights: tf.tensor1d(Float32Array.from(answers, ({ weight }) => weight / total)),
    shared:
      shared.length > 0
        ? {
            rows: integers(shared.map(({ answer }) => answer)),
            tokens: integers(shared.map(({ token }) => token)),
            shares: tf.tensor1d(shared.map(({ share }) => share)),
          }
        : null,
  };
}

/** Mean weighted cross-entropy of the answers' tokens, differentiable in the LoRA matrices and the connectors. */
export function rowLoss(
  llama: Llama,
  lora: Lora,
  connectors: TrainableConnectors | null,
  row: RowTensors,
): tf.Scalar {
  const soft: tf.Tensor2D[] = [];
  if (connectors && row.users) soft.push(connectors.user.forward(row.users));
  if (connectors && row.items) soft.push(connectors.item.forward(row.items));
  const vectors = soft.length > 0 ? (tf.concat(soft) as tf.Tensor2D) : null; // (U + M, H)
  const x = embedPlaces(llama.embedding, row.ids, row.softRowAt, vectors); // (1, T, H)
  const h = llama.forward(x, { positions: row.positions, bias: row.bias, lora }); // (1, T, H)
  const answers = tf.gather(h.reshape<tf.Tensor2D>([-1, llama.config.hiddenSize]), row.sources); // (K, H)
  return answerCrossEntropy(answers, llama.head, row.targets, row.weights, row.shared);
}
