import type { Metadata } from 'next';
import { pageAdministrator } from '#app/access.ts';
import { AuditPanel } from '#app/admin/audit-panel.tsx';
import { DataPanel } from '#app/admin/data-panel.tsx';
import { FeedbackPanel } from '#app/admin/feedback-panel.tsx';
import { JobsPanel } from '#app/admin/jobs-panel.tsx';
import { readJobs } from '#app/admin/read-jobs.ts';
import { readVersions } from '#app/admin/read-versions.ts';
import { VersionsPanel } from '#app/admin/versions-panel.tsx';
import { SiteHeader } from '#app/components/site-header.tsx';
import { openDomains } from '#app/open-domains.ts';
import { database } from '#lib/db/client.ts';
import { homeDomain } from '#lib/db/users.ts';

/** As in domainTitle: whoever can't see the page can't see its title either. */
export async function generateMetadata(): Promise<Metadata> {
  await pageAdministrator();
  return { title: 'Administration' };
}

export default async function AdminPage() {
  const user = await pageAdministrator();
  const [jobs, versions, domains, home] = await Promise.all([
    readJobs({}),
    readVersions(),
    openDomains(),
    homeDomain(database(), user.id),
  ]);
  return (
    <>
      <SiteHeader domain={home} user={user} />
      <main id="content" className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
        <h1 className="text-3xl sm:text-4xl">Administration</h1>
        <JobsPanel initial={jobs} domains={domains} />
        <DataPanel />
        <VersionsPanel versions={versions} />
        <FeedbackPanel domains={domains} />
        <AuditPanel />
      </main>
    </>
  );
}
