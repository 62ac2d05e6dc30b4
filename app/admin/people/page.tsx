import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { FeedbackPanel } from '#app/admin/people/feedback-panel.tsx';
import { openDomains } from '#app/open-domains.ts';

export const generateMetadata = administrationTitle('People');

export default async function PeoplePage() {
  await pageAdministrator();
  const domains = await openDomains();
  return (
    <>
      <PageTitle title="What people say and do" />
      <FeedbackPanel domains={domains} />
    </>
  );
}
