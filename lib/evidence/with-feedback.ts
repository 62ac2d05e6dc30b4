// How a person's feedback changes one item's evidence: its places in the list that they read, which differs from the
// recommender's own. All of it is computed from the history that counts for that list, in one batched run; if feedback
// mutes no item of the history, that is the run that the rest of the evidence comes from.
import type { WithFeedback } from '#lib/contract/evidence.ts';
import { type FeedbackRule, type OwnList, ownListOf } from '#lib/recommender/feedback.ts';
import { changesNoScore, type StatedRows } from '#lib/recommender/leaning.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { findCounterfactual } from './counterfactual.ts';
import { cachedRun, type EvidenceSource } from './evidence-cache.ts';
import { influencesOn, scoreRows } from './influence.ts';
import { refTo } from './item-ref.ts';
import { changedHistory, type HistoryChange } from './what-if.ts';

export type OwnPlaces = { list: OwnList; scores: Float32Array };

/** The person's own list with the scores that order it. */
export function ownPlaces(
  source: EvidenceSource,
  rules: readonly FeedbackRule[],
  stated: StatedRows | undefined = source.stated,
): OwnPlaces {
  const list = ownListOf({ ...source, rules, stated });
  return { list, scores: cachedRun({ ...source, history: list.counted(source.history) }).scores };
}

/** null if nothing that they said matters: there is no such thing, or the question is only about items already seen. */
export function withFeedbackOf(
  source: EvidenceSource,
  asked: {
    item: number;
    other: number | null;
    change: HistoryChange | null;
    rules: readonly FeedbackRule[];
    stated: StatedRows;
  },
): WithFeedback | null {
  const { model, catalogue, history } = source;
  const { item, other, change, rules, stated } = asked;
  const unseen = (index: number | null) =>
    index !== null && !history.includes(index) && !stated.aside.includes(index);
  const said = rules.length + (changesNoScore(stated) ? 0 : Math.max(1, stated.leanings.length));
  if (said === 0 || !(unseen(item) || unseen(other))) return null;
  const list = ownListOf({ ...source, rules, stated });
  const run = cachedRun({ ...source, history: list.counted(history) });
  const rankIn = (scores: Float32Array) => list.rankOf(scores, item);
  const out = findCounterfactual(
    model,
    run,
    influencesOn(run, item, new Set([...history, ...stated.aside])),
    rankIn,
  );
  return {
    rank: rankIn(run.scores),
    rules: said,
    counterfactual: out && {
      removed: out.removed.map((index) => refTo(catalogue, index)),
      rankAfter: out.rankAfter,
    },
    ...(other !== null && unseen(other) ? { otherRank: list.rankOf(run.scores, other) } : {}),
    ...(change && unseen(item) && !change.added.includes(item)
      ? placesThen(source, { item, change, rules, stated })
      : {}),
  };
}

/** Places in the list for the changed history, where an item left out of the history may be recommended. */
function placesThen(
  { model, catalogue, history }: EvidenceSource,
  {
    item,
    change,
    rules,
    stated,
  }: { item: number; change: HistoryChange; rules: readonly FeedbackRule[]; stated: StatedRows },
): Pick<WithFeedback, 'rankThen' | 'rankThenAlone'> {
  const { changed } = changedHistory(history, change);
  const list = ownListOf({ model, catalogue, history: changed, rules, stated });
  const [counted, all] = scoreRows(model, [list.counted(changed), changed]);
  return {
    rankThen: list.rankOf(counted as Float32Array, item),
    rankThenAlone: rankOf(all as Float32Array, item, [...changed, ...stated.aside]),
  };
}
