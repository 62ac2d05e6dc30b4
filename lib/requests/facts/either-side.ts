// "Is it scary or more of a crime story": which of two a title is, by its genres and tags, what it is generally known to be like, and
// what it is about. Where neither can be told: what it is like.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { isOf, type Meaning, meaningOf, restsOnTags } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import { adjectivesOf, hasTrait, itIs, moodsOf, moodsSaid, type Trait, traitsIn } from '../known/traits.ts';
import { eitherIn } from '../taste/taste-either.ts';
import { formsOf } from '../titles/named-kind.ts';
import { capitalized, genreNoun, genreWord, joined, tagWord } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';

type Reading = {
  by: 'genre' | 'tag' | 'trait' | 'plot';
  holds: boolean | null;
  lead: string;
  clause: string;
};
/** holds: null where that can't be told. isNot: "not scary", where it isn't known for that. */
type Side = { holds: boolean | null; isGenre: boolean; reading: Reading | undefined; isNot: string };
type Of = { item: Item; known: Knowledge | null; catalogue: Catalogue };

const mostMoods = 3;

/** kinds: its genres in a sentence, "its genres are crime and thriller.", or ''. null: no two such things are asked about. */
export function eitherSaid(text: string, item: Item, kinds: string, { catalogue }: World): string | null {
  const known = knownOf(catalogue, item);
  const pair = pairIn(text, { item, known, catalogue });
  if (!pair) return null;
  const held = pair.flatMap(({ reading, holds }) => (holds && reading ? reading : []));
  const moods = known ? moodsOf(known, catalogue.domain).slice(0, mostMoods) : [];
  const [one, other] = held;
  if (one && other)
    return held.every(({ by }) => by === 'genre') && kinds !== ''
      ? `Both: ${kinds}`
      : `Both: ${joined([...new Set([one.clause, other.clause])])}.`;
  if (one?.by === 'genre' && kinds !== '') return `${one.lead}: ${kinds}`;
  if (one?.by === 'tag') return `${one.lead}: ${one.clause}.`;
  const isNot = pair.find(({ holds }) => !holds)?.isNot ?? '';
  if (one) return `${capitalized(withMoods(one.clause, moods))}${isNot}.`;
  if (kinds !== '' && pair.every(({ isGenre, holds }) => isGenre && holds === false))
    return `Neither: ${kinds}`;
  return moods.length > 0 ? moodsSaid(moods) : null;
}

/** "It's about crime, and it's tense, sad and dark"; "it's scary and tense". */
function withMoods(clause: string, moods: readonly Trait[]): string {
  const adjectives = adjectivesOf(moods);
  const own = adjectives.find((word) => clause === `it's ${word}`);
  const others = adjectives.filter((word) => word !== own);
  if (others.length === 0) return clause;
  return own
    ? `it's ${joined([own, ...others.slice(0, mostMoods - 1)])}`
    : `${clause}, and it's ${joined(others)}`;
}

/** Of the words around the "or" the longest that mean something on both sides. */
function pairIn(text: string, of: Of): [Side, Side] | null {
  const sides = new Map<string, Side | null>();
  const sideOf = (words: string): Side | null => {
    const found = sides.has(words) ? (sides.get(words) ?? null) : sideIn(words, of);
    sides.set(words, found);
    return found;
  };
  for (const [before, after] of eitherIn(text)) {
    const [a, b] = [sideOf(before), sideOf(after)];
    if (a && b) return [a, b];
  }
  return null;
}

const leading =
  /^(?:(?:more|rather|just|a|an|the|of|it|is|be|about|actually|really|some|kind|sort|like)\s+)+/u;
const noun = /(?<=\S) (?:stor(?:y|ies)|games?|films?|movies?|things?|ones?|kind|type|style)$/u;
const graded = /^(?:long|short|hard|easy|difficult|tough|old|new|free|good|bad|cheap)$/u; // answered elsewhere
const ofOrigin = /^(?:from an? |true story$)/;

