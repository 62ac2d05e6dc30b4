import { cache } from 'react';
import { keptForAll } from '#app/kept-for-all.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { filledDomains } from '#lib/db/items.ts';

/** The domains with a catalogue, in the project's order. */
export const openDomains = cache(
  (): Promise<Domain[]> =>
    keptForAll('open domains', async () => {
      const filled = await filledDomains(database());
      return domains.filter((domain) => filled.has(domain));
    }),
);
