// Which of the wishes the picks visibly meet, to be said in passing: "All three are free and can be played together." Only what
// is known of them; what a genre or a title shows anyway isn't told.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { knownOf } from '../known/known-matter.ts';
import { hasTrait, type Trait, traitsIn } from '../known/traits.ts';
import type { Constraint } from '../wishes/constraint.ts';
import { dollars } from '../wording.ts';
import { type Nouns, nounsOf, type World } from '../world.ts';
import { type Predicate, predicateOf, specificity } from './predicates.ts';

/** `not`: none of them is so. `first`: it is known of the first alone. `wish`: the person's own words. */
export type Met = Predicate & { not?: true; first?: true; wish: string };

const told: ReadonlySet<Constraint['key']> = new Set(['but', 'mood', 'price', 'with', 'platform', 'genre']);
const most = 3;

export function metWishes(world: World, counts: readonly Constraint[], items: readonly Item[]): Met[] {
  const found = counts
    .filter(({ key, isTitle, series, tellsLength }) => {
      return told.has(key) && !isTitle && !series && !(tellsLength && items.length === 1);
    })
    .flatMap((one) => metBy(world, one, items));
  const distinct = found.filter(
    (one, at) => found.findIndex(({ words, not }) => words === one.words && not === one.not) === at,
  );
  const company = Math.max(0, ...distinct.map(specificity));
  return distinct.filter((one) => specificity(one) === 0 || specificity(one) === company).slice(0, most);
}

const refusal =
  /^(?:no|not|nothing|none|without|never|avoid|isn['’]?t)\s+(?:(?:an?|too|so|very|that|any|the|much|many|all|with|about|set|in|overly|lots of|loads of) )*(.+)$/i;
const inGrey = /\b(?:black[ -]and[ -]white|b ?& ?w)\b/i;
const plainKind = /^that are (?!.*(?:games|films|s)$)/; // a mood, not "that are board games"

function metBy(world: World, one: Constraint, items: readonly Item[]): Met[] {
  const wish = one.wish ?? '';
  const nouns = nounsOf(world.catalogue);
  if (one.refuses) return notMet(world, one, refusal.exec(wish)?.[1] ?? wish, items);
  if (inGrey.test(wish) && one.isSure && items.every(one.isSure))
    return [{ verb: 'be', words: 'in black and white', wish }];
  if (one.key === 'platform') return onSystem(one, items);
  if (one.key === 'price') return atPrice(one, items, nouns);
  const said = one.said.replace(/, the nearest the catalogue has to .*$/, '');
  const company = predicateOf(said, nouns);
  if (company?.verb === 'can') return [{ ...company, wish }];
  if (company?.verb === 'take' && /er\b/.test(wish)) return []; // "shorter" than something long
  const groups = traitsIn(wish, nouns.domain);
  if (groups && (one.key !== 'genre' || groups.flat().every(({ said }) => plainKind.test(said)))) {
    const known = groups.flatMap((any) => byTraits(world, any, items));
    if (known.length > 0) return known.map((each) => ({ ...each, wish }));
  }
  if (one.key === 'genre') return [];
  const predicate = isShown(said, items) ? company : null;
  return predicate ? [{ ...predicate, wish }] : [];
}

/** "It's free", "It costs $9.99", "Both cost at most $15". */
function atPrice(one: Constraint, items: readonly Item[], nouns: Nouns): Met[] {
  const wish = one.wish ?? '';
  const prices = items.map(({ details }) => details?.priceUsd);
  if (prices.every((price) => price === 0)) return [{ verb: 'be', words: 'free', wish }];
  const [only, ...others] = prices;
  if (only !== undefined && others.length === 0) return [{ verb: 'cost', words: dollars(only), wish }];
  const predicate = predicateOf(one.said, nouns);
  return predicate ? [{ ...predicate, wish }] : [];
}

type OfSome = Predicate & { first?: true };

/** Of some traits of which any will do, the first that is known of all of them; else one that is known of the first. */
function byTraits({ catalogue }: World, any: readonly Trait[], items: readonly Item[]): OfSome[] {
  const nouns = nounsOf(catalogue);
  const has = ({ name }: Trait, item: Item) => hasTrait(knownOf(catalogue, item) ?? {}, name) === true;
  const [first] = items;
  const ofAll = any.find((trait) => items.every((item) => has(trait, item)));
  const ofFirst = any.find((trait) => first && has(trait, first));
  const predicate = predicateOf(`${nouns.many} ${(ofAll ?? ofFirst)?.said ?? ''}`, nouns);
  if (!predicate) return [];
  return [ofAll ? predicate : { ...predicate, first: true }];
}

const ofKind = /(?:ers?|games?|films?|movies?|RPGs?|fighting)$/i; // whoever refuses a kind sees that it's gone

/** "None of them is gory": where that is known of each, or each says its labels. */
function notMet(world: World, one: Constraint, refused: string, items: readonly Item[]): Met[] {
  const { catalogue } = world;
  const nouns = nounsOf(catalogue);
  const [any, ...others] = ofKind.test(refused) ? [] : (traitsIn(refused, catalogue.domain) ?? []);
  const lacks = (item: Item) =>
    any?.every(({ name }) => hasTrait(knownOf(catalogue, item) ?? {}, name) === false) ?? false;
  const isKnown = any !== undefined && others.length === 0 && items.every(lacks);
  const labels = one.standIn?.leaves && /^\S+ tagged .+$/u.exec(one.standIn.kind)?.[0];
  const areLabelled = items.every((item) => valuesOf(item, 'tag').length > 0);
  const said = isKnown ? `${nouns.many} ${any[0]?.said ?? ''}` : labels && areLabelled ? labels : '';
  const predicate = predicateOf(said, nouns);
  if (predicate?.verb === 'have') return []; // of a mood it's known; that no zombie walks by isn't
  return predicate ? [{ ...predicate, not: true, wish: one.wish ?? '' }] : [];
}

/** A game's title often shows its system. */
function onSystem(one: Constraint, items: readonly Item[]): Met[] {
  const name = /^games for ([^,]+)$/.exec(one.said)?.[1];
  if (name === undefined || / or /.test(name)) return [];
  if (items.every(({ title }) => title.includes(`(${name}`))) return [];
  const article = /^PC\b/.test(name) ? '' : 'the ';
  return [{ verb: 'be', words: `for ${article}${name}`, wish: one.wish ?? '' }];
}

/** Labels only where each of them carries one. */
function isShown(said: string, items: readonly Item[]): boolean {
  const labels = / tagged (.+)$/.exec(said)?.[1];
  if (labels === undefined) return true;
  const names = labels.split(/, | or | and /).map((name) => name.toLowerCase());
  return items.every((item) => valuesOf(item, 'tag').some((tag) => names.includes(tag.toLowerCase())));
}
