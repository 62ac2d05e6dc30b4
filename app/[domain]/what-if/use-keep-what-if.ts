'use client';

import { startTransition, useTransition } from 'react';
import { keepWhatIf } from '#app/[domain]/what-if/actions.ts';
import { summaryOf } from '#app/[domain]/what-if/what-if.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { WhatIf } from '#lib/contract/what-if.ts';

/** Writes a what-if into the history and shows a toast with an undo. */
export function useKeepWhatIf(
  domain: Domain,
  handlers: { onKept?: (said: string, undo: () => void) => void; onUndone?: () => void } = {},
): { keep: (whatIf: WhatIf) => void; pending: boolean } {
  const toast = useToast();
  const [pending, start] = useTransition();
  function keep(whatIf: WhatIf) {
    start(async () => {
      const result = await keepWhatIf({ domain, ...whatIf }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      const { removed, added } = result.value;
      const undo = () =>
        startTransition(async () => {
          const undone = await keepWhatIf({ domain, removed: added, added: [], restored: removed }).catch(
            nothingChanged,
          );
          if (!undone.ok) return toast({ message: undone.message, tone: 'danger' });
          handlers.onUndone?.();
          toast({ message: 'Your history is back to what it was.' });
        });
      const said = `Saved to your history: ${summaryOf({ removed, added })}`;
      handlers.onKept?.(said, undo);
      toast({ message: `${said}.`, action: { label: 'Undo', run: undo } });
    });
  }
  return { keep, pending };
}
