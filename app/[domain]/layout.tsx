import type { ReactNode } from 'react';
import { pageDomain, pageUser } from '#app/access.ts';
import { SiteHeader } from '#app/components/site-header.tsx';

export default async function DomainLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ domain: string }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}`);
  return (
    <>
      <SiteHeader domain={domain} user={user} />
      {children}
    </>
  );
}
