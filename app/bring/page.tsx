import { redirect } from 'next/navigation';
import { pageUser } from '#app/access.ts';
import { openDomains } from '#app/open-domains.ts';
import { database } from '#lib/db/client.ts';
import { homeDomain } from '#lib/db/users.ts';

/** After sign-up: to the page that takes a history, as a step that can be skipped. */
export default async function FirstHistoryPage() {
  const user = await pageUser('/bring');
  const [home, open] = await Promise.all([homeDomain(database(), user.id), openDomains()]);
  redirect(`/${open.includes(home) ? home : (open[0] ?? home)}/bring?new`);
}
