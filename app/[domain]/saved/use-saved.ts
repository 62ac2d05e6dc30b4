'use client';

import { startTransition } from 'react';
import { changeSaved } from '#app/[domain]/saved/actions.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

export type SavedChange = { item: { itemId: string; title: string }; saved: boolean };

/**
 * Saves for later and takes back. The page changes first (`show`, inside the transition, so that it reverts by itself if
 * the server refuses), then the server, then a toast with an undo.
 */
export function useSaved(domain: Domain, show?: (change: SavedChange) => void) {
  const toast = useToast();
  return function apply({ item, saved }: SavedChange, isUndo = false) {
    startTransition(async () => {
      show?.({ item, saved });
      const change = !saved ? 'remove' : isUndo ? 'restore' : 'save';
      const result = await changeSaved({ domain, itemId: item.itemId, change }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (isUndo) return;
      toast({
        message: saved ? `Saved ${item.title} for later.` : `Removed ${item.title} from your saved titles.`,
        action: { label: 'Undo', run: () => apply({ item, saved: !saved }, true) },
      });
    });
  };
}
