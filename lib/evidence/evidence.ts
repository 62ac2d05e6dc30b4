// Evidence: everything an explanation may say about one item and one person, computed from the target model and the
// catalogue, nothing generated. One batched run of the model gives score, rank and the influence of every film, for as
// many items as are asked about; a second, of at most four rows, verifies the counterfactual.
// The optional fields answer one kind of question each and are there only where it was asked (asked-evidence.ts).
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { AppError } from '#lib/errors.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { type AttributeShare, sharedAttributes, tasteProfile } from './attributes.ts';
import type { Comparison } from './comparison.ts';
import { findCounterfactual } from './counterfactual.ts';
import type { CustomView } from './custom-view.ts';
import { influencesOn, type LeaveOneOut, leaveOneOut } from './influence.ts';
import { type ItemRef, refTo } from './item-ref.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { ReferencePeople } from './reference.ts';
import type { SimilarBut } from './similar-but.ts';
import type { WhatIfResult } from './what-if.ts';
import type { WithFeedback } from './with-feedback.ts';

export type { ItemRef } from './item-ref.ts';

export type Evidence = {
  item: ItemRef;
  score: number;
  rank: number; // 1 is best among the unseen items; an item already seen is ranked as if it were not
  candidates: number; // unseen items, the item itself included
  percentile: number; // 0..100, share of the other unseen items that it beats
  averageScore: number | null; // mean over the reference people; null where there are none
  averageRank: number | null;
  popularityRank: number; // 1 is the most watched of the catalogue
  interactionCount: number;
  historySize: number; // distinct items of the history
  windowSize: number; // of those, how many the model looks at: the latest ones
  influences: { item: ItemRef; scoreDrop: number; rankWithout: number }[]; // largest drop first
  counterfactual: { removed: ItemRef[]; rankAfter: number } | null;
  similar: { item: ItemRef; cosine: number }[]; // nearest first
  sharedAttributes: AttributeShare[]; // counted over the films the model looks at
  profile: AttributeShare[]; // what those films are rich in, whatever the item
  alreadySeen: boolean;
  knownToModel: boolean; // false: the model never met the item while it learned, so its score says little
  ties?: number; // other unseen items with exactly this score; their order says nothing
  pattern?: Pattern | null;
  comparison?: Comparison; // why this and not that
  whatIf?: WhatIfResult; // several items left out, or others added
  similarBut?: SimilarBut; // something like it, but …; ranks of the person's own list
  view?: CustomView; // what a perspective in own words names
  unseen?: string[]; // what was asked about and no recommender of this kind has seen: "the plot"
  // What the list that the person reads makes of it, where they gave feedback. The feedback is applied after the
  // recommender, so scores, influences and all other ranks here explain the recommender alone.
  withFeedback?: WithFeedback;
};

const similarCount = 5;

const isRow = (index: number, known: number) => Number.isInteger(index) && index >= 0 && index < known;

/** Throws AppError bad_request where a history has other rows than the first `known` ones. */
export function assertKnown(history: readonly number[], known: number): void {
  if (!history.every((index) => isRow(index, known))) {
    throw new AppError('bad_request', { message: 'The history holds items that the model does not know.' });
  }
}

/**
 * `history` and `item` are rows of the catalogue, oldest first; both must be of the model's own catalogue.
 * Throws AppError not_found for an item, bad_request for a history that has rows the model does not know.
 */
export function computeEvidence(input: {
  model: TargetModel;
  catalogue: Catalogue;
  history: number[];
  item: number;
  reference?: ReferencePeople | null;
  run?: LeaveOneOut; // of this very history, where it was run before
}): Evidence {
  const { model, catalogue, history, item, reference } = input;
  const known = Math.min(model.itemCount, catalogue.items.length);
  if (!isRow(item, known)) throw new AppError('not_found', { message: `The model has no item ${item}.` });
  assertKnown(history, known);
  const seen = new Set(history);
  const alreadySeen = seen.has(item);
  const candidates = model.itemCount - seen.size + (alreadySeen ? 1 : 0);
  const run = input.run ?? leaveOneOut(model, history);
  const { scores, distinct: inWindow } = run;
  const score = scores[item] as number;
  const rank = rankOf(scores, item, history);
  const influences = influencesOn(run, item);
  const counterfactual = alreadySeen
    ? null
    : findCounterfactual(model, run, influences, (row) => rankOf(row, item, history));
  const watched = inWindow.map((index) => catalogue.items[index] as Item);
  const ref = (index: number) => refTo(catalogue, index);
  return {
    item: ref(item),
    score,
    rank,
    candidates,
    percentile: candidates <= 1 ? 100 : (100 * (candidates - rank)) / (candidates - 1),
    averageScore: reference?.people ? (reference.meanScores[item] ?? null) : null,
    averageRank: reference?.people ? reference.meanRanks[item] || null : null,
    popularityRank: popularityRankOf(catalogue, item),
    interactionCount: catalogue.interactionCounts[item] ?? 0,
    historySize: seen.size,
    windowSize: inWindow.length,
    influences: influences.map(({ index, scoreDrop, rankWithout }) => ({
      item: ref(index),
      scoreDrop,
      rankWithout,
    })),
    counterfactual: counterfactual && {
      removed: counterfactual.removed.map(ref),
      rankAfter: counterfactual.rankAfter,
    },
    similar: similarItems(model, inWindow, item, similarCount).map(({ index, cosine }) => ({
      item: ref(index),
      cosine,
    })),
    sharedAttributes: sharedAttributes(catalogue, watched, catalogue.items[item] as Item),
    profile: tasteProfile(catalogue, watched),
    alreadySeen,
    knownToModel: (catalogue.interactionCounts[item] ?? 0) > 0,
    ties: scores.reduce(
      (ties, other, index) => ties + (other === score && index !== item && !seen.has(index) ? 1 : 0),
      0,
    ),
    pattern: patternOf(catalogue, inWindow, catalogue.items[item] as Item, influences),
  };
}
