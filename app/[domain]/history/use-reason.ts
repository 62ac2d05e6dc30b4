'use client';

import { startTransition } from 'react';
import { changeReasonOf } from '#app/[domain]/history/actions.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

export type ReasonChange = {
  change: 'set-aside' | 'count';
  item: { itemId: string; title: string };
};

/** "Not this one as a reason", and back. The page changes first (`show`), then the server, then a toast with an undo. */
export function useReason(domain: Domain, show?: (change: ReasonChange) => void) {
  const toast = useToast();
  return function apply(change: ReasonChange, isUndo = false) {
    startTransition(async () => {
      show?.(change);
      const { itemId, title } = change.item;
      const aside = change.change === 'set-aside';
      const result = await changeReasonOf({ domain, itemId, aside }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (isUndo) return;
      toast({
        message: aside ? `${title} stays in your history and no longer counts.` : `${title} counts again.`,
        action: {
          label: 'Undo',
          run: () => apply({ ...change, change: aside ? 'count' : 'set-aside' }, true),
        },
      });
    });
  };
}
