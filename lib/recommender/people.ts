// Which people train, which choose and which are asked once, at the end. A person's part follows from the domain, their id
// and a seed, and from nothing else: it stays what it is when people are added, dropped or put in another order. The shares
// therefore hold on average, not to the person; docs/people.json has the counts. docs/decisions/017-people-and-ties.md.
//
// Whoever chooses (settings, checkpoints, thresholds, when to stop) takes `Permitted<'choose'>`, which only `permitted` makes,
// and that throws where it meets somebody of the test. It stands here and not in lib/evaluation since trainers choose, too.

import { createHash } from 'node:crypto';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

export const parts = ['train', 'development', 'test'] as const;
export type Part = (typeof parts)[number];

/** Shares of the people, in the order of a lot drawn in [0, 1): test below .2, development below .3, train from there on. */
const testBelow = 0.2;
const developmentBelow = 0.3;
/** The seed that every published figure rests on. Changed, it makes every earlier figure worthless. */
export const peopleSeed = 15;

/** What people are wanted for. `ship` is the last training of what ships, after all choices are made. */
export type Purpose = 'train' | 'choose' | 'ship' | 'test';
const allowed: Record<Purpose, readonly Part[]> = {
  train: ['train'],
  choose: ['train', 'development'],
  ship: ['train', 'development'],
  test: ['test'],
};

export type Person = { readonly userId: string };

declare const checkedFor: unique symbol;
/** People whose part was checked against a purpose. */
export type Permitted<P extends Purpose, Someone extends Person = Person> = readonly Someone[] & {
  readonly [checkedFor]: P;
};

export function partOf(domain: Domain, personId: string, seed = peopleSeed): Part {
  const digest = createHash('sha256').update(`${seed}\n${domain}\n${personId}`).digest();
  const lot = digest.readUIntBE(0, 6) / 2 ** 48;
  if (lot < testBelow) return 'test';
  return lot < developmentBelow ? 'development' : 'train';
}

/** Everybody in their part, in the order given. */
export function splitPeople<Someone extends Person>(
  domain: Domain,
  people: readonly Someone[],
  seed = peopleSeed,
): Record<Part, Someone[]> {
  const split: Record<Part, Someone[]> = { train: [], development: [], test: [] };
  for (const person of people) split[partOf(domain, person.userId, seed)].push(person);
  return split;
}

/** Those of the people who may be used for a purpose; the others are left out. */
export function peopleFor<P extends Purpose, Someone extends Person>(
  purpose: P,
  domain: Domain,
  people: readonly Someone[],
  seed = peopleSeed,
): Permitted<P, Someone> {
  const may = people.filter(({ userId }) => allowed[purpose].includes(partOf(domain, userId, seed)));
  return permitted(purpose, domain, may, seed);
}

/** The same people, checked. Throws AppError forbidden where one of them must not be used for the purpose. */
export function permitted<P extends Purpose, Someone extends Person>(
  purpose: P,
  domain: Domain,
  people: readonly Someone[],
  seed = peopleSeed,
): Permitted<P, Someone> {
  for (const { userId } of people) {
    const part = partOf(domain, userId, seed);
    if (!allowed[purpose].includes(part))
      throw new AppError('forbidden', {
        message: `A person of the ${part} part of ${domain} must not be used to ${purpose}.`,
      });
  }
  return people as Permitted<P, Someone>;
}

export type PartCounts = { people: number; events: number };

export function countParts(
  domain: Domain,
  sequences: readonly (Person & { items: readonly number[] })[],
  seed = peopleSeed,
): Record<Part, PartCounts> {
  const split = splitPeople(domain, sequences, seed);
  const countsOf = (part: Part): PartCounts => ({
    people: split[part].length,
    events: split[part].reduce((sum, { items }) => sum + items.length, 0),
  });
  return { train: countsOf('train'), development: countsOf('development'), test: countsOf('test') };
}
