'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '#app/components/class-names.ts';

const pages = [
  { path: '', label: 'Overview' },
  { path: '/users', label: 'Users' },
  { path: '/data', label: 'Data' },
  { path: '/trainings', label: 'Trainings' },
  { path: '/versions', label: 'Versions' },
  { path: '/people', label: 'People' },
  { path: '/health', label: 'Health' },
  { path: '/log', label: 'Log' },
] as const;

/** The pages of the administration, on a phone in a row that scrolls. */
export function AdminNav() {
  const pathname = usePathname() ?? '';
  return (
    <nav aria-label="Administration" className="-mx-4 overflow-x-auto px-4 py-1 sm:-mx-6 sm:px-6">
      <ul className="flex w-max gap-1">
        {pages.map(({ path, label }) => {
          const href = `/admin${path}`;
          const current = pathname === href || (path !== '' && pathname.startsWith(`${href}/`));
          return (
            <li key={path}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'block whitespace-nowrap rounded-lg px-3 py-2 text-sm transition',
                  current
                    ? 'bg-accent font-medium text-accent-foreground'
                    : 'text-muted-foreground hover:bg-muted hover:text-foreground',
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
