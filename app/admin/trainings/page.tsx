import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { JobsPanel } from '#app/admin/trainings/jobs-panel.tsx';
import { readJobs } from '#app/admin/trainings/read-jobs.ts';
import { openDomains } from '#app/open-domains.ts';

export const generateMetadata = administrationTitle('Trainings');

export default async function TrainingsPage() {
  await pageAdministrator();
  const [jobs, domains] = await Promise.all([readJobs({}), openDomains()]);
  return (
    <>
      <PageTitle title="Trainings" />
      <JobsPanel initial={jobs} domains={domains} />
    </>
  );
}
