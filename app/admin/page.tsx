import Link from 'next/link';
import type { ReactNode } from 'react';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { momentOf } from '#app/admin/moment.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { openDomains } from '#app/open-domains.ts';
import { actInWords } from '#lib/contract/administrative-act.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';
import { listJobRuns } from '#lib/db/job-runs.ts';
import { listModelVersions } from '#lib/db/model-versions.ts';
import { countUsers, type UserGroup } from '#lib/db/user-list.ts';
import { jobDefinitions, quickJobs } from '#lib/jobs/definitions.ts';

export const generateMetadata = administrationTitle('Administration');

const mostCounted = 10_000;
const groups: { group: UserGroup; label: string }[] = [
  { group: 'people', label: 'People' },
  { group: 'administrators', label: 'Of them administrators' },
  { group: 'disabled', label: 'Disabled' },
  { group: 'demo', label: 'Demo viewers and visitors’ copies' },
];
const shownRuns = 5;
const shownActs = 5;

/** What is in force and what happened last; each part leads to its page. */
export default async function AdminPage() {
  await pageAdministrator();
  const [versions, runs, { acts }, domains, accounts] = await Promise.all([
    listModelVersions(database()),
    listJobRuns(database(), { limit: shownRuns, without: quickJobs }),
    listActs(database(), {}, shownActs),
    openDomains(),
    Promise.all(
      groups.map(async ({ group, label }) => ({
        label,
        count: await countUsers(database(), { group, query: '' }, mostCounted + 1),
      })),
    ),
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
              note={`${state}, ${momentOf(createdAt)}`}
            />
          ))}
        </Part>
        <Part title="Users" href="/admin/users" empty="Nobody yet.">
          {accounts.map(({ label, count }) => (
            <Line
              key={label}
              what={label}
              note={count > mostCounted ? `more than ${mostCounted.toLocaleString('en')}` : String(count)}
            />
          ))}
        </Part>
        <Part title="What administrators did" href="/admin/log" empty="Nothing yet.">
          {acts.map(({ id, at, actor, act }) => (
            <Line key={id} what={`${actor} ${actInWords(act)}`} note={momentOf(at)} />
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
