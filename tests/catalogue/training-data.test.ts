import { expect, test } from 'vitest';
import { type Catalogue, createCatalogue } from '#lib/catalogue/catalogue.ts';
import { describeTrainingData, gatherTrainingData, type OwnHistories } from '#lib/catalogue/training-data.ts';

function films(...names: string[]): Catalogue {
  const facts = names.map((name) => ({
    itemId: `id-${name}`,
    title: `Film ${name}`,
    year: 2001,
    genres: [],
  }));
  return createCatalogue(
    'movies',
    facts,
    names.map((_, place) => 10 - place),
  );
}
function dataset(catalogue: Catalogue) {
  return { name: 'a set', origin: 'import' as const, fingerprint: 'f', people: 7, events: 40, catalogue };
}
// Ids of another data set: films are one by title and year.
function histories(names: string[], agreed: number[][]): OwnHistories {
  return {
    items: names.map((name) => ({
      itemId: `${name}-elsewhere`,
      title: `Film ${name}`,
      year: 2001,
      entries: 2,
    })),
    agreed: agreed.map((items) => ({ items, times: items.map((_, place) => place) })),
  };
}

test('histories are learned from in the rows of the data set; what it does not know is left out and counted', () => {
  const own = histories(['c', 'x', 'a'], [[0, 1, 2], [2, 1], [1]]);
  const { data, sequences } = gatherTrainingData(dataset(films('a', 'b', 'c')), own, null);
  expect(sequences).toEqual([{ userId: 'here-1', items: [2, 0], times: [0, 2] }]);
  expect(data.agreed).toEqual({ people: 1, events: 2, shortHistories: 2, unknownEvents: 3 });
  expect(data.histories).toEqual({ entries: 6, unknownEntries: 2, unknownItems: 1 });
  expect(describeTrainingData(data).at(-1)).toBe(
    '2 of the 6 entries in histories here are unknown to the new version. They stay in the histories.',
  );
});

test('what the data set lacks of the active catalogue is counted, the most frequent named first', () => {
  const active = { versionId: 'v', catalogue: films('a', 'q', 'b', 'r', 's', 't') };
  const { data } = gatherTrainingData(dataset(films('b', 'a')), histories([], []), active);
  expect(data.active).toEqual({
    versionId: 'v',
    items: 6,
    missing: 4,
    examples: ['Film q', 'Film r', 'Film s'],
  });
});

test('a data set that shares no item with the active catalogue is refused with the reason', () => {
  const active = { versionId: 'v', catalogue: films('a', 'b') };
  expect(() => gatherTrainingData(dataset(films('y', 'z')), histories([], []), active)).toThrow(
    'a set shares no item with the active catalogue of movies: it’s about other things.',
  );
});
