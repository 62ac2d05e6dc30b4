import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { JobsPanel } from '#app/admin/trainings/jobs-panel.tsx';
import { readJobs } from '#app/admin/trainings/read-jobs.ts';
import { openDomains } from '#app/open-domains.ts';

export const generateMetadata = administrationTitle('Trainings');

const farthestPage = 10_000;

export default async function TrainingsPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  await pageAdministrator();
  const { page } = await searchParams;
  const wanted = typeof page === 'string' && /^\d{1,5}$/.test(page) ? Number(page) : 1;
  const [jobs, domains] = await Promise.all([readJobs(Math.min(wanted, farthestPage)), openDomains()]);
  return (
    <>
      <PageTitle title="Trainings" />
      <JobsPanel key={jobs.page} initial={jobs} domains={domains} />
    </>
  );
}
