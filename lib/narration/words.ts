// The few words that sentence forms share, with the nouns of the domain.
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { joinTitles } from './fact-lines.ts';
import type { Facts, Habit } from './facts.ts';

export type Words = { film: string; films: string; watched: string };
/** One way of saying one thing. Only forms of a topic whose facts are there are ever called. */
export type Form = (facts: Facts, words: Words) => string;

export function wordsOf(domain: Domain): Words {
  const { item, items, verb } = domainFacts[domain];
  return { film: item, films: items, watched: verb };
}

export function list(titles: readonly string[]): string {
  return joinTitles(titles);
}

export function them(titles: readonly string[]): string {
  return titles.length === 1 ? 'it' : 'them';
}

/** "1 film", "3 films" */
export function films(count: number, words: Words): string {
  return `${count} ${count === 1 ? words.film : words.films}`;
}

/** "9 of 42 films": of the films that the model counts. */
export function ofFilms(habit: Habit, words: Words): string {
  return `${habit.count} of ${films(habit.size, words)}`;
}

/** "your 5 games", "your latest 50 films": those that the model counts. */
export function yours(facts: Facts, words: Words): string {
  return facts.films === 1 ? `your one ${words.film}` : `your ${counted(facts)} ${words.films}`;
}

/** "none of your 5 games", a singular subject */
export function none(facts: Facts, words: Words): string {
  if (facts.films < 2) return `no ${words.film} of yours`;
  return `${facts.films === 2 && !facts.older ? 'neither' : 'none'} of ${yours(facts, words)}`;
}

/** "any of your 5 games" */
export function any(facts: Facts, words: Words): string {
  if (facts.films < 2) return yours(facts, words);
  return `${facts.films === 2 && !facts.older ? 'either' : 'any'} of ${yours(facts, words)}`;
}

function counted({ films: count, older }: Facts): string {
  return older ? `latest ${count}` : `${count}`;
}

/** "than your 5": the noun stands before. */
export function yourCount(facts: Facts): string {
  return facts.films === 1 ? 'your one' : `your ${counted(facts)}`;
}

export function opened(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

/** More than half of the films. */
export function isMost({ count, size }: Habit): boolean {
  return 2 * count > size;
}

/** "1 of 5 games is", "2 of 5 games are" */
export function be({ count }: Habit): string {
  return count === 1 ? 'is' : 'are';
}

export function carriersOf(facts: Facts): string[] {
  return facts.carriers ?? [];
}

export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new TypeError('A sentence form was used without its fact.');
  return value;
}
