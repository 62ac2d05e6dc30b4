'use client';

import { Check, SearchX, Sparkles } from 'lucide-react';
import Link from 'next/link';
import { AskButton } from '#app/[domain]/ask-button.tsx';
import { MoveBadge } from '#app/[domain]/changes-notice.tsx';
import { FeedbackMenu } from '#app/[domain]/feedback/feedback-menu.tsx';
import type { Reason } from '#app/[domain]/feedback/reasons.ts';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { SaveButton } from '#app/[domain]/saved/save-button.tsx';
import type { Film, Move, Shelf } from '#app/[domain]/shelf.ts';
import { ShelfProblem } from '#app/[domain]/shelf-problem.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Cover } from '#app/cover/cover.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';

/** The recommended items as cards with actions. */
export function ShelfList({
  domain,
  nouns,
  shelf,
  moves,
  feedbackCount,
  onAdd,
  onFeedback,
  onSave,
  isNarrowed,
}: {
  domain: Domain;
  nouns: DomainFacts;
  shelf: Shelf;
  moves: ReadonlyMap<string, Move> | null;
  feedbackCount: number;
  onAdd: (film: Film) => void;
  onFeedback: (film: Film, reason: Reason) => void;
  onSave: (film: Film, saved: boolean) => void;
  isNarrowed: boolean; // by filters
}) {
  if (shelf.problem !== undefined) return <ShelfProblem problem={shelf.problem} />;
  if (shelf.items.length === 0 && isNarrowed) {
    return (
      <EmptyState
        icon={<SearchX className="size-6" />}
        title={`No ${nouns.item} fits`}
        action={
          <Link href={`/${domain}`} className={buttonClass()}>
            Clear filters
          </Link>
        }
      >
        Nothing that you haven’t {nouns.participle} fits all of these filters.
      </EmptyState>
    );
  }
  if (shelf.items.length === 0) {
    return (
      <EmptyState icon={<Sparkles className="size-6" />} title="No more recommendations">
        Every {nouns.item} the recommender knows is in your history
        {feedbackCount > 0 && ' or ruled out by your feedback'}.
      </EmptyState>
    );
  }
  return (
    <>
      {shelf.unknownCount > 0 && (
        <p className="mb-4 text-muted-foreground text-sm">
          The current recommender doesn’t know {shelf.unknownCount.toLocaleString('en')}{' '}
          {shelf.unknownCount === 1 ? nouns.item : nouns.items} in your{' '}
          <Link
            href={`/${domain}/history`}
            className="rounded text-primary underline-offset-4 hover:underline"
          >
            history
          </Link>
          , so {shelf.unknownCount === 1 ? 'it doesn’t' : 'they don’t'} count.
        </p>
      )}
      <ol className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 xl:grid-cols-4">
        {shelf.items.map((film) => (
          <li key={film.itemId} className="group flex min-w-0 animate-rise flex-col">
            <Link href={itemPath(domain, film.itemId)} className="block rounded-xl">
              <div className="relative overflow-hidden rounded-xl shadow-raised transition duration-300 group-hover:-translate-y-0.5">
                <Cover item={film} className="block w-full" />
                <span className="absolute top-2 left-2 rounded-full bg-black/65 px-2 py-0.5 font-medium text-white text-xs tabular-nums">
                  <span className="sr-only">Rank </span>
                  {film.rank}
                </span>
                <MoveBadge move={moves?.get(film.itemId)} />
              </div>
              <h3 className="mt-3 line-clamp-2 font-medium text-[0.9375rem] leading-snug">{film.title}</h3>
            </Link>
            <p className="mt-1 truncate text-muted-foreground text-xs">
              {[film.year, film.genres.slice(0, 2).join(', ')].filter(Boolean).join(' · ')}
            </p>
            {film.phrase && (
              <p className="mt-1 line-clamp-3 text-xs leading-relaxed first-letter:uppercase sm:line-clamp-2">
                {film.phrase}
              </p>
            )}
            <div className="mt-auto flex flex-wrap gap-2 pt-3">
              <AskButton domain={domain} item={film} className="flex-1" />
              <div className="flex gap-2">
                <Button
                  size="icon"
                  aria-label={`I’ve ${nouns.participle} ${film.title}`}
                  title={`I’ve ${nouns.participle} it`}
                  onClick={() => onAdd(film)}
                >
                  <Check className="size-4" aria-hidden="true" />
                </Button>
                <SaveButton
                  title={film.title}
                  saved={film.saved === true}
                  onChange={(saved) => onSave(film, saved)}
                />
                <FeedbackMenu
                  domain={domain}
                  film={film}
                  onGive={(reason) => onFeedback(film, reason)}
                  onSeen={() => onAdd(film)}
                />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
