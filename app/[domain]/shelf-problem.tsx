'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

const lookAgainMs = 4_000; // after a start, the explainer takes a few seconds

/** Shown in place of the recommendations until they load. */
export function ShelfProblem({ problem }: { problem: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Notice
      role="alert"
      tone="warning"
      title="Couldn’t load recommendations"
      action={
        <Button size="small" onClick={() => router.refresh()}>
          <RefreshCw className="size-4" aria-hidden="true" /> Try again
        </Button>
      }
    >
      {problem} We’ll keep trying. You can still change your history.
    </Notice>
  );
}
