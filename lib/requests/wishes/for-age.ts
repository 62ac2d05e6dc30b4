// Up to which rating something suits children: of an age that the message names, else of any age at school.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { knownOf } from '../known/known-matter.ts';
import { ageIn } from '../message/age.ts';
import type { World } from '../world.ts';

/** The age from which a rating allows it without an adult. */
const from: Record<'films' | 'games', Record<string, number>> = {
  films: { G: 0, PG: 6, 'PG-13': 13, R: 17, 'NC-17': 18 },
  games: { E: 0, 'E10+': 10, T: 13, M: 17 },
};
const usual = 10; // years, where no age is named

/** null: its rating isn't known. */
export function suitsAge({ catalogue, message = '' }: World, item: Item): boolean | null {
  const rating = knownOf(catalogue, item)?.rating;
  const least =
    rating === undefined ? undefined : from[catalogue.domain === 'movies' ? 'films' : 'games'][rating];
  return least === undefined ? null : least <= (ageIn(message) ?? usual);
}
