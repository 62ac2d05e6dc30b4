import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { ExplainerPanel } from '#app/admin/health/explainer-panel.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';

export const generateMetadata = administrationTitle('Health');

export default async function HealthPage() {
  await pageAdministrator();
  return (
    <>
      <PageTitle title="Health" />
      <ExplainerPanel />
    </>
  );
}
