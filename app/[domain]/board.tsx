'use client';

import { Check, RefreshCw, Sparkles, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useOptimistic } from 'react';
import { AskButton } from '#app/[domain]/ask-button.tsx';
import { ItemSearch } from '#app/[domain]/item-search.tsx';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { Button } from '#app/components/ui/button.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Cover } from '#app/cover/cover.tsx';
import type { Domain, DomainFacts } from '#lib/catalogue/domains.ts';

type Film = { itemId: string; title: string; year: number | null; genres: string[] };
export type Shelf = { items: (Film & { rank: number })[]; unknownCount: number; problem?: string };
type BoardState = { shelf: Shelf; recent: Film[]; historySize: number };

function afterChange(state: BoardState, { change, item }: HistoryChange): BoardState {
  const others = state.recent.filter((film) => film.itemId !== item.itemId);
  if (change === 'remove')
    return { ...state, recent: others, historySize: Math.max(0, state.historySize - 1) };
  return {
    recent: [item, ...others],
    historySize: state.historySize + 1,
    shelf: { ...state.shelf, items: state.shelf.items.filter((film) => film.itemId !== item.itemId) },
  };
}

/** What the recommender would show next, and the history it reads, side by side. */
export function Board({
  domain,
  name,
  nouns,
  ...loaded
}: { domain: Domain; name: string; nouns: DomainFacts } & BoardState) {
  const [state, show] = useOptimistic(loaded, afterChange);
  const change = useHistoryChange(domain, show);
  const updating = state !== loaded && state.historySize !== loaded.historySize;
  return (
    <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-labelledby="for-you">
        <div className="mb-6 flex items-end justify-between gap-4">
          <div>
            <h1 id="for-you" className="text-3xl sm:text-4xl">
              For you
            </h1>
            <p className="mt-1.5 text-muted-foreground text-sm" aria-live="polite">
              {updating
                ? 'Reading your history again…'
                : state.historySize === 0
                  ? `${name}, nothing is known of you yet.`
                  : `Chosen from the ${state.historySize.toLocaleString('en')} ${state.historySize === 1 ? nouns.item : nouns.items} ${name} ${nouns.participle}, best first.`}
            </p>
          </div>
        </div>
        <Recommendations
          domain={domain}
          nouns={nouns}
          state={state}
          onAdd={(item) => change({ change: 'add', item })}
        />
      </section>
      <aside aria-labelledby="your-history" className="lg:sticky lg:top-24 lg:self-start">
        <div className="mb-4 flex items-baseline justify-between">
          <h2 id="your-history" className="text-xl">
            Your history
          </h2>
          <Link
            href={`/${domain}/history`}
            className="rounded text-primary text-sm underline-offset-4 hover:underline"
          >
            All {state.historySize.toLocaleString('en')}
          </Link>
        </div>
        <ItemSearch
          domain={domain}
          label={`Add a ${nouns.item} you ${nouns.participle}`}
          placeholder={`Add a ${nouns.item} you ${nouns.participle}…`}
          disableSeen
          onPick={(item) => change({ change: 'add', item })}
        />
        <ul className="mt-3 divide-y">
          {state.recent.map((film) => (
            <li key={film.itemId} className="flex items-center gap-3 py-2">
              <Cover item={film} small className="h-12 w-auto shrink-0 rounded" />
              <Link
                href={`/${domain}/item/${film.itemId}`}
                className="min-w-0 flex-1 rounded hover:underline"
              >
                <span className="block truncate text-sm">{film.title}</span>
                <span className="block text-muted-foreground text-xs">{film.year}</span>
              </Link>
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Remove ${film.title} from your history`}
                title="Remove"
                onClick={() => change({ change: 'remove', item: film })}
              >
                <X className="size-4" aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
        {state.recent.length === 0 && (
          <p className="mt-4 text-muted-foreground text-sm">
            Empty so far. Search above; three or four {nouns.items} are enough for a first guess.
          </p>
        )}
      </aside>
    </div>
  );
}

function Recommendations({
  domain,
  nouns,
  state: { shelf, historySize },
  onAdd,
}: {
  domain: Domain;
  nouns: DomainFacts;
  state: BoardState;
  onAdd: (item: Film) => void;
}) {
  const router = useRouter();
  if (shelf.problem !== undefined) {
    return (
      <Notice
        role="alert"
        tone="warning"
        title="The recommendations are not there"
        action={
          <Button size="small" onClick={() => router.refresh()}>
            <RefreshCw className="size-4" aria-hidden="true" /> Try again
          </Button>
        }
      >
        {shelf.problem} Your history can be changed meanwhile.
      </Notice>
    );
  }
  if (shelf.items.length === 0) {
    return (
      <EmptyState icon={<Sparkles className="size-6" />} title="Nothing left to recommend">
        Every {nouns.item} the recommender knows is in your history.
      </EmptyState>
    );
  }
  return (
    <>
      {historySize === 0 && (
        <div className="mb-6">
          <Notice title="A first guess for a person it knows nothing about">
            Add a few {nouns.items} you {nouns.participle}, and this list becomes yours.
          </Notice>
        </div>
      )}
      {shelf.unknownCount > 0 && (
        <p className="mb-4 text-muted-foreground text-sm">
          {shelf.unknownCount} {shelf.unknownCount === 1 ? nouns.item : nouns.items} of your history came
          after the recommender was trained and are not counted.
        </p>
      )}
      <ol className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 xl:grid-cols-4">
        {shelf.items.map((film) => (
          <li key={film.itemId} className="group flex min-w-0 animate-rise flex-col">
            <Link href={`/${domain}/item/${film.itemId}`} className="block rounded-xl">
              <div className="relative overflow-hidden rounded-xl shadow-raised transition duration-300 group-hover:-translate-y-0.5">
                <Cover item={film} className="block w-full" />
                <span className="absolute top-2 left-2 rounded-full bg-black/65 px-2 py-0.5 font-medium text-white text-xs tabular-nums">
                  <span className="sr-only">Rank </span>
                  {film.rank}
                </span>
              </div>
              <h3 className="mt-3 line-clamp-2 font-medium text-[0.9375rem] leading-snug">{film.title}</h3>
            </Link>
            <p className="mt-1 mb-3 truncate text-muted-foreground text-xs">
              {[film.year, film.genres.slice(0, 2).join(', ')].filter(Boolean).join(' · ')}
            </p>
            <div className="mt-auto flex gap-2">
              <AskButton domain={domain} item={film} className="flex-1" />
              <Button
                size="icon"
                aria-label={`I have ${nouns.participle} ${film.title}`}
                title={`I have ${nouns.participle} it`}
                onClick={() => onAdd(film)}
              >
                <Check className="size-4" aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
