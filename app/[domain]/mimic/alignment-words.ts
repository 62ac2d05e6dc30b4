// What an alignment cost, and its own part of the learning curve, without the versions its adapter continued from.

import { domainFacts } from '#lib/contract/domain.ts';
import type { EvaluationRow } from '#lib/evaluation/evaluation-file.ts';

type Alignment = NonNullable<EvaluationRow['alignment']>;

export function costOf({ from, steps, tokens, seconds }: Alignment): string {
  const cost = costText(
    steps - (from?.steps ?? 0),
    tokens - (from?.tokens ?? 0),
    seconds - (from?.seconds ?? 0),
  );
  if (!from) return `Aligned in ${cost}.`;
  const start = `${domainFacts[from.domain].label}, ${from.method}`;
  const before = costText(from.steps, from.tokens, from.seconds);
  return `Aligned in ${cost}, starting from an adapter already trained for ${before} (last: ${start}).`;
}

export function ownCurve({ from, curve }: Alignment): Alignment['curve'] {
  const before = from?.steps ?? 0;
  return curve.filter(({ step }) => step > before).map(({ step, loss }) => ({ step: step - before, loss }));
}

function costText(steps: number, tokens: number, seconds: number): string {
  return `${steps.toLocaleString('en')} steps, ${tokens.toLocaleString('en')} tokens, ${Math.round(seconds / 60)} minutes`;
}