function sideIn(words: string, of: Of): Side | null {
  const bare = words.replace(leading, '').replace(noun, '');
  if (bare === '' || graded.test(bare)) return null;
  const meaning = meaningOf(of.catalogue, bare);
  const kind = meaning?.inTitle === null ? meaning : null;
  const groups = traitsIn(bare, of.catalogue.domain);
  if (groups?.flat().some(({ name }) => ofOrigin.test(name))) return null;
  const ofKind = kind && byKind(kind, of);
  const ofTraits = groups && byTraits(groups, of);
  const isDecided = ofTraits !== null && ofTraits.holds !== null && kind !== null && !isNamedSo(kind, bare);
  const readings = [
    ofKind?.by === 'genre' && !isDecided ? ofKind : null,
    ofTraits,
    ofKind?.by === 'tag' && !isDecided ? ofKind : null,
    byPlot(bare, of.known),
  ].filter((reading) => reading !== null);
  if (readings.length === 0) return null;
  const all = readings.map(({ holds }) => holds);
  const names = (groups ?? []).flatMap(([first]) => first?.name ?? []);
  const [adjective] = adjectivesOf(moodsOf({ traits: names }, of.catalogue.domain));
  return {
    holds: all.includes(true) ? true : all.includes(false) ? false : null,
    isGenre: kind !== null && !restsOnTags(kind) && isNamedSo(kind, bare),
    reading: readings.find(({ holds }) => holds),
    isNot: adjective && all.includes(false) ? `; not ${adjective}, as far as I know` : '',
  };
}

/** "A comedy", but not "funny", which means comedies only roughly. */
function isNamedSo({ all }: Meaning, bare: string): boolean {
  return all.some(([first]) => first && formsOf(titleKey(bare)).includes(titleKey(first.value)));
}

function byKind(kind: Meaning, { item, catalogue }: Of): Reading {
  const isIt = isOf(kind, item);
  const isUnsure = item.genres.length === 0 || (restsOnTags(kind) && !tagsAreReliable(catalogue));
  const values = kind.all.flatMap(([first]) => first ?? []).map(({ value }) => value);
  const isTag = restsOnTags(kind);
  return {
    by: isTag ? 'tag' : 'genre',
    holds: isIt ? true : isUnsure ? null : false,
    lead: aKind(kind, catalogue),
    clause: isTag
      ? `people tag it ${joined(values.map(tagWord))}`
      : `it's listed as ${joined(values.map(genreWord))}`,
  };
}

function byTraits(groups: readonly Trait[][], { known }: Of): Reading {
  const each = groups.map((any) => {
    const held = any.map(({ name }) => (known ? hasTrait(known, name) : null));
    return { trait: any[held.indexOf(true)], isNot: held.every((one) => one === false) };
  });
  const own = each.flatMap(({ trait }) => trait ?? []);
  return {
    by: 'trait',
    holds: own.length === each.length ? true : each.some(({ isNot }) => isNot) ? false : null,
    lead: '',
    clause: joined(own.map(itIs)),
  };
}

const shortestWord = 4; // letters, that tell something in a plot

/** All its words are in the sentence that says what the title is about. */
function byPlot(bare: string, known: Knowledge | null): Reading | null {
  const plot = ` ${titleKey(known?.plot ?? '')} `;
  const words = titleKey(bare).split(' ');
  const isThere = words.every(
    (word) => word.length >= shortestWord && formsOf(word).some((form) => plot.includes(` ${form} `)),
  );
  return isThere ? { by: 'plot', holds: true, lead: '', clause: `its story has to do with ${bare}` } : null;
}

/** "A thriller", "Horror". */
function aKind({ all }: Meaning, catalogue: Catalogue): string {
  const value = all[0]?.[0];
  if (!value) return '';
  const one = genreNoun(value.value, nounsOf(catalogue), 1);
  const isNoun = value.kind === 'genre' && !/ (?:film|game)$/.test(one);
  return isNoun ? `${/^[aeiou]/.test(one) ? 'An' : 'A'} ${one}` : capitalized(genreWord(value.value));
}
