import { FeedbackPlace } from '#app/[domain]/feedback/feedback-place.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

/** Rank and score of an item for this person, and what their feedback makes of the rank. */
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
        You have {domainFacts[domain].participle} it, so it is not recommended. By its score alone it would
        stand at place {evidence.rank.toLocaleString('en')}.
      </p>
    );
  }
  return (
    <>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <div>
          <dt className="text-muted-foreground text-sm">
            {evidence.withFeedback === undefined ? 'Rank for you' : 'Rank by the recommender'}
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
