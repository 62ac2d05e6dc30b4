// One person's score on each metric (metrics/), and the means over people. `pointwiseNdcgAt5` ranks the five items by
// the verdict on each, the surest Yes first: a different question from the paper's.
import { reconstructedTitles, titleOf } from '#lib/alignment/prompt.ts';
import type { AlignmentMetrics } from '#lib/model-version/manifest.ts';
import { mean } from '#lib/recommender/metrics.ts';
import type { EvaluationCase } from './cases.ts';
import { accuracyOf } from './metrics/accuracy.ts';
import { historyCoverageRatio } from './metrics/history-coverage-ratio.ts';
import { hitRateAt5 } from './metrics/hit-rate.ts';
import { nextItemNdcgAt5, rankingNdcgAt5 } from './metrics/ndcg.ts';
import type { Decoding, Outcome } from './outcome.ts';

export const scoreNames = [
  'hitAt5',
  'ndcgAt5',
  'rankingNdcgAt5',
  'accuracy',
  'coverage',
  'pointwiseNdcgAt5',
] as const;
export type ScoreName = (typeof scoreNames)[number];
/** Each from 0 to 1; null if the question wasn't asked. */
export type PersonScores = Record<ScoreName, number | null>;

export function scoresOf(outcome: Outcome, asked: EvaluationCase, decoding: Decoding): PersonScores {
  const { catalogue, top, candidates, history, positive } = asked;
  const { nextItem, ranking, verdict, pointwise, history: told } = outcome;
  const titles = (indices: number[]) => indices.map((index) => titleOf(catalogue, index));
  const first = titleOf(catalogue, top);
  const latest = titles(history.slice(-reconstructedTitles));
  return {
    hitAt5: nextItem && hitRateAt5(nextItem[decoding], first),
    ndcgAt5: nextItem && nextItemNdcgAt5(nextItem[decoding], first),
    rankingNdcgAt5: ranking && rankingNdcgAt5(ranking[decoding], titles(candidates)),
    pointwiseNdcgAt5: pointwise === null ? null : rankingNdcgAt5(pointwise, titles(candidates)),
    accuracy: verdict && accuracyOf(verdict, positive),
    coverage: told && historyCoverageRatio(told[decoding], latest),
  };
}

/** One score from everyone who has it; null if no one does. */
export function column(scores: readonly PersonScores[], name: ScoreName): number[] | null {
  const values = scores.flatMap((one) => one[name] ?? []);
  return values.length === 0 ? null : values;
}

/** In the manifest's shape. A question that wasn't asked counts as 0, the history as null. */
export function metricsOf(scores: readonly PersonScores[]): AlignmentMetrics {
  const average = (name: ScoreName) => mean(column(scores, name) ?? []);
  const coverage = column(scores, 'coverage');
  return {
    nextItem: { hitAt5: average('hitAt5'), ndcgAt5: average('ndcgAt5') },
    ranking: { ndcgAt5: average('rankingNdcgAt5') },
    classification: { accuracy: average('accuracy') },
    history: { coverage: coverage && mean(coverage) },
  };
}
