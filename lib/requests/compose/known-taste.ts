// What the titles of a history have in common besides their kind, in a sentence.

import { adjectivesOf } from '../known/traits.ts';
import type { KnownTaste } from '../taste/known-taste.ts';
import { capitalized, joined, spokenNumber } from '../wording.ts';
import type { Nouns } from '../world.ts';

/** "They tend to be bleak and thoughtful; six are set in space, and five have robots." */
export function knownTasteSaid({ moods, themes, known }: KnownTaste, { many }: Nouns): string {
  const tend = moods.length > 0 ? `They tend to be ${joined(adjectivesOf(moods))}` : '';
  const some = joined(
    themes.map(
      ({ trait, count }) => `${count === known ? 'all' : spokenNumber(count)} ${theyAre(trait.said)}`,
    ),
  );
  if (some === '') return `${tend}.`;
  return tend === ''
    ? `${capitalized(some).replace(/^(\S+)/, `$1 of your ${many}`)}.`
    : `${tend}, and ${some}.`;
}

/** "with robots" → "have robots", "set in space" → "are set in space" */
function theyAre(said: string): string {
  return said.startsWith('with ') ? `have ${said.slice('with '.length)}` : `are ${said}`;
}
