// The answers of a baseline that scores every item: the highest unseen ones, and the five shown in order of score. It
// can't name anything impossible, so both decodings are the same.
import { titleOf, titleSeparator } from '#lib/alignment/prompt.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../outcome.ts';

const listLength = 5;

export function scoredOutcome(
  asked: EvaluationCase,
  scores: Float32Array, // (itemCount)
  verdict: Outcome['verdict'],
): Outcome {
  const titles = (indices: Iterable<number>) => [...indices].map((index) => titleOf(asked.catalogue, index));
  const first = titles(rankUnseen(scores, asked.history).subarray(0, listLength));
  const order = titles(asked.shown.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))).join(
    titleSeparator,
  );
  return {
    nextItem: { strict: first, constrained: first },
    ranking: { strict: order, constrained: order },
    pointwise: null,
    verdict,
    history: null,
  };
}
