// Chance, as one draw (the paper's row "Random") and as the expected value of many.
import { seededRandom } from '#lib/random.ts';
import { gradedNdcgAt, mean } from '#lib/recommender/metrics.ts';
import type { EvaluationCase } from '../cases.ts';
import { rankingGains } from '../metrics/ndcg.ts';
import type { Outcome } from '../outcome.ts';
import { scoredOutcome } from './scored.ts';

const listLength = 5;

export function randomOutcomes(cases: EvaluationCase[], seed: number): Outcome[] {
  const random = seededRandom(seed);
  return cases.map((asked) => {
    const scores = Float32Array.from(asked.catalogue.items, random);
    return scoredOutcome(asked, scores, random() < 0.5 ? { yes: 1, no: 0 } : { yes: 0, no: 1 });
  });
}

export type Chance = { hitAt5: number; ndcgAt5: number; rankingNdcgAt5: number; accuracy: number };

export function chanceLevels(cases: EvaluationCase[]): Chance {
  const discounts = Array.from({ length: listLength }, (_, place) => 1 / Math.log2(place + 2));
  const unseen = cases.map(({ catalogue, history }) => catalogue.items.length - new Set(history).size);
  return {
    hitAt5: mean(unseen.map((count) => listLength / count)),
    ndcgAt5: mean(unseen.map((count) => discounts.reduce((sum, discount) => sum + discount, 0) / count)),
    rankingNdcgAt5: mean(
      permutations(rankingGains).map((gains) => gradedNdcgAt(gains, listLength, rankingGains)),
    ),
    accuracy: 0.5,
  };
}

function permutations(values: number[]): number[][] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}
