'use client';

import { FeedbackMenu } from '#app/[domain]/feedback/feedback-menu.tsx';
import { useFeedback } from '#app/[domain]/feedback/use-feedback.ts';
import type { Film } from '#app/[domain]/shelf.ts';
import type { Domain } from '#lib/contract/domain.ts';

export function NotInterested({ domain, film }: { domain: Domain; film: Film }) {
  const feedback = useFeedback(domain);
  return (
    <FeedbackMenu domain={domain} film={film} labelled onGive={(reason) => feedback.give(film, reason)} />
  );
}
