import { Search } from 'lucide-react';
import Link from 'next/link';
import { AccountMenu } from '#app/components/account-menu.tsx';
import { Brand } from '#app/components/brand.tsx';
import { DomainSwitch } from '#app/components/domain-switch.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { openDomains } from '#app/open-domains.ts';
import type { Domain } from '#lib/contract/domain.ts';

export async function SiteHeader({
  domain,
  user,
}: {
  domain: Domain;
  user: { name: string; email: string; role: string };
}) {
  const domains = await openDomains();
  return (
    <header className="sticky top-0 z-20 border-b bg-background/90 backdrop-blur-md">
      <div className="mx-auto flex h-15 max-w-7xl items-center gap-3 px-4 sm:gap-5 sm:px-6">
        <Brand href={`/${domain}`} />
        {domains.some((other) => other !== domain) && <DomainSwitch domain={domain} domains={domains} />}
        <div className="hidden flex-1 md:block">
          <SectionNav domain={domain} />
        </div>
        <div className="ml-auto flex items-center gap-1.5">
          <Link
            href={`/${domain}/search`}
            aria-label="Search the catalogue"
            title="Search"
            className={buttonClass({ variant: 'quiet', size: 'icon' })}
          >
            <Search className="size-5" aria-hidden="true" />
          </Link>
          <AccountMenu {...user} />
        </div>
      </div>
      <div className="px-4 pb-2 md:hidden">
        <SectionNav domain={domain} />
      </div>
    </header>
  );
}
