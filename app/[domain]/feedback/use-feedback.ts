'use client';

import { startTransition } from 'react';
import { changeFeedback, giveFeedback } from '#app/[domain]/feedback/actions.ts';
import { feedbackSentence, type GivenFeedback, type Reason } from '#app/[domain]/feedback/reasons.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

/**
 * Gives feedback and undoes it. The page changes first (`show`, inside the transition, so that it reverts by itself
 * if the server refuses), then the server, then a toast with an undo.
 */
export function useFeedback(
  domain: Domain,
  handlers: {
    show?: (given: GivenFeedback) => void;
    onGiven?: (said: string, undo: () => void) => void;
    onUndone?: () => void;
  } = {},
) {
  const toast = useToast();
  function change(feedbackId: string, said: string, to: 'undo' | 'restore', beforehand?: () => void) {
    startTransition(async () => {
      beforehand?.();
      const result = await changeFeedback({ domain, feedbackId, change: to }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (to === 'restore') return;
      handlers.onUndone?.();
      toast({
        message: `Undone: ${said}.`,
        action: { label: 'Redo', run: () => change(feedbackId, said, 'restore') },
      });
    });
  }
  return {
    /** `beforehand` runs inside the transition, for what the page shows right away. */
    undo: (feedbackId: string, said: string, beforehand?: () => void) =>
      change(feedbackId, said, 'undo', beforehand),
    give(item: { itemId: string; title: string }, reason: Reason) {
      startTransition(async () => {
        handlers.show?.({ ...reason, itemId: item.itemId });
        const { itemId } = item;
        const result = await giveFeedback({
          domain,
          itemId,
          reason: reason.reason,
          value: reason.value,
        }).catch(nothingChanged);
        if (!result.ok) return toast({ message: result.message, tone: 'danger' });
        const said = feedbackSentence(item.title, reason);
        const undo = () => change(result.value, said, 'undo');
        handlers.onGiven?.(said, undo);
        toast({ message: `${said}.`, action: { label: 'Undo', run: undo } });
      });
    },
  };
}
