// Kinds that only a name tells are counted by it, and what stands beside a title in the history is said.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { countedKind } from '#lib/conversation/mending/counted-kind.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const titles = [
  'Batman',
  'Batman Returns',
  'The Conversation',
  'Dance, Girl, Dance',
  'Heat',
  'Alien',
  'Batman Forever',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({
    itemId: `m${at}`,
    title,
    year: 1980 + at,
    genres: ['Drama'],
    ...(at === 2 ? { details: { tags: ['Francis Ford Coppola'] } } : {}),
  })),
  titles.map(() => 50),
);
const taste = (about: string, history = [0, 1, 2, 3, 4]) =>
  answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history }));

test('words of a title, a maker or a label are counted, and the answer says which', () => {
  for (const { composed, lines } of [taste('batman films'), taste('Batman')]) {
    expect(composed).toContain('have "batman" in the title');
    expect(composed).toContain('Batman and Batman Returns');
    expect(lines.join(' ')).toContain('2 films with "batman" in the title out of 5');
  }
  expect(taste('coppolas').composed).toContain('The Conversation');
  expect(taste('dancing ones').composed).toContain('Dance, Girl, Dance');
  expect(taste('batman films', [4]).composed).toContain('no films with "batman" in the title');
});

test('what no name tells is said to be untold', () => {
  for (const about of ['kurosawas', 'long ones', 'xy'])
    expect(taste(about).composed, about).toContain("That I can't tell");
  expect(taste('conversation', [0]).composed).toContain("That I can't tell"); // one title says nothing of it
});

test('asked when a title was added, what came before and after it is told', () => {
  const world = { ...filmWorld({ catalogue, history: [4, 0, 5] }), message: 'when did I add Batman?' };
  const { composed, lines } = answerRequest({ name: 'history', ask: 'contains', title: 'Batman' }, world);
  expect(composed).toContain('Batman came after Heat and before Alien');
  expect(lines).toEqual(expect.arrayContaining(['After it came *Alien*.', 'Before it came *Heat*.']));
  const last = answerRequest({ name: 'history', ask: 'contains', title: 'Alien' }, world);
  expect(last.composed).toMatch(/only the order: Alien is the latest, after Batman\.$/);
  const plain = answerRequest(
    { name: 'history', ask: 'contains', title: 'Batman' },
    { ...world, message: '' },
  );
  expect(plain.composed).toBe('Yes, Batman is in your history.');
  const none = answerRequest({ name: 'history', ask: 'contains', title: 'The Conversation' }, world);
  expect(`${none.composed} ${none.lines}`).not.toMatch(/came/);
  expect(
    answerRequest({ name: 'history', ask: 'contains', title: 'Moss Kingdom' }, gameWorld()).lines[0],
  ).toMatch(/Moss Kingdom/);
});

test('a kind that is named is counted, not the whole history', () => {
  const count = { name: 'history', ask: 'count' } as const;
  const contains = { name: 'history', ask: 'contains', title: 'Batman' } as const;
  expect(countedKind(count, 'how many Coppolas')).toEqual({ name: 'taste', about: 'coppolas' });
  expect(countedKind(count, 'Persona games, how many have I got')).toEqual({
    name: 'taste',
    about: 'persona',
  });
  expect(countedKind(contains, 'Batman films, have I seen a lot')).toEqual({
    name: 'taste',
    about: 'batman',
  });
  for (const message of ['how many', 'how many films have I seen', 'how many of them', 'how many have I got'])
    expect(countedKind(count, message), message).toBe(count);
  expect(countedKind(contains, 'have I seen Batman')).toBe(contains);
});
