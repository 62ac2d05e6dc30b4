// Of what no catalogue knows as such, labels tell some: how hard a game is, what a film's mood is.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const worldOf = (domain: 'movies' | 'steam', items: [string, string[], string[]][]) =>
  filmWorld({
    catalogue: createCatalogue(
      domain,
      items.map(([title, genres, tags], at) => ({
        itemId: `m${at}`,
        title,
        year: 2010,
        genres,
        ...(tags.length > 0 ? { details: { tags } } : {}),
      })),
      items.map(() => 5),
    ),
    history: [0],
  });

const games = worldOf('steam', [
  ['Portal', ['Action'], ['Puzzle', 'Difficult']],
  ['Meat Boy', ['Action'], ['Difficult', 'Gore']],
  ['Owlboy', ['Action'], ['Pixel Graphics']],
  ['Gorefest', ['Action'], ['Gore']],
]);
const said = (item: string, about: string) => answerRequest({ name: 'facts', item, about }, games).composed;

test('a tag that tells it is told; its absence says nothing', () => {
  expect(said('Meat Boy', 'difficulty')).toContain('tag it Difficult');
  expect(said('Owlboy', 'difficulty')).toContain("I don't know how hard it is");
  expect(said('Meat Boy', 'gore')).toContain('Gore');
  expect(said('Owlboy', 'gore')).not.toMatch(/tag it Gore/);
});

test('a mood is told by genres where no label tells it, unless one mood is asked for', () => {
  const films = worldOf('movies', [
    ['Jaws', ['Thriller'], []],
    ['Mrs. Doubtfire', ['Comedy', 'Drama'], []],
    ['Baraka', ['Documentary'], []],
  ]);
  const mood = (item: string, message: string) =>
    answerRequest({ name: 'facts', item, about: 'mood' }, { ...films, message }).composed;
  expect(mood('Mrs. Doubtfire', 'what is it like')).toMatch(
    /^Mrs\. Doubtfire: its genres are comedy and drama/,
  );
  expect(mood('Mrs. Doubtfire', 'will I cry')).toContain("I don't know how sad it is");
  expect(mood('Baraka', 'what is it like')).toContain("I don't know its mood");
});
