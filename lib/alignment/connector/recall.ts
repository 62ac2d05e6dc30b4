// Several soft tokens for one user vector, as an option: beside the one of the paper stand the soft tokens of the items that the
// vector itself points at, five that may come next and ten that were. Both are read out of the vector by fitted networks
// (fit-readers.ts): the target model's scores are not looked at, so a reading may be wrong, and where the history is not either,
// it may name what the person has had. What the readers alone would score is measured beside the language model (decision 014).

import type { Method } from '#lib/contract/method.ts';
import type { ItemVectors } from '../prompt.ts';
import { reconstructedTitles } from '../tasks/history-reconstruction.ts';
import { type Connectors, strongestItems } from './connector.ts';

export type RecalledItem = { index: number; vector: Float32Array };
export type Recalled = { next: RecalledItem[]; past: RecalledItem[] }; // strongest first

const recalledNext = 5;

/** What a user vector takes with and without recalled items. */
export const softTokensOf = (connectors: Connectors | null): number =>
  connectors?.past ? 1 + recalledNext + reconstructedTitles : 1;

/**
 * What stands beside the user's soft token in this form. The hybrid form has the history, so what may come next leaves it out;
 * the intention form has the vector alone. null where the connectors have no memory of the past, or the form no vectors.
 */
export function recall(
  connectors: Connectors | null,
  { userVector, history }: { userVector: Float32Array; history: readonly number[] },
  vectors: ItemVectors,
  form: Method,
): Recalled | null {
  if (!connectors?.past || form === 'behavior') return null;
  const itemsOf = (indices: number[]) => indices.map((index) => ({ index, vector: vectors.row(index) }));
  const had = new Set(form === 'hybrid' ? history : []);
  const next = strongestItems(connectors.user, userVector, recalledNext + had.size);
  return {
    next: itemsOf(next.filter((item) => !had.has(item)).slice(0, recalledNext)),
    past: itemsOf(strongestItems(connectors.past, userVector, reconstructedTitles)),
  };
}
