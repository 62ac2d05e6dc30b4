import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { AuditPanel } from '#app/admin/log/audit-panel.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';

export const generateMetadata = administrationTitle('Log');

export default async function LogPage() {
  await pageAdministrator();
  return (
    <>
      <PageTitle title="Log">What administrators did, newest first.</PageTitle>
      <AuditPanel />
    </>
  );
}
