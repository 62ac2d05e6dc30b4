// A taste in a few strokes: what somebody mostly goes for, what they pick more than most people do, what their titles are often like,
// and one title that shows it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { type Habit, habitsIn, outstanding } from '../habits.ts';
import { isPresentation } from '../kinds/presentation-tags.ts';
import { gamesTagged } from '../kinds/tag-kinds.ts';
import { knownOf } from '../known/known-matter.ts';
import type { Trait } from '../known/traits.ts';
import type { World } from '../world.ts';
import { knownTaste } from './known-taste.ts';
import { kindsOf } from './taste-topic.ts';

export type Portrait = {
  main: Habit | null; // what they mostly go for
  isNearlyAll: boolean; // of nearly all of theirs, so that only what they have within it tells
  examples: ItemRef[]; // of the main kind, where it isn't nearly all
  also: Habit[]; // what they pick more than most people do
  moods: Trait[];
  theme: Trait | null;
  example: ItemRef | null; // of the main kind and all that they are said to be like; where they aren't, of the other kinds, too
  asksCommon: boolean; // what they have in common is asked
};

const nearlyAll = 0.9;
const much = 0.25; // of the history: what one may call a taste
const fewest = 3;
const mostAlso = 2;
const mostMoods = 2;
const enoughMore = 1.25; // times what is usual within the kind
const asksShared = /\bin common\b|\b(?:share|shared|sharing|unites?|links?|connects?|alike)\b/iu;

