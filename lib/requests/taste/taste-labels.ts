// Words of a question about taste that a label counts, though none is written like them: "how hard", "milsim".

import { catalogueValues } from '#lib/evidence/attributes.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import type { World } from '../world.ts';

const labels: [RegExp, string][] = [
  [
    /^(?:how )?(?:difficult\w*|hard(?:er|est|ness)?|tough\w*|cruel\w*|brutal\w*|punishing|unforgiving|challeng\w*|masochis\w*)(?: (?:games?|ones?|stuff))?$/iu,
    'Difficult',
  ],
  [/^(?:mil ?-?sims?|military (?:sims?|simulations?))$/iu, 'Military'],
  [/^(?:arcad(?:e|ey|y)|arcade(?:-style)? (?:games?|stuff))$/iu, 'Arcade'],
  [/^(?:realis(?:m|tic)|simulators?|sims)$/iu, 'Realistic'],
  [/^(?:cute|cutesy|adorable)$/iu, 'Cute'],
  [/^(?:grind\w*)$/iu, 'Grinding'],
  [/^(?:couch|sofa)(?: games?| co-?op)?$/iu, 'Local Co-Op'],
  [/^(?:old ?-?school|retro\w*)$/iu, 'Retro'],
];

/** "Kids films" are for children, not about them. */
export const ofKids =
  /^(?:kids?|kiddie|child(?:ren)?)(?:['’]?s)?['’]?(?: (?:films?|movies?|games?|ones?|stuff))?$/iu;

/** null: none is meant, or the catalogue's labels are too few to count. */
export function labelMeant(words: string, { catalogue }: Pick<World, 'catalogue'>): string | null {
  if (ofKids.test(words.trim())) {
    const genre = catalogueValues(catalogue, 'genre').find((value) => /^children(?:['’]s)?$/iu.test(value));
    if (genre !== undefined) return genre.toLowerCase();
  }
  if (!tagsAreReliable(catalogue)) return null;
  const label = labels.find(([sign]) => sign.test(words.trim()))?.[1];
  return label !== undefined && catalogueValues(catalogue, 'tag').includes(label)
    ? label.toLowerCase()
    : null;
}
