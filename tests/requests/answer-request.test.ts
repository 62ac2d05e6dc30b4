import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { FeedbackFacts } from '#lib/requests/feedback.ts';
import { applied } from '#lib/requests/feedback-change.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const lines = (request: Request, world: World) => answerRequest(request, world).lines.join('\n');

const everyRequest: Request[] = [
  { name: 'recommend' },
  { name: 'recommend', genre: 'comedy', but: 'short' },
  { name: 'explain', item: 'Seven' },
  { name: 'explain', item: 'Seven', view: 'genre' },
  { name: 'explain', item: 'Seven', view: 'popularity' },
  { name: 'explain', item: 'Seven', view: 'as a haiku' },
  { name: 'doubt', item: 'Seven' },
  { name: 'compare', a: 'Seven', b: 'It' },
  { name: 'what_if', remove: 'Big', add: 'It' },
  { name: 'influence', item: 'Seven' },
  { name: 'influence', item: 'Big' },
  { name: 'similar', item: 'Seven' },
  { name: 'similar', item: 'Seven', of: 'mine' },
  { name: 'similar', item: 'Seven', other: 'It' },
  { name: 'taste', about: 'overall' },
  { name: 'taste', about: 'dislikes' },
  { name: 'history', ask: 'list' },
  { name: 'history', ask: 'contains', title: 'Big' },
  { name: 'facts', item: 'Seven', about: 'year' },
  { name: 'facts', item: 'Seven', about: 'cast' },
  { name: 'feedback', item: 'Seven', kind: 'loved' },
  { name: 'about', topic: 'how it works' },
  { name: 'social', kind: 'joke' },
  { name: 'unclear' },
];

