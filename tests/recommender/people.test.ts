import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type { UserSequence } from '#lib/catalogue/dataset.ts';
import { domains } from '#lib/contract/domain.ts';
import {
  countParts,
  type Permitted,
  partOf,
  parts,
  peopleFor,
  peopleSeed,
  permitted,
  splitPeople,
} from '#lib/recommender/people.ts';
import { readPeople } from '../../workers/cli/people-file.ts';

const people = Array.from({ length: 10_000 }, (_, number) => ({ userId: `${number}`, items: [1, 2, 3] }));
const oneOf = (part: string) => {
  const person = people.find(({ userId }) => partOf('steam', userId) === part);
  if (!person) throw new Error(`nobody in ${part}`);
  return person;
};

test('seven of ten people train, one chooses, two are asked once, and everyone has exactly one part', () => {
  for (const domain of domains) {
    const split = splitPeople(domain, people);
    expect(split.train.length / people.length).toBeCloseTo(0.7, 1);
    expect(split.development.length / people.length).toBeCloseTo(0.1, 1);
    expect(split.test.length / people.length).toBeCloseTo(0.2, 1);
    const ids = parts.flatMap((part) => split[part].map(({ userId }) => userId));
    expect(new Set(ids).size).toBe(people.length);
    expect(ids).toHaveLength(people.length);
  }
});

test('a part depends only on domain, id and seed: other people coming, going or moving change nothing', () => {
  const few = people.slice(100, 200).toReversed();
  const alone = splitPeople('games', few);
  const among = splitPeople('games', people);
  for (const part of parts) for (const person of alone[part]) expect(among[part]).toContain(person);
  const moved = (part: (id: string) => string) =>
    people.filter(({ userId }) => part(userId) !== partOf('games', userId)).length;
  expect(moved((id) => partOf('games', id, peopleSeed + 1))).toBeGreaterThan(1_000);
  expect(moved((id) => partOf('steam', id))).toBeGreaterThan(1_000);
});

test('these people have the same parts as ever', () => {
  const table = ['1', '2', '3', 'recbole:1', 'movielens:1', '=1+1', '../../etc/passwd', ''].map((id) =>
    domains.map((domain) => partOf(domain, id)).join(' '),
  );
  expect(table).toMatchInlineSnapshot(`
    [
      "train development train",
      "train train train",
      "development train train",
      "train train train",
      "train train train",
      "train train train",
      "test train development",
      "train train test",
    ]
  `);
});

test('a chooser never gets a test person; only the final question may', () => {
  const { train, development, test: held } = splitPeople('steam', people);
  expect(() => permitted('choose', 'steam', [...train, ...development])).not.toThrow();
  for (const purpose of ['choose', 'train', 'ship'] as const) {
    const message = /A person of the test part of steam must not be used/;
    expect(() => permitted(purpose, 'steam', [oneOf('train'), oneOf('test')])).toThrow(message);
    expect(peopleFor(purpose, 'steam', people).some(({ userId }) => partOf('steam', userId) === 'test')).toBe(
      false,
    );
  }
  expect(() => permitted('train', 'steam', [oneOf('development')])).toThrow(/development/);
  expect(() => permitted('test', 'steam', [oneOf('train')])).toThrow(/train/);
  expect(peopleFor('test', 'steam', people)).toEqual(held);
  expect(peopleFor('ship', 'steam', people)).toHaveLength(train.length + development.length);
});

test('the types reject people who weren’t checked, or were checked for another purpose, as a chooser’s input', () => {
  expectTypeOf<UserSequence[]>().not.toExtend<Permitted<'choose'>>();
  expectTypeOf<Permitted<'test', UserSequence>>().not.toExtend<Permitted<'choose'>>();
  expectTypeOf<Permitted<'choose', UserSequence>>().toExtend<Permitted<'choose'>>();
});

test('the committed counts are for this seed, and each domain’s parts add up to its people', async () => {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'people.json');
  const counted = await readPeople(file);
  expect(Object.keys(counted).toSorted()).toEqual([...domains].toSorted());
  for (const domain of domains) {
    const one = counted[domain];
    if (!one) throw new Error(`no counts of ${domain}`);
    expect(one.seed).toBe(peopleSeed);
    expect(one.ties).toBe('seeded');
    const sum = (what: 'people' | 'events') => parts.reduce((total, part) => total + one[part][what], 0);
    expect(sum('people')).toBe(one.kept.users);
    expect(sum('events')).toBe(one.kept.interactions);
  }
  expect(readFileSync(file, 'utf8')).not.toMatch(/recbole:|movielens:/); // nobody's id
  expect(countParts('games', people.slice(0, 50)).train.events % 3).toBe(0);
});
