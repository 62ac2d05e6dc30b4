// What a person's feedback makes of one item's evidence: places in the list that they read, which is another one than the
// recommender's own. Everything is computed on the history that counts there, in one batched run, which is the very run
// of the rest where no item of the history is left out of the count.
import type { WithFeedback } from '#lib/contract/evidence.ts';
import { type FeedbackRule, type OwnList, ownListOf } from '#lib/recommender/feedback.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { findCounterfactual } from './counterfactual.ts';
import { cachedRun, type EvidenceSource } from './evidence-cache.ts';
import { influencesOn, scoreRows } from './influence.ts';
import { refTo } from './item-ref.ts';
import { changedHistory, type HistoryChange } from './what-if.ts';

export type OwnPlaces = { list: OwnList; scores: Float32Array };

/** The person's own list with the scores that order it. */
export function ownPlaces(source: EvidenceSource, rules: readonly FeedbackRule[]): OwnPlaces {
  const list = ownListOf({ ...source, rules });
  return { list, scores: cachedRun({ ...source, history: list.counted(source.history) }).scores };
}

/** null where feedback has no say: none was given, or only of what was seen already is asked. */
export function withFeedbackOf(
  source: EvidenceSource,
  asked: {
    item: number;
    other: number | null;
    change: HistoryChange | null;
    rules: readonly FeedbackRule[];
  },
): WithFeedback | null {
  const { model, catalogue, history } = source;
  const { item, other, change, rules } = asked;
  const unseen = (index: number | null) => index !== null && !history.includes(index);
  if (rules.length === 0 || !(unseen(item) || unseen(other))) return null;
  const list = ownListOf({ ...source, rules });
  const run = cachedRun({ ...source, history: list.counted(history) });
  const rankIn = (scores: Float32Array) => list.rankOf(scores, item);
  const out = findCounterfactual(model, run, influencesOn(run, item), rankIn);
  return {
    rank: rankIn(run.scores),
    rules: rules.length,
    counterfactual: out && {
      removed: out.removed.map((index) => refTo(catalogue, index)),
      rankAfter: out.rankAfter,
    },
    ...(other !== null && unseen(other) ? { otherRank: list.rankOf(run.scores, other) } : {}),
    ...(change && unseen(item) && !change.added.includes(item)
      ? placesThen(source, { item, change, rules })
      : {}),
  };
}

/** As the list of that very history would have it: what is left out of the history may be recommended there. */
function placesThen(
  { model, catalogue, history }: EvidenceSource,
  { item, change, rules }: { item: number; change: HistoryChange; rules: readonly FeedbackRule[] },
): Pick<WithFeedback, 'rankThen' | 'rankThenAlone'> {
  const { changed } = changedHistory(history, change);
  const list = ownListOf({ model, catalogue, history: changed, rules });
  const [counted, all] = scoreRows(model, [list.counted(changed), changed]);
  return {
    rankThen: list.rankOf(counted as Float32Array, item),
    rankThenAlone: rankOf(all as Float32Array, item, changed),
  };
}
