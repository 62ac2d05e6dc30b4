// Words that sentence forms share, with the domain's nouns.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { CommonFacts, Facts, Habit } from './facts.ts';
import type { TopicName } from './topic.ts';

export type Words = { film: string; films: string; watched: string };
/** The ways to say one thing: templates filled with what every answer has and what this topic adds. */
export type Forms<Told extends unknown[] = []> = (
  ...from: [facts: CommonFacts, ...told: Told, words: Words]
) => string[];

/** Some topics and, for each, the sentences the facts allow, one per form. */
export type Topics = Partial<Record<TopicName, (facts: Facts, words: Words) => string[]>>;

const maxNamed = 3;

export function wordsOf(domain: Domain): Words {
  const { item, items, verb } = domainFacts[domain];
  return { film: item, films: items, watched: verb };
}

/** "A and B", "A, B and C"; a longer list names the first two and counts the rest. */
export function list(titles: readonly string[]): string {
  const named = titles.length > maxNamed ? titles.slice(0, maxNamed - 1) : titles;
  const rest = titles.length - named.length;
  const parts = rest > 0 ? [...named, `${rest} more`] : named;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function them(titles: readonly string[]): string {
  return titles.length === 1 ? 'it' : 'them';
}

/** "1 film", "3 films" */
export function films(count: number, words: Words): string {
  return `${count} ${count === 1 ? words.film : words.films}`;
}

/** "9 of 42 films", counting the model's window. */
export function ofFilms(habit: Habit, words: Words): string {
  return `${habit.count} of ${films(habit.size, words)}`;
}

/** "your 5 games", "your latest 50 films", counting the model's window. */
export function yours(facts: CommonFacts, words: Words): string {
  return facts.films === 1 ? `your one ${words.film}` : `your ${counted(facts)} ${words.films}`;
}

/** "none of your 5 games", a singular subject */
export function none(facts: CommonFacts, words: Words): string {
  if (facts.films < 2) return `no ${words.film} of yours`;
  return `${facts.films === 2 && !facts.older ? 'neither' : 'none'} of ${yours(facts, words)}`;
}

/** "any of your 5 games" */
export function any(facts: CommonFacts, words: Words): string {
  if (facts.films < 2) return yours(facts, words);
  return `${facts.films === 2 && !facts.older ? 'either' : 'any'} of ${yours(facts, words)}`;
}

function counted({ films: count, older }: CommonFacts): string {
  return older ? `latest ${count}` : `${count}`;
}

/** "than your 5", after the noun. */
export function yourCount(facts: CommonFacts): string {
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
