import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { readVersions } from '#app/admin/versions/read-versions.ts';
import { VersionsPanel } from '#app/admin/versions/versions-panel.tsx';

export const generateMetadata = administrationTitle('Versions');

export default async function VersionsPage() {
  await pageAdministrator();
  const versions = await readVersions();
  return (
    <>
      <PageTitle title="Versions">
        Each has the same five figures. A version is tried before it’s activated.
      </PageTitle>
      <VersionsPanel versions={versions.map(({ folder: _, ...version }) => version)} />
    </>
  );
}
