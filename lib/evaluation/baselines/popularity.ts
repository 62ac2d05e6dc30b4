// The unseen items with most interactions first. Popularity says nothing about a single item, so it gives no verdict.
import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../outcome.ts';
import { scoredOutcome } from './scored.ts';

export function popularityOutcomes(cases: EvaluationCase[]): Outcome[] {
  return cases.map((asked) =>
    scoredOutcome(asked, Float32Array.from(asked.catalogue.interactionCounts), null),
  );
}
