// Composed sentences about the history: as many titles as were asked for, or why there are fewer.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const said = (part: Omit<RequestOf<'history'>, 'name'>, length: number) =>
  answerRequest({ name: 'history', ...part }, filmWorld({ history: Array.from({ length }, (_, i) => i) }));
const listed = ({ listed: items }: ReturnType<typeof said>) => items.length;

test('the last ten are ten', () => {
  const answer = said({ ask: 'last', count: '10' }, 12);
  expect(listed(answer)).toBe(10);
  expect(answer.composed).toMatch(/^Your latest ten, newest first, are /);
  expect(answer.composed).not.toContain('at most');
});

test('where more are asked for than are listed at once, that is said', () => {
  const answer = said({ ask: 'first', count: '20' }, 13);
  expect(listed(answer)).toBe(10);
  expect(answer.composed).toContain('I list ten at most; the rest is on the history page.');
});

test('where there are fewer than were asked for, that they are all is said', () => {
  expect(said({ ask: 'last', count: '2' }, 1).composed).toBe(
    'Iron Harbour is the only film in your history.',
  );
  expect(said({ ask: 'last', count: '5' }, 3).composed).toContain('Your history has only three films');
  expect(said({ ask: 'first', count: '3' }, 3).composed).toContain('Your first three, oldest first, are');
  expect(said({ ask: 'list' }, 1).composed).toBe("You've watched one film: Iron Harbour.");
});

test('one listed of many is the latest or the first, not the only one', () => {
  expect(said({ ask: 'last' }, 4).composed).toContain('is the latest film in your history');
  expect(said({ ask: 'first' }, 4).composed).toContain('Iron Harbour is the first film in your history');
});

test('of recommendations, one that fits where two were wanted is the only one, and a limit is said', () => {
  const world = filmWorld();
  const one = answerRequest({ name: 'recommend', genre: 'horror', count: '2' }, world).composed;
  expect(one).toContain("It's the only one I know of that fits.");
  const many = answerRequest({ name: 'recommend', count: '10' }, world);
  expect(many.listed).toHaveLength(6);
  expect(many.composed).toContain('I name six at most at a time');
  expect(answerRequest({ name: 'recommend', count: '6' }, world).composed).not.toContain('at most');
});

/** As answers call it. */
const bare = (title: string) => title.replace(/ \(\d{4}\)$/, '');

test('of two it is said which came first, once', () => {
  const world = filmWorld({ history: [0, 3, 10, 12] });
  const titleOf = (row: number) => bare(world.catalogue.items[row]?.title ?? '');
  const message = `did I put ${titleOf(10)} in before or after ${titleOf(3)}`;
  const asked = (title: string, part = {}) =>
    answerRequest({ name: 'history', ask: 'contains', title }, { ...world, message, ...part }).composed;
  expect(asked(titleOf(10))).toMatch(`After ${titleOf(3)}: ${titleOf(10)} is the second from the latest`);
  expect(asked(titleOf(3))).toMatch(`Before ${titleOf(10)}: ${titleOf(3)} is the third from the latest`);
  expect(asked(titleOf(3), { focus: 10, listed: [10] })).toMatch(/^Yes, /);
  expect(asked(titleOf(10), { message: `do I have ${titleOf(10)} or ${titleOf(3)}` })).toMatch(/^Yes, /);
});

test('asked which came first, the start of an owned title means that, and another game of the name does not', () => {
  const titles = [
    'Tropico 4',
    'RollerCoaster Tycoon: Deluxe',
    'RollerCoaster Tycoon 3: Platinum',
    'Rez',
    'Fez',
    'Ico',
  ];
  const catalogue = createCatalogue(
    'steam',
    titles.map((title, at) => ({ itemId: `s${at}`, title, year: 2000 + at, genres: [] })),
    [10, 90, 10, 10, 10, 10],
  );
  const world = filmWorld({ catalogue, history: [0, 2] });
  const asked = (message: string) =>
    answerRequest({ name: 'history', ask: 'contains', title: 'rollercoaster tycoon' }, { ...world, message })
      .composed;
  expect(asked('did tropico 4 come before rollercoaster tycoon or after')).toMatch(
    /After Tropico 4: RollerCoaster Tycoon 3: Platinum is/,
  );
  expect(asked('do I own rollercoaster tycoon')).not.toMatch(/Tropico/);
});

