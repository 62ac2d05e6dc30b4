import Link from 'next/link';
import type { ReactNode } from 'react';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { openDomains } from '#app/open-domains.ts';
import { actInWords } from '#lib/contract/administrative-act.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';
import { listJobRuns } from '#lib/db/job-runs.ts';
import { listModelVersions } from '#lib/db/model-versions.ts';
import { jobDefinitions, quickJobs } from '#lib/jobs/definitions.ts';

export const generateMetadata = administrationTitle('Administration');

const shownRuns = 5;
const shownActs = 5;
const moment = (date: Date) => date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/** What is in force and what happened last; each part leads to its page. */
export default async function AdminPage() {
  await pageAdministrator();
  const [versions, runs, acts, domains] = await Promise.all([
    listModelVersions(database()),
    listJobRuns(database(), { limit: shownRuns, without: quickJobs }),
    listActs(database(), shownActs),
    openDomains(),
  ]);
  return (
    <>
      <PageTitle title="Administration" />
      <div className="grid gap-5 lg:grid-cols-2">
        <Part title="Active versions" href="/admin/versions" empty="No catalogue yet.">
          {domains.map((domain) => {
            const active = versions.find((version) => version.domain === domain && version.active);
            return (
              <Line
                key={domain}
                what={domainFacts[domain].label}
                note={active?.id ?? 'No version is active'}
              />
            );
          })}
        </Part>
        <Part title="Jobs" href="/admin/trainings" empty="No jobs yet.">
          {runs.map(({ id, name, domain, state, createdAt }) => (
            <Line
              key={id}
              what={`${jobDefinitions[name]?.label ?? name}, ${domainFacts[domain].label}`}
              note={`${state}, ${moment(createdAt)}`}
            />
          ))}
        </Part>
        <Part title="What administrators did" href="/admin/log" empty="Nothing yet.">
          {acts.map(({ at, actor, act, subject }) => (
            <Line
              key={`${at.toISOString()} ${act} ${subject}`}
              what={`${actor} ${actInWords(act)}`}
              note={moment(at)}
            />
          ))}
        </Part>
      </div>
    </>
  );
}

function Part({
  title,
  href,
  empty,
  children,
}: {
  title: string;
  href: string;
  empty: string;
  children: ReactNode[];
}) {
  return (
    <section aria-label={title} className="min-w-0 rounded-2xl border bg-card p-5">
      <h2 className="text-xl">
        <Link href={href} className="rounded underline-offset-4 hover:underline">
          {title}
        </Link>
      </h2>
      {children.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">{empty}</p>
      ) : (
        <ul className="mt-3 divide-y text-sm">{children}</ul>
      )}
    </section>
  );
}

function Line({ what, note }: { what: string; note: string }) {
  return (
    <li className="py-2">
      <span className="break-words">{what}</span>
      <span className="block break-all text-muted-foreground text-xs">{note}</span>
    </li>
  );
}
