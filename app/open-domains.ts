import { cache } from 'react';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { filledDomains } from '#lib/db/items.ts';

/** The domains with a catalogue, in the project's order. Queried once per page. */
export const openDomains = cache(async (): Promise<Domain[]> => {
  const filled = await filledDomains(database());
  return domains.filter((domain) => filled.has(domain));
});
