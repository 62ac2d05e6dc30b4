import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { methodsToCompare } from '#app/[domain]/compare/methods.ts';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { SlowAnswers } from '#app/admin/people/slow-answers.tsx';
import { VersionCard } from '#app/admin/people/version-card.tsx';
import { classNames } from '#app/components/class-names.ts';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { openDomains } from '#app/open-domains.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listModelVersions } from '#lib/db/model-versions.ts';
import { fewestPeople, figuresByVersion, slowAnswers } from '#lib/db/people-figures.ts';

export const generateMetadata = administrationTitle('People');

const periods = [7, 30, 90, 365]; // days
const usualPeriod = 30;

export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<{ days?: string | string[] }>;
}) {
  await pageAdministrator();
  const asked = Number((await searchParams).days);
  const days = periods.find((period) => period === asked) ?? usualPeriod;
  const [figures, slowest, versions, domains] = await Promise.all([
    figuresByVersion(database(), days),
    slowAnswers(database(), days),
    listModelVersions(database()),
    openDomains(),
  ]);
  const known = new Map(versions.map(({ id, method, active }) => [id, { method, active }]));
  return (
    <>
      <PageTitle title="What people say and do">
        Sums by version, never anyone’s words. A number that comes from fewer than {fewestPeople} people isn’t
        told. How fast and how freely a version answers is the machine’s doing, and is told of any number.
      </PageTitle>
      <nav aria-label="Period" className="flex flex-wrap gap-1">
        {periods.map((period) => (
          <Link
            key={period}
            href={`/admin/people?days=${period}`}
            aria-current={period === days ? 'true' : undefined}
            className={classNames(
              'rounded-lg px-3 py-1.5 text-sm transition',
              period === days
                ? 'bg-accent font-medium text-accent-foreground'
                : 'text-muted-foreground hover:bg-muted hover:text-foreground',
            )}
          >
            {period === 365 ? 'A year' : `${period} days`}
          </Link>
        ))}
      </nav>
      {figures.length === 0 ? (
        <div className="mt-8">
          <EmptyState icon={<MessagesSquare className="size-6" />} title="Nothing yet in this period">
            As soon as people look at their recommendations and ask about them, their sums appear here.
          </EmptyState>
        </div>
      ) : (
        domains.map((domain) => {
          const own = figures.filter((one) => one.domain === domain);
          return (
            <section key={domain} aria-labelledby={`people-${domain}`} className="mt-10">
              <h2 id={`people-${domain}`} className="text-2xl">
                {domainFacts[domain].label}
              </h2>
              {own.length === 0 ? (
                <p className="mt-3 text-muted-foreground text-sm">Nothing in this period.</p>
              ) : (
                <div className="mt-4 grid gap-5 md:grid-cols-2">
                  {own.map((one) => (
                    <VersionCard
                      key={one.modelVersionId}
                      figures={one}
                      version={known.get(one.modelVersionId ?? '') ?? null}
                    />
                  ))}
                </div>
              )}
              <NotCompared domain={domain} />
            </section>
          );
        })
      )}
      <SlowAnswers answers={slowest} />
    </>
  );
}

/** Why there are no blind votes, where there can't be any. */
async function NotCompared({ domain }: { domain: Domain }) {
  const methods = await methodsToCompare(domain);
  if (methods.length >= 2) return null;
  return (
    <p className="mt-3 text-muted-foreground text-sm">
      No blind votes:{' '}
      {methods.length === 0
        ? 'no aligned version can answer by method'
        : `only ${methods.join()} has a version that can answer`}
      . A comparison needs two methods at least.
    </p>
  );
}
