'use client';

import Link from 'next/link';
import { AddToHistory, RemoveFromHistory } from '#app/[domain]/history-controls.tsx';
import { itemPath } from '#app/[domain]/item-reference.ts';
import type { HistoryChange } from '#app/[domain]/use-history-change.ts';
import { Cover } from '#app/cover/cover.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

/** The newest items in the history, and a field to add more. */
export function RecentHistory({
  domain,
  nouns,
  recent,
  onChange,
  searchElsewhere,
}: {
  domain: Domain;
  nouns: DomainFacts;
  recent: HistoryChange['item'][];
  onChange: (change: HistoryChange) => void;
  searchElsewhere: boolean; // the page has the field at its top
}) {
  return (
    <>
      {!searchElsewhere && <AddToHistory domain={domain} nouns={nouns} onChange={onChange} />}
      <ul className="mt-3 divide-y">
        {recent.map((film) => (
          <li key={film.itemId} className="flex items-center gap-3 py-2">
            <Cover item={film} small className="h-12 w-auto shrink-0 rounded" />
            <Link href={itemPath(domain, film.itemId)} className="min-w-0 flex-1 rounded hover:underline">
              <span className="block truncate text-sm">{film.title}</span>
              <span className="block text-muted-foreground text-xs">{film.year}</span>
            </Link>
            <RemoveFromHistory item={film} onChange={onChange} />
          </li>
        ))}
      </ul>
      {recent.length === 0 && (
        <p className="mt-4 text-muted-foreground text-sm">
          Nothing here yet. Three or four {nouns.items} are enough to start.
        </p>
      )}
    </>
  );
}
