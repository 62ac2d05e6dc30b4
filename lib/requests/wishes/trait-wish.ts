// A wish by what titles are generally known to be like and about, where no genre and no reliable label decides it: "sad",
// "with snow", "no dying dogs". Labels that few titles carry count as well.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { knownOf } from '../known/known-matter.ts';
import { traitsIn, traitWish } from '../known/traits.ts';
import { ageIn } from '../message/age.ts';
import type { World } from '../world.ts';
import { quality, type Test } from './constraint.ts';
import { knownTest } from './known-wish.ts';
import { isHarmless } from './mood-constraint.ts';

const refusal =
  /^(?:no|not|nothing|none|without|less|fewer|isn['’]?t|never|avoid|except)\s+(?:(?:an?|too|so|very|that|any|the|much|all|with|about|set|in|overly) )*(.+)$/i;

const onlyTitles = 'Only titles could be checked';

/** test: what the wish means by genres, labels and titles. The same again where general knowledge has no word for the wish. */
export function orByTraits(world: World, wish: string, test: Test | null): Test | null {
  const found = byTraits(world, wish, test);
  if (!found || !test || found.refuses || found.isTitle || refusal.test(wish.trim()) || wide.test(wish))
    return found;
  const { catalogue } = world;
  const all = traitsIn(moodOfKind[wish.trim().toLowerCase()] ?? wish, catalogue.domain);
  if (!all) return found;
  return {
    ...found,
    best: (item) => {
      const traits = knownOf(catalogue, item)?.traits ?? [];
      return all.every((any) => any.some(({ name }) => traits.includes(name)));
    },
  };
}

const wide = /^(?:strategy|building|simulation|adventure|action)(?: games?)?$/i; // no trait is all of that

/** What a kind should be like. */
const moodOfKind: Record<string, string> = {
  horror: 'scary or creepy',
  romance: 'romantic',
  comedy: 'funny',
  'romantic comedy': 'funny romantic',
  thriller: 'tense',
};

function byTraits(world: World, wish: string, test: Test | null): Test | null {
  const { catalogue } = world;
  if (test?.isTitle) return test; // "not Melee" is about no fights
  const isLeft = test !== null && !test.standIn;
  const whole = refusal.test(wish.trim()) && !isLeft ? traitWish(wish, catalogue.domain) : null; // "no reflexes" is wanted
  const refused = whole ? undefined : refusal.exec(wish.trim())?.[1];
  const matter = whole ?? traitWish(refused ?? wish, catalogue.domain);
  const known =
    matter && knownTest(world, matter, { wish, ...(refused === undefined ? {} : { refuses: true }) });
  if (!known) return test;
  if (!test) return refused === undefined ? known : { ...known, ...surely(world, wish, known, known) };
  if (refused !== undefined) {
    const { standIn } = test;
    const saysLittle = standIn?.leaves === true && quality.test(standIn.kind); // "not sad" leaves out no good stories
    if (standIn && (saysLittle || !tagsAreReliable(catalogue)))
      return { ...known, ...surely(world, wish, known, known) };
    const { caveat, ...sure } = test;
    const isByTitles = caveat?.startsWith(onlyTitles);
    const doubts = surely(world, wish, test, known);
    return {
      ...(isByTitles ? { ...sure, ...known } : doubts.unsure ? sure : test),
      ...(test.standIn ? { otherwise: known } : {}),
      test: (item) => test.test(item) && known.test(item),
      ...doubts,
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

const harmful = /\b(?:violen\w+|gor[ey]|blood\w*|brutal\w*|kill\w*|murder\w*|death|dying|torture)\b/i;

/** Rather what is known not to have it, and of violence, what nothing speaks of. */
function surely(
  { catalogue }: World,
  wish: string,
  test: Test,
  known: Test,
): Pick<Test, 'mainly' | 'isSure' | 'unsure'> {
  const { isSure } = known;
  if (tagsAreReliable(catalogue) || !isSure) return {};
  const isHarmful = harmful.test(wish);
  const perhaps = (item: Item) =>
    isHarmful && (knownOf(catalogue, item)?.perhaps?.some((trait) => harmful.test(trait)) ?? false);
  return {
    mainly: (item) =>
      test.test(item) &&
      known.test(item) &&
      isSure(item) &&
      !perhaps(item) &&
      (!isHarmful || (isHarmless(item) && !grownUps.has(knownOf(catalogue, item)?.rating ?? ''))),
    isSure,
    ...(test.caveat?.includes('slip through') ? { unsure: test.caveat } : {}),
  };
}
const grownUps: ReadonlySet<string> = new Set(['R', 'NC-17', 'M']);

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
