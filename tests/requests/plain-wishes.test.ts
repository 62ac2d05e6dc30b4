// Everyday ways to say a wish: either of two, with words around it, by somebody's name.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { lengthIn } from '#lib/requests/known/lengths.ts';
import { filmWorld } from './small-world.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;

const films: [string, string, string[]][] = [
  ['tt0053125', 'North by Northwest', ['Thriller']],
  ['tt0054215', 'Psycho', ['Horror']],
  ['x1', 'The Long Ride', ['Western']],
  ['x2', 'All That Singing', ['Musical']],
  ['x3', 'A Shot at Noon', ['Western', 'War']],
  ['x4', 'Laughing Matters', ['Comedy']],
  ['x5', 'Laughing Matters Again', ['Comedy', 'War']],
];
const catalogue = createCatalogue(
  'movies',
  films.map(([imdbId, title, genres], at) => ({
    itemId: `p${at}`,
    title,
    year: 1980,
    genres,
    details: { imdbId },
  })),
  films.map(() => 50),
);
function told(wishes: Wishes, message = '') {
  const { facts, composed } = answerRequest(
    { name: 'recommend', count: '6', ...wishes },
    filmWorld({ catalogue, history: [], message }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, picked: facts.picks.map(({ item }) => item.index).toSorted((a, b) => a - b) };
}

test.each<[Wishes, number[]]>([
  [{ genre: 'western or musical' }, [2, 3, 4]],
  [{ genre: 'horror, musical or comedy' }, [1, 3, 5, 6]],
  [{ genre: 'western or comedy', but: 'no war' }, [2, 5]],
  [{ but: 'horror or comedy' }, [1, 5, 6]],
  [{ genre: 'westerns only' }, [2, 4]],
  [{ genre: 'just westerns please' }, [2, 4]],
  [{ but: 'proper horror' }, [1]],
  [{ but: 'hardly any war', genre: 'western' }, [2]],
  [{ genre: 'hitchcock' }, [0, 1]],
  [{ genre: 'a Hitchcock film' }, [0, 1]],
  [{ genre: 'hitchcock thriller' }, [0]],
  [{ genre: 'thriller by hitchcock' }, [0]],
  [{ mood: 'hitchcockian' }, [0, 1]],
  [{ genre: 'cary grant' }, [0]],
])('%j', (wishes, expected) => {
  const { picked, facts } = told(wishes);
  expect(picked).toEqual(expected);
  expect(facts.unchecked).toEqual([]);
  expect(facts.dropped).toEqual([]);
});

test('two kinds with an "or" in the message are one wish', () => {
  const { facts } = told({ genre: 'western; musical' }, 'a western or musical');
  expect(facts.asked).toEqual(['westerns or musicals']);
});

describe('what is given up', () => {
  test('is what was wanted, not what was refused', () => {
    const { facts, composed } = told({ genre: 'horror', but: 'no horror' });
    expect(facts.asked).toEqual(['no horror films']);
    expect(composed).toContain('I found nothing for "horror" as well.');
    expect(told({ genre: 'western', but: 'comedy; no war' }).composed).toContain(
      'I found nothing for "comedy" as well.',
    );
  });
  test('is named, beside what there is nothing of', () => {
    expect(told({ genre: 'western', era: '1920s', but: 'comedy' }).composed).toMatch(
      /^I found no films from the 1920s that you haven't watched, so I left that out\. .* I found nothing for "comedy" as well\./,
    );
  });
});

test.each<[string, number[], number[]]>([
  ['about two hours', [105, 120, 135], [100, 140]],
  ['two hours or so', [105, 135], [100, 140]],
  ['roughly 90 minutes', [80, 100], [75, 105]],
  ['two hours max', [60, 120], [121]],
  ['90 minutes or less', [90], [95]],
])('"%s"', (said, fitting, others) => {
  const holds = (minutes: number) => lengthIn(said, 'movies')?.holds({ minutes });
  expect(fitting.map(holds)).toEqual(fitting.map(() => true));
  expect(others.map(holds)).toEqual(others.map(() => false));
});
