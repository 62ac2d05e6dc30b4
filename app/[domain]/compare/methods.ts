/** The alignment methods that can answer by name now, as the explainer says. */

import { cache } from 'react';
import { explainerHealth } from '#app/explainer/client.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';

const healthOnce = cache(() => explainerHealth().catch(() => null)); // for a page, whatever its domains

/** Empty where the explainer cannot be reached. In the order of the paper, each once. */
export async function methodsToCompare(domain: Domain): Promise<Method[]> {
  const health = await healthOnce();
  const offered = health?.domains[domain]?.methods ?? [];
  return methods.filter((method) => offered.includes(method));
}
