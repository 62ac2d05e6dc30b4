// What several titles have in common, in sentences.

import { theyAreAll } from '../known/in-common.ts';
import type { InCommon } from '../taste/in-common.ts';
import { genreNoun, joined } from '../wording.ts';
import type { Nouns } from '../world.ts';

const mostGenres = 2;
const isNoun = /^that are .*(?:games|fiction|fantasy)$/u;

/** "Most of them are nostalgic, have great music and are role-playing games."; by their genres alone where nothing else is known. */
export function inCommonSaid({ traits, genres, isAll }: InCommon, nouns: Nouns): string[] {
  if (traits.length === 0)
    return [`All of them are ${joined(genres.slice(0, mostGenres).map((one) => genreNoun(one, nouns, 2)))}.`];
  const owned = traits.filter(({ said }) => said.startsWith('with '));
  const kinds = traits.filter(({ said }) => isNoun.test(said));
  const states = traits.filter((trait) => !owned.includes(trait) && !kinds.includes(trait));
  const parts = [states, owned, kinds].filter((some) => some.length > 0).map(theyAreAll);
  return [`${isAll ? 'All' : 'Most'} of them ${joined(parts)}.`];
}
