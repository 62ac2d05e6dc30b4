'use client';

import { X } from 'lucide-react';
import { startTransition, useOptimistic } from 'react';
import { changeOutsideTitle } from '#app/[domain]/bring/actions.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

type OutsideTitle = { id: string; title: string; facts: string[] };

export function OutsideList({ domain, titles }: { domain: Domain; titles: OutsideTitle[] }) {
  const [shown, hide] = useOptimistic(titles, (present, id: string) =>
    present.filter((one) => one.id !== id),
  );
  const toast = useToast();
  function change({ id, title }: OutsideTitle, removed: boolean) {
    startTransition(async () => {
      if (removed) hide(id);
      const result = await changeOutsideTitle({ domain, titleId: id, removed }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (removed) {
        toast({
          message: `Removed ${title} from your history.`,
          action: { label: 'Undo', run: () => change({ id, title, facts: [] }, false) },
        });
      }
    });
  }
  return (
    <ul className="mt-6 divide-y border-y">
      {shown.map((one) => (
        <li key={one.id} className="flex items-center gap-4 py-3">
          <div className="min-w-0 flex-1">
            <p className="break-words font-medium">{one.title}</p>
            <p className="text-muted-foreground text-sm">{one.facts.join(' · ')}</p>
          </div>
          <div className="hidden sm:block">
            <Badge>Not in the catalogue</Badge>
          </div>
          <Button
            variant="quiet"
            size="icon"
            aria-label={`Remove ${one.title} from your history`}
            title="Remove"
            onClick={() => change(one, true)}
          >
            <X className="size-4" aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
