// Somebody's name where a title is expected: by labels if there are any, and never as a title that isn't there.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { personNamed } from '#lib/requests/titles/people.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const titles: [string, string[]][] = [
  ['Inception', ['Christopher Nolan', 'dreams']],
  ['Memento', ['Christopher Nolan']],
  ['Notting Hill', []],
  ['The Departed', ['Martin Scorsese']],
  ['The Prestige', []],
  ['Lost in Translation', ['sofia coppola']],
];
const catalogue = createCatalogue(
  'movies',
  titles.map(([title, tags], at) => ({
    itemId: `f${at}`,
    title,
    year: 1995 + at,
    genres: ['Drama'],
    details: { tags },
  })),
  titles.map((_, at) => 50 - at),
);

function answered(request: Request, message = '') {
  return answerRequest(request, filmWorld({ catalogue, history: [0, 1, 2], message }));
}

test.each([
  ['Hugh Grant', 'Hugh Grant', 0],
  ['every Nolan', 'Nolan', 2],
  ['the Nolans', 'Nolan', 2],
  ['hugh grant films', 'Hugh Grant', 0],
  ['Coppola', 'Coppola', 1],
  ['every clint', 'Clint Eastwood', 0],
])('%s is a person', (typed, name, tagged) => {
  const person = personNamed(typed, catalogue);
  expect(person?.name).toBe(name);
  expect(person?.tagged.length).toBe(tagged);
});

test.each(['Grant', 'Summer Wars', 'Bibi & Tina', 'Wood', 'Notting Hill'])('%s is nobody', (typed) => {
  expect(personNamed(typed, catalogue)).toBeNull();
});

test('no game is by a name of films', () => {
  expect(personNamed('Tom Hanks', gameWorld().catalogue)).toBeNull();
});

test("a what-if without somebody's films goes by labels, and says so", () => {
  const { facts, composed } = answered({ name: 'what_if', remove: 'Christopher Nolan' });
  if (facts.name !== 'what_if') throw new Error(facts.name);
  expect(facts.removed.map(({ title }) => title)).toEqual(['Inception', 'Memento']);
  expect(composed).toContain('two of your films have the label Christopher Nolan');
});

test('where no label names them it is said to be unknown, not that nothing changes', () => {
  const { facts, composed, lines } = answered({ name: 'what_if', remove: 'Hugh Grant' });
  expect(facts).toMatchObject({ name: 'title', problem: 'person', typed: 'Hugh Grant' });
  expect(composed).toMatch(/^I don't know who made a film or who is in it, and no label names Hugh Grant\./);
  expect(composed).toContain('Tell me which of your films you mean');
  expect(composed).not.toMatch(/changes nothing|I don't have/);
  expect(lines.join(' ')).toContain('Hugh Grant is a person');
});

test('films of the label that are not among theirs are named', () => {
  const { composed } = answered({ name: 'what_if', remove: 'Scorsese' });
  expect(composed).toContain(
    "the one that I have with the label Scorsese isn't among yours: The Departed (1998)",
  );
});

test('asked of the history, their films there are told by label', () => {
  const { composed } = answered({ name: 'history', ask: 'contains', title: 'Nolan' });
  expect(composed).toMatch(/^By my labels Inception and Memento of yours have Nolan\./);
});

test('two titles that are both missing are both named, and something there is is offered', () => {
  const { composed } = answered({ name: 'compare', a: 'Clockwork Harvest', b: 'Gilded Orchard' });
  expect(composed).toMatch(/^I have neither "Clockwork Harvest" nor "Gilded Orchard"/);
  expect(composed).toMatch(/Of what I do have, .+ is at the top of your list\.$/);
});

test('asked whether the history has what the catalogue lacks, the answer is no', () => {
  const { composed } = answered({ name: 'history', ask: 'contains', title: 'Clockwork Harvest' });
  expect(composed).toMatch(/^No: I don't have "Clockwork Harvest" at all/);
});

test('a foreign name is only said to be unknown, as its English title may be there', () => {
  const { composed } = answered(
    { name: 'facts', item: 'Der graue Garten', about: 'availability' },
    'habt ihr der graue Garten, den sucht meine Oma und ich auch',
  );
  expect(composed).toMatch(/^I know no film as "Der graue Garten"; it may be here by its English title\./);
  expect(composed).not.toContain("don't have");
});
