// What it is that a catalogue doesn't know, where a wish can't be checked.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { hasGenres } from '../kinds/known-kinds.ts';
import { unknownMatter } from '../kinds/unknown-matters.ts';
import { hasYears } from '../known/years.ts';
import { personNamed } from '../titles/people.ts';
import { nounsOf } from '../world.ts';
import type { ConstraintKey } from './constraint.ts';

/** "no De Niro", "with Gene Kelly": of a film, somebody in it. */
const name = /^(?:no|not|without|with|except)\s+\p{Lu}\p{Ll}/u;

const beforeName = /^(?:(?:no|not|without|with|by|starring|made|directed) )+/i;

/** null: nothing here knows of it. */
export function matterOf(catalogue: Catalogue, key: ConstraintKey, wish: string): string | null {
  const { domain } = catalogue;
  const { many } = nounsOf(catalogue);
  const about: Partial<Record<ConstraintKey, string>> = {
    maker: 'director',
    platform: domain === 'movies' ? 'streaming' : 'linux',
    price: 'price',
    era: 'year',
    mood: 'mood',
  };
  if (key === 'with') return unknownMatter(wish === 'for kids' ? 'age' : 'players', domain);
  if (key === 'genre' && !hasGenres(catalogue)) return `which genre ${many} are`;
  const isName =
    domain === 'movies' &&
    key === 'but' &&
    (name.test(wish) || personNamed(wish.replace(beforeName, ''), catalogue) !== null);
  const matter = unknownMatter(isName ? 'cast' : (about[key] ?? wish), domain);
  if (matter === null || !isKnown(catalogue, matter)) return matter;
  return key === 'era' ? 'which years that means' : null;
}

/** The catalogue does know this of its items, only not what was asked of it. */
function isKnown(catalogue: Catalogue, matter: string): boolean {
  if (/ cost$/.test(matter)) return catalogue.items.some(({ details }) => details?.priceUsd !== undefined);
  return / came out$/.test(matter) && hasYears(catalogue);
}
