// A kind or a mood in words as a test on items; where only a part of the words can be tested, or something near them, what
// stood in for them is kept.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreFew, manyKindsAreUnknown } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { featureNamed } from '../kinds/specs.ts';
import {
  isMainly,
  isOf,
  isRough,
  type Meaning,
  meaningOf,
  type NameIn,
  namesIn,
  partsBeside,
  restsOnTags,
} from '../kinds/vocabulary.ts';
import { areOf, genreNoun, joined, kindOf, shown, tagWord } from '../wording.ts';
import { type Nouns, nounsOf, type World } from '../world.ts';
import type { ConstraintKey, Test } from './constraint.ts';
import { fromCountry } from './from-country.ts';
import { mainlyOfGenre } from './main-genre.ts';
import { originalLanguage } from './original-language.ts';
import { titledSeries, titledSubject } from './title-subject.ts';

export type { Test };

export function tagCaveat({ catalogue }: World, meaning: Meaning): string | undefined {
  if (meaning.inTitle !== null)
    return `${kindsAreFew(catalogue) ? 'Few' : 'No'} genres are listed here, so that was checked by the title only.`;
  if (!restsOnTags(meaning) || tagsAreReliable(catalogue)) return undefined;
  const { many } = nounsOf(catalogue);
  return `Most ${many} here carry no such labels, so others may fit too.`;
}

/** "comedies", "games tagged RTS", "games with Racing in the title"; of one: "comedy", "game tagged RTS" */
export function saidOf(world: Pick<World, 'catalogue'>, meaning: Meaning, count = 2): string {
  const nouns = nounsOf(world.catalogue);
  const noun = count === 1 ? nouns.one : nouns.many;
  if (meaning.inTitle !== null) return `${noun} with "${meaning.inTitle}" in the title`;
  const [first] = meaning.all;
  const only = first?.[0];
  if (meaning.all.length === 1 && first && first.length > 1 && isRough(meaning))
    return anyOf(first, nouns, count);
  if (meaning.all.length === 1 && only)
    return only.kind === 'genre'
      ? genreNoun(only.value, nouns, count)
      : kindOf('tag', only.value, nouns, count);
  const firsts = meaning.all.flatMap((any) => any[0] ?? []);
  const genres = firsts.filter(({ kind }) => kind === 'genre').map(({ value }) => areOf(value));
  const tags = firsts.filter(({ kind }) => kind !== 'genre').map(({ value }) => tagWord(value));
  const tagged = tags.length === 0 ? '' : ` tagged ${joined(tags)}`;
  if (genres.length === 0) return `${noun}${tagged}`;
  return `${noun} that ${count === 1 ? 'is' : 'are'} ${joined(genres)}${tagged === '' ? '' : ` and${tagged}`}`;
}

/** "games tagged Medieval or Swordplay", "casual games or games tagged Cute" */
export function anyOf(values: Meaning['all'][number], nouns: Nouns, count: number): string {
  const genres = values
    .filter(({ kind }) => kind === 'genre')
    .map(({ value }) => genreNoun(value, nouns, count));
  const tags = values.filter(({ kind }) => kind === 'tag').map(({ value }) => tagWord(value));
  const noun = count === 1 ? nouns.one : nouns.many;
  const distinct = [...new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()];
  return joined(
    [...genres, ...(tags.length === 0 ? [] : [`${noun} tagged ${joined(distinct.toReversed(), 'or')}`])],
    'or',
  );
}

export function kindConstraint(
  world: World,
  key: ConstraintKey,
  said: string,
): (Test & { key: ConstraintKey }) | null {
  const feature = featureNamed(said, world.catalogue);
  if (feature) {
    const { said: kind, test } = feature;
    return {
      key,
      said: kind,
      test,
      ...(feature.isNear ? { standIn: { wish: shown(said), left: null, kind } } : {}),
    };
  }
  const abroad = fromCountry(world, said, (rest) => kindConstraint(world, key, rest));
  if (abroad) return { key, ...abroad };
  const meaning = meaningOf(world.catalogue, said);
  const spoken = meaning ? null : languageConstraint(world, key, said);
  if (spoken) return spoken;
  if (!meaning) return titledKind(world, key, said) ?? (key === 'genre' ? nearestKind(world, said) : null);
  if (meaning.inTitle !== null && key !== 'genre') return null; // a title tells a genre at best
  const series = key === 'genre' ? seriesBeside(world, said, meaning) : null;
  if (series) return { key, ...series };
  const caveat = tagCaveat(world, meaning);
  const kind = saidOf(world, meaning);
  return {
    key,
    said: kind,
    one: saidOf(world, meaning, 1),
    ...(isRough(meaning) ? { standIn: { wish: shown(said), left: null, kind } } : {}),
    ...amongKnown(world, meaning),
    test: (item) => isOf(meaning, item),
    ...mainlyOf(world, meaning),
    why: (item) => tagsThatFit(meaning, item),
    ...orTitled(world, key, said, meaning),
    ...(caveat ? { caveat } : {}),
  };
}

/** "French romance": romances whose original title is French. */
function languageConstraint(
  world: World,
  key: ConstraintKey,
  said: string,
): (Test & { key: ConstraintKey }) | null {
  const spoken = originalLanguage(world.catalogue, said);
  if (!spoken) return null;
  const rest = spoken.rest === '' ? null : kindConstraint(world, key, spoken.rest);
  if (spoken.rest !== '' && !rest) return null;
  const titled = `with ${spoken.name === 'Italian' ? 'an' : 'a'} ${spoken.name} original title`;
  return {
    ...rest,
    key,
    said: `${rest?.said ?? nounsOf(world.catalogue).many} ${titled}`,
    test: (item) => spoken.test(item) && (rest?.test(item) ?? true),
    caveat: `What is ${spoken.name} I can only tell by an original title in brackets, so others may fit too.`,
  };
}

