// The evidence that answers one question: what is always computed, plus the part that this kind of question needs. All of
// it comes from one run of the model, except that a changed history, or one in which feedback mutes an item, needs a run of
// its own.

import type { Evidence } from '#lib/contract/evidence.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import { changesNoScore, noneStated, type StatedRows } from '#lib/recommender/leaning.ts';
import { compareItems } from './comparison.ts';
import { type ViewRequest, viewOf } from './custom-view.ts';
import { cachedEvidence, cachedRun, type EvidenceSource } from './evidence-cache.ts';
import { similarBut, type Wish } from './similar-but.ts';
import { computeWhatIf, type HistoryChange } from './what-if.ts';
import { ownPlaces, withFeedbackOf } from './with-feedback.ts';

export type EvidenceRequest = {
  item: number;
  comparedWith?: number | null;
  without?: number | null; // the item that the question leaves out; its influence is computed in any case
  whatIf?: HistoryChange | null;
  wishes?: readonly Wish[] | null; // for something similar; []: only likeness is wanted
  view?: ViewRequest | null;
  unseen?: readonly string[];
  rules?: readonly FeedbackRule[]; // the person's feedback
  stated?: StatedRows | undefined; // what they say about their taste; by default the source's
};

/** Throws AppError as computeEvidence does. */
export function askedEvidence(given: EvidenceSource, request: EvidenceRequest): Evidence {
  const stated = request.stated ?? given.stated ?? noneStated;
  const source = { ...given, aside: stated.aside };
  const { model, catalogue, history } = source;
  const { item, without = null, whatIf = null, wishes = null, view = null } = request;
  const { unseen = [], rules = [] } = request;
  const other = request.comparedWith === item ? null : (request.comparedWith ?? null);
  const evidence = cachedEvidence(source, item); // first, because it rejects what the model does not know
  const change = whatIf ?? (without === null ? null : { removed: [without], added: [] });
  const withFeedback = withFeedbackOf(source, { item, other, change, rules, stated });
  return {
    ...evidence,
    ...(other === null ? {} : { comparison: compareItems(catalogue, cachedRun(source), item, other) }),
    ...(whatIf
      ? { whatIf: computeWhatIf(model, catalogue, { history, aside: stated.aside, item, ...whatIf }) }
      : {}),
    ...(wishes
      ? {
          similarBut: similarBut(model, catalogue, {
            ...ownPlaces(source, rules, stated),
            item,
            wishes,
            ofOwnList: rules.length > 0 || !changesNoScore(stated),
          }),
        }
      : {}),
    ...(view ? { view: viewOf(catalogue, view, evidence, history) } : {}),
    ...(unseen.length > 0 ? { unseen: [...unseen] } : {}),
    ...(withFeedback ? { withFeedback } : {}),
  };
}
