'use client';

import { useTransition } from 'react';
import { openChat } from '#app/[domain]/actions.ts';
import { ItemSearch } from '#app/[domain]/item-search.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import type { Domain } from '#lib/contract/domain.ts';

/** Finds a film by search and opens a chat about it. */
export function AskAboutAny({ domain, noun }: { domain: Domain; noun: string }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  return (
    <>
      <ItemSearch
        domain={domain}
        label={`Ask about a ${noun}`}
        placeholder={`Ask about a ${noun}…`}
        onPick={(item) =>
          start(async () => {
            const result = await openChat({ domain, itemId: item.itemId, question: 'why' });
            if (!result.ok) toast({ message: result.message, tone: 'danger' });
          })
        }
      />
      <p role="status" className="mt-2 h-5 text-muted-foreground text-sm">
        {pending && 'Opening the chat…'}
      </p>
    </>
  );
}
