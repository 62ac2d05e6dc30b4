// Chance, as one draw (the paper's row "Random") and as the expected value of many.
import { seededRandom } from '#lib/random.ts';
import { mean } from '#lib/recommender/metrics.ts';
import type { EvaluationCase } from '../cases.ts';
import { rankingChance } from '../metrics/ranking-gains.ts';
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
    rankingNdcgAt5: rankingChance(),
    accuracy: 0.5,
  };
}
