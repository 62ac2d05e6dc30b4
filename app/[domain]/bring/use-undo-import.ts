'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { redoBroughtHistory, undoBroughtHistory } from '#app/[domain]/bring/actions.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** Undoes a whole import or brings it back, says so, and loads the page again. */
export function useUndoImport(domain: Domain): {
  undo: (importId: string) => void;
  redo: (importId: string) => void;
  pending: boolean;
} {
  const toast = useToast();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  function undo(importId: string) {
    startTransition(async () => {
      const result = await undoBroughtHistory({ domain, importId }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      toast({
        message: 'Import undone. Your history is as it was before.',
        action: { label: 'Redo', run: () => redo(importId) },
      });
      router.refresh();
    });
  }
  function redo(importId: string) {
    startTransition(async () => {
      const result = await redoBroughtHistory({ domain, importId }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      toast({ message: 'Imported again.', action: { label: 'Undo', run: () => undo(importId) } });
      router.refresh();
    });
  }
  return { undo, redo, pending };
}
