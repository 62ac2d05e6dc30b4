// What one person's answers are worth (paper § 4.2; definitions as in the reference's inference code), apart from who gave them.
//   next item       H@5, NDCG@5  exact titles, best first, against the target model's first unseen item
//   ranking         NDCG@5       five titles in order, gains 1000, 100, 10, 1, 0 by the target model's order
//   pointwise       NDCG@5       the same five in the order of their verdicts: more Yes comes first
//   classification  accuracy     logit(Yes) ≥ logit(No); a tie is a Yes
//   history         coverage     share of the last ten titles named

import { titleOf } from '#lib/alignment/prompt.ts';
import { reconstructedTitles } from '#lib/alignment/tasks/history-reconstruction.ts';
import { titleSeparator } from '#lib/alignment/tasks/item-ranking.ts';
import type { AlignmentMetrics } from '#lib/model-version/manifest.ts';
import { gradedNdcgAt, hitAt, mean, ndcgAt } from '#lib/recommender/metrics.ts';
import type { EvaluationCase } from './cases.ts';

export const decodings = ['strict', 'constrained'] as const;
export type Decoding = (typeof decodings)[number];

/** What somebody said of one person; null where a question was not put. Lists of titles are as they came out: "A; B; C". */
export type Outcome = {
  nextItem: Record<Decoding, string[]> | null; // up to five titles, best first
  ranking: Record<Decoding, string> | null;
  pointwise: string | null; // the five in the order of the verdicts on each of them
  verdict: { yes: number; no: number } | null; // logits
  history: Record<Decoding, string> | null;
};

export const scoreNames = [
  'hitAt5',
  'ndcgAt5',
  'rankingNdcgAt5',
  'accuracy',
  'coverage',
  'pointwiseNdcgAt5',
] as const;
export type ScoreName = (typeof scoreNames)[number];
/** Each from 0 to 1; null where the question was not put. */
export type PersonScores = Record<ScoreName, number | null>;

const listLength = 5;
export const rankingGains = [1000, 100, 10, 1, 0];

const normal = (text: string) => text.trim().toLowerCase();

/** Place of the wanted title among those named, from 1; Infinity where it is not. */
export function placeOf(titles: readonly string[], wanted: string): number {
  const found = titles.findIndex((title) => normal(title) === normal(wanted));
  return found < 0 ? Number.POSITIVE_INFINITY : found + 1;
}

/** answer: titles joined by "; ", only as many as asked for count, each once. order: the target model's. */
export function rankingNdcg(answer: string, order: readonly string[]): number {
  const gains = new Map(order.map((title, place) => [normal(title), rankingGains[place] ?? 0]));
  const named = namedTitles(answer, order.length);
  const gained = named.map((title, place) => (named.indexOf(title) === place ? (gains.get(title) ?? 0) : 0));
  return gradedNdcgAt(gained, order.length, rankingGains);
}

/** The share of the wanted titles that are among as many named ones, in any order. */
export function historyCoverage(answer: string, wanted: readonly string[]): number {
  const known = new Set(wanted.map(normal));
  const named = new Set(namedTitles(answer, wanted.length));
  return [...named].filter((title) => known.has(title)).length / Math.max(1, wanted.length);
}

function namedTitles(answer: string, most: number): string[] {
  return answer.split(titleSeparator).slice(0, most).map(normal);
}

export function scoresOf(outcome: Outcome, asked: EvaluationCase, decoding: Decoding): PersonScores {
  const { catalogue, top, candidates, history, positive } = asked;
  const { nextItem, ranking, verdict, pointwise } = outcome;
  const titles = (indices: number[]) => indices.map((index) => titleOf(catalogue, index));
  const place = nextItem && placeOf(nextItem[decoding], titleOf(catalogue, top));
  return {
    hitAt5: place === null ? null : hitAt(place, listLength),
    ndcgAt5: place === null ? null : ndcgAt(place, listLength),
    rankingNdcgAt5: ranking && rankingNdcg(ranking[decoding], titles(candidates)),
    pointwiseNdcgAt5: pointwise === null ? null : rankingNdcg(pointwise, titles(candidates)),
    accuracy: verdict && (verdict.yes >= verdict.no === positive ? 1 : 0),
    coverage:
      outcome.history &&
      historyCoverage(outcome.history[decoding], titles(history.slice(-reconstructedTitles))),
  };
}

/** One score of all people who have it, or null where no one has. */
export function column(scores: readonly PersonScores[], name: ScoreName): number[] | null {
  const values = scores.flatMap((one) => one[name] ?? []);
  return values.length === 0 ? null : values;
}

/** In the shape that a manifest keeps. A question that was not put counts as 0, the history as null. */
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
