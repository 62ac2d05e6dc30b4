// What the titles of a history are generally known to have in common, more than well-known titles do: "they tend to be bleak
// and thoughtful, and five are set in space".

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { upsettingTraits } from '#lib/catalogue/general-knowledge.ts';
import { shareWith } from '../known/in-common.ts';
import { knownOf } from '../known/known-matter.ts';
import { adjectiveOf, moodsOf, type Trait, traitNamed } from '../known/traits.ts';

/** moods, themes: the most telling first. known: titles of which anything of the kind is known. */
export type KnownTaste = { moods: Trait[]; themes: { trait: Trait; count: number }[]; known: number };

const fewest = 4; // titles of which traits are known
const leastShare = 0.3; // of them
const leastCount = 3;
const leastLift = 1.7;
const mostMoods = 2;
const mostThemes = 2;

/** null: too little is known, or nothing stands out. among: of which kind all are, so that what is usual for it says nothing. */
export function knownTaste(
  catalogue: Catalogue,
  items: readonly Item[],
  among?: readonly Item[],
): KnownTaste | null {
  const all = items.flatMap((item) => knownOf(catalogue, item)?.traits ?? []);
  const known = items.filter((item) => knownOf(catalogue, item)?.traits).length;
  if (known < fewest) return null;
  const counts = new Map<string, number>();
  for (const trait of all) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const usual = among ? sharesAmong(catalogue, among) : (name: string) => shareWith(catalogue, name);
  const telling = [...counts]
    .map(([name, count]) => ({ name, count, lift: count / known / usual(name) }))
    .filter(({ count, lift }) => count >= leastCount && count >= leastShare * known && lift >= leastLift)
    .sort((a, b) => b.count * Math.log(b.lift) - a.count * Math.log(a.lift) || a.name.localeCompare(b.name));
  const moodNames = new Set(
    moodsOf({ traits: telling.map(({ name }) => name) }, catalogue.domain)
      .filter((trait) => adjectiveOf(trait) !== null)
      .map(({ name }) => name),
  );
  const traits = telling.flatMap(({ name, count }) => {
    const trait = traitNamed(name, catalogue.domain);
    return trait ? [{ trait, count }] : [];
  });
  const moods = traits.filter(({ trait }) => moodNames.has(trait.name)).slice(0, mostMoods);
  const themes = traits.filter(({ trait }) => isTheme(trait)).slice(0, mostThemes);
  return moods.length + themes.length === 0
    ? null
    : { moods: moods.map(({ trait }) => trait), themes, known };
}

function sharesAmong(catalogue: Catalogue, items: readonly Item[]): (name: string) => number {
  const known = items.flatMap((item) => {
    const traits = knownOf(catalogue, item)?.traits;
    return traits ? [new Set(traits)] : [];
  });
  return (name) => known.filter((traits) => traits.has(name)).length / known.length;
}

/** What one can say some have or are about. */
function isTheme({ name, said }: Trait): boolean {
  return /^(?:with|set|about) /.test(said) && !beside.has(name);
}
const beside = new Set([
  ...upsettingTraits,
  ...[
    'happy ending',
    'sad ending',
    'open ending',
    'twist',
    'cult',
    'several endings',
    'silent hero',
    'shooting',
  ],
  ...[
    'sword fighting',
    'crafting',
    'loot',
    'bosses',
    'vehicles',
    'level editor',
    'permadeath',
    'great music',
  ],
  ...[
    'motion controls',
    'anime look',
    'cartoon look',
    'pixel art',
    'no words',
    'text-heavy',
    'grinding',
    'stealth',
  ],
  ...['split screen', 'platforming', 'physics', 'destruction', 'many playable characters', 'minigames'],
]);
