// What most people had: the unseen items with most interactions first. It has no opinion on one item, so no verdict.

import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../metrics.ts';
import { scoredOutcome } from './scored.ts';

export function popularityOutcomes(cases: EvaluationCase[]): Outcome[] {
  return cases.map((asked) =>
    scoredOutcome(asked, Float32Array.from(asked.catalogue.interactionCounts), null),
  );
}