/** null: nothing of the kind stands out, or too few of them say their kind. */
export function portraitOf(world: World, items: readonly Item[]): Portrait | null {
  const { catalogue, message = '' } = world;
  const kinds = kindsOf('overall', world, items).filter((kind) => kind === 'genre' || kind === 'tag');
  const habits = habitsIn(catalogue, items);
  const told = kinds
    .flatMap(habits.all)
    .filter((one) => !isPresentation(one) && (one.kind === 'genre' || gamesTagged(one.value) !== null))
    .filter((one, at, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  const weight = ({ count, size, lift }: Habit) => (count / size) * Math.log2(Math.max(1, lift));
  const leaning =
    told
      .filter(({ lean, count, size }) => lean === 'more' && count >= Math.max(fewest, nearlyAll * size))
      .toSorted((a, b) => b.lift - a.lift)[0] ??
    told
      .filter(({ lean, count, size }) => lean === 'more' && count >= Math.max(fewest, much * size))
      .toSorted((a, b) => weight(b) - weight(a))[0] ??
    told.filter(({ count, size }) => 2 * count > size).toSorted((a, b) => b.count - a.count)[0] ??
    null;
  const most = catalogue.domain === 'movies' && leaning ? mostOf(leaning, told) : null; // every other game is one of action
  const main = most ?? leaning;
  const isNearlyAll = main !== null && main.count >= Math.max(fewest, nearlyAll * main.size);
  const within = isNearlyAll && main ? rowsWith(catalogue, main) : null;
  const usualWithin = ({ kind, value }: Habit) =>
    within
      ? within.filter((row) => valuesOf(catalogue.items[row] as Item, kind).includes(value)).length /
        within.length
      : 0;
  const character = knownTaste(
    catalogue,
    items,
    within?.flatMap((row) => catalogue.items[row] ?? []),
  );
  const moods = character?.moods.slice(0, mostMoods) ?? [];
  const theme = character?.themes.find(({ trait }) => !ofPlace.test(trait.said))?.trait ?? null;
  const traits = new Set([...moods, ...(theme ? [theme] : [])].map(({ name }) => name.toLowerCase()));
  const also = outstanding(told)
    .filter((one) => one !== main && one.count >= Math.max(fewest, 0.2 * one.size))
    .filter((one) => !main || !says(one, main))
    .filter(({ value }) => !traits.has(keyOf({ value })))
    .filter((one) => within === null || one.count / one.size >= enoughMore * usualWithin(one));
  if (!main && also.length === 0) return null;
  if (most && leaning && !says(leaning, most)) also.unshift(...(also.includes(leaning) ? [] : [leaning]));
  const first = also.filter((one, at) => !also.slice(0, at).some((other) => says(one, other)));
  const stroke = { main, isNearlyAll, also: first.slice(0, mostAlso), moods, theme };
  const example = exampleOf(stroke, world, items);
  return {
    ...stroke,
    example,
    examples: isNearlyAll
      ? []
      : examplesOf(stroke, world, items).filter(({ index }) => index !== example?.index),
    asksCommon: asksShared.test(message),
  };
}

/** "Set in Paris" says more of a few titles than of a taste. */
const ofPlace = /^set (?:in|on) (?:the )?\p{Lu}/u;
const farMore = 1.4; // times as many as of what they lean towards
const mostShare = 0.4; // of the history

/** What there is far more of than of what they lean towards: that is what somebody mostly goes for. */
function mostOf(leaning: Habit, told: readonly Habit[]): Habit | null {
  const [most] = told
    .filter(
      ({ kind, lean, count, size }) => kind === leaning.kind && lean !== 'less' && count >= mostShare * size,
    )
    .toSorted((a, b) => b.count - a.count);
  return most && most !== leaning && most.count >= farMore * leaning.count ? most : null;
}

const mostExamples = 2;

/** Of the main kind those that have most of what is said of them all, the latest first. */
function examplesOf(
  { main, also, moods, theme }: Pick<Portrait, 'main' | 'also' | 'moods' | 'theme'>,
  { catalogue }: World,
  items: readonly Item[],
): ItemRef[] {
  if (!main) return [];
  const traits = [...moods, ...(theme ? [theme] : [])];
  const holds = (item: Item, one: Habit) => valuesOf(item, one.kind).includes(one.value);
  const likeness = (item: Item) =>
    also.filter((one) => holds(item, one)).length +
    traits.filter(({ name }) => knownOf(catalogue, item)?.traits?.includes(name)).length;
  return items
    .filter((item) => holds(item, main))
    .toReversed()
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, mostExamples + 1)
    .map(refOf);
}

/** The latest that is all that is said of them; null: none is. */
function exampleOf(
  { main, also, moods, theme }: Pick<Portrait, 'main' | 'also' | 'moods' | 'theme'>,
  { catalogue }: World,
  items: readonly Item[],
): ItemRef | null {
  const traits = [...moods, ...(theme ? [theme] : [])];
  const holds = (item: Item, one: Habit) => valuesOf(item, one.kind).includes(one.value);
  const fitting = items.filter(
    (item) =>
      (!main || holds(item, main)) &&
      traits.every(({ name }) => knownOf(catalogue, item)?.traits?.includes(name)),
  );
  const kinds = (item: Item) => also.filter((one) => holds(item, one)).length;
  const best = fitting.toReversed().toSorted((a, b) => kinds(b) - kinds(a))[0];
  return best && (traits.length > 0 || (also.length > 0 && kinds(best) === also.length)) ? refOf(best) : null;
}

function keyOf({ value }: Pick<Habit, 'value'>): string {
  return value.toLowerCase().replace(/^rpg$/, 'role-playing');
}

/** "Survival Horror" and "Horror" say one thing. */
function says(a: Habit, b: Habit): boolean {
  const [one, other] = [keyOf(a).split(/[ -]/), keyOf(b).split(/[ -]/)];
  return one.some((word) => other.includes(word)) || synonyms.has(`${keyOf(a)} ${keyOf(b)}`);
}
const synonyms = new Set(
  [
    ['shooter', 'fps'],
    ['economy', 'management'],
    ['rts', 'strategy'],
    ['driving', 'racing'],
    ['soccer', 'sports'],
    ['building', 'city builder'],
    ['thriller', 'mystery'],
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);
