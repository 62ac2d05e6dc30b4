// A wish by what titles are generally known to be like and about, where no genre and no reliable label decides it: "sad",
// "with snow", "no dying dogs". Labels that few titles carry count as well.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { knownOf } from '../known/known-matter.ts';
import { traitWish } from '../known/traits.ts';
import { ageIn } from '../message/age.ts';
import type { World } from '../world.ts';
import { quality, type Test } from './constraint.ts';
import { knownTest } from './known-wish.ts';

const refusal =
  /^(?:no|not|nothing|none|without|less|fewer|isn['’]?t|never|avoid|except)\s+(?:(?:an?|too|so|very|that|any|the|much|all|with|about|set|in|overly) )*(.+)$/i;

const onlyTitles = 'Only titles could be checked';

/** test: what the wish means by genres, labels and titles. The same again where general knowledge has no word for the wish. */
export function orByTraits(world: World, wish: string, test: Test | null): Test | null {
  const { catalogue } = world;
  if (test?.isTitle) return test; // "not Melee" is about no fights
  const isLeft = test !== null && !test.standIn;
  const whole = refusal.test(wish.trim()) && !isLeft ? traitWish(wish, catalogue.domain) : null; // "no reflexes" is wanted
  const refused = whole ? undefined : refusal.exec(wish.trim())?.[1];
  const matter = whole ?? traitWish(refused ?? wish, catalogue.domain);
  const known =
    matter && knownTest(world, matter, { wish, ...(refused === undefined ? {} : { refuses: true }) });
  if (!known) return test;
  if (!test) return known;
  if (refused !== undefined) {
    const { standIn } = test;
    const saysLittle = standIn?.leaves === true && quality.test(standIn.kind); // "not sad" leaves out no good stories
    if (standIn && (saysLittle || !tagsAreReliable(catalogue))) return known;
    const { caveat, ...sure } = test;
    const isByTitles = caveat?.startsWith(onlyTitles);
    return {
      ...(isByTitles ? { ...sure, ...known } : test),
      ...(test.standIn ? { otherwise: known } : {}),
      test: (item) => test.test(item) && known.test(item),
    };
  }
  if (test.standIn) return known;
  const restsOnFewLabels =
    !tagsAreReliable(catalogue) && (test.isSubject || test.caveat !== undefined || test.byKind !== undefined);
  if (!restsOnFewLabels) return test;
  const { byKind: _, why: __, ...own } = test;
  const { mainly } = known;
  return {
    ...own,
    test: (item) => test.test(item) || known.test(item),
    ...(mainly
      ? { mainly: (item) => mainly(item) || (!knownOf(catalogue, item)?.traits && test.test(item)) }
      : {}),
  };
}

const upsetting =
  'adults only;scary;creepy;disturbing;bleak;violent;gory;sex;sexual;swearing;drugs;suicide;torture'.split(
    ';',
  );

/** What is known to be nothing for children. */
export function upsetsChildren(catalogue: Catalogue, item: Item): boolean {
  return knownOf(catalogue, item)?.traits?.some((trait) => upsetting.includes(trait)) ?? false;
}

const youngest = 6; // years, up to which it should be made for small children

/** Of what is for children rather what is for the youngest, where the message names such an age. */
export function forYoungest({ catalogue, message = '' }: World): Pick<Test, 'mainly'> {
  const age = ageIn(message);
  const isYoung = age === null ? /\btoddlers?\b/i.test(message) : age <= youngest;
  if (!isYoung) return {};
  return { mainly: (item) => knownOf(catalogue, item)?.traits?.includes('small children') ?? false };
}
