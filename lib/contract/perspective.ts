// Perspectives: the point of view of an explanation, either built in or `custom`, in a person's own words.
import type { Domain } from './domain.ts';

export const perspectives = [
  'overall',
  'genre',
  'pattern',
  'era',
  'price',
  'platform',
  'popularity',
  'sceptic',
] as const;
export type Perspective = (typeof perspectives)[number];

export const perspectiveValues = [...perspectives, 'custom'] as const;
export type PerspectiveChoice = (typeof perspectiveValues)[number];
export const maxPerspectiveCharacters = 200; // of a custom perspective

// `games` has no genres or years; only `steam` has prices; only `games` has platforms.
const withoutFacts: Record<Domain, readonly Perspective[]> = {
  movies: ['price', 'platform'],
  steam: ['platform'],
  games: ['genre', 'era', 'price'],
};

/** The perspectives a domain has facts for, in the order they're offered. */
export function perspectivesOf(domain: Domain): Perspective[] {
  return perspectives.filter((perspective) => !withoutFacts[domain].includes(perspective));
}

export function isPerspective(value: unknown): value is Perspective {
  return typeof value === 'string' && (perspectives as readonly string[]).includes(value);
}
