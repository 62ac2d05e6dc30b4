import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { DataJobs } from '#app/admin/data/data-jobs.tsx';
import { DataPanel } from '#app/admin/data/data-panel.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';

export const generateMetadata = administrationTitle('Data');

export default async function DataPage() {
  await pageAdministrator();
  return (
    <>
      <PageTitle title="Data" />
      <DataPanel />
      <DataJobs />
    </>
  );
}
