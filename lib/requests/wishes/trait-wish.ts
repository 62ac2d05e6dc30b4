// A wish by what titles are generally known to be like and about, where no genre and no reliable label decides it: "sad",
// "with snow", "no dying dogs". Labels that few titles carry count as well.

import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { traitWish } from '../known/traits.ts';
import type { World } from '../world.ts';
import type { Test } from './constraint.ts';
import { knownTest } from './known-wish.ts';

const refusal =
  /^(?:no|not|nothing|none|without|less|fewer|isn['’]?t|never|avoid|except)\s+(?:(?:an?|too|so|very|that|any|the|much|all|with|about|set|in|overly) )*(.+)$/i;

/** test: what the wish means by genres, labels and titles. The same again where general knowledge has no word for the wish. */
export function orByTraits(world: World, wish: string, test: Test | null): Test | null {
  const { catalogue } = world;
  const refused = refusal.exec(wish.trim())?.[1];
  const matter = traitWish(refused ?? wish, catalogue.domain);
  const known =
    matter && knownTest(world, matter, { wish, ...(refused === undefined ? {} : { refuses: true }) });
  if (!known) return test;
  if (!test) return known;
  if (refused !== undefined) return { ...test, test: (item) => test.test(item) && known.test(item) };
  if (test.standIn) return known;
  const restsOnFewLabels =
    !tagsAreReliable(catalogue) && (test.isSubject || test.caveat !== undefined || test.byKind !== undefined);
  if (!restsOnFewLabels) return test;
  const { byKind: _, why: __, ...own } = test;
  return { ...own, test: (item) => test.test(item) || known.test(item) };
}
