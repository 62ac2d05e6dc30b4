import Link from 'next/link';
import type { ReactNode } from 'react';
import { externalLinks } from '#app/[domain]/item/[itemId]/external-links.ts';
import { listQueryText } from '#app/[domain]/list-query.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import type { CatalogueItem } from '#lib/db/items.ts';

const mostTags = 12;

/** All that the catalogue knows about an item. */
export function ItemFacts({ domain, item }: { domain: Domain; item: CatalogueItem }) {
  const { developer, publisher, priceUsd, platforms = [], specs = [], edition, tags = [] } = item.details;
  const links = externalLinks(domain, item);
  const ownTags = tags.filter((tag) => !item.genres.includes(tag));
  const facts: [string, ReactNode][] = [
    ['Developer', developer && <FactSearch domain={domain} value={developer} />],
    ['Publisher', publisher && publisher !== developer && <FactSearch domain={domain} value={publisher} />],
    ['Price', priceUsd !== undefined && (priceUsd === 0 ? 'Free' : `$${priceUsd.toFixed(2)}`)],
    [
      platforms.length === 1 ? 'Platform' : 'Platforms',
      platforms.length > 0 && (
        <Listed
          parts={platforms.map((platform) => (
            <Link
              key={platform}
              href={`/${domain}${listQueryText({ page: 1, filter: { platform } })}`}
              className="rounded underline-offset-4 hover:underline"
            >
              {platform}
            </Link>
          ))}
        />
      ),
    ],
    ['Edition', edition],
    ['Features', specs.length > 0 && specs.join(', ')],
    [
      'People’s tags',
      ownTags.length > 0 && (
        <span className="flex flex-wrap gap-1.5">
          {ownTags.slice(0, mostTags).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {ownTags.length > mostTags && (
            <span className="text-muted-foreground">and {ownTags.length - mostTags} more</span>
          )}
        </span>
      ),
    ],
    [
      'Elsewhere',
      links.length > 0 && (
        <Listed
          parts={links.map(({ site, address }) => (
            <a
              key={site}
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              className="rounded text-primary underline-offset-4 hover:underline"
            >
              {site}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          ))}
        />
      ),
    ],
  ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="facts" className="mt-12">
      <h2 id="facts" className="text-xl">
        What the catalogue knows
      </h2>
      <dl className="mt-4 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[9rem_1fr]">
        {known.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="mb-2 min-w-0 break-words sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FactSearch({ domain, value }: { domain: Domain; value: string }) {
  return (
    <Link
      href={`/${domain}/search?${new URLSearchParams({ q: value })}`}
      className="rounded underline-offset-4 hover:underline"
    >
      {value}
    </Link>
  );
}

function Listed({ parts }: { parts: ReactNode[] }) {
  return <span className="flex flex-wrap gap-x-3 gap-y-1">{parts}</span>;
}
