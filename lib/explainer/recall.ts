// Several soft tokens for one user vector, as an option: beside the one of the paper stand the soft tokens of the items that the
// vector itself points at, five that may come next and ten that were. Both are read out of the vector alone by fitted networks
// (fit-readers.ts): neither the history nor the target model's scores are looked at, so a reading may be wrong, or name what
// the person has had. What the readers alone would score is measured beside the language model (decision 014).
import { type Connectors, strongestItems } from './connector.ts';
import type { ItemVectors } from './prompt.ts';
import { reconstructedTitles } from './tasks/history-reconstruction.ts';

export type RecalledItem = { index: number; vector: Float32Array };
export type Recalled = { next: RecalledItem[]; past: RecalledItem[] }; // strongest first

const recalledNext = 5;

/** What a user vector takes with and without recalled items. */
export const softTokensOf = (connectors: Connectors | null): number =>
  connectors?.past ? 1 + recalledNext + reconstructedTitles : 1;

/** null where the connectors have no memory of the past: then a user vector is one soft token. */
export function recall(
  connectors: Connectors | null,
  userVector: Float32Array,
  vectors: ItemVectors,
): Recalled | null {
  if (!connectors?.past) return null;
  const itemsOf = (indices: number[]) => indices.map((index) => ({ index, vector: vectors.row(index) }));
  return {
    next: itemsOf(strongestItems(connectors.user, userVector, recalledNext)),
    past: itemsOf(strongestItems(connectors.past, userVector, reconstructedTitles)),
  };
}
