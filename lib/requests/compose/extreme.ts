// The oldest, the dearest, the best known of one's own, in sentences.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { Extreme } from '../taste/extremes.ts';
import { capitalized, dollars, joined, spokenNumber, spokenNumbers, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named } from './said.ts';

const mostNamed = 3;

export function extremeSaid(
  { by, end, value, items, name, free, opposite, known, of, next = [] }: Extreme,
  { many, did, domain }: Nouns,
): string[] {
  const some = items.slice(0, mostNamed);
  const more = items.length - some.length;
  const isOne = items.length === 1;
  const titles =
    more > 0 ? joined([...some.map(({ title }) => title), `${spokenNumber(more)} more`]) : named(some);
  switch (by) {
    case 'series':
      return [
        `Your ${end === 'high' ? 'longest' : 'shortest'} series is ${name}, with ${spokenNumber(value)} ${many}: ${titles}.`,
      ];
    case 'year': {
      const [own, other] = end === 'low' ? ['oldest', 'newest'] : ['newest', 'oldest'];
      const then = joined(next.map((one) => `${one.item.title} (${one.value})`));
      if (isOne && then !== '' && !opposite)
        return [`The ${own} is ${items[0]?.title} from ${value}, then ${then}.`];
      if (isOne && items[0]?.year === null)
        return [`The ${own} is ${titles}, from ${value}.`, yearsKnown(known, of, many)];
      const byWhat = domain === 'steam' ? 'I go by when they came to Steam.' : '';
      const beside = opposite ? `, the ${other} ${titleWithYear(opposite)}` : '';
      if (isOne) return [`The ${own} is ${joined(some.map(titleWithYear))}${beside}.`, byWhat];
      return [
        `The ${own} are ${titles}, ${items.length === 2 ? 'both' : 'all'} from ${value}${beside}.`,
        yearsKnown(known, of, many) || byWhat,
      ];
    }
    case 'price': {
      const most = end === 'high' ? 'most' : 'least';
      if (value === 0) return [`${isOne ? `${titles} is` : `${titles} are`} free to play.`];
      const price = `${dollars(value)}${isOne ? '' : ' each'} on record, which may have changed since`;
      return [
        `${titles} ${isOne ? 'costs' : 'cost'} the ${most}: ${price}.`,
        free === 0 ? '' : `${capitalized(spokenNumber(free))} of yours ${free === 1 ? 'is' : 'are'} free.`,
      ];
    }
    case 'length': {
      const length =
        domain === 'movies'
          ? `${value} minutes`
          : `some ${spokenNumber(value)} ${value === 1 ? 'hour' : 'hours'}`;
      const of = known === undefined ? '' : `, of the ${spokenNumber(known)} whose length I know`;
      return [
        `The ${end === 'high' ? 'longest' : 'shortest'} ${isOne ? 'is' : 'are'} ${titles}, with ${length}${of}.`,
      ];
    }
    case 'people':
      return [
        `The ${end === 'high' ? 'best known' : 'most obscure'} ${isOne ? 'is' : 'are'} ${titles}: ${end === 'low' ? 'only ' : ''}${grouped(value)} people in my data ${did} it.`,
      ];
  }
}

/** Of console games, whose catalogue has no years. */
function yearsKnown(known: number | undefined, of: number, many: string): string {
  const [some, all] = spokenNumbers([known ?? of, of]);
  return known === undefined ? '' : `I know the year of ${some} of your ${all} ${many}.`;
}
