import Link from 'next/link';
import { itemPath } from '#app/[domain]/item-reference.ts';
import type { Shelf } from '#app/[domain]/shelf.ts';
import type { Domain } from '#lib/contract/domain.ts';

const shownTitles = 12;

/** The first of the list without and with what the person said, side by side. */
export function TwoLists({ domain, before, after }: { domain: Domain; before: Shelf; after: Shelf }) {
  const rankBefore = new Map(before.ranking.map((itemId, place) => [itemId, place + 1]));
  const rankAfter = new Map(after.ranking.map((itemId, place) => [itemId, place + 1]));
  return (
    <div className="grid grid-cols-2 gap-x-6 text-sm">
      <List domain={domain} title="Before" shelf={before} other={rankAfter} word="now" />
      <List domain={domain} title="After" shelf={after} other={rankBefore} word="was" />
    </div>
  );
}

function List({
  domain,
  title,
  shelf,
  other,
  word,
}: {
  domain: Domain;
  title: string;
  shelf: Shelf;
  other: ReadonlyMap<string, number>;
  word: string;
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2 font-medium text-muted-foreground text-xs">{title}</h3>
      <ol className="space-y-1.5">
        {shelf.items.slice(0, shownTitles).map((film) => {
          const place = other.get(film.itemId);
          return (
            <li key={film.itemId} className="flex gap-2">
              <span className="w-5 shrink-0 text-right text-muted-foreground tabular-nums">{film.rank}</span>
              <span className="min-w-0 flex-1">
                <Link
                  href={itemPath(domain, film.itemId)}
                  className="line-clamp-2 rounded underline-offset-4 hover:underline"
                >
                  {film.title}
                </Link>
                {place !== film.rank && (
                  <span className="text-muted-foreground text-xs">
                    {word} {place === undefined ? 'below 200' : `#${place}`}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
