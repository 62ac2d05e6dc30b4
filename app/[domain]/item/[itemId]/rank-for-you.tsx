import { FeedbackPlace } from '#app/[domain]/feedback/feedback-place.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

/** An item's rank and score for this person, and how their feedback changes the rank. */
export function RankForYou({
  domain,
  evidence,
  seen,
}: {
  domain: Domain;
  evidence: Evidence;
  seen: boolean;
}) {
  if (seen) {
    return (
      <p className="text-muted-foreground">
        You’ve {domainFacts[domain].participle} it, so we don’t recommend it. By score alone it would be at
        rank {evidence.rank.toLocaleString('en')}.
      </p>
    );
  }
  return (
    <>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <div>
          <dt className="text-muted-foreground text-sm">
            {evidence.withFeedback === undefined ? 'Rank for you' : 'Rank before your feedback'}
          </dt>
          <dd className="font-display text-3xl tabular-nums">
            {evidence.rank.toLocaleString('en')}
            <span className="text-base text-muted-foreground">
              {' '}
              of {evidence.candidates.toLocaleString('en')}
            </span>
          </dd>
        </div>
        <div>
          <dt className="text-muted-foreground text-sm">Score</dt>
          <dd className="font-display text-3xl tabular-nums">{evidence.score.toFixed(2)}</dd>
        </div>
      </dl>
      <FeedbackPlace domain={domain} evidence={evidence} className="mt-3 text-muted-foreground text-sm" />
    </>
  );
}
