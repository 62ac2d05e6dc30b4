'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { ItemSearch } from '#app/[domain]/item-search.tsx';
import type { HistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Cover } from '#app/cover/cover.tsx';
import type { Domain, DomainFacts } from '#lib/catalogue/domains.ts';

/** The newest of the history, and a field to add to it. */
export function RecentHistory({
  domain,
  nouns,
  recent,
  onChange,
}: {
  domain: Domain;
  nouns: DomainFacts;
  recent: HistoryChange['item'][];
  onChange: (change: HistoryChange) => void;
}) {
  return (
    <>
      <ItemSearch
        domain={domain}
        label={`Add a ${nouns.item} you ${nouns.participle}`}
        placeholder={`Add a ${nouns.item} you ${nouns.participle}…`}
        disableSeen
        onPick={(item) => onChange({ change: 'add', item })}
      />
      <ul className="mt-3 divide-y">
        {recent.map((film) => (
          <li key={film.itemId} className="flex items-center gap-3 py-2">
            <Cover item={film} small className="h-12 w-auto shrink-0 rounded" />
            <Link href={itemPath(domain, film.itemId)} className="min-w-0 flex-1 rounded hover:underline">
              <span className="block truncate text-sm">{film.title}</span>
              <span className="block text-muted-foreground text-xs">{film.year}</span>
            </Link>
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Remove ${film.title} from your history`}
              title="Remove"
              onClick={() => onChange({ change: 'remove', item: film })}
            >
              <X className="size-4" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {recent.length === 0 && (
        <p className="mt-4 text-muted-foreground text-sm">
          Empty so far. Search above; three or four {nouns.items} are enough for a first guess.
        </p>
      )}
    </>
  );
}