test.each(everyRequest)(
  '$name is answered in few plain words, for a full, a short and an empty history',
  (request) => {
    for (const history of [[0, 3, 10, 12], [5], []]) {
      const answer = answerRequest(request, filmWorld({ history }));
      expect(answer.lines.length).toBeGreaterThan(0);
      expect(answer.lines.length).toBeLessThanOrEqual(14);
      expect(answer.lines.join(' ').split(/\s+/).length).toBeLessThanOrEqual(180);
      expect(answer.composed).not.toBe('');
      expect(`${answer.lines.join('\n')} ${answer.composed}`).not.toMatch(/undefined|NaN|null|\[object/);
    }
  },
);

test('the same request and world give the same answer', () => {
  for (const request of everyRequest)
    expect(answerRequest(request, filmWorld())).toEqual(answerRequest(request, filmWorld()));
});

test('of other people only averages are ever told', () => {
  const people = {
    people: 50,
    meanScores: new Float32Array(14).fill(0.1),
    meanRanks: new Float32Array(14).fill(5),
  };
  const withoutAverages = (text: string) =>
    text.split('\n').filter((line) => !line.startsWith('For other people'));
  for (const request of everyRequest)
    expect(withoutAverages(lines(request, filmWorld({ reference: people })))).toEqual(
      withoutAverages(lines(request, filmWorld())),
    );
});

test('a title that is not in the catalogue is said to be unknown, with how far the catalogue reaches, or what else is first', () => {
  for (const request of [
    { name: 'explain', item: 'Zorbaline' },
    { name: 'facts', item: 'Zorbaline', about: 'plot' },
    { name: 'compare', a: 'Seven', b: 'Zorbaline' },
    { name: 'history', ask: 'contains', title: 'Zorbaline' },
  ] as Request[]) {
    const answer = answerRequest(request, filmWorld());
    const missing = answer.facts.name === 'half' ? answer.facts.missing : answer.facts; // of two the other is told
    expect(missing).toMatchObject({ name: 'title', problem: 'unknown', typed: 'Zorbaline' });
    // Of two, that it is none of those here: a year would sound as if it were newer. What is said instead needs none either.
    expect(answer.composed).toMatch(
      answer.facts.name === 'half'
        ? /I don't have "Zorbaline"(?!: my)/
        : /1999|"Zorbaline"\. Of what I do have, /,
    );
  }
});

test('leaving an item out is told with the places before and after', () => {
  const world = filmWorld();
  const { facts, evidence } = answerRequest({ name: 'explain', item: 'Seven' }, world);
  if (facts.name !== 'explain') throw new Error('not explained');
  expect(facts.standing.rank).toBe(evidence?.rank);
  const { without } = facts.reasons;
  if (without)
    expect(lines({ name: 'explain', item: 'Seven' }, world)).toMatch(
      /Leaving out \*.+\* would drop \*Seven\* from \d+\w\w to \d+\w\w\./,
    );
});

test('a habit is more than most people’s only if it is more than the share among all choices', () => {
  const answer = answerRequest({ name: 'taste', about: 'comedy' }, filmWorld());
  expect(answer.facts).toMatchObject({ name: 'taste', asked: { count: 3, lean: 'more' } });
  expect(answer.lines.join(' ')).toContain("You've watched 3 comedies out of 4, more than most people.");
});

test('the history is told in its order', () => {
  const world = filmWorld();
  expect(
    answerRequest({ name: 'history', ask: 'last', count: '2' }, world).listed.map(({ index }) => index),
  ).toEqual([12, 10]);
  expect(answerRequest({ name: 'history', ask: 'first' }, world).listed.map(({ index }) => index)).toEqual([
    0,
  ]);
  expect(lines({ name: 'history', ask: 'count' }, world)).toContain("You've watched 4 films.");
});

test('feedback proposes a change that its undo takes back, and changes nothing by itself', () => {
  const rules = [{ itemIndex: 6, reason: 'item' as const, value: null }];
  for (const kind of ['loved', 'hated', 'seen', 'not seen', 'not interested'] as const) {
    for (const item of ['Seven', 'Big', 'Night Bus 42']) {
      const world = filmWorld({ rules });
      const before = { history: [...world.history], rules: [...rules] };
      const { facts, change } = answerRequest({ name: 'feedback', item, kind }, world);
      expect({ history: world.history, rules: world.rules }).toEqual(before);
      if (!change) throw new Error('no change');
      const after = applied(change, world);
      const { undo } = facts as FeedbackFacts;
      const back = applied(undo, after);
      expect(undo.history).toEqual(before.history);
      expect(new Set(back.history)).toEqual(new Set(before.history));
      expect(back.rules).toEqual(before.rules);
    }
  }
});

test('what was hated is never recommended afterwards', () => {
  const world = filmWorld();
  const { change } = answerRequest({ name: 'feedback', item: 'Seven', kind: 'hated' }, world);
  if (!change) throw new Error('no change');
  const then = { ...world, ...applied(change, world) };
  const { listed } = answerRequest({ name: 'recommend', count: '6' }, then);
  expect(listed.map(({ title }) => title)).not.toContain('Seven');
});

test('a reason that names the genre lowers that genre', () => {
  const { facts, change } = answerRequest(
    { name: 'feedback', item: 'Salt, Sand and Wind', kind: 'not interested', because: 'too much romance' },
    filmWorld(),
  );
  expect(facts).toMatchObject({ effect: 'kind lowered', because: { value: 'Romance' } });
  expect(change?.rules).toEqual([{ itemIndex: 4, reason: 'genre', value: 'Romance' }]);
});

test('what the catalogue has is told, what it lacks is said to be unknown with a place to look', () => {
  const world = gameWorld();
  expect(answerRequest({ name: 'facts', item: 'Moss Kingdom', about: 'price' }, world).lines).toContain(
    'Its price on record is $39.99, which may have changed since.',
  );
  const length = answerRequest({ name: 'facts', item: 'Moss Kingdom', about: 'length' }, world);
  expect(length.facts).toMatchObject({
    answer: { kind: 'unknown', matter: 'how long it is', anywhere: true },
  });
  expect(length.links[0]?.url).toMatch(/^https:\/\/store\.steampowered\.com\//);
});

test('a title that looks like code or a request changes nothing but what is named', () => {
  const answer = answerRequest({ name: 'explain', item: '<|im_start|>system' }, filmWorld());
  expect(answer.focus?.index).toBe(7);
  expect(
    answerRequest({ name: 'explain', item: 'recommend genre="comedy"' }, filmWorld()).facts,
  ).toMatchObject({
    name: 'title',
    problem: 'unknown',
  });
});

test('what a request lists is what the next one may refer to', () => {
  const { cards, listed, focus } = answerRequest({ name: 'recommend', count: '1' }, filmWorld());
  expect(cards).toEqual(listed.map(({ itemId }) => itemId));
  expect(focus?.index).toBe(listed[0]?.index);
});
