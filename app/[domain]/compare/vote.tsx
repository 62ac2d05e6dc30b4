'use client';

import { useTransition } from 'react';
import { voteOnComparison } from '#app/[domain]/compare/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';

const noneIsBetter = -1;

export function Vote({
  comparisonId,
  choice,
  letter,
}: {
  comparisonId: string;
  choice: number;
  letter: string;
}) {
  const { vote, pending } = useVote(comparisonId);
  return (
    <Button className="mt-5" variant="primary" disabled={pending} onClick={() => vote(choice)}>
      {letter} is best
    </Button>
  );
}

export function VoteForNone({ comparisonId }: { comparisonId: string }) {
  const { vote, pending } = useVote(comparisonId);
  return (
    <Button disabled={pending} onClick={() => vote(noneIsBetter)}>
      None is better
    </Button>
  );
}

function useVote(comparisonId: string): { vote: (choice: number) => void; pending: boolean } {
  const [pending, start] = useTransition();
  const toast = useToast();
  function vote(choice: number) {
    start(async () => {
      const result = await voteOnComparison({ comparisonId, choice }).catch(unreachable);
      if (!result.ok) toast({ message: result.message, tone: 'danger' });
    });
  }
  return { vote, pending };
}
