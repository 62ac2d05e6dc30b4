// A surprise: anything but the kinds that the history mostly has.

import { kindsAreKnown } from '#lib/evidence/known-kinds.ts';
import { genreNoun, joined } from '../wording.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';
import type { Constraint } from './constraint.ts';
import { popularityConstraint } from './popularity-constraint.ts';

const usualGenres = 2; // that it stays away from

export function surpriseConstraint(world: World): Constraint {
  const { catalogue } = world;
  const nouns = nounsOf(catalogue);
  if (!kindsAreKnown(catalogue)) return { ...popularityConstraint(world, 'less known'), key: 'surprise' };
  const counts = new Map<string, number>();
  for (const { genres } of distinctHistory(world))
    for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  const usual = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, usualGenres)
    .map(([genre]) => genre);
  return {
    key: 'surprise',
    said:
      usual.length === 0
        ? `${nouns.many} of any kind`
        : `anything but your usual ${joined(usual.map((genre) => genreNoun(genre, nouns, 2)))}`,
    test: ({ genres }) => genres.length > 0 && !genres.some((genre) => usual.includes(genre)),
  };
}
