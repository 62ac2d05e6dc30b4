'use client';

import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useOptimistic } from 'react';
import { feedbackEffect, feedbackSentence, type Reason } from '#app/[domain]/feedback/reasons.ts';
import { useFeedback } from '#app/[domain]/feedback/use-feedback.ts';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { Button } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

type Entry = Reason & {
  id: string;
  itemId: string;
  itemTitle: string;
  rating: string | undefined;
  day: string;
};

export function FeedbackList({ domain, entries }: { domain: Domain; entries: Entry[] }) {
  const [shown, hide] = useOptimistic(entries, (present, id: string) =>
    present.filter((entry) => entry.id !== id),
  );
  const feedback = useFeedback(domain);
  return (
    <ul className="mt-6 divide-y border-y">
      {shown.map((entry) => {
        const said = feedbackSentence(entry.itemTitle, entry);
        return (
          <li key={entry.id} className="flex items-center gap-4 py-3">
            <div className="min-w-0 flex-1">
              <Link
                href={itemPath(domain, entry.itemId)}
                className="rounded font-medium text-sm hover:underline"
              >
                {said}
              </Link>
              <p className="text-muted-foreground text-sm">
                {entry.rating !== undefined && `You rated it ${entry.rating}. `}
                {feedbackEffect(entry, domainFacts[domain])}
              </p>
            </div>
            <span className="hidden shrink-0 text-muted-foreground text-xs tabular-nums sm:block">
              {entry.day}
            </span>
            <Button
              size="small"
              aria-label={`Undo: ${said}`}
              onClick={() => feedback.undo(entry.id, said, () => hide(entry.id))}
            >
              <Undo2 className="size-4" aria-hidden="true" /> Undo
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
