// Names that mean several titles of the history: as the model reads them, and as the message has them.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from '#lib/conversation/chat-state.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { withTypedTitles } from '#lib/conversation/mending/typed-titles.ts';
import { typedIn } from '#lib/conversation/mentions/message-titles.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { namedGroup, seriesIn } from '#lib/requests/titles/named-group.ts';
import { gameWorld } from './small-world.ts';

const titles = [
  'Silent Hill',
  'Silent Hill 2',
  'Silent Hill 4: The Room',
  'Final Fantasy VII',
  'Final Fantasy VIII',
  'Hunger',
  'The Hunger Games',
  'The Sims',
  'The Sims 2',
  'The Sims 3',
  'Night Freight',
  'Silent Hill 3',
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({
    itemId: `g${at}`,
    title,
    year: 2000 + at,
    genres: ['Action'],
    ...(at === 10 || at === 5 ? { details: { developer: 'North Pier' } } : {}),
  })),
  titles.map((_, at) => 50 + at),
);
const history = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10];
const worldOf = (message: string) => gameWorld({ catalogue, history, message });
const without = (remove: string, message: string) => {
  const { facts, composed } = answerRequest({ name: 'what_if', remove }, worldOf(message));
  return { gone: facts.name === 'what_if' ? facts.removed.map(({ index }) => index) : facts, composed };
};

test.each<[string, string, number[]]>([
  ['Silent Hills', 'without the Silent Hills', [0, 1, 2]],
  ['Silent Hill', "and if the Silent Hills weren't there? all three", [0, 1, 2]],
  ['Silent Hill; Silent Hill; Silent Hill', 'all of that', [0, 1, 2]],
  ['Silent Hill', 'take out every Silent Hill game', [0, 1, 2]],
  ['Final Fantasies', 'no final fantasies', [3, 4]],
  ['The Sims', 'without both Sims', [8, 9]],
  ['The Sims', 'without The Sims', [8, 9]], // itself it isn't in the history
  ['Silent Hill', 'without Silent Hill', [0]],
  ['Silent Hill; Silent Hill 2', 'without Silent Hill and Silent Hill 2', [0, 1]],
  ['The Hunger Games', 'without The Hunger Games', [6]],
  ['North Pier', 'without all the North Pier games', [5, 10]],
])('what is without %s, in "%s"', (remove, message, gone) => {
  expect(without(remove, message).gone).toEqual(gone);
});

test('where there are more or fewer than is said, the answer gives the number that it found', () => {
  expect(without('Silent Hill', 'the Silent Hills, all four').composed).toMatch(
    /^By "Silent Hill" I find three of your games, not four\. /,
  );
  expect(without('Silent Hill', 'the Silent Hills, all three').composed).not.toContain('I find');
});

test('a name of several that no title has is said to be none, not taken for another title', () => {
  const { gone, composed } = without('Hunder film', 'say I skipped every Hunder film');
  expect(gone).toMatchObject({ name: 'title', problem: 'group', typed: 'Hunder' });
  expect(composed).toContain('I find none of your games by "Hunder"');
});

test('feedback on several changes each of them', () => {
  const world = worldOf('I never had the Silent Hills');
  const { change, composed } = answerRequest(
    { name: 'feedback', item: 'Silent Hill', kind: 'not seen' },
    world,
  );
  expect(change?.remove).toEqual([0, 1, 2]);
  expect(composed).toContain(
    'All right, Silent Hill, Silent Hill 2 and Silent Hill 4: The Room are out of your history.',
  );
  const one = answerRequest(
    { name: 'feedback', item: 'Silent Hill', kind: 'not seen' },
    worldOf('I never had Silent Hill'),
  );
  expect(one.change?.remove).toEqual([0]);
  const hated = answerRequest(
    { name: 'feedback', item: 'Silent Hills', kind: 'hated' },
    worldOf('hated the Silent Hills'),
  );
  expect(hated.change?.rules.map(({ historyIndex }) => historyIndex)).toEqual([0, 1, 2]);
});

