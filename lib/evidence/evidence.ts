// Evidence: the numbers behind an explanation of one item to one person. This folder computes them from the target model
// and the catalogue and generates nothing; lib/narration puts them into words, and lib/grounding checks words against them.
// One batched run of the model gives score, rank and the influence of every film, whichever item is asked about; a second,
// of at most four rows, verifies the counterfactual. asked-evidence.ts adds what only some questions need.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { AppError } from '#lib/errors.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { amongAlike } from './among-alike.ts';
import { sharedAttributes, tasteProfile } from './attributes.ts';
import { findCounterfactual } from './counterfactual.ts';
import { influencesOn, type LeaveOneOut, leaveOneOut } from './influence.ts';
import { refTo } from './item-ref.ts';
import { patternOf } from './pattern.ts';
import type { ReferencePeople } from './reference.ts';

const similarCount = 5;

const isRow = (index: number, known: number) => Number.isInteger(index) && index >= 0 && index < known;

/** Throws AppError bad_request if a history has rows other than the first `known` ones. */
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
  aside?: readonly number[]; // seen, and no reason for anything
  item: number;
  reference?: ReferencePeople | null;
  run?: LeaveOneOut; // of this history, if it was run before
}): Evidence {
  const { model, catalogue, history, item, reference, aside = [] } = input;
  const known = Math.min(model.itemCount, catalogue.items.length);
  if (!isRow(item, known)) throw new AppError('not_found', { message: `The model has no item ${item}.` });
  assertKnown([...history, ...aside], known);
  const seen = new Set([...history, ...aside]);
  const alreadySeen = seen.has(item);
  const candidates = model.itemCount - seen.size + (alreadySeen ? 1 : 0);
  const run = input.run ?? leaveOneOut(model, history);
  const { scores, distinct: inWindow } = run;
  const score = scores[item] as number;
  const rank = rankOf(scores, item, seen);
  const influences = influencesOn(run, item, seen);
  const counterfactual = alreadySeen
    ? null
    : findCounterfactual(model, run, influences, (row) => rankOf(row, item, seen));
  const watched = inWindow.map((index) => catalogue.items[index] as Item);
  const ref = (index: number) => refTo(catalogue, index);
  const shared = sharedAttributes(catalogue, watched, catalogue.items[item] as Item);
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
    historySize: new Set(history).size,
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
    sharedAttributes: shared,
    profile: tasteProfile(catalogue, watched),
    alreadySeen,
    knownToModel: (catalogue.interactionCounts[item] ?? 0) > 0,
    ties: tiesOf(scores, item, seen),
    amongAlike: amongAlike(catalogue, scores, { item, seen, shared }),
    pattern: patternOf(catalogue, inWindow, catalogue.items[item] as Item, influences),
  };
}

/** Unseen items with the same score. */
function tiesOf(scores: Float32Array, item: number, seen: ReadonlySet<number>): number {
  const score = scores[item];
  let ties = 0;
  for (let other = 0; other < scores.length; other++)
    if (scores[other] === score && other !== item && !seen.has(other)) ties++;
  return ties;
}
