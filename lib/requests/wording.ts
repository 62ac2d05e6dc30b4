// How facts are worded, in lines and in composed answers alike: ordinals, lists, titles, genres as nouns.

import { cardinals, grouped, ordinal, ordinals } from '#lib/catalogue/said-numbers.ts';
import { cleanText, maxTitleCharacters, titleKey } from '#lib/catalogue/title.ts';
import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Nouns } from './world.ts';

/** A title in a line stands between asterisks, so that *Her* or *Next* is never read as a word; it holds none itself. */
export function marked(title: string): string {
  return `*${withoutAsterisks(title)}*`;
}

/** "M*A*S*H" is "MASH" in lines and in answers alike: there an asterisk is only ever the mark of a title. */
export function withoutAsterisks(text: string): string {
  return text.includes('*') ? text.replace(/\s+\*+\s+/g, ' ').replaceAll('*', '') : text;
}

const longestShown = 60; // characters of a person's own words

/** A person's own words as an answer may repeat them, between quotation marks: one short line, no quotes or asterisks. */
export function shown(words: string): string {
  const line = cleanText(words, maxTitleCharacters)
    .replace(/["“”„«»*]/gu, '')
    .trim();
  return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1).trimEnd()}…`;
}

const mostInWords = 10;

/** "third", "12th" */
export function spokenOrdinal(place: number): string {
  return place >= 1 && place <= mostInWords ? (ordinals[place] ?? ordinal(place)) : ordinal(place);
}

/** "three", "12" */
export function spokenNumber(count: number): string {
  if (count === 0) return 'no';
  return count <= mostInWords ? (cardinals[count] ?? grouped(count)) : grouped(count);
}

/** Numbers of one phrase, all in words or all in figures: "three" and "seven", "7" and "17". */
export function spokenNumbers(counts: readonly number[]): string[] {
  return counts.map(counts.every((count) => count <= mostInWords) ? spokenNumber : grouped);
}

/** "third" and "fifth", "3rd" and "29th" */
export function spokenOrdinals(places: readonly number[]): string[] {
  return places.map(places.every((place) => place >= 1 && place <= mostInWords) ? spokenOrdinal : ordinal);
}

/** "three of your seven films", "7 of your 17 films", "all 18 of your films", "none of your six films", "your only film" */
export function shareOf(count: number, size: number, things: string): string {
  if (size === 1)
    return count === 1
      ? `your only ${things.replace(/s$/, '')}`
      : `not your only ${things.replace(/s$/, '')}`;
  const [some = '', all = ''] = spokenNumbers([count, size]);
  if (count === size) return size === 2 ? `both of your ${things}` : `all ${all} of your ${things}`;
  return `${count === 0 ? 'none' : some} of your ${all} ${things}`;
}

/** The verb of a share: "one of your seven films is", "two are". */
export function areSo(count: number, size = 2): 'is' | 'are' {
  return count === 1 || size === 1 ? 'is' : 'are';
}

/** "one film", "12 films" */
export function counted(count: number, { one, many }: Pick<Nouns, 'one' | 'many'>): string {
  return `${count === 1 ? 'one' : grouped(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C" */
export function joined(parts: readonly string[], word = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

export function capitalized(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

/** The title with its year where it has one and doesn't show it: "Alien (1979)". */
export function titleWithYear({ title, year }: Pick<ItemRef, 'title' | 'year'>): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}

export function dollars(price: number): string {
  return price === 0 ? 'free' : `$${price.toFixed(2).replace(/\.00$/, '')}`;
}

// Genres that are nouns by themselves; the others take the domain's noun: "horror films".
/** What a genre's items are: "comedies", "sci-fi". */
export function areOf(value: string): string {
  return nounsOfGenres[titleKey(value)]?.[1] ?? genreWord(value);
}

const nounsOfGenres: Record<string, [string, string]> = {
  comedy: ['comedy', 'comedies'],
  drama: ['drama', 'dramas'],
  thriller: ['thriller', 'thrillers'],
  romance: ['romance', 'romances'],
  western: ['western', 'westerns'],
  musical: ['musical', 'musicals'],
  documentary: ['documentary', 'documentaries'],
  mystery: ['mystery', 'mysteries'],
  platformer: ['platformer', 'platformers'],
  shooter: ['shooter', 'shooters'],
  'film noir': ['film noir', 'films noirs'],
};
const written: Record<string, string> = {
  'film noir': 'noir',
  rpg: 'RPG',
  'sci fi': 'sci-fi',
  'free to play': 'free-to-play',
  childrens: "children's",
  children: "children's",
};

/** A genre or tag as an adjective: "sci-fi", "crime". */
export function genreWord(value: string): string {
  const key = titleKey(value);
  if (written[key]) return written[key];
  return /^[A-Z0-9&+.-]{1,5}$/.test(value) ? value : value.toLowerCase();
}

/** A tag as people wrote it, but not shouted. */
export function tagWord(value: string): string {
  const word = withoutAsterisks(value);
  return /^[^a-z]{6,}$/.test(word) ? word.toLowerCase() : word;
}

/** "comedies", "horror films", "RPG games"; one of them: "comedy", "horror film". */
export function genreNoun(value: string, nouns: Pick<Nouns, 'one' | 'many'>, count: number): string {
  const own = nounsOfGenres[titleKey(value)];
  if (own) return count === 1 ? own[0] : own[1];
  return `${genreWord(value)} ${count === 1 ? nouns.one : nouns.many}`;
}

/** "comedies", "games tagged Roguelike", "films from the 1970s", "games by Valve", "games for Wii" */
export function kindOf(
  kind: AttributeKind,
  value: string,
  nouns: Pick<Nouns, 'one' | 'many'>,
  count = 2,
): string {
  const noun = count === 1 ? nouns.one : nouns.many;
  switch (kind) {
    case 'genre':
      return genreNoun(value, nouns, count);
    case 'tag':
      return `${noun} tagged ${tagWord(value)}`;
    case 'developer':
    case 'publisher':
      return `${noun} by ${value}`;
    case 'platform':
      return `${noun} for ${value}`;
    case 'price':
      return `${value} ${noun}`;
    case 'decade':
      return `${noun} from the ${value}`;
  }
}

/** Of several makers in one text, the first: "Valve" of "Valve, Feral Interactive (Mac)". */
export function firstMaker(maker: string): string {
  return maker.split(',')[0]?.trim() || maker;
}

/** What the catalogue knows, in a few words: "1979, horror and sci-fi", "2012, action, by Valve, $19.99". */
export function briefFacts(item: ItemRef): string {
  const { year, genres, details } = item;
  const saysFree = genres.some((genre) => titleKey(genre) === 'free to play'); // once is enough
  const own = [
    year === null || item.title.includes(`(${year})`) ? '' : String(year),
    joined(genres.map(genreWord)),
    genres.length === 0 ? joined((details?.tags ?? []).slice(0, 2).map(tagWord)) : '',
    details?.platforms?.length ? `for ${joined(details.platforms)}` : '',
    details?.developer ? `by ${firstMaker(details.developer)}` : '',
    details?.priceUsd === undefined || (details.priceUsd === 0 && saysFree) ? '' : dollars(details.priceUsd),
  ];
  return own.filter((part) => part !== '').join(', ');
}

/** A full stop, unless a title that ends it has its own. */
export function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** "a western", "an RPG": a letter that is spoken with a vowel first has "an". */
export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|[FLMNRSX][A-Z])/.test(noun) ? 'an' : 'a'} ${noun}`;
}
