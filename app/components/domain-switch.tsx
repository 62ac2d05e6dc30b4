'use client';

import { Check, ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useRef } from 'react';
import { classNames } from '#app/components/class-names.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

const popoverId = 'domain-menu';
const sharedSections = ['history', 'bring', 'chat', 'mimic']; // pages every domain has; any other page leads to the domain's start

/** Links to the same page in another domain, in a native popover below the button. */
export function DomainSwitch({ domain, domains }: { domain: Domain; domains: Domain[] }) {
  const section = usePathname().split('/')[2] ?? '';
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const hrefOf = (other: Domain) => (sharedSections.includes(section) ? `/${other}/${section}` : `/${other}`);
  function place() {
    if (button.current === null || menu.current === null) return;
    menu.current.style.left = `${button.current.getBoundingClientRect().left}px`;
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={popoverId}
        aria-label={`Domain: ${domainFacts[domain].label}`}
        className="flex h-9 items-center gap-1.5 rounded-lg border bg-card px-3 text-sm hover:bg-muted"
      >
        {domainFacts[domain].label}
        <ChevronDown className="size-4 text-muted-foreground" aria-hidden="true" />
      </button>
      <div
        ref={menu}
        id={popoverId}
        popover="auto"
        onToggle={place}
        onBeforeToggle={place}
        className="fixed inset-auto top-14 m-0 w-48 rounded-2xl border bg-card p-2 text-foreground shadow-raised"
      >
        <nav aria-label="Domains">
          {domains.map((other) => (
            <Link
              key={other}
              href={hrefOf(other)}
              aria-current={other === domain ? 'true' : undefined}
              onClick={() => menu.current?.hidePopover()}
              className={classNames(
                'flex items-center justify-between rounded-lg px-3 py-2 text-sm hover:bg-muted',
                other === domain && 'font-medium',
              )}
            >
              {domainFacts[other].label}
              {other === domain && <Check className="size-4 text-primary" aria-hidden="true" />}
            </Link>
          ))}
        </nav>
      </div>
    </>
  );
}
