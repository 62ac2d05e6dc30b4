// Genres and labels as composed sentences say them in English, back to their names, and from there into another language.

import { cleanText } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { escaped } from '../escaped.ts';
import { areOf, genreNoun, genreWord } from '../wording.ts';
import { type Genre, genres } from './genres.ts';
import type { LanguageTable } from './language-table.ts';

type Forms = Record<'nouns' | 'are' | 'one' | 'words', ReadonlyMap<string, Genre>>;

const formsOf: Record<Domain, Forms> = { movies: forms('film'), steam: forms('game'), games: forms('game') };

function forms(one: string): Forms {
  const nouns = { one, many: `${one}s` };
  const by = (form: (genre: Genre) => string) =>
    new Map(genres.map((genre) => [form(genre).toLowerCase(), genre]));
  return {
    nouns: by((genre) => genreNoun(genre, nouns, 2)), // "crime films", "comedies"
    one: by((genre) => genreNoun(genre, nouns, 1)), // "crime film", "comedy"
    are: by(areOf), // "crime", "comedies"
    words: by(genreWord), // "crime", "comedy"
  };
}

/** Sources of regular expressions, the longest first. */
export function genreSource(form: keyof Forms, domain: Domain): string {
  return [...formsOf[domain][form].keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => escaped(text))
    .join('|');
}

export function genresAbroad(
  text: string,
  count: 1 | 2,
  domain: Domain,
  table: LanguageTable,
): string | null {
  const all = formsOf[domain];
  const key = text.toLowerCase();
  const genre = [all.nouns, all.are, all.one, all.words].flatMap((map) => map.get(key) ?? [])[0];
  if (!genre) return null;
  const words = table.genres[genre][domain === 'movies' ? 'films' : 'games'];
  return words ? (words[count - 1] ?? null) : null;
}

const between = /,? and |,? or |, /g;
/** Labels with such a word in them. */
const whole = /hack and slash|black and white|based on a true story|good and evil|jekyll and hyde/gi;
const stand = '\ue000'; // for " and " inside a label

/** Parts of "crime films, thrillers and films tagged space", each with what stands before it: ", ", " and " or " or ". */
export function partsOf(text: string): { before: string; part: string }[] {
  const held = text.replace(whole, (label) => label.replaceAll(' and ', stand));
  const quoted = held.replace(/"[^"]*"/g, (quote) => quote.replace(between, (sign) => hidden(sign)));
  const found = [...quoted.matchAll(between)];
  return [...found, null].map((sign, at) => {
    const last = found[at - 1];
    const from = last ? last.index + last[0].length : 0;
    const part = quoted.slice(from, sign ? sign.index : undefined);
    return { before: last?.[0] ?? '', part: shownAgain(part.replaceAll(stand, ' and ')) };
  });
}

// What is quoted is the person's own: no sign in it divides anything.
function hidden(sign: string): string {
  return [...sign].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xe100)).join('');
}
function shownAgain(text: string): string {
  return text.replace(/[\ue100-\ue1ff]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xe100));
}

/** A genre's name as a label ("comedy", "a comedy"), or a label that people gave: in the language where it has a word for it, else as it is. */
export function labelAbroad(text: string, domain: Domain, table: LanguageTable): string {
  const key = text.toLowerCase();
  const { words, one } = formsOf[domain];
  const genre =
    words.get(key) ?? one.get(key.replace(/^an? /, '')) ?? genres.find((name) => name.toLowerCase() === key);
  return genre ? table.genres[genre].label : (table.labels[key] ?? cleanText(text, 60));
}
