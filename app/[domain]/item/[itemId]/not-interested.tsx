'use client';

import { FeedbackMenu } from '#app/[domain]/feedback/feedback-menu.tsx';
import { useFeedback } from '#app/[domain]/feedback/use-feedback.ts';
import type { Film } from '#app/[domain]/shelf.ts';
import { useHistoryChange } from '#app/[domain]/use-history-change.ts';
import type { Domain } from '#lib/contract/domain.ts';

export function NotInterested({ domain, film }: { domain: Domain; film: Film }) {
  const feedback = useFeedback(domain);
  const changeHistory = useHistoryChange(domain);
  return (
    <FeedbackMenu
      domain={domain}
      film={film}
      labelled
      onGive={(reason) => feedback.give(film, reason)}
      onSeen={() => changeHistory({ change: 'add', item: film })}
    />
  );
}
