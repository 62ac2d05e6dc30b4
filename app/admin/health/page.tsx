import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PartList } from '#app/admin/health/part-list.tsx';
import { QueueList } from '#app/admin/health/queue-list.tsx';
import { readHealth } from '#app/admin/health/read-health.ts';
import { SettingsList } from '#app/admin/health/settings-list.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';
import { settingsInForce } from '#lib/settings.ts';

export const generateMetadata = administrationTitle('Health');

export default async function HealthPage() {
  await pageAdministrator();
  const [{ processes, storage, queues }, settings] = await Promise.all([readHealth(), settingsInForce()]);
  const now = new Date();
  return (
    <>
      <PageTitle title="Health" />
      <PartList title="Processes" parts={processes} now={now} />
      <QueueList queues={queues} now={now} />
      <PartList title="Database and disks" parts={storage} now={now} />
      <SettingsList settings={settings} />
    </>
  );
}
