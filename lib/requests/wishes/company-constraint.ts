// For whom and with whom: what is for children, and what several play, on a console at one screen and on a system that is owned.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { hasGenres } from '../kinds/known-kinds.ts';
import { featureNamed } from '../kinds/specs.ts';
import { knownOf } from '../known/known-matter.ts';
import { distinctHistory, type World } from '../world.ts';
import type { ConstraintKey } from './constraint.ts';
import { suitsAge } from './for-age.ts';
import { kindConstraint, type Test } from './kind-constraint.ts';
import { knownWish } from './known-wish.ts';
import { isHarmless } from './mood-constraint.ts';
import { forYoungest, upsetsChildren } from './trait-wish.ts';

type Company = 'kids' | 'a friend' | 'co-op';
export const companyWords = { kids: 'for kids', 'a friend': 'with a friend', 'co-op': 'co-op' } as const;

export function companyConstraint(world: World, company: Company): (Test & { key: ConstraintKey }) | null {
  if (company === 'kids') {
    const kind = hasGenres(world.catalogue) ? kindConstraint(world, 'with', 'kids') : null;
    if (!kind) return null;
    const isIt = (item: Item) =>
      kind.test(item) &&
      isHarmless(item) &&
      suitsAge(world, item) !== false &&
      !upsetsChildren(world.catalogue, item);
    const stricter = {
      ...kind,
      ...(oneChild.test(world.message ?? '') ? {} : atOneScreen(world, isIt)),
      ...forYoungest(world),
    };
    const { mainly } = stricter;
    return {
      ...stricter,
      test: isIt,
      ...(mainly ? { mainly: (item) => isIt(item) && mainly(item) } : {}),
    };
  }
  const kind = company === 'co-op' ? 'co-op' : 'multiplayer';
  const feature = featureNamed(kind, world.catalogue);
  if (!feature) {
    const known = knownWish(world, companyWords[company], []);
    return known
      ? { key: 'with', ...known, ...atOneScreen(world, known.test) }
      : kindConstraint(world, 'with', kind);
  }
  return { key: 'with', said: feature.said, test: feature.test };
}

const oneChild =
  /\b(?:son|daughter|boy|girl|grandson|granddaughter|niece|nephew|him|her|he|she|himself|herself|alone|year[- ]?old)\b/i;
const apart = /\b(?:online|discord|over the internet|in red|en línea|en ligne)\b/i;
const crowd = /\b(?:family|party|(?:games?|game) night|all of us|everyone|everybody|group|four|five|six)\b/i;
const crowded = 4; // who can play at one screen

const inTeams = ['cooperative', 'team play', 'competitive', 'massively multiplayer'];

/** For some people online: rather what is known to be played with or against each other, on a system that is owned. */
export function inCompany(world: World, test: Test['test']): Pick<Test, 'mainly'> {
  const isOwned = onOwned(world);
  return {
    mainly: (item) =>
      test(item) &&
      isOwned(item) &&
      inTeams.some((trait) => knownOf(world.catalogue, item)?.traits?.includes(trait)),
  };
}

/** For a system that is in the history; a game that names none may be. */
export function onOwned(world: World): (item: Item) => boolean {
  const owned = new Set(distinctHistory(world).flatMap(({ details }) => details?.platforms ?? []));
  return ({ details }) => {
    const platforms = details?.platforms ?? [];
    return owned.size === 0 || platforms.length === 0 || platforms.some((one) => owned.has(one));
  };
}

/** On a console rather what several play at one screen, by what is known, and on a system that is owned. */
function atOneScreen(world: World, test: Test['test']): Pick<Test, 'mainly'> {
  const { catalogue, message = '' } = world;
  if (catalogue.domain !== 'games' || apart.test(message)) return {};
  const least = crowd.test(message) ? crowded : 2;
  const isOwned = onOwned(world);
  return {
    mainly: (item) => test(item) && (knownOf(catalogue, item)?.couch ?? 1) >= least && isOwned(item),
  };
}
