// "Which three contribute most": as many titles of the history as are asked for, the furthest drop first.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { numberAsked } from '#lib/requests/message/asked-number.ts';
import { filmWorld } from './small-world.ts';

test.each([
  ['Which three of my entries contribute most? In order.', 3],
  ['top 3 reasons please', 3],
  ['name the two that matter most', 2],
  ['welche zwei meiner Filme zählen am meisten?', 2],
  ['¿cuáles son los tres que más pesan?', 3],
  ['which one of mine did it', null],
  ['which 2001 film', null],
  ['does it take three hours', null],
])('"%s"', (message, number) => {
  expect(numberAsked(message)).toBe(number);
});

const history = [0, 3, 10, 12, 1, 4];
const asked = (message: string, item = 'Seven') =>
  answerRequest({ name: 'influence', item }, filmWorld({ history, message }));

test('so many are told in one sentence, in order of the drop', () => {
  const message = 'Which two of my entries contribute most? In order.';
  const titles = [
    'The Last Tram',
    'Seven',
    'Salt, Sand and Wind',
    'Night Bus 42',
    '2001 Steps',
    'The Long Way Home: Part 2',
  ];
  const answers = titles.map((title) => ({ title, ...asked(message, title) }));
  const several = answers.filter(
    ({ facts }) => facts.name === 'influence' && facts.inOrder?.most.length === 2,
  );
  expect(several.length).toBeGreaterThan(0);
  for (const { facts, title, composed, lines } of several) {
    if (facts.name !== 'influence' || !facts.inOrder) throw new Error(facts.name);
    const [first, second] = facts.inOrder.most;
    if (!first || !second) throw new Error(title);
    expect(first.rankWithout).toBeGreaterThanOrEqual(second.rankWithout);
    expect(composed).toContain(
      `${first.item.title} first, then ${second.item.title}: without each in turn, ${title} would drop from `,
    );
    expect(lines.join(' ')).toContain(`*${second.item.title}*`);
  }
});

test('where no title is meant, it is asked of the first of the list; of an unknown title, it is said to be missing', () => {
  expect(asked('Which two of my entries contribute most?', 'my list').facts.name).toBe('influence');
  expect(asked('Which two of my films count most for Zorglub?', 'Zorglub').facts).toMatchObject({
    name: 'title',
  });
  expect(asked('Why that?', 'my list').facts).toMatchObject({ name: 'title' });
});
