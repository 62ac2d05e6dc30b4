'use client';

import { Check, X } from 'lucide-react';
import { useOptimistic } from 'react';
import { AskButton } from '#app/[domain]/ask-button.tsx';
import { ItemLine } from '#app/[domain]/item-line.tsx';
import { useSaved } from '#app/[domain]/saved/use-saved.ts';
import type { Film } from '#app/[domain]/shelf.ts';
import { useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

export function SavedList({
  domain,
  nouns,
  films,
}: {
  domain: Domain;
  nouns: DomainFacts;
  films: (Film & { knownToModel: boolean })[];
}) {
  const [shown, hide] = useOptimistic(films, (present, itemId: string) =>
    present.filter((film) => film.itemId !== itemId),
  );
  const save = useSaved(domain, ({ item, saved }) => {
    if (!saved) hide(item.itemId);
  });
  const changeHistory = useHistoryChange(domain, ({ change, item }) => {
    if (change === 'add') hide(item.itemId);
  });
  return (
    <ul className="mt-6 divide-y border-y">
      {shown.map((film) => (
        <li key={film.itemId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <ItemLine domain={domain} item={film} notes={[film.developer]} className="basis-48" />
          <div className="flex gap-2">
            {film.knownToModel && <AskButton domain={domain} item={film} />}
            <Button
              size="icon"
              aria-label={`I’ve ${nouns.participle} ${film.title}`}
              title={`I’ve ${nouns.participle} it`}
              onClick={() => changeHistory({ change: 'add', item: film })}
            >
              <Check className="size-4" aria-hidden="true" />
            </Button>
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Remove ${film.title} from your saved titles`}
              title="Remove"
              onClick={() => save({ item: film, saved: false })}
            >
              <X className="size-4" aria-hidden="true" />
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
