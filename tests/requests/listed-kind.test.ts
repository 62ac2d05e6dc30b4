// Why the list is as it is, and which of a kind in a history: what is counted in the list, and what of another kind as well.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { listedKindSaid } from '#lib/requests/compose/listed-kind.ts';
import { asksOfList } from '#lib/requests/taste/listed-kind.ts';
import { asksWhichMore } from '#lib/requests/taste/taste-either.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const titles = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnop'
  .split('')
  .map((letter, at) => `Game ${letter}${at}`);
const tagsAt = (at: number) => [
  ...(at < 6 ? ['Train'] : at % 2 === 0 ? ['Shooter', 'FPS'] : ['Puzzle']),
  ...(at === 1 || at === 3 ? ['Turn-Based'] : []),
];
const catalogue = createCatalogue(
  'steam',
  titles.map((title, at) => ({
    itemId: `s${at}`,
    title,
    year: 2010,
    genres: ['Action'],
    details: { tags: tagsAt(at) },
  })),
  titles.map(() => 20),
);
const asked = (about: string, message: string) =>
  answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history: [0, 1, 2, 3, 4, 5], message }));

test.each([
  'Why is my list full of shooters? I play trains.',
  'Why do we get so many Harry Potters?',
  'why is my list nearly all american movies, I watch anime',
  'Why do you keep giving me wrestling',
  'Why do I have three F.E.A.R. games on my list',
  'you keep recommending horror',
  'why are all these westerns',
])('%s asks about the list', (message) => {
  expect(asksOfList(message)).toBe(true);
});

test.each(['how many horror films are in my list', 'why do I watch so many westerns?', 'do I like horror'])(
  '%s asks about the person',
  (message) => {
    expect(asksOfList(message)).toBe(false);
  },
);

test('asked about the list, it is the list that is counted', () => {
  const { composed, listed, lines } = asked('shooter', 'Why is my list full of shooters? I play trains.');
  expect(composed).toMatch(/I count (?:\w+|\d+) games tagged Shooter among the first 24 on your list: /);
  expect(composed).toContain('Among your own six there is none.');
  expect(listed.every(({ details }) => details?.tags?.includes('Shooter'))).toBe(true);
  expect(lines.join(' ')).toContain('on your list');
  expect(asked('shooter', 'how many shooters have I played').composed).not.toContain('on your list');
});

test('a list without any says so', () => {
  expect(asked('train', 'why is my list nothing but trains?').composed).toMatch(
    /^None: I count no games tagged Train among the first 24 on your list\. Your own six are all of that kind\.$/,
  );
});

test('a second kind narrows the first, and the first of a kind is named', () => {
  expect(asked('train', 'Which of the train games I have are turn-based?').composed).toBe(
    'Of your six games tagged Train I count two games tagged Turn-Based: Game b1 and Game d3.',
  );
  expect(asked('train', 'which of my train games did I get first').composed).toBe(
    'The first of your six games tagged Train is Game a0.',
  );
});

test('which of two there is more of is no yes or no', () => {
  expect(asksWhichMore('am I more of a football guy or a basketball guy')).toBe(true);
  expect(asksWhichMore('have I got any football or basketball')).toBe(false);
  const { composed } = asked('turn-based or shooter', 'Do I like turn-based or shooters more?');
  expect(composed).toMatch(/^Turn-based: I count two turn-based games among your six, and no shooters/);
});

test('why there is none takes two sentences', () => {
  const { catalogue: films } = filmWorld();
  const [item] = films.items;
  if (!item) throw new Error();
  const facts = {
    said: 'westerns',
    one: 'western',
    of: 24,
    items: [],
    own: 0,
    size: 4,
    known: null,
    lifters: [],
  };
  const first = { item: refOf(item), place: 99 };
  const asks = { asksTwice: false, asksTwo: false, asksMany: false };
  const said = listedKindSaid({ ...facts, ...asks, first, part: null }, nounsOf(films));
  expect(said).toHaveLength(2);
});
