'use client';

import { useOptimistic } from 'react';
import { SaveButton } from '#app/[domain]/saved/save-button.tsx';
import { useSaved } from '#app/[domain]/saved/use-saved.ts';
import type { Domain } from '#lib/contract/domain.ts';

export function SaveItem({
  domain,
  item,
  saved,
}: {
  domain: Domain;
  item: { itemId: string; title: string };
  saved: boolean;
}) {
  const [shown, show] = useOptimistic(saved, (_, now: boolean) => now);
  const save = useSaved(domain, (change) => show(change.saved));
  return (
    <SaveButton
      title={item.title}
      saved={shown}
      labelled
      onChange={(now) => save({ item: { itemId: item.itemId, title: item.title }, saved: now })}
    />
  );
}
