// Several soft tokens for one user vector, as an option: beside the paper's one stand the soft tokens of the items that the
// vector itself points at, five that may come next and ten from the past. Fitted readers name both from the vector alone
// (readers.ts). They do not look at the target model's scores, so they can be wrong; and where the prompt has no history, they
// may name what the person already had. What the readers alone would score is measured beside the language model (decision 014).
import type { Method } from '#lib/contract/method.ts';
import { type ItemVectors, type Recalled, reconstructedTitles } from '../prompt.ts';
import { type Connectors, strongestItems } from './connector.ts';

const recalledNext = 5;

/** How many soft tokens a user vector takes, with and without recalled items. */
export const softTokensOf = (connectors: Connectors | null): number =>
  connectors?.past ? 1 + recalledNext + reconstructedTitles : 1;

/**
 * What stands beside the user's soft token in this form. The hybrid form shows the history, so the next items leave it out;
 * the intention form has the vector alone. null if the connectors have no memory of the past, or the form no vectors.
 */
export function recalledItems(
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
