// The few words that sentence forms share, with the nouns of the domain.
import { type Domain, domainFacts } from '#lib/catalogue/domains.ts';
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

export function carriersOf(facts: Facts): string[] {
  return facts.carriers ?? [];
}

export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new TypeError('A sentence form was used without its fact.');
  return value;
}
