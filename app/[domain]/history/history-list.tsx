'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useOptimistic } from 'react';
import { type ReasonChange, useReason } from '#app/[domain]/history/use-reason.ts';
import { AddToHistory, RemoveFromHistory } from '#app/[domain]/history-controls.tsx';
import { ItemLine } from '#app/[domain]/item-line.tsx';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

type Entry = HistoryChange['item'] & {
  day: string;
  addedBy: 'import' | 'person';
  knownToModel: boolean;
  isAside: boolean; // no reason for anything
  notes: string[];
};
type Change = HistoryChange | ReasonChange;

function afterChange(entries: Entry[], { change, item }: Change): Entry[] {
  if (change === 'set-aside' || change === 'count')
    return entries.map((entry) =>
      entry.itemId === item.itemId ? { ...entry, isAside: change === 'set-aside' } : entry,
    );
  const others = entries.filter((entry) => entry.itemId !== item.itemId);
  return change === 'add'
    ? [
        { ...item, day: 'Just now', addedBy: 'person', knownToModel: true, isAside: false, notes: [] },
        ...others,
      ]
    : change === 'remove'
      ? others
      : entries;
}

export function HistoryList({
  domain,
  nouns,
  entries,
  search,
  empty,
}: {
  domain: Domain;
  nouns: DomainFacts;
  entries: Entry[];
  search: ReactNode;
  empty: ReactNode;
}) {
  const [shown, show] = useOptimistic(entries, afterChange);
  const change = useHistoryChange(domain, show);
  const changeReason = useReason(domain, show);
  return (
    <>
      <div className="mt-6 grid gap-3 sm:grid-cols-2">
        <AddToHistory domain={domain} nouns={nouns} onChange={change} />
        {search}
      </div>
      <div className="mt-6">
        {shown.length === 0 ? (
          empty
        ) : (
          <ul className="divide-y border-y">
            {shown.map((entry) => (
              <li key={entry.itemId} className="flex items-center gap-4 py-3">
                <ItemLine domain={domain} item={entry} notes={entry.notes} />
                {!entry.knownToModel && <Badge>not known to the recommender</Badge>}
                {entry.isAside && <Badge>doesn’t count</Badge>}
                <span className="hidden shrink-0 text-muted-foreground text-xs tabular-nums sm:block">
                  {entry.day}
                </span>
                <div className="flex shrink-0">
                  <Button
                    variant="quiet"
                    size="icon"
                    aria-pressed={entry.isAside}
                    aria-label={`Not ${entry.title} as a reason`}
                    title={entry.isAside ? 'Let it count again' : 'Not this one as a reason'}
                    onClick={() =>
                      changeReason({ change: entry.isAside ? 'count' : 'set-aside', item: entry })
                    }
                  >
                    {entry.isAside ? (
                      <EyeOff className="size-4 text-primary" aria-hidden="true" />
                    ) : (
                      <Eye className="size-4" aria-hidden="true" />
                    )}
                  </Button>
                  <RemoveFromHistory item={entry} onChange={change} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
