// The alignment methods that can answer right now, according to the explainer.

import { cache } from 'react';
import { explainerHealth } from '#app/explainer/client.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';

const healthOnce = cache(() => explainerHealth().catch(() => null)); // per page, whatever its domains

/** Empty if the explainer can't be reached. In the paper's order, each once. */
export async function methodsToCompare(domain: Domain): Promise<Method[]> {
  const health = await healthOnce();
  const offered = health?.domains[domain]?.methods ?? [];
  return methods.filter((method) => offered.includes(method));
}