/** By the words of titles alone: a name of a series, or a subject that no label holds. */
function titledKind(world: World, key: ConstraintKey, said: string): (Test & { key: ConstraintKey }) | null {
  const series = key === 'genre' || titleKey(said).includes(' ') ? titledSeries(world, said) : null;
  if (series) {
    const { begins: _, ...test } = series;
    return { key, ...test };
  }
  if (key !== 'genre') return null;
  const subject = titledSubject(world, said);
  if (!subject) return null;
  const kind = `${nounsOf(world.catalogue).many} ${subject.said}`;
  const standIn = { wish: shown(said), left: null, kind };
  return { key, said: kind, test: subject.test, isSubject: true, standIn };
}

/** A name that more titles begin with than carry the label: "batman", "lego". */
function seriesBeside(world: World, said: string, meaning: Meaning): Test | null {
  if (meaning.inTitle === null && !restsOnTags(meaning)) return null;
  const { catalogue } = world;
  const series = titledSeries(world, said);
  const isLabel = (item: Item) => meaning.inTitle === null && isOf(meaning, item);
  if (!series || catalogue.items.filter(isLabel).length >= series.begins) return null;
  const { begins: _, ...test } = series;
  return {
    ...test,
    test: (item) => series.test(item) || isLabel(item),
    why: (item) => (series.test(item) ? [] : tagsThatFit(meaning, item)),
  };
}

/** Where few items carry labels, titles tell of a subject as well: "ghosts" are in *The Haunting*. */
function orTitled(world: World, key: ConstraintKey, said: string, meaning: Meaning): Partial<Test> {
  if (key !== 'genre' || !restsOnTags(meaning) || tagsAreReliable(world.catalogue)) return {};
  const titled = titledSubject(world, said);
  if (!titled) return { isSubject: true };
  const kind = `${saidOf(world, meaning)} or ${titled.said}`;
  return {
    isSubject: true,
    said: kind,
    test: (item) => isOf(meaning, item) || titled.test(item),
    ...(isRough(meaning) ? { standIn: { wish: shown(said), left: null, kind } } : {}),
  };
}

const wide = 20; // games: a tag that fewer carry says something wherever it stands

function mainlyOf({ catalogue }: World, meaning: Meaning): Pick<Test, 'mainly'> {
  if (catalogue.domain === 'movies') return mainlyOfGenre(catalogue, meaning);
  const isWide = meaning.all
    .flat()
    .some((one) => one.kind === 'tag' && rowsWith(catalogue, one).length >= wide);
  return isWide && tagsAreReliable(catalogue) ? { mainly: (item) => isMainly(meaning, item) } : {};
}

/** A kind that is looked for where not all items say theirs. */
export function amongKnown({ catalogue }: World, meaning: Meaning): Pick<Test, 'byKind'> {
  return meaning.inTitle === null && manyKindsAreUnknown(catalogue) ? { byKind: 'wanted' } : {};
}

/** The tags that make an item fit where none of its genres does. */
export function tagsThatFit({ all }: Meaning, item: Item): string[] {
  return all.flatMap((any) => {
    const own = any.filter(({ kind, value }) => valuesOf(item, kind).includes(value));
    return own.some(({ kind }) => kind === 'genre') ? [] : (own[0]?.value ?? []);
  });
}

/** The parts of the words that the catalogue does know: the longest, and what else goes with it. */
function nearestKind(world: World, said: string): (Test & { key: ConstraintKey }) | null {
  const { catalogue } = world;
  const reliable = tagsAreReliable(catalogue);
  const names = namesIn(catalogue, said)
    .filter(({ value: { kind } }) => kind === 'genre' || reliable)
    .toSorted((a, b) => Number(b.literal) - Number(a.literal) || b.value.value.length - a.value.value.length);
  const [first] = names;
  if (!first) return null;
  const taken = [first];
  let meaning: Meaning = { word: said, all: allOf(catalogue, first), inTitle: null };
  for (const name of names) {
    if (!name.literal || taken.some(({ start, end }) => name.start < end && start < name.end)) continue;
    const both: Meaning = { ...meaning, all: [...meaning.all, ...allOf(catalogue, name)] };
    if (!catalogue.items.some((item) => isOf(both, item))) continue;
    taken.push(name);
    meaning = both;
  }
  const kind = saidOf(world, meaning);
  const left = first.literal ? partsBeside(said, taken).map(shown) : null;
  const isAll = left?.length === 0;
  const nearest: Meaning = meaning;
  return {
    key: 'genre',
    said: isAll ? kind : `${kind}, the nearest the catalogue has to "${shown(said)}"`,
    ...(isAll ? {} : { standIn: { wish: shown(said), left, kind } }),
    ...amongKnown(world, nearest),
    test: (item) => isOf(nearest, item),
    ...mainlyOf(world, nearest),
    why: (item) => tagsThatFit(nearest, item),
  };
}

function allOf(catalogue: World['catalogue'], { value }: NameIn): Meaning['all'] {
  const all = meaningOf(catalogue, value.value)?.all ?? [];
  return all.length > 0 ? all : [[value]]; // by titles alone it would be of everything
}
