import { AccountMenu } from '#app/components/account-menu.tsx';
import { Brand } from '#app/components/brand.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import type { Domain } from '#lib/catalogue/domains.ts';

export function SiteHeader({
  domain,
  user,
}: {
  domain: Domain;
  user: { name: string; email: string; role: string };
}) {
  return (
    <header className="sticky top-0 z-20 border-b bg-background/90 backdrop-blur-md">
      <div className="mx-auto flex h-15 max-w-7xl items-center gap-6 px-4 sm:px-6">
        <Brand href={`/${domain}`} />
        <div className="hidden flex-1 sm:block">
          <SectionNav domain={domain} />
        </div>
        <div className="ml-auto">
          <AccountMenu {...user} />
        </div>
      </div>
      <div className="px-4 pb-2 sm:hidden">
        <SectionNav domain={domain} />
      </div>
    </header>
  );
}
