'use client';

/** The field that adds to a history and the button that removes from it, wherever a history is shown. */

import { X } from 'lucide-react';
import { ItemSearch } from '#app/[domain]/item-search.tsx';
import type { HistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

export function AddToHistory({
  domain,
  nouns,
  onChange,
}: {
  domain: Domain;
  nouns: DomainFacts;
  onChange: (change: HistoryChange) => void;
}) {
  const label = `Add a ${nouns.item} you ${nouns.participle}`;
  return (
    <ItemSearch
      domain={domain}
      label={label}
      placeholder={`${label}…`}
      disableSeen
      onPick={(item) => onChange({ change: 'add', item })}
    />
  );
}

export function RemoveFromHistory({
  item,
  onChange,
}: {
  item: HistoryChange['item'];
  onChange: (change: HistoryChange) => void;
}) {
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={`Remove ${item.title} from your history`}
      title="Remove"
      onClick={() => onChange({ change: 'remove', item })}
    >
      <X className="size-4" aria-hidden="true" />
    </Button>
  );
}
