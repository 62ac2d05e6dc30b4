'use client';

import Link from 'next/link';
import { attributeWords, kindWords, wishWords } from '#app/[domain]/beliefs/belief-words.ts';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { classNames } from '#app/components/class-names.ts';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';
import { type LeaningWish, leaningWishes } from '#lib/contract/stated.ts';

export type ShownBelief = {
  kind: string;
  value: string;
  historyCount: number;
  historySize: number;
  lift: number;
  titles: { itemId: string; title: string }[]; // the newest of those it rests on
};

/** One belief with the titles it rests on, and what the person can say to it. */
export function BeliefChip({
  domain,
  nouns,
  belief,
  wish,
  onWish,
}: {
  domain: Domain;
  nouns: DomainFacts;
  belief: ShownBelief;
  wish: LeaningWish | null;
  onWish: (wish: LeaningWish | null) => void;
}) {
  const { kind, value, historyCount, historySize, lift, titles } = belief;
  const more = historyCount - titles.length;
  const words = attributeWords({ kind, value });
  return (
    <li className={classNames('rounded-2xl border bg-card p-4', wish !== null && 'border-primary/60')}>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 break-words font-medium">{value}</span>
        <span className="shrink-0 text-muted-foreground text-xs">{kindWords(kind)}</span>
      </p>
      <p className="mt-0.5 text-muted-foreground text-xs">
        {historyCount === 0
          ? `None of your ${nouns.items} any more.`
          : `${historyCount} of ${historySize}${lift >= 1.05 ? `, ${lift.toFixed(1)} times as often as in the catalogue` : ''}`}
      </p>
      <fieldset className="mt-3 flex gap-1 rounded-lg bg-muted p-0.5">
        <legend className="sr-only">How much {words} do you want?</legend>
        {leaningWishes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={wish === one}
            onClick={() => onWish(wish === one ? null : one)}
            className={classNames(
              'h-8 flex-1 whitespace-nowrap rounded-md px-1.5 text-[0.8125rem]',
              wish === one
                ? 'bg-card font-medium text-foreground shadow-sm'
                : 'text-muted-foreground hover:text-foreground',
            )}
          >
            {wishWords[one]}
            <span className="sr-only"> {words}</span>
          </button>
        ))}
      </fieldset>
      {titles.length > 0 && (
        <p className="mt-3 text-muted-foreground text-xs leading-relaxed">
          Rests on{' '}
          {titles.map(({ itemId, title }, place) => (
            <span key={itemId}>
              {place > 0 && ', '}
              <Link
                href={itemPath(domain, itemId)}
                className="rounded text-foreground underline-offset-4 hover:underline"
              >
                {title}
              </Link>
            </span>
          ))}
          {more > 0 && ` and ${more} more`}.
        </p>
      )}
    </li>
  );
}
