// Perspectives: the viewpoint of an explanation. One of the project's own, or `custom`: a person's words.
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
export const maxPerspectiveCharacters = 200; // of a person's words

// Genres and years are not in the data of `games`, prices only in that of `steam`, platforms only in that of `games`.
const withoutFacts: Record<Domain, readonly Perspective[]> = {
  movies: ['price', 'platform'],
  steam: ['platform'],
  games: ['genre', 'era', 'price'],
};

/** The perspectives that a domain has facts for, in the order in which they are offered. */
export function perspectivesOf(domain: Domain): Perspective[] {
  return perspectives.filter((perspective) => !withoutFacts[domain].includes(perspective));
}

export function isPerspective(value: unknown): value is Perspective {
  return typeof value === 'string' && (perspectives as readonly string[]).includes(value);
}
