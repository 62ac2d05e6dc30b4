'use client';

import { startTransition } from 'react';
import { changeHistory } from '#app/[domain]/actions.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

export type HistoryChange = {
  change: 'add' | 'remove' | 'restore';
  item: { itemId: string; title: string; year: number | null; genres: string[] };
};

/**
 * Changes the history. The page changes first (`show`, inside the transition, so that it reverts by itself if the
 * server refuses), then the server, then a toast with an undo.
 */
export function useHistoryChange(domain: Domain, show?: (change: HistoryChange) => void) {
  const toast = useToast();
  return function apply(change: HistoryChange) {
    startTransition(async () => {
      show?.(change);
      const { itemId, title } = change.item;
      const result = await changeHistory({ domain, itemId, change: change.change }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (change.change === 'add') {
        const message = `Added ${title} to the ${domainFacts[domain].items} you’ve ${domainFacts[domain].participle}.`;
        toast({ message, action: { label: 'Undo', run: () => apply({ ...change, change: 'remove' }) } });
      }
      if (change.change === 'remove') {
        toast({
          message: `Removed ${title} from your history.`,
          action: { label: 'Undo', run: () => apply({ ...change, change: 'restore' }) },
        });
      }
    });
  };
}
