'use client';

import { Check, Plus } from 'lucide-react';
import { enoughToStart, type Film } from '#app/[domain]/shelf.ts';
import type { HistoryChange } from '#app/[domain]/use-history-change.ts';
import { classNames } from '#app/components/class-names.ts';
import { Cover } from '#app/cover/cover.tsx';
import type { DomainFacts } from '#lib/contract/domain.ts';

/** Well-known titles of every kind, for someone whose history is still empty. */
export function Starters({
  nouns,
  films,
  chosen,
  count,
  onChange,
}: {
  nouns: DomainFacts;
  films: Film[];
  chosen: ReadonlySet<string>;
  count: number; // titles in the history
  onChange: (change: HistoryChange) => void;
}) {
  const left = Math.max(0, enoughToStart - count);
  return (
    <section aria-labelledby="starters">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="starters" className="text-xl">
          Which of these have you {nouns.participle}?
        </h2>
        <p role="status" className="text-muted-foreground text-sm">
          {left === 0 ? 'That’s enough for a list.' : `${left} more for your own list.`}
        </p>
      </div>
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4 sm:gap-4 xl:grid-cols-6">
        {films.map((film) => {
          const isChosen = chosen.has(film.itemId);
          const Icon = isChosen ? Check : Plus;
          return (
            <li key={film.itemId}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChange({ change: isChosen ? 'remove' : 'add', item: film })}
                className={classNames(
                  'group block w-full rounded-xl text-left',
                  isChosen && 'outline-2 outline-primary outline-offset-2',
                )}
              >
                <span className="relative block overflow-hidden rounded-xl shadow-raised">
                  <Cover item={film} className="block w-full" />
                  <span
                    className={classNames(
                      'absolute top-2 right-2 grid size-7 place-items-center rounded-full',
                      isChosen ? 'bg-primary text-primary-foreground' : 'bg-black/60 text-white',
                    )}
                  >
                    <Icon className="size-4" aria-hidden="true" />
                  </span>
                </span>
                <span className="mt-2 line-clamp-2 text-sm leading-snug">
                  <span className="sr-only">I’ve {nouns.participle} </span>
                  {film.title}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
