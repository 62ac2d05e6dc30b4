// The aligned model's verdict beside an answer that a voice words: Yes or No to what the answer is about and, where asked for,
// its place among the recommender's ten best. It starts when the first sentence is out, so that no one waits for it.
import type { Evidence } from '#lib/contract/evidence.ts';
import type { SelfCheck } from '#lib/contract/self-check.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { AnswerInput } from '../answer-input.ts';
import { personOf } from './prompt.ts';
import { type Agreement, agreement, ownRank, yesTo } from './self-check.ts';

const afterAllAnswers = 1_000; // in patience: no one waits for the rank, but someone may for a first word

export type OwnVerdict = {
  /** What it says by now, once; null while it is still thinking, or if it has nothing to say. */
  ready(): SelfCheck | null;
  /** All that is left: the verdict, if it wasn't taken yet, and then with its rank. */
  rest(): AsyncGenerator<SelfCheck>;
};

/** null without an aligned model. */
export function ownVerdict(
  { model, history, cacheKey, patience = 0, signal, ranksItself = false }: AnswerInput,
  evidence: Evidence,
): OwnVerdict | null {
  const { speaker } = model;
  if (!speaker) return null;
  const person = personOf(model, history);
  const { index: item } = evidence.item;
  const common = { person, cacheKey, patience, ...(signal ? { signal } : {}) };
  let own: Agreement | null = null;
  let taken = false;
  const thinking = yesTo(model, speaker, item, common).then(
    (yes) => {
      own = agreement(yes, evidence);
    },
    () => undefined, // an answer does without
  );
  const ready = () => {
    if (own === null || taken) return null;
    taken = true;
    return own;
  };
  return {
    ready,
    async *rest() {
      await thinking;
      const verdict = ready();
      if (verdict) yield verdict;
      if (own === null || !ranksItself) return;
      const { scores } = cachedRun({ model: model.targetModel, history });
      const best = [...rankUnseen(scores, history, topTen)];
      const place = await ownRank(model, speaker, {
        ...common,
        item,
        yes: own.yes,
        best,
        patience: patience + afterAllAnswers,
      }).catch(() => null);
      if (place) yield { ...own, ...place };
    },
  };
}
