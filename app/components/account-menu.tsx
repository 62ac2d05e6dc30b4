'use client';

import { FileDown, KeyRound, LogOut, Settings2, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { signOut } from 'next-auth/react';
import { useState } from 'react';
import { ThemePicker } from '#app/components/theme-picker.tsx';

const entryClass =
  'flex w-full items-center gap-2.5 rounded-lg px-3 py-2 text-left text-sm hover:bg-muted [&>svg]:size-4 [&>svg]:text-muted-foreground';
const popoverId = 'account-menu';

/** Name, theme, administration, settings, sign-out: the browser's own popover, closed by Escape or a click outside. */
export function AccountMenu({ name, email, role }: { name: string; email: string; role: string }) {
  const [leaving, setLeaving] = useState(false);
  const close = () => document.getElementById(popoverId)?.hidePopover();
  async function leave() {
    setLeaving(true);
    await signOut({ redirect: false }).catch(() => {});
    window.location.assign('/');
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={popoverId}
        aria-label={`Account: ${name}`}
        className="grid size-9 place-items-center rounded-full bg-accent font-semibold text-accent-foreground text-sm hover:opacity-85"
      >
        {[...name][0]?.toUpperCase() ?? '?'}
      </button>
      <div
        id={popoverId}
        popover="auto"
        className="fixed inset-auto top-15 right-4 m-0 w-64 rounded-2xl border bg-card p-2 text-foreground shadow-raised"
      >
        <div className="px-3 pt-2 pb-3">
          <p className="truncate font-medium text-sm">{name}</p>
          <p className="truncate text-muted-foreground text-xs">
            {role === 'demo' ? 'Demo viewer, your own copy' : email}
          </p>
        </div>
        <div className="flex items-center justify-between px-3 pb-3 text-sm">
          <span className="text-muted-foreground">Theme</span>
          <ThemePicker />
        </div>
        <div className="border-t pt-2">
          {role === 'administrator' && (
            <Link href="/admin" className={entryClass} onClick={close}>
              <Settings2 aria-hidden="true" /> Administration
            </Link>
          )}
          {role !== 'demo' && (
            <Link href="/settings" className={entryClass} onClick={close}>
              <SlidersHorizontal aria-hidden="true" /> Settings
            </Link>
          )}
          {role !== 'demo' && (
            <Link href="/change-password" className={entryClass} onClick={close}>
              <KeyRound aria-hidden="true" /> Change password
            </Link>
          )}
          <Link href="/settings/my-data" className={entryClass} onClick={close}>
            <FileDown aria-hidden="true" /> My data
          </Link>
          <button type="button" className={entryClass} onClick={leave} disabled={leaving}>
            <LogOut aria-hidden="true" /> {leaving ? 'Signing out…' : 'Sign out'}
          </button>
        </div>
      </div>
    </>
  );
}
