// What a language fills in, so that composed sentences can be said in it.
import type { Domain } from '#lib/contract/domain.ts';
import type { Phrase } from './english/phrases.ts';
import type { Sentence } from './english-sentences.ts';
import type { Genre, GenreWords } from './genres.ts';

/**
 * A translation, or one for each domain ("films" or "games", "steam" where it differs from "games"). In it
 *   {slot} is what the slot of the English pattern has, in the language; every slot stands in it, or in none of its parts that
 *   may be missing. {titles:macht|machen} depends on how many titles there are (or what the number is): one or more.
 *   […] is left out where a slot in it has nothing. It always has a slot.
 *   {items}, {item}, {had} and whatever else `words` has: a word of the domain.
 */
export type Wording = string | ({ films: string; games: string } & Partial<Record<Domain, string>>);

/** Any more words that the language likes to have: {it}: "er" for films, "es" for games. */
export type Words = { items: string; item: string; had: string; [more: string]: string };

/** Joins two parts of a list, with spaces: " und ". It sees what stands before and after it. */
export type Joining = (before: string, after: string) => string;

/**
 * What titles are like, by the English phrase behind "films": what stands with the noun, with its own space or comma (of films | of
 * games, where they differ), and a word for a list of keywords.
 */
export type Traits = Readonly<Record<string, readonly [withNoun: string, keyword: string]>>;

/** What a title is: what stands behind "it is", of films | of games where they differ. In Korean the form before "and" | before the noun. */
export type Moods = Readonly<Record<string, string>>;

export type LanguageTable = {
  words: Record<Domain, Words>;
  and: Joining;
  or: Joining;
  neither?: Joining; // of what can't be checked, where that isn't `or`
  quoted: (text: string) => string;
  number: (value: number, inWords: boolean) => string; // inWords: English has "three", not "3"
  place: (place: number) => string; // "Platz 3"
  places: (places: readonly number[]) => string; // "Platz 3 und 12"
  era: (decade: number) => string; // 1980
  price: (dollars: number) => string;
  land: (english: string) => string | null; // "France"
  genres: Record<Genre, GenreWords>;
  labels: Record<string, string>; // of people, in lower case; those that are missing stay English
  traits: Traits;
  moods: (words: readonly string[], domain: Domain) => string | null; // "funny", "sad"
  phrases: Record<Phrase, Wording>;
  sentences: Record<Sentence, Wording>;
  /** The last touch on a sentence, titles between asterisks: what depends on the letter before or after. */
  finished?: (sentence: string) => string;
};
