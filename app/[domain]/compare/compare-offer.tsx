import { CompareButton } from '#app/[domain]/compare/compare-button.tsx';
import { methodsToCompare } from '#app/[domain]/compare/methods.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** The button if there are at least two methods to compare; otherwise nothing. Put it inside Suspense. */
export async function CompareOffer({ domain, itemId }: { domain: Domain; itemId: string }) {
  const { length } = await methodsToCompare(domain);
  return length < 2 ? null : <CompareButton domain={domain} itemId={itemId} count={length} />;
}
