import Link from 'next/link';
import { BringHistory } from '#app/[domain]/bring/bring-history.tsx';
import { sourceWords } from '#app/[domain]/bring/outcome-words.ts';
import { PastImports } from '#app/[domain]/bring/past-imports.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { showPreview } from '#app/api/history/[domain]/imports/show-preview.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { openDomains } from '#app/open-domains.ts';
import { steamWords } from '#app/steam-outcome.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listImports, waitingPreview } from '#lib/db/history-imports.ts';
import { steamAccountOf } from '#lib/db/steam-accounts.ts';
import { steamApiKey } from '#lib/services-elsewhere.ts';

export const generateMetadata = domainTitle('Bring your history');

export default async function BringHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ new?: string | string[]; steam?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/bring`);
  const query = await searchParams;
  const isStep = query.new !== undefined; // of sign-up
  const cameBack = steamWords(query.steam);
  const [waiting, past, domains, account] = await Promise.all([
    waitingPreview(database(), user.id, domain),
    listImports(database(), user.id, domain),
    openDomains(),
    domain === 'movies' ? null : steamAccountOf(database(), user.id),
  ]);
  const shown = waiting === null ? null : await showPreview(database(), domain, waiting.id, waiting.preview);
  const nouns = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      {isStep && (
        <div className="mb-3 flex items-center justify-between gap-4">
          <p className="text-muted-foreground text-sm">Your account is ready. One more step, if you like.</p>
          <Link href={`/${domain}`} className={buttonClass({ size: 'small' })}>
            Skip for now
          </Link>
        </div>
      )}
      <h1 className="text-3xl sm:text-4xl">Bring your history</h1>
      <p className="mt-1.5 text-muted-foreground text-sm">
        Bring the {nouns.items} you’ve {nouns.participle} from another service. You see what we found before
        anything is saved, and you can undo it all.
      </p>
      {isStep && domains.length > 1 && (
        <nav aria-label="What you bring" className="mt-4 flex flex-wrap gap-2">
          {domains.map((other) => (
            <Link
              key={other}
              href={`/${other}/bring?new`}
              aria-current={other === domain ? 'true' : undefined}
              className={`${buttonClass({ size: 'small' })} aria-current:bg-accent aria-current:text-accent-foreground`}
            >
              {domainFacts[other].label}
            </Link>
          ))}
        </nav>
      )}
      {cameBack !== null && (
        <div className="mt-4">
          <Notice role="status" tone={cameBack.isGood ? 'neutral' : 'warning'} title={cameBack.text} />
        </div>
      )}
      <BringHistory
        key={domain}
        domain={domain}
        waiting={shown}
        steam={
          domain === 'movies'
            ? null
            : {
                account: account?.steamId.slice(-4) ?? null,
                hasKey: steamApiKey() !== null,
                mayLink: user.role !== 'demo',
              }
        }
      />
      <PastImports
        domain={domain}
        imports={past.map(({ id, source, fileName, outcome, savedAt, isUndone }) => ({
          isUndone,
          id,
          name: fileName,
          source: source === null ? null : sourceWords(source),
          added: outcome?.added ?? 0,
          outside: outcome?.outside ?? 0,
          day: savedAt === null ? '' : dayOf(savedAt),
        }))}
      />
    </main>
  );
}
