import Link from 'next/link';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Cover } from '#app/cover/cover.tsx';
import { pictureOf } from '#app/cover/picture-of.ts';
import { similarTo } from '#app/explainer/client.ts';
import { keptForAll } from '#app/kept-for-all.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { type Evidence, pushesOf } from '#lib/contract/evidence.ts';
import { database } from '#lib/db/client.ts';
import { itemsByIds } from '#lib/db/items.ts';

const shownSimilar = 12;
const shownNear = 5;

/** Which titles of the history the recommender has near this one. */
export function NearHistory({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const nouns = domainFacts[domain];
  const near = evidence.similar.filter(({ cosine }) => cosine > 0).slice(0, shownNear);
  if (near.length === 0) return null;
  const raising = new Set(pushesOf(evidence).raising.map(({ item }) => item.itemId));
  return (
    <section aria-labelledby="near" className="mt-12">
      <h2 id="near" className="text-xl">
        Near to it in your history
      </h2>
      <p className="mt-1 text-muted-foreground text-sm">
        In the recommender’s own space: it learned this from what people {nouns.verb}, not from genres.
      </p>
      <ul className="mt-3 divide-y border-y text-sm">
        {near.map(({ item, cosine }) => (
          <li key={item.itemId} className="flex items-center gap-3 py-2">
            <Link
              href={itemPath(domain, item.itemId)}
              className="min-w-0 flex-1 truncate rounded hover:underline"
            >
              {item.title}
            </Link>
            {raising.has(item.itemId) && !evidence.alreadySeen && <Badge>speaks for it</Badge>}
            <span className="shrink-0 text-muted-foreground tabular-nums">nearness {cosine.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The nearest titles of the whole catalogue; nothing if the recommender can't say. */
export async function SimilarItems({
  domain,
  itemId,
  history,
}: {
  domain: Domain;
  itemId: string;
  history: ReadonlySet<string>;
}) {
  const nouns = domainFacts[domain];
  const similar = keptForAll(`similar ${domain} ${itemId}`, () => similarTo(domain, itemId, shownSimilar));
  const answer = await similar.catch(() => null);
  const items = await itemsByIds(database(), domain, answer?.items.map((item) => item.itemId) ?? []);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="mt-12">
      <h2 id="similar" className="text-xl">
        Similar {nouns.items}
      </h2>
      <ul className="mt-4 grid grid-cols-3 gap-x-3 gap-y-6 sm:grid-cols-4 sm:gap-x-5 lg:grid-cols-6">
        {items.map((item) => (
          <li key={item.itemId} className="min-w-0">
            <Link href={itemPath(domain, item.itemId)} className="group block rounded-xl">
              <Cover
                item={{ ...item, picture: pictureOf(domain, item) }}
                className="block w-full overflow-hidden rounded-xl shadow-raised"
              />
              <span className="mt-2 line-clamp-2 text-sm leading-snug group-hover:underline">
                {item.title}
              </span>
            </Link>
            <p className="text-muted-foreground text-xs">
              {[item.year, history.has(item.itemId) && nouns.participle].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