const chat: ChatState = {
  catalogue,
  history,
  item: 10,
  focus: 10,
  listed: [],
  last: null,
  dialogue: noDialogue,
};
const meant = (message: string, read: Request) => withTypedTitles([read], typedIn(message, chat), chat);

test('several of the history are counted, not looked for as one or listed with all', () => {
  const contains: Request = { name: 'history', ask: 'contains', title: 'Silent Hill' };
  expect(meant('do I have all the Silent Hills', contains)).toEqual([
    { name: 'taste', about: 'silent hill' },
  ]);
  expect(meant('do I have Silent Hill', contains)).toEqual([contains]);
  const count: Request = { name: 'history', ask: 'count' };
  expect(meant('¿cuántos de Final Fantasy llevo ya?', count)).toEqual([
    { name: 'taste', about: 'final fantasy' },
  ]);
  const list: Request = { name: 'history', ask: 'list' };
  expect(meant('wich silent hills do i have', list)).toEqual([{ name: 'taste', about: 'silent hills' }]);
  for (const message of ['what games do I have', 'all my games please', 'show me the silent ones'])
    expect(meant(message, list), message).toEqual([list]);
});

test('a series is counted by its name, even where its words mean something else', () => {
  const { composed } = answerRequest({ name: 'taste', about: 'silent hills' }, worldOf('how many'));
  expect(composed).toMatch(/^Three: Silent Hill, /);
  expect(
    answerRequest({ name: 'taste', about: 'final fantasies' }, worldOf('how many')).composed,
  ).not.toContain("can't tell");
  expect(answerRequest({ name: 'taste', about: 'purple games' }, worldOf('how many')).composed).toContain(
    "That I can't tell",
  );
});

test('one title, or words that none has, are no group', () => {
  expect(namedGroup('Silent Hill', worldOf('why Silent Hill'))).toBeNull();
  expect(namedGroup('Hollow Knight', worldOf('why Hollow Knight'))).toBeNull();
  expect(seriesIn('how many games have I got', worldOf(''))).toBeNull();
});

test('initials in the plural mean the titles of the history that begin so', () => {
  const found = (name: string) =>
    namedGroup(name, worldOf(`all my ${name}`))?.items.map(({ title }) => title);
  expect(found('FFs')).toEqual(['Final Fantasy VII', 'Final Fantasy VIII']);
  expect(found('SHs')).toHaveLength(3);
  expect(found('XYs') ?? []).toEqual([]);
});

test('which of several did most is answered with one of them', () => {
  const facts = answerRequest(
    { name: 'influence', item: 'Hunger' },
    { ...worldOf('which of the Silent Hills spoke loudest'), history: history.filter((row) => row !== 5) },
  );
  expect(facts.facts).toMatchObject({ name: 'influence', asksWhich: true });
  expect(facts.composed).toMatch(/^(?:Silent Hill|None of your three)/);
  expect(facts.composed).not.toMatch(/^Yes|^Partly/);
});

test('several of which one word is typed are all taken out where they are all of the history', () => {
  const { gone } = without('final fantasy', 'without final fantasy');
  expect(gone).toEqual([3, 4]);
});

test('what was made in some years goes as a group, and what is not found is asked back', () => {
  expect(without('nothing made after 2008', 'nothing made after 2008, what then').gone).toEqual([9, 10]);
  const { composed } = without('Silent Hillz Origins', 'without Silent Hillz Origins');
  expect(composed).not.toContain('changes nothing');
  expect(composed).toMatch(/^I don't find "Silent Hillz Origins" among your games\. Do you mean Silent Hill/);
});

test('of a name with a word before it that nothing here tells, it is said which were taken', () => {
  const said = (message: string) =>
    answerRequest({ name: 'influence', item: 'Silent Hill 3' }, worldOf(message)).composed;
  expect(said('the two Kojima Final Fantasies, or Night Freight')).not.toMatch(/two Final Fantasy/);
  expect(said('is it the Final Fantasies')).not.toContain('so I took');
});
