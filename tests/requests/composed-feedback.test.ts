// What feedback changed is said in one sentence, what it did not touch in another.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const titles = ['Party', 'Party 2', 'Party 3', ...Array.from({ length: 20 }, (_, at) => `Film ${at}`)];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({
    itemId: `p${at}`,
    title,
    year: 1990,
    genres: at > 10 ? ['Horror'] : ['Comedy'],
  })),
  titles.map(() => 5),
);
const said = (because: string | undefined, message: string, history = [5, 6]) =>
  answerRequest(
    {
      name: 'feedback',
      item: 'Party',
      kind: 'not interested',
      ...(because === undefined ? {} : { because }),
    },
    filmWorld({ catalogue, history, message }),
  ).composed;

test('of a series only the title that was named is left out, and the others are named', () => {
  expect(said(undefined, 'do NOT show me party')).toMatch(/Party 2 and Party 3 can still come up/);
  expect(said(undefined, 'do NOT show me party', [1, 2])).not.toContain('can still come up');
});

test('where all of a series is said to be meant, all of it is left out', () => {
  const answer = said(undefined, 'no more party, none of them');
  expect(answer).toMatch(/^Fair enough, Party, Party 2 and Party 3 are off your list\./);
  expect(answer).not.toContain('can still come up');
});

test('the top of the list is told in one sentence', () => {
  const sentences = said(undefined, 'no party', [1, 2]).split(/(?<=\.)\s/);
  expect(sentences[0]).toBe('Fair enough, Party is off your list.');
  expect(sentences).toHaveLength(2);
});

test('more than a title is unwanted: how to say it is told where there is a label', () => {
  expect(said('horror', 'nothing with horror please', [1, 2])).toContain(
    'say "no horror" when you ask for films',
  );
  expect(said('asylums', 'nothing with asylums please', [1, 2])).toContain('no label for "asylums"');
  expect(said('it was loud', 'it was loud', [1, 2])).not.toContain('label');
});
