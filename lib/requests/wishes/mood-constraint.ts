// A mood in words as a test on items, by the tags or genres that are nearest to it; and what tells that a refused one is there.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import {
  graver,
  harshGenres,
  isCheerful,
  isGentle,
  isRomantic,
  isSilly,
  isUnfit,
  moodMeaning,
  refusedMoodValues,
  unromantic,
} from '../kinds/moods.ts';
import { isMainly, isNamedBy, isOf, type Meaning, usuallyMeans } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import { genreNoun, joined, shown, tagWord } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import type { ConstraintKey, Test } from './constraint.ts';
import { amongKnown, anyOf, kindConstraint, saidOf, tagCaveat, tagsThatFit } from './kind-constraint.ts';

const stem = 5; // letters: "relaxed" and "Relaxing"

function sameStem(word: string, value: string): boolean {
  return word.length >= stem && value.toLowerCase().startsWith(word.toLowerCase().slice(0, stem));
}

export function moodConstraint(world: World, mood: string): (Test & { key: ConstraintKey }) | null {
  const gentle = gentleMood(world, mood);
  if (gentle) return gentle;
  const meaning = moodMeaning(world.catalogue, mood);
  if (!meaning) return null;
  const caveat = tagCaveat(world, meaning);
  const kind = moodSaid(world, meaning);
  const isNamed = meaning.all
    .flat()
    .some((value) =>
      mood
        .split(/[^\p{L}-]+/u)
        .some((word) => isNamedBy(value, word) || usuallyMeans(word, value) || sameStem(word, value.value)),
    );
  return {
    key: 'mood',
    said: isNamed ? kind : `${kind}, the nearest the catalogue has to "${shown(mood)}"`,
    ...(isNamed ? {} : { standIn: { wish: shown(mood), left: null, kind } }),
    ...amongKnown(world, meaning),
    test: (item) => isOf(meaning, item),
    ...lightly(world, mood, meaning),
    why: (item) => tagsThatFit(meaning, item),
    ...(caveat ? { caveat } : {}),
  };
}

/** Of several labels the first: "films noirs or films tagged dark or bleak". */
function moodSaid(world: World, meaning: Meaning): string {
  const [any = []] = meaning.all;
  return tagsAreReliable(world.catalogue) || any.length <= mostLabels
    ? saidOf(world, meaning)
    : anyOf(any.slice(0, mostLabels), nounsOf(world.catalogue), 2);
}

/** No label of films tells that one is gentle, but genres tell what isn't. */
function gentleMood(world: World, mood: string): (Test & { key: ConstraintKey }) | null {
  const harsh = isGentle(mood) ? harshGenres(world.catalogue) : [];
  if (harsh.length === 0) return null;
  const nouns = nounsOf(world.catalogue);
  const names = harsh.map((genre) => genreNoun(genre, nouns, 2));
  const kind = names.length > mostLabels ? joined([...names.slice(0, 2), 'the like']) : joined(names);
  return {
    key: 'mood',
    said: `no ${joined(
      harsh.map((genre) => genreNoun(genre, nouns, 2)),
      'or',
    )}`,
    refuses: true,
    test: ({ genres }) => genres.length > 0 && !genres.some((genre) => harsh.includes(genre)),
    standIn: { wish: shown(mood), left: null, kind, leaves: 'by sign' },
  };
}

/** "Something daft", "cheer me up": comedies that are nothing graver as well, where enough of them are left. */
function lightly({ catalogue }: World, mood: string, meaning: Meaning): Pick<Test, 'mainly'> {
  const isFilm = catalogue.domain === 'movies';
  if (isCheerful(mood) || (isGentle(mood) && !isFilm))
    return {
      mainly: (item) =>
        isMainly(meaning, item) &&
        isHarmless(item) &&
        !(isFilm && item.genres.some((genre) => graver.has(genre) && genre !== 'Romance')),
    };
  if (!isFilm) return { mainly: (item) => isMainly(meaning, item) && !isOnFilm(item) };
  if (isRomantic(mood))
    return {
      mainly: (item) =>
        isOf(meaning, item) &&
        !item.genres.some((genre) => unromantic.has(genre)) &&
        (knownOf(catalogue, item)?.traits?.includes('romantic') ?? true),
    };
  if (!isSilly(mood)) return { mainly: (item) => isOf(meaning, item) && !isOnFilm(item) };
  return { mainly: (item) => isOf(meaning, item) && !item.genres.some((genre) => graver.has(genre)) };
}

/** Nothing that it is called tells of horror, violence or the like. */
export function isHarmless(item: Item): boolean {
  return ![...item.genres, ...(item.details?.tags ?? [])].some(isUnfit);
}

/** A film about games among games. */
function isOnFilm({ details }: Item): boolean {
  return (details?.tags ?? []).some((tag) => tag === 'Movie' || tag === 'Documentary');
}

/** What tells that a refused mood is there: the labels that say it outright, not genres that may hold it. */
export function moodSigns(world: World, wish: string, refused: string): Test | null {
  const values = refusedMoodValues(world.catalogue, refused);
  if (values.length === 0) return null;
  const isFilm = world.catalogue.domain === 'movies'; // people write their labels in any case
  const shownAs = (value: string) => (isFilm ? value.toLowerCase() : tagWord(value));
  const labels = [
    ...new Map(values.map(({ value }) => [value.slice(0, stem).toLowerCase(), shownAs(value)])).values(),
  ];
  const kind = `${nounsOf(world.catalogue).many} tagged ${joined(labels.slice(0, mostLabels), 'or')}`;
  const meaning: Meaning = { word: refused, all: [values], inTitle: null };
  return {
    said: kind,
    standIn: { wish: shown(wish), left: null, kind },
    ...amongKnown(world, meaning),
    test: (item) => isOf(meaning, item),
  };
}

const mostLabels = 3;
const isShort =
  /\b(?:at most|max(?:imum)?|under|less than|no more than|up to|within) (?:an hour|two hours|\d+ ?(?:min(?:ute)?s?|h(?:ours?)?))\b|\b(?:one|an?|single) (?:evening|sitting|night|afternoon)\b|\b(?:finish|beat|complet)\w*\b.*\bhours?\b|\bnot (?:too |very |so )*long\b|\bshort(?:er)?\b/i;
const isOfParts = /\b(?:match|round|session|level|mission|chapter|battle|tutorial)/i;

/** "Finished in one evening": games that players call short, where they say such things. */
export function shortConstraint(world: World, wish: string): Test | null {
  if (!isShort.test(wish) || isOfParts.test(wish) || !tagsAreReliable(world.catalogue)) return null;
  const short = kindConstraint(world, 'but', 'short');
  return short && { ...short, standIn: { wish: shown(wish), left: null, kind: short.said } };
}
