// What the games of a history cost, in sentences.

import type { TasteFacts } from '../taste.ts';
import { areSo, capitalized, dollars, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';

export function pricesSaid(
  { middle, free, known }: NonNullable<TasteFacts['prices']>,
  { many }: Nouns,
): string[] {
  const [some, all] = spokenNumbers([free, known]);
  return [
    `Half of your ${many} cost ${dollars(middle)} or less.`,
    free === 0
      ? `None of those with a price on record is free.`
      : free === known
        ? `All of those with a price on record are free.`
        : `${capitalized(some ?? '')} of the ${all} with a price on record ${areSo(free)} free.`,
  ];
}
