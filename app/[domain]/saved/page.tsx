import { Bookmark } from 'lucide-react';
import Link from 'next/link';
import { SavedList } from '#app/[domain]/saved/saved-list.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { PageLinks } from '#app/components/page-links.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { pictureOf } from '#app/cover/picture-of.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listSaved } from '#lib/db/saved-items.ts';

export const generateMetadata = domainTitle('Saved for later');

export default async function SavedPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/saved`);
  const wanted = Number((await searchParams).page) || 1;
  const { items, total, page, pageCount } = await listSaved(database(), user.id, domain, { page: wanted });
  const nouns = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">Saved for later</h1>
      <p className="mt-1.5 text-muted-foreground text-sm">
        {total === 0
          ? `What you save shows up here, until you’ve ${nouns.participle} it.`
          : `${total.toLocaleString('en')} ${total === 1 ? nouns.item : nouns.items}, the latest first. Once you’ve ${nouns.participle} one, it leaves this list.`}
      </p>
      {items.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            icon={<Bookmark className="size-6" />}
            title="Nothing saved yet"
            action={
              <Link href={`/${domain}`} className={buttonClass()}>
                See recommendations
              </Link>
            }
          >
            Choose the bookmark on any {nouns.item} to find it here again. It changes nothing about what we
            recommend.
          </EmptyState>
        </div>
      ) : (
        <SavedList
          domain={domain}
          nouns={nouns}
          films={items.map((item) => ({
            itemId: item.itemId,
            title: item.title,
            year: item.year,
            genres: item.genres,
            developer: item.details.developer,
            picture: pictureOf(domain, item),
            knownToModel: item.knownToModel,
          }))}
        />
      )}
      <PageLinks
        page={page}
        pageCount={pageCount}
        hrefOf={(target) => `/${domain}/saved?page=${target}`}
        words={{ back: 'Newer', on: 'Older' }}
      />
    </main>
  );
}
