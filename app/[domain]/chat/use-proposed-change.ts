'use client';

import { type ChangeStep, stepsOf } from '#app/[domain]/chat/proposed-change.ts';
import { useFeedback } from '#app/[domain]/feedback/use-feedback.ts';
import { useHistoryChange } from '#app/[domain]/use-history-change.ts';
import type { ProposedChange } from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** Applies what an answer proposes as the buttons do, each step with an undo. `onHistory`: once the history has changed. */
export function useProposedChange(domain: Domain, onHistory: () => void): (change: ProposedChange) => void {
  const changeHistory = useHistoryChange(domain, onHistory);
  const { give } = useFeedback(domain);
  const apply = (step: ChangeStep) =>
    step.kind === 'history' ? changeHistory(step.change) : give(step.item, step.reason);
  return (change) => stepsOf(change).forEach(apply);
}
