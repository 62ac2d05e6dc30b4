import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { sequencesFor } from '#lib/catalogue/dataset.ts';

test('histories carry over to another catalogue by item id', () => {
  const facts = ['a', 'b', 'c'].map((itemId) => ({ itemId, title: itemId, year: null, genres: [] }));
  const catalogue = createCatalogue('movies', facts, [1, 1, 1]);
  const other = createCatalogue(
    'movies',
    [facts[2], facts[0]].flatMap((fact) => fact ?? []),
    [1, 1],
  );
  const report = {
    origin: 'import' as const,
    files: [],
    read: { interactions: 3, items: 3 },
    kept: { users: 1, items: 3, interactions: 3 },
    dropped: {},
    notes: [],
  };
  const dataset = { catalogue, sequences: [{ userId: 'u', items: [0, 1, 2], times: [1, 2, 3] }], report };
  expect(sequencesFor(catalogue, dataset)).toBe(dataset.sequences);
  expect(sequencesFor(other, dataset)).toEqual([{ userId: 'u', items: [1, 0], times: [1, 3] }]);
});
