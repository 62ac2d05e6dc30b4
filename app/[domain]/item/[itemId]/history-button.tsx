'use client';

import { Check, Plus } from 'lucide-react';
import { useOptimistic } from 'react';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain } from '#lib/contract/domain.ts';

/** Adds the item to the history, or removes it. */
export function HistoryButton({
  domain,
  item,
  seen,
  participle,
}: {
  domain: Domain;
  item: HistoryChange['item'];
  seen: boolean;
  participle: string;
}) {
  const [shown, show] = useOptimistic(seen, (_, { change }: HistoryChange) => change !== 'remove');
  const change = useHistoryChange(domain, show);
  const { itemId, title, year, genres } = item;
  const Icon = shown ? Check : Plus;
  return (
    <Button
      aria-pressed={shown}
      onClick={() => change({ change: shown ? 'remove' : 'add', item: { itemId, title, year, genres } })}
    >
      <Icon className="size-4" aria-hidden="true" />
      {shown ? 'In your history' : `I’ve ${participle} it`}
    </Button>
  );
}
