// What a message says of the person's own ways beside a title: "I mostly play cute stuff", "I hardly watch Japanese films". Whether the
// title is one of that sort, by what is generally known of it or by its labels.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { gamesTagged } from '../kinds/tag-kinds.ts';
import { namesIn } from '../kinds/vocabulary.ts';
import { placeIn } from '../known/places.ts';
import { adjectivesOf, hasTrait, itIs, moodsOf, nounFor, type Trait, traitsIn } from '../known/traits.ts';
import { genreNoun, tagWord } from '../wording.ts';
import { nounsOf } from '../world.ts';

/** said: "it's cute", "it isn't cute"; instead: what it is like then, if that is known. */
export type OwnWay = { how: 'mostly' | 'hardly'; has: boolean; said: string; instead: string[] };

const sort = '([^.,;:?!]{2,60})';
const verb =
  '(?:play|watch|see|buy|like|love|enjoy|do|go for|choose|pick|care for|touch|stand|(?:am|are|was) into)(?:s|es)?';
const signs: [OwnWay['how'], RegExp][] = [
  [
    'hardly',
    new RegExp(
      `\\b(?:i|we) (?:hardly|rarely|barely|seldom|never)(?: ever)? ${verb} (?:any |many |much )?${sort}`,
      'iu',
    ),
  ],
  [
    'hardly',
    new RegExp(
      `\\b(?:i|we) (?:don['’]?t|do not|can['’]?t|cannot) (?:really |usually |normally |often |ever |even |much )*${verb} (?:any |many |much )?${sort}`,
      'iu',
    ),
  ],
  ['hardly', new RegExp(`\\b(?:nobody|no one|none of us)(?: in here| here| of us)? ${verb} ${sort}`, 'iu')],
  [
    'hardly',
    new RegExp(
      `\\b(?:i['’]?m|i am|we['’]?re|we are) (?:not|never) (?:really |much |so |that )*(?:into|fond of|(?:an? |much of an? )?(?:big |great |huge )?fan of|keen on) ${sort}`,
      'iu',
    ),
  ],
  ['hardly', new RegExp(`\\b(?:i|we) (?:hate|dislike|avoid|loathe|detest) ${sort}`, 'iu')],
  [
    'hardly',
    /\b(?:there['’]?s|there is|there are|there isn['’]?t|there aren['’]?t|i(?:['’]ve| have)? (?:got )?|i see|i (?:don['’]?t|do not) (?:have|see)|has|with) (?:no|not one|not a single|any|a single) ([^.,;:?!]{2,40}?)(?: (?:stuff|things?|films?|movies?|games?))? (?:anywhere )?(?:in|on|among) (?:my|mine|the|our)\b/iu,
  ],
  [
    'mostly',
    new RegExp(
      `\\b(?:i|we) (?:mostly|mainly|usually|normally|generally|only|always|tend to|just)(?: ever)? ${verb} ${sort}`,
      'iu',
    ),
  ],
  ['mostly', new RegExp(`\\b(?:i|we) (?:(?:really|just) )?(?:prefer|like|love|enjoy) ${sort}`, 'iu')],
  [
    'mostly',
    new RegExp(
      `\\b(?:i['’]?m|i am|we['’]?re|we are) (?:more |mostly |mainly |usually |only |really )*(?:into|(?:an? )(?:big |great |huge )?fan of) ${sort}`,
      'iu',
    ),
  ],
  ['mostly', /(?:^|[.,;:?!]\s*|\b(?:but|as|since) )([^.,;:?!]{2,40}?) (?:is|are) (?:more )?my thing\b/iu],
];
const ends =
  /\s(?:and|but|so|why|then|how|or|with|because|cause|cos|bc|when|if|since|as|these|this|it|that|at|from|lately|though|tho|usually|mostly|normally|really|either)(?![\p{L}'’])/iu;
/** "I only watch scary stuff with my boyfriend" */
const onlySo = /^\s(?:with|when|if)\s/iu;

/** text: the message without the titles in it. null: it says nothing of the kind, or nothing here tells. */
export function ownWayIn(
  text: string,
  item: Item,
  known: Knowledge | null,
  catalogue: Catalogue,
): OwnWay | null {
  for (const [how, sign] of signs) {
    const found = sign.exec(text);
    if (!found?.[1]) continue;
    const end = found[1].search(ends);
    const said = (end < 0 ? found[1] : found[1].slice(0, end)).trim();
    const place = placeIn(said);
    const told = /^(?:games?|things)?$/u.test(place?.rest ?? 'none')
      ? ofPlace(place, known)
      : bySort(said, item, known, catalogue);
    if (!told) continue;
    const isOnly = /\bonly\b/iu.test(found[0]) && end >= 0 && onlySo.test(found[1].slice(end));
    const instead = told.has || !known ? [] : likeThat(known, catalogue);
    return { how: isOnly ? 'hardly' : how, has: told.has, said: told.said, instead };
  }
  return null;
}

type Told = Pick<OwnWay, 'has' | 'said'> & { name?: string };

/** By the trait that is called so, by a genre or label, by a trait that the words mean. */
function bySort(said: string, item: Item, known: Knowledge | null, catalogue: Catalogue): Told | null {
  const trait = ofTraits(said, known, catalogue);
  const words = said.toLowerCase().split(/\s+/u);
  const called = trait?.name?.toLowerCase().split(' ') ?? [];
  const isCalledSo = called.length > 0 && called.every((word) => words.includes(word));
  return isCalledSo
    ? trait
    : (ofKind(said, item, catalogue) ?? trait ?? inParts(words, item, known, catalogue));
}

/** "Slow horror": what the first word says, where the title lacks that, else what the others say. */
function inParts(
  [first = '', ...rest]: readonly string[],
  item: Item,
  known: Knowledge | null,
  catalogue: Catalogue,
): Told | null {
  if (rest.length === 0) return null;
  const lead = ofTraits(first, known, catalogue);
  return lead && !lead.has ? lead : bySort(rest.join(' '), item, known, catalogue);
}

/** Words that are nothing but the name of a kind. */
function ofKind(said: string, item: Item, catalogue: Catalogue): Told | null {
  if (catalogue.domain !== 'movies' && !saysKind(item)) return null;
  const bare = said.replace(
    /^(?:some|any|all|a lot of|lots of) | (?:stuff|games?|films?|movies?|ones|things)$/giu,
    '',
  );
  const words = bare.split(/\s+/u).length;
  const values = namesIn(catalogue, bare)
    .filter(({ literal, value }) => literal && (value.kind === 'genre' || tagsAreReliable(catalogue)))
    .filter(({ start, end }) => start === 0 && end === words)
    .map(({ value }) => value);
  const own = values.find(({ kind, value }) => valuesOf(item, kind).includes(value));
  const value = own ?? values[0];
  if (!value || (value.kind !== 'genre' && value.kind !== 'tag')) return null;
  const tagged = value.kind === 'tag' ? gamesTagged(value.value) : null;
  if (value.kind === 'tag' && tagged === null)
    return {
      has: own !== undefined,
      said: `it ${own ? 'is' : "isn't"} tagged ${tagWord(value.value)}`.replace(/^it is /, "it's "),
    };
  const noun =
    tagged?.replace(/ies$/, 'y').replace(/s$/, '') ?? genreNoun(value.value, nounsOf(catalogue), 1);
  const one = `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
  return { has: own !== undefined, said: own ? `it's ${one}` : `it isn't ${one}` };
}

/** "Japanese films"; of games only what they are called says where they are from. */
function ofPlace(place: ReturnType<typeof placeIn>, known: Knowledge | null): Told | null {
  if (!place || !known) return null;
  if (place.sign === 'japanese' && known.traits?.includes('japanese role-playing'))
    return { has: true, said: "it's a Japanese role-playing game" };
  const has = place.matter.holds(known);
  if (has === null) return null;
  return { has, said: `it ${has ? 'is' : "isn't"} ${place.matter.kind}`.replace(/^it is /, "it's ") };
}

function ofTraits(said: string, known: Knowledge | null, { domain }: Catalogue): Told | null {
  const all = known ? traitsIn(said, domain) : null;
  const [any = [], ...others] = all ?? [];
  if (!known || any.length === 0) return null;
  if (others.length > 0) return ofSeveral([any, ...others], known);
  const own = any.find(({ name }) => hasTrait(known, name));
  if (own)
    return /^(?:that (?!are )|in which )/u.test(own.said)
      ? null
      : { has: true, said: itIs(own), name: own.name };
  if (any.some(({ name }) => hasTrait(known, name) === null)) return null;
  const denied = any[0] ? itIsNo(any[0].said) : null;
  return denied === null ? null : { has: false, said: denied, name: any[0]?.name ?? '' };
}

/** "Slow horror": what of it the title is not, or the first of it where it is all of that. */
function ofSeveral(all: readonly Trait[][], known: Knowledge): Told | null {
  const isKnown = (any: readonly Trait[]) => any.every((trait) => hasTrait(known, trait.name) !== null);
  const lacking = all.find((any) => isKnown(any) && !any.some(({ name }) => hasTrait(known, name)));
  const denied = lacking?.[0] ? itIsNo(lacking[0].said) : null;
  if (denied !== null) return { has: false, said: denied };
  const own = all.map((any) => any.find(({ name }) => hasTrait(known, name)));
  const [first] = own;
  if (!first || own.some((one) => one === undefined)) return null;
  return /^(?:that (?!are )|in which )/u.test(first.said) ? null : { has: true, said: itIs(first) };
}

/** "that are cute" → "it isn't cute"; "with robots" → "it doesn't have robots" */
function itIsNo(said: string): string | null {
  const [, lead = '', rest = ''] = /^(that are|with|about|set|based on) (.*)$/u.exec(said) ?? [];
  if (lead === '') return null;
  if (lead === 'with') return `it doesn't have ${rest}`;
  if (lead !== 'that are') return `it isn't ${said}`;
  return `it isn't ${rest.replace(/^(?:[\p{L}-]+ )*\p{L}+s$/u, (noun) => nounFor(noun))}`;
}

const mostMoods = 2;

/** "dark and violent" */
function likeThat(known: Knowledge, { domain }: Catalogue): string[] {
  const moods = adjectivesOf(moodsOf(known, domain)).filter((mood) => !mood.includes(' '));
  return [...moods, ...(known.traits?.includes('violent') ? ['violent'] : [])].slice(0, mostMoods);
}
