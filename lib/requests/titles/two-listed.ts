// "Which of the two Arkham games would I like more?": a name given for both of two that are compared means the first two of the list
// that carry it.

import { titleKey } from '#lib/catalogue/title.ts';
import { listLength } from '#lib/recommender/personality.ts';
import { listAt } from '../top.ts';
import type { World } from '../world.ts';
import { bareKind, formsOf } from './named-kind.ts';

/** null: the list has no two of that name. */
export function twoListed(name: string, world: World): [string, string] | null {
  const forms = formsOf(bareKind(name)).map((form) => ` ${form} `);
  const titles = listAt(world, world)
    .first(listLength)
    .flatMap((row) => world.catalogue.items[row]?.title ?? [])
    .filter((title) => forms.some((form) => ` ${titleKey(title)} `.includes(form)));
  const [first, second] = titles;
  return first === undefined || second === undefined ? null : [first, second];
}
