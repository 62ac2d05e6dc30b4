// Titles that something is to be like, wherever a request has them: each is looked up by itself.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;

const titles: [string, number][] = [
  ['Copper Reef', 50], // 0
  ['Silver Reef', 50], // 1
  ['Anno 1404', 20], // 2
  ['Anno 1701', 70], // 3
  ['Anno 2070', 40], // 4
  ['Quiet Harbour', 30], // 5
  ['Salt and Iron', 30], // 6
  ['North by Northwest', 30], // 7
  ['Hitchcock', 30], // 8
];
const catalogue = createCatalogue(
  'movies',
  titles.map(([title], at) => ({
    itemId: `l${at}`,
    title,
    year: 1990,
    genres: ['Drama'],
    details: at === 7 ? { imdbId: 'tt0053125' } : {},
  })),
  titles.map(([, people]) => people),
);
function told(wishes: Wishes, part: Partial<World> = {}) {
  const { facts, composed } = answerRequest(
    { name: 'recommend', ...wishes },
    filmWorld({ catalogue, history: [5], ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed };
}

describe('titles', () => {
  test.each<[Wishes, string[]]>([
    [{ like: 'Copper Reef; Silver Reef' }, ['Copper Reef', 'Silver Reef']],
    [{ like: 'Copper Reef or Silver Reef' }, ['Copper Reef', 'Silver Reef']],
    [{ like: 'Salt and Iron' }, ['Salt and Iron']],
    [{ like: 'Anno' }, ['Anno 1701']],
    [{ like: 'the Anno games; Copper Reef' }, ['Anno 1701', 'Copper Reef']],
    [{ but: 'more like Copper Reef' }, ['Copper Reef']],
    [{ but: 'similar to copper reef' }, ['Copper Reef']],
    [{ but: 'in the style of Copper Reef or Silver Reef' }, ['Copper Reef', 'Silver Reef']],
    [{ but: 'the same kind as Silver Reef' }, ['Silver Reef']],
    [{ mood: 'like Copper Reef' }, ['Copper Reef']],
  ])('%j', (wishes, found) => {
    const { facts } = told(wishes);
    expect(facts.like?.titles).toEqual(found);
    expect(facts.unchecked).toEqual([]);
    expect(facts.notFound).toBeNull();
  });

  test('what is missing is named, and only that', () => {
    const one = told({ like: 'The Grey Sea; Copper Reef' });
    expect(one.composed).toMatch(
      /^I don't have "The Grey Sea" in my catalogue\. (?:For something like|Nothing that fits is much like) Copper Reef/,
    );
    const two = told({ like: 'The Grey Sea; The Red Sand' });
    expect(two.composed).toContain('I don\'t have "The Grey Sea" or "The Red Sand" in my catalogue');
    expect(two.facts.like).toBeNull();
    expect(told({ but: 'similar to The Grey Sea' }).composed).toContain('I don\'t have "The Grey Sea"');
  });

  test('other wishes stay', () => {
    const { facts } = told({ but: 'more like Copper Reef; from the 1970s' });
    expect(facts.like?.titles).toEqual(['Copper Reef']);
    expect(facts.dropped.map(({ said }) => said)).toEqual(['films from the 1970s']);
  });
});

test.each(['like the last one', 'like a dream', 'similar to mine', 'in the style of a documentary'])(
  '"%s" names no title',
  (but) => {
    const { facts } = told({ but });
    expect(facts.like).toBeNull();
    expect(facts.notFound).toBeNull();
  },
);

test('what is like somebody are their films, whatever film is called so', () => {
  const { facts } = told({ like: 'Hitchcock' });
  expect(facts.asked).toEqual(['films by Alfred Hitchcock']);
  expect(told({ but: 'in the style of Hitchcock; from the 1990s' }).facts.asked).toContain(
    'films by Alfred Hitchcock',
  );
});
