// The evidence that answers one question: what is always computed, and on top of it the part that this kind of question
// asks for. All of it stands on the same run of the model; only a changed history, and the list of a person who gave
// feedback, are run anew.
import { type FeedbackRule, placeWithFeedback } from '#lib/recommender/feedback.ts';
import { compareItems } from './comparison.ts';
import { type ViewRequest, viewOf } from './custom-view.ts';
import type { Evidence } from './evidence.ts';
import { cachedEvidence, cachedRun, type EvidenceSource } from './evidence-cache.ts';
import { similarBut, type Wish } from './similar-but.ts';
import { computeWhatIf } from './what-if.ts';

export type EvidenceRequest = {
  item: number;
  comparedWith?: number | null;
  whatIf?: { removed: readonly number[]; added: readonly number[] } | null;
  wishes?: readonly Wish[] | null; // for something similar; [] wishes nothing but likeness
  view?: ViewRequest | null;
  unseen?: readonly string[];
  rules?: readonly FeedbackRule[]; // the person's feedback
};

/** Throws AppError as computeEvidence does. */
export function askedEvidence(source: EvidenceSource, request: EvidenceRequest): Evidence {
  const { model, catalogue, history } = source;
  const { item, comparedWith = null, whatIf = null, wishes = null, view = null, unseen = [] } = request;
  const evidence = cachedEvidence(source, item); // first: it refuses what the model does not know
  const withFeedback = placeWithFeedback({ model, catalogue, history, rules: request.rules ?? [] }, item);
  return {
    ...evidence,
    ...(comparedWith === null || comparedWith === item
      ? {}
      : { comparison: compareItems(catalogue, cachedRun(source), item, comparedWith) }),
    ...(whatIf ? { whatIf: computeWhatIf(model, catalogue, { history, item, ...whatIf }) } : {}),
    ...(wishes
      ? {
          similarBut: similarBut(model, catalogue, {
            history,
            scores: cachedRun(source).scores,
            item,
            wishes,
          }),
        }
      : {}),
    ...(view ? { view: viewOf(catalogue, view, evidence, history) } : {}),
    ...(unseen.length > 0 ? { unseen: [...unseen] } : {}),
    ...(withFeedback ? { withFeedback } : {}),
  };
}
