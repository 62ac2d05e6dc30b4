'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '#app/components/class-names.ts';

const sections = [
  { path: '', label: 'For you' },
  { path: '/history', label: 'History' },
  { path: '/saved', label: 'Saved' },
  { path: '/chat', label: 'Chats' },
  { path: '/mimic', label: 'Mimicry' },
] as const;

export function SectionNav({ domain }: { domain: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className="flex gap-1">
      {sections.map(({ path, label }) => {
        const href = `/${domain}${path}`;
        const current = path === '' ? pathname === href : pathname.startsWith(href);
        return (
          <Link
            key={path}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={classNames(
              'flex-1 whitespace-nowrap rounded-lg px-1.5 py-2 text-center text-sm transition sm:flex-none sm:px-3.5 sm:py-1.5',
              current
                ? 'bg-accent font-medium text-accent-foreground'
                : 'text-muted-foreground hover:bg-muted hover:text-foreground',
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
