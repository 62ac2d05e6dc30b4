'use client';

import { LoaderCircle, Scale } from 'lucide-react';
import { useTransition } from 'react';
import { startComparison } from '#app/[domain]/compare/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import type { Domain } from '#lib/contract/domain.ts';

const waiting = 'Writing the explanations…';
const words = ['no', 'one', 'two', 'three'];

/** Gets an answer from each method and shows them side by side, without names. */
export function CompareButton({ domain, itemId, count }: { domain: Domain; itemId: string; count: number }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const Icon = pending ? LoaderCircle : Scale;
  const label = `Compare ${words[count] ?? count} explanations`;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        disabled={pending}
        onClick={() =>
          start(async () => {
            const result = await startComparison({ domain, itemId });
            if (!result.ok) toast({ message: result.message, tone: 'danger' });
          })
        }
      >
        <Icon className={pending ? 'size-4 animate-spin' : 'size-4'} aria-hidden="true" />
        {pending ? waiting : label}
      </Button>
      <span role="status" className="sr-only">
        {pending && waiting}
      </span>
    </>
  );
}
