import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { AskButton } from '#app/[domain]/ask-button.tsx';
import { CompareOffer } from '#app/[domain]/compare/compare-offer.tsx';
import { ownPlace } from '#app/[domain]/feedback/place-words.ts';
import { FilmNotes } from '#app/[domain]/item/[itemId]/film-notes.tsx';
import { HistoryButton } from '#app/[domain]/item/[itemId]/history-button.tsx';
import { ItemFacts } from '#app/[domain]/item/[itemId]/item-facts.tsx';
import { NearHistory, SimilarItems } from '#app/[domain]/item/[itemId]/near-items.tsx';
import { NotInterested } from '#app/[domain]/item/[itemId]/not-interested.tsx';
import { RankForYou } from '#app/[domain]/item/[itemId]/rank-for-you.tsx';
import { SaveItem } from '#app/[domain]/item/[itemId]/save-item.tsx';
import type { Film } from '#app/[domain]/shelf.ts';
import { pageDomain, pageUser } from '#app/access.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { Cover } from '#app/cover/cover.tsx';
import { pictureOf } from '#app/cover/picture-of.ts';
import { type Asked, fetchEvidence } from '#app/explainer/client.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { type CatalogueItem, itemById } from '#lib/db/items.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { savedAmong } from '#lib/db/saved-items.ts';
import { toAppError } from '#lib/errors.ts';

type Params = { params: Promise<{ domain: string; itemId: string }> };
type Verdict = { evidence: Evidence } | { problem: string };

const likelyRank = 50; // up to this rank the page asks "why this", below it "why not higher"

/** For the title and for the page. */
const itemOnce = cache((domain: Domain, itemId: string) => itemById(database(), domain, itemId));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { domain, itemId } = await params;
  const item = await itemOnce(pageDomain(domain), decodeURIComponent(itemId));
  return { title: item?.title ?? 'Not found' };
}

export default async function ItemPage({ params }: Params) {
  const { domain: segment, itemId: encodedId } = await params;
  const domain = pageDomain(segment);
  const itemId = decodeURIComponent(encodedId);
  const user = await pageUser(`/${domain}/item/${encodedId}`);
  const item = await itemOnce(domain, itemId);
  if (item === null) notFound();
  const [taste, feedback, saved] = await Promise.all([
    tasteOf(database(), user.id, domain),
    listFeedback(database(), user.id, domain),
    savedAmong(database(), user.id, domain, [item.itemId]),
  ]);
  const asked = { ...taste, feedback };
  const history = new Set([...taste.history, ...taste.stated.aside]);
  return (
    <main id="content" className="mx-auto max-w-4xl px-4 py-8 sm:px-6 sm:py-12">
      <div className="grid gap-8 sm:grid-cols-[15rem_1fr] sm:gap-12">
        <Cover
          item={{ ...item, picture: pictureOf(domain, item) }}
          className="w-44 rounded-xl shadow-raised sm:w-full"
        />
        <div>
          <h1 className="text-3xl sm:text-4xl">{item.title}</h1>
          <p className="mt-2 text-muted-foreground">
            {[item.year, `in ${item.interactionCount.toLocaleString('en')} histories`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className="mt-4 flex flex-wrap gap-1.5">
            {item.genres.map((genre) => (
              <Badge key={genre}>{genre}</Badge>
            ))}
          </div>
          <Suspense fallback={<VerdictSkeleton />}>
            <ForYou
              domain={domain}
              item={item}
              asked={asked}
              seen={history.has(item.itemId)}
              saved={saved.has(item.itemId)}
            />
          </Suspense>
        </div>
      </div>
      <Suspense>
        <FilmNotes domain={domain} item={item} />
      </Suspense>
      <ItemFacts domain={domain} item={item} />
      {item.knownToModel && (
        <>
          <Suspense>
            <Nearness domain={domain} itemId={item.itemId} asked={asked} />
          </Suspense>
          <Suspense>
            <SimilarItems domain={domain} itemId={item.itemId} history={history} />
          </Suspense>
        </>
      )}
    </main>
  );
}

/** The rank for this person and what they can do about it. It waits for the explainer; the facts above don't. */
async function ForYou({
  domain,
  item,
  asked,
  seen,
  saved,
}: {
  domain: Domain;
  item: CatalogueItem;
  asked: Asked;
  seen: boolean;
  saved: boolean;
}) {
  const nouns = domainFacts[domain];
  const verdict: Verdict = item.knownToModel
    ? await loadVerdict(domain, asked, item.itemId)
    : { problem: `The current recommender doesn’t know this ${nouns.item}.` };
  return (
    <>
      <div className="mt-8">
        {'problem' in verdict ? (
          <Notice title="No rank right now" tone="warning">
            {verdict.problem}
          </Notice>
        ) : (
          <RankForYou domain={domain} evidence={verdict.evidence} seen={seen} />
        )}
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        {!seen && 'evidence' in verdict && (
          <AskButton
            domain={domain}
            item={item}
            size="medium"
            variant="primary"
            question={isLikely(verdict.evidence) ? 'why' : 'why-not'}
          />
        )}
        <HistoryButton domain={domain} item={item} seen={seen} participle={nouns.participle} />
        {!seen && <SaveItem domain={domain} item={item} saved={saved} />}
        <Suspense>
          <CompareOffer domain={domain} itemId={item.itemId} />
        </Suspense>
        {!seen && <NotInterested domain={domain} film={filmOf(item)} />}
      </div>
    </>
  );
}

function isLikely(evidence: Evidence): boolean {
  const place = ownPlace(evidence);
  return place !== null && place <= likelyRank;
}

function filmOf({ itemId, title, year, genres, details: { tags, developer } }: CatalogueItem): Film {
  return { itemId, title, year, genres, tags, developer };
}

function VerdictSkeleton() {
  return (
    <div className="mt-8 space-y-8">
      <p role="status" className="sr-only">
        Ranking this title for you
      </p>
      <Skeleton className="h-14 w-64" />
      <Skeleton className="h-10 w-72" />
    </div>
  );
}

async function Nearness({ domain, itemId, asked }: { domain: Domain; itemId: string; asked: Asked }) {
  const verdict = await loadVerdict(domain, asked, itemId);
  return 'evidence' in verdict ? <NearHistory domain={domain} evidence={verdict.evidence} /> : null;
}

/** Asked once a request, however many parts of the page need it. */
const loadVerdict = cache(async (domain: Domain, asked: Asked, itemId: string): Promise<Verdict> => {
  try {
    return { evidence: await fetchEvidence(domain, asked, itemId) };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('evidence:', error.cause);
    return { problem: error.message };
  }
});
