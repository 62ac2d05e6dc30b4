'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { endMySessions } from '#app/(account)/settings/sessions/actions.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { nothingChanged } from '#app/unreachable.ts';

export type ShownSession = { id: string; client: string; signedIn: string; seen: string; isThis: boolean };

export function SessionList({ sessions }: { sessions: ShownSession[] }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  async function end(which: string, leaves: boolean) {
    setBusy(true);
    setProblem(null);
    setStatus('');
    const result = await endMySessions(which).catch(nothingChanged);
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    if (leaves) return window.location.assign('/sign-in');
    setStatus(result.ended === 1 ? 'Signed out on one device.' : `Signed out on ${result.ended} devices.`);
    router.refresh();
  }
  return (
    <>
      <ul className="mt-6 divide-y rounded-2xl border bg-card">
        {sessions.map(({ id, client, signedIn, seen, isThis }) => (
          <li key={id} className="flex items-center justify-between gap-4 px-5 py-4">
            <div className="min-w-0">
              <p className="font-medium">
                {client} {isThis && <Badge>this one</Badge>}
              </p>
              <p className="text-muted-foreground text-sm">
                Signed in {signedIn}, last used {seen}
              </p>
            </div>
            <Button
              size="small"
              disabled={busy}
              onClick={() => end(id, isThis)}
              aria-label={`Sign out ${client}`}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-3 text-sm">
        {status}
      </p>
      {problem !== null && <Notice role="alert" tone="danger" title={problem} />}
      <div className="mt-4 flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <Button disabled={busy} onClick={() => end('others', false)}>
            Sign out everywhere else
          </Button>
        )}
        <Button variant="quiet" disabled={busy} onClick={() => end('all', true)}>
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}
