// What a user vector's readers name without a language model: the connectors' part in next item retrieval and history
// reconstruction where a user vector takes several soft tokens (recalled-items.ts). Readers neither rank five given items nor
// judge one. `strict`, they may name items the person already had, as the soft tokens do; `constrained`, only unseen items.
import { type Connectors, strongestItems } from '#lib/alignment/connector/connector.ts';
import { reconstructedTitles, titleOf, titleSeparator } from '#lib/alignment/prompt.ts';
import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../outcome.ts';

const listLength = 5;

/** null if the connectors have no memory of the past. */
export function readerOutcomes({ user, past }: Connectors, cases: EvaluationCase[]): Outcome[] | null {
  if (!past) return null;
  return cases.map(({ catalogue, history, userVector }) => {
    const titles = (items: number[]) => items.map((index) => titleOf(catalogue, index));
    const seen = new Set(history);
    const next = strongestItems(user, userVector, listLength + seen.size);
    const unseen = next.filter((item) => !seen.has(item));
    const had = titles(strongestItems(past, userVector, reconstructedTitles)).join(titleSeparator);
    return {
      nextItem: {
        strict: titles(next.slice(0, listLength)),
        constrained: titles(unseen.slice(0, listLength)),
      },
      ranking: null,
      pointwise: null,
      verdict: null,
      history: { strict: had, constrained: had },
    };
  });
}
