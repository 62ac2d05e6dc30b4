import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SessionList } from '#app/(account)/settings/sessions/session-list.tsx';
import { pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { database } from '#lib/db/client.ts';
import { listSessions } from '#lib/db/sessions.ts';

export const metadata: Metadata = { title: 'Where you’re signed in' };

const words = (date: Date) => date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

export default async function SessionsPage() {
  const user = await pageUser('/settings/sessions');
  if (user.role === 'demo') redirect('/');
  const sessions = await listSessions(database(), user.id);
  return (
    <>
      <h1 className="text-3xl">Where you’re signed in</h1>
      <p className="mt-2 text-muted-foreground text-sm">
        If one of these isn’t you, sign it out and change your password.
      </p>
      <SessionList
        sessions={sessions.map(({ id, client, createdAt, seenAt }) => ({
          id,
          client: client ?? 'Unknown browser',
          signedIn: words(createdAt),
          seen: words(seenAt),
          isThis: id === user.sessionId,
        }))}
      />
      <div className="mt-6 flex flex-wrap gap-2">
        <Link href="/settings" className={buttonClass()}>
          Done
        </Link>
        <Link href="/change-password" className={buttonClass({ variant: 'quiet' })}>
          Change password
        </Link>
      </div>
    </>
  );
}
