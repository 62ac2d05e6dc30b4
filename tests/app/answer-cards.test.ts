// The titles that an answer lists, as cards: what they show, what their buttons say, and what they tell of a person.

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnswerCards } from '#app/[domain]/chat/answer-cards.tsx';
import { AnswerMessage } from '#app/[domain]/chat/answer-message.tsx';
import type { CardStates } from '#app/[domain]/chat/load-card-states.ts';
import { answerMarkdown } from '#app/[domain]/chat/markdown.ts';
import { fromStored } from '#app/[domain]/chat/message.ts';
import { afterCardChange } from '#app/[domain]/chat/use-cards.ts';
import { PlainItems } from '#app/[domain]/item-link.tsx';
import { readSharedAnswer, sharedAnswerOf } from '#app/shared/shared-answer.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { hostileTitle } from './chat-world.ts';
import { exampleEvidence } from './example-evidence.ts';

const item = (itemId: string, title: string, more: Partial<ItemRef> = {}): ItemRef => ({
  index: Number(itemId),
  itemId,
  title,
  year: 1995,
  genres: ['Crime', 'Drama'],
  ...more,
});
const items = [item('1', 'Heat'), item('2', 'Casino')];
const states: CardStates = {
  '1': { seen: false, saved: true, known: true },
  '2': { seen: true, saved: false, known: true },
};
const nothing = () => {};
const actions = { ask: nothing, changeHistory: nothing, save: nothing };
const draw = (props: Partial<Parameters<typeof AnswerCards>[0]> = {}) =>
  renderToStaticMarkup(createElement(AnswerCards, { domain: 'movies', items, states, actions, ...props }));
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const button = (html: string, name: string) =>
  (html.match(/<button.*?<\/button>/g) ?? []).find((one) => `${one} ${words(one)}`.includes(name)) ?? '';

test('each card has a cover, title, year and genres, and three buttons with names of their own', () => {
  const html = draw();
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html.match(/<svg viewBox="0 0 200 300"/g)).toHaveLength(2);
  expect(html).toContain('href="/movies/item/1"');
  expect(words(html)).toContain('Heat 1995 · Crime, Drama');
  expect(button(html, 'Why? Heat')).not.toContain('disabled=""');
  expect(button(html, 'I’ve watched Heat')).toContain('aria-pressed="false"');
  expect(button(html, 'Save Heat for later')).toContain('aria-pressed="true"');
});

test('what is in the history is said so, and is not offered for later', () => {
  const html = draw();
  expect(button(html, 'I’ve watched Casino')).toContain('aria-pressed="true"');
  expect(button(html, 'Save Casino for later')).toBe('');
});

test('a game’s card tells its maker, price and platforms', () => {
  const details = { developer: 'Valve', priceUsd: 0, platforms: ['PC', 'Mac'] };
  expect(words(draw({ domain: 'steam', items: [item('1', 'Dota 2', { details })] }))).toContain(
    'Valve · Free · PC, Mac',
  );
});

test('what cannot be asked or is not known yet cannot be pressed', () => {
  const unknown = draw({ states: { '1': { seen: false, saved: false, known: false } } });
  expect(button(unknown, 'Why? Heat')).toContain('disabled=""');
  expect(button(unknown, 'I’ve watched Heat')).not.toContain('disabled=""');
  const unread = draw({ states: {} });
  expect(unread.match(/<button[^>]* disabled=""/g)).toHaveLength(6);
  expect(button(draw({ actions: { ...actions, ask: undefined } }), 'Why? Heat')).toContain('disabled=""');
});

test('a change shows at once, on its card alone', () => {
  const saved = afterCardChange(states, { item: items[0] as ItemRef, saved: false });
  expect(saved['1']).toEqual({ seen: false, saved: false, known: true });
  expect(saved['2']).toBe(states['2']);
  const seen = afterCardChange(states, { change: 'add', item: items[0] as ItemRef });
  expect(seen['1']).toMatchObject({ seen: true, saved: true });
  const undone = afterCardChange(seen, { change: 'remove', item: items[0] as ItemRef });
  expect(undone).toEqual(states);
  expect(afterCardChange(states, { change: 'add', item: item('9', 'Other') })).toBe(states);
});

test('markup in a title stays text', () => {
  expect(draw({ items: [item('1', hostileTitle)] })).not.toContain('<img');
});

const stored = (...more: object[]) =>
  fromStored({
    id: 'a',
    role: 'assistant',
    status: 'complete',
    parts: [
      { type: 'evidence', evidence: exampleEvidence },
      { type: 'cards', items },
      { type: 'sentence', topic: 'recommend', text: 'Heat comes first.', private: false, by: 'model' },
      { type: 'sentence', topic: 'recommend', text: ' Casino follows.', private: false, by: 'composed' },
      ...more,
    ],
  });
const answer = (streaming = false) =>
  renderToStaticMarkup(
    createElement(AnswerMessage, {
      domain: 'movies',
      chatId: 'c',
      message: stored(),
      streaming,
      initialRating: null,
      cards: { states, actions },
      whatIf: null,
    }),
  );

test('the words come first, then the cards of a stored answer, then its evidence, folded', () => {
  const html = answer();
  const places = ['Heat comes first.', 'Titles in this answer', '<details', 'aria-label="Evidence"', 'Copy'];
  const found = places.map((place) => html.indexOf(place));
  expect(found.every((at) => at >= 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(html).not.toMatch(/<details[^>]* open/);
  expect(answer(true)).not.toContain('Titles in this answer');
});

test('who worded an answer is told on request only', () => {
  expect(answer()).toContain('aria-label="How was this written?" aria-expanded="false"');
  expect(answer()).not.toContain('Language model');
});

const share = (message: ReturnType<typeof stored>) =>
  sharedAnswerOf({
    domain: 'movies',
    question: 'What next?',
    answer: message,
    modelVersionId: null,
    answeredAt: new Date(0),
  });

test('readers of a shared answer get the cards as titles without links and buttons', () => {
  const shared = share(stored());
  expect(shared.cards.map(({ title }) => title)).toEqual(['Heat', 'Casino']);
  const cards = createElement(AnswerCards, { domain: 'movies', items: shared.cards });
  const html = renderToStaticMarkup(createElement(PlainItems, null, cards));
  expect(html).not.toMatch(/<a |<button/);
  expect(words(html)).toContain('Heat 1995');
  const { cards: _, ...earlier } = shared;
  expect(readSharedAnswer(JSON.parse(JSON.stringify(earlier)))?.cards).toEqual([]);
});

test('a list whose every word is about feedback is not shared', () => {
  const parts = [
    { type: 'cards', items },
    { type: 'sentence', topic: 'feedback', text: 'Noted.', private: true },
  ];
  const message = fromStored({ id: 'a', role: 'assistant', status: 'complete', parts });
  expect(share(message)).toMatchObject({ text: '', cards: [] });
});

test('an exported answer lists the same titles in the same order', () => {
  const markdown = answerMarkdown({ domain: 'movies', question: 'What next?', answer: stored() });
  expect(markdown).toContain('\n\n1. Heat (1995)\n2. Casino (1995)\n\n');
});
