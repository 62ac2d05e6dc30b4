// A connector carries a vector of the target model's space into the language model's embedding space (paper § 3.2.2): one for
// users (user-connector.ts), one for items (item-connector.ts). The paper's is W2 · GELU(W1 · x + b1) + b2. Ours is a
// key-value memory of the same two layers, plus a direct path:
//   x̂ = (x − mean) / scale      soft token = Σ_j softmax_j(logits(x̂)) · value_j + W3 · x̂ + b2
// There is a key and a value for each item: the value is the item's title as a bag of its tokens' embeddings, so the soft token
// says which titles the vector points at, and W3 keeps the vector's own geometry beside it. Keys and values follow from the
// target model and the titles and are not stored (derived-connector.ts); in the packs of before they are (stored-connector.ts).
// `past` is an option: a second memory for users, without values (recalled-items.ts).
// This file and what it imports are plain TypeScript, since serving needs no tensor library; trainable-connector.ts trains.
import { AppError } from '#lib/errors.ts';
import {
  type DerivedConnector,
  type DerivedMemory,
  derivedLogits,
  derivedSoftToken,
} from './derived-connector.ts';
import {
  type StoredConnector,
  type StoredMemory,
  storedLogits,
  storedSoftToken,
} from './stored-connector.ts';
import { strongest } from './strongest.ts';

/** From a vector to shares of the items. */
export type Memory = DerivedMemory | StoredMemory;
export type Connector = DerivedConnector | StoredConnector;
export type Connectors = { user: Connector; item: Connector; past?: Memory };
/** Those that can be trained. */
export type DerivedConnectors = { user: DerivedConnector; item: DerivedConnector; past?: DerivedMemory };

export function areDerived(connectors: Connectors): connectors is DerivedConnectors {
  const { user, item, past } = connectors;
  return 'items' in user && 'items' in item && (!past || 'items' in past);
}

/** vector (d) → soft token (H). */
export function applyConnector(connector: Connector, vector: Float32Array): Float32Array {
  const x = standardized(connector, vector);
  return 'items' in connector ? derivedSoftToken(connector, vector, x) : storedSoftToken(connector, x);
}

/** The `count` items that a memory names first for a vector, best first. */
export function strongestItems(memory: Memory, vector: Float32Array, count: number): number[] {
  const x = standardized(memory, vector);
  return strongest('items' in memory ? derivedLogits(memory, vector, x) : storedLogits(memory, x), count);
}

/** x (d) → x̂ (d). */
export function standardized(
  { inputSize: d, mean, scale }: Pick<Memory, 'inputSize' | 'mean' | 'scale'>,
  vector: Float32Array,
): Float32Array {
  if (vector.length !== d) {
    throw new AppError('bad_request', {
      message: `The connector takes vectors of ${d} numbers, not ${vector.length}.`,
    });
  }
  return vector.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number));
}
