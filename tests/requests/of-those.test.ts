// "Which of those is the gentlest?": answered among what was just listed, the title first, then why.
import { describe, expect, test, vi } from 'vitest';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { degreesIn } from '#lib/requests/message/degree-words.ts';
import { ofThose } from '#lib/requests/message/of-those.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const known: Record<string, Knowledge> = vi.hoisted(() => ({
  'Moss Kingdom': { traits: ['gentle', 'families'], hours: 30, difficulty: 'easy' },
  'Night Freight': { traits: ['scary', 'violent'], hours: 8, difficulty: 'hard' },
  'Brick Rain 2': { traits: ['gentle'], hours: 3 },
}));
vi.mock('#lib/requests/known/known-matter.ts', async (actual) => ({
  ...(await actual<object>()),
  knownOf: ({ items }: { items: { title: string }[] }, { index }: { index: number }) =>
    known[items[index]?.title ?? ''] ?? null,
}));

test.each([
  'which of those is the gentlest, one I could play with my granddaughter?',
  'the shortest of the three',
  'which one of these would be easiest?',
  '¿cuál de esos se parece más a FIFA 14?',
  'welches davon ist am kürzesten?',
  'lequel de ceux-là est le plus court ?',
  '그중에 뭐가 제일 짧아?',
])('"%s" asks of those', (message) => {
  expect(ofThose(message)).not.toBeNull();
});
test.each([
  'which film is the shortest',
  'give me more like those',
  'the best western',
  'what do you make of them',
])('"%s" does not', (message) => {
  expect(ofThose(message)).toBeNull();
});

test.each([
  ['the gentlest', 'gentle', false],
  ['the scariest one', 'scary', false],
  ['saddest', 'sad', false],
  ['least violent', 'violent', true],
  ['is gentler', 'gentle', false],
  ['am kürzesten', 'short', false],
  ['el menos violento', 'violent', true],
])('"%s" is "%s"', (text, word, isLeast) => {
  const plain = new Set(['gentle', 'scary', 'sad', 'short', 'violent']);
  expect(degreesIn(text, (one) => plain.has(one))).toEqual([{ word, isLeast }]);
});

const [gentler, freight, rain] = [2, 3, 1]; // Moss Kingdom, Night Freight, Brick Rain 2
const unknown = 9; // Sable Line
const asked = (message: string, listed: number[], request: object = {}) =>
  answerRequest(
    { name: 'recommend', ...request },
    gameWorld({ history: [0, 5], message, listed, before: { request: { name: 'recommend' }, listed } }),
  );

describe('among the listed', () => {
  test.each([
    [
      'which of those is the gentlest?',
      [gentler, freight],
      "Moss Kingdom: it's gentle, and I know that of no other of those.",
    ],
    [
      'which of those is scary?',
      [gentler, freight],
      "Night Freight: it's scary, and I know that of no other of those.",
    ],
    [
      'the least violent of those?',
      [gentler, freight],
      'Moss Kingdom: nothing of the kind is known of it, but of Night Freight it is.',
    ],
    [
      'which of those is the shortest?',
      [gentler, freight, rain],
      'Brick Rain 2: some three hours, the shortest of those.',
    ],
    [
      'the longest of those',
      [gentler, unknown],
      'Moss Kingdom: some 30 hours, the only one of those whose length I know.',
    ],
    [
      'which of them is easiest',
      [gentler, freight],
      "Moss Kingdom: it's easy, and I know that of no other of those.",
    ],
    ['the cheapest of those?', [gentler, freight], 'Night Freight: $19.99 on record, the cheapest of those.'],
    ['which of those is the oldest', [gentler, freight], 'Night Freight: from 2011, the oldest of those.'],
  ])('"%s"', (message, listed, said) => {
    expect(asked(message, listed).composed).toBe(said);
  });

  test('where several have it, the one that suits better comes first', () => {
    const { composed, listed } = asked('which of those is the gentlest', [gentler, rain, freight]);
    const [first] = listed;
    expect(composed).toBe(
      `${first?.title}: it's gentle; that goes for ${first?.index === rain ? 'Moss Kingdom' : 'Brick Rain 2'}, too, but ${first?.title} suits you better.`,
    );
  });

  test('where nothing is known it is said, and which suits best', () => {
    expect(asked('which of those is the gentlest', [unknown, 8]).composed).toMatch(
      /^I can't tell that of those; (?:Sable Line|Long Division) suits you best of them\.$/,
    );
    expect(asked('the bluest of those?', [gentler, freight]).composed).toMatch(
      /^I can't tell that of those; /,
    );
  });

  test('for a child, what a parent wants to know is added', () => {
    expect(asked('which of those is the gentlest, for my granddaughter', [gentler, freight]).composed).toBe(
      "Moss Kingdom: it's gentle, and I know that of no other of those. It's made for the whole family.",
    );
  });

  test('without such a word, what suits best; the answer is always one of the listed', () => {
    expect(asked('which of those would you pick?', [gentler, freight]).composed).toMatch(
      /^Of those, .+ suits you best\.$/,
    );
    const { listed } = asked('which of those is a strategy game', [gentler, freight], { genre: 'strategy' });
    expect(listed.every(({ index }) => [gentler, freight].includes(index))).toBe(true);
  });
});

test('the nearest to a title is one of the listed, whatever was read as where to look', () => {
  const { composed } = answerRequest(
    { name: 'similar', item: 'Seven', of: 'mine' },
    filmWorld({ history: [0], listed: [1, 4, 6], message: 'which of those is most like Seven?' }),
  );
  expect(composed).toMatch(
    /^(?:The Last Tram|Salt, Sand and Wind|Night Bus 42)[^.]* comes closest to Seven of those, then /,
  );
});
