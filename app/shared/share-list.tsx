'use client';

import Link from 'next/link';
import { startTransition, useOptimistic } from 'react';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { revokeSharedAnswer } from '#app/shared/actions.ts';
import { unreachable } from '#app/unreachable.ts';

export type ShareEntry = { id: string; chatPath: string; title: string; question: string; when: string };

export function ShareList({ shares }: { shares: ShareEntry[] }) {
  const toast = useToast();
  const [shown, hide] = useOptimistic(shares, (current, id: string) =>
    current.filter((share) => share.id !== id),
  );
  function revoke(share: ShareEntry) {
    startTransition(async () => {
      hide(share.id);
      const result = await revokeSharedAnswer({ shareId: share.id }).catch(unreachable);
      toast(
        result.ok
          ? { message: `The link about ${share.title} no longer works.` }
          : { message: result.message, tone: 'danger' },
      );
    });
  }
  return (
    <ul className="divide-y rounded-2xl border bg-card">
      {shown.map((share) => (
        <li key={share.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <Link href={share.chatPath} className="block truncate rounded font-medium hover:underline">
              {share.title}
            </Link>
            <p className="truncate text-muted-foreground text-sm">
              {share.question} · {share.when}
            </p>
          </div>
          <a
            href={`/shared/${share.id}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass({ variant: 'secondary', size: 'small' })}
          >
            Open<span className="sr-only"> the link about {share.title}</span>
          </a>
          <Button variant="quiet" size="small" onClick={() => revoke(share)}>
            Revoke<span className="sr-only"> the link about {share.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