test('asked what came before or after a title, that one is named', () => {
  const world = filmWorld({ history: [0, 3, 10, 12] });
  const titleOf = (row: number) => bare(world.catalogue.items[row]?.title ?? '');
  const asked = (row: number, message: string) =>
    answerRequest({ name: 'history', ask: 'contains', title: titleOf(row) }, { ...world, message }).composed;
  expect(asked(10, `which one did I watch before ${titleOf(10)}?`)).toBe(
    `Right before ${titleOf(10)} came ${titleOf(3)}.`,
  );
  expect(asked(3, `and what came after ${titleOf(3)}`)).toBe(
    `Right after ${titleOf(3)} came ${titleOf(10)}.`,
  );
  expect(asked(12, `what did I watch after ${titleOf(12)}?`)).toContain('so nothing came after it');
  expect(asked(10, `have I seen ${titleOf(10)} before?`)).toMatch(/^Yes, /);
});

test('asked whether it stands there twice, it is said how often', () => {
  const title = filmWorld().catalogue.items[3]?.title ?? '';
  const asked = (message: string) =>
    answerRequest({ name: 'history', ask: 'contains', title }, filmWorld({ message })).composed;
  expect(asked(`did I put ${title} in twice`)).toMatch(/^No, only once: /);
  expect(asked(`did I put ${title} in`)).toMatch(/^Yes, /);
});

test('where all of it is asked for, all of it is read, oldest first', () => {
  const titles = Array.from({ length: 40 }, (_, at) => `Film ${at}`);
  const catalogue = createCatalogue(
    'movies',
    titles.map((title, at) => ({ itemId: `f${at}`, title, year: 1990, genres: [] })),
    titles.map(() => 5),
  );
  const read = (length: number, message: string) =>
    answerRequest(
      { name: 'history', ask: 'list' },
      filmWorld({ catalogue, history: Array.from({ length }, (_, at) => at), message }),
    );
  const all = read(17, "read us what I've got, all on it");
  expect(all.composed).toMatch(/^All 17, oldest first: Film 0, Film 1, .* and Film 16\.$/);
  expect(all.listed).toHaveLength(10);
  expect(read(17, "what's in my history").composed).toMatch(
    /^You've watched 17 films\. The latest, newest first/,
  );
  expect(read(40, 'all of it').composed).toMatch(
    /^The first 30 of your 40 films, .* The rest is on the history page\.$/,
  );
});

test('of a name that only one title has, that one is said to be the only one', () => {
  const catalogue = createCatalogue(
    'movies',
    ['Sam & Max Save the World', 'Alien', 'Aliens', 'Heat'].map((title, at) => ({
      itemId: `f${at}`,
      title,
      year: 1990 + at,
      genres: [],
    })),
    [5, 5, 5, 5],
  );
  const world = filmWorld({ catalogue, history: [3] });
  const has = (title: string) => answerRequest({ name: 'history', ask: 'contains', title }, world).composed;
  expect(has('Sam & Max')).toBe(
    "No: the only one I have is Sam & Max Save the World (1990), and it isn't in your history. If you have watched it, tell me and I'll add it.",
  );
  expect(has('Alien')).toMatch(/^No, Alien \(1991\) isn't in your history/);
});

test('a title that only ends as what was typed is no title of that name', () => {
  const titles = ['Alien', 'Mortal Kombat: Redemption', 'Star Wars: A New Hope'];
  const catalogue = createCatalogue(
    'movies',
    titles.map((title, at) => ({ itemId: `f${at}`, title, year: 1990 + at, genres: ['Action'] })),
    [50, 40, 30],
  );
  const asked = (title: string) =>
    answerRequest({ name: 'history', ask: 'contains', title }, filmWorld({ catalogue, history: [0] }))
      .composed;
  expect(asked('Redemption')).toBe(
    'Nothing here is called just "Redemption". The nearest is Mortal Kombat: Redemption (1991), and it isn\'t in your history either.',
  );
  expect(asked('A New Hope')).not.toContain('called just');
});
