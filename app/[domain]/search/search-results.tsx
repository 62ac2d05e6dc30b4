'use client';

import { Check, Plus } from 'lucide-react';
import { useOptimistic } from 'react';
import { ItemLine } from '#app/[domain]/item-line.tsx';
import { SaveButton } from '#app/[domain]/saved/save-button.tsx';
import { type SavedChange, useSaved } from '#app/[domain]/saved/use-saved.ts';
import type { Film } from '#app/[domain]/shelf.ts';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

type Result = Film & { inHistory: boolean };

function afterChange(films: Result[], change: SavedChange | HistoryChange): Result[] {
  return films.map((film) => {
    if (film.itemId !== change.item.itemId) return film;
    return 'saved' in change
      ? { ...film, saved: change.saved }
      : { ...film, inHistory: change.change !== 'remove' };
  });
}

export function SearchResults({
  domain,
  nouns,
  films,
}: {
  domain: Domain;
  nouns: DomainFacts;
  films: Result[];
}) {
  const [shown, show] = useOptimistic(films, afterChange);
  const save = useSaved(domain, show);
  const changeHistory = useHistoryChange(domain, show);
  if (shown.length === 0) return null;
  return (
    <ul className="mt-4 divide-y border-y">
      {shown.map(({ inHistory, ...film }) => {
        const Icon = inHistory ? Check : Plus;
        return (
          <li key={film.itemId} className="flex items-center gap-4 py-3">
            <ItemLine domain={domain} item={film} notes={[film.developer]} />
            <div className="flex shrink-0 gap-2">
              <Button
                size="icon"
                aria-pressed={inHistory}
                aria-label={`I’ve ${nouns.participle} ${film.title}`}
                title={inHistory ? 'In your history' : `I’ve ${nouns.participle} it`}
                className={inHistory ? 'text-primary' : undefined}
                onClick={() => changeHistory({ change: inHistory ? 'remove' : 'add', item: film })}
              >
                <Icon className="size-4" aria-hidden="true" />
              </Button>
              {!inHistory && (
                <SaveButton
                  title={film.title}
                  saved={film.saved === true}
                  onChange={(saved) => save({ item: film, saved })}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
