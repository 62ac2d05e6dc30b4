import Link from 'next/link';
import { type Placed, placeWords } from '#app/[domain]/feedback/place-words.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** The recommender's rank and where the person's feedback puts the item, in one sentence; nothing without feedback. */
export function FeedbackPlace({
  domain,
  evidence,
  className,
}: {
  domain: Domain;
  evidence: Placed;
  className?: string;
}) {
  const parts = placeWords(evidence);
  if (parts === null) return null;
  return (
    <p className={className}>
      {parts.rank}{' '}
      <Link href={`/${domain}/feedback`} className="rounded text-primary underline-offset-4 hover:underline">
        {parts.feedback}
      </Link>{' '}
      {parts.effect}
    </p>
  );
}
