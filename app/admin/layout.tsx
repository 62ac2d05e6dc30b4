import type { ReactNode } from 'react';
import { pageAdministrator } from '#app/access.ts';
import { AdminNav } from '#app/admin/admin-nav.tsx';
import { SiteHeader } from '#app/components/site-header.tsx';
import { database } from '#lib/db/client.ts';
import { homeDomain } from '#lib/db/users.ts';

/** Header and navigation of the administration. Each page checks for itself who is asking. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await pageAdministrator();
  const home = await homeDomain(database(), user.id);
  return (
    <>
      <SiteHeader domain={home} user={user} />
      <div className="mx-auto max-w-6xl px-4 py-5 sm:px-6">
        <AdminNav />
        <main id="content" className="py-6">
          {children}
        </main>
      </div>
    </>
  );
}
