import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { dialogueBefore, type Question, readQuestion } from '#lib/conversation/rules/question.ts';
import type { Wish } from '#lib/evidence/similar-but.ts';
import { chatTitle, conversations, corpus, type Expected, watchedTitles } from './question-corpus.ts';

const catalogue = await loadCatalogue(join(import.meta.dirname, '../../../models/movies/target'));
const rowOf = (title: string) => catalogue.items.findIndex((item) => item.title === title);
const context = { catalogue, history: watchedTitles.map(rowOf), item: rowOf(chatTitle) };

function wishName(wish: Wish): string {
  if (typeof wish === 'string') return wish;
  return wish.not ? `not ${wish.value}` : wish.value;
}

/** The parts of a question that the corpus states, in its words. */
function told(question: Question, expected: Expected): Expected {
  const { about, focus, removed, added, other, wishes, unseen, askBack } = question;
  const all: Required<Expected> = {
    about: about?.title ?? null,
    focus: focus?.item.title ?? '',
    removed: removed.map((item) => item.title),
    added: added.map((item) => item.title),
    other: other?.title ?? '',
    wishes: wishes.map(wishName),
    unseen: unseen[0] ?? '',
    asksBack: (askBack?.options ?? []).slice(0, 2).map((item) => item.title),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]));
}

test('the corpus knows its films and has at least 120 questions', () => {
  expect([...watchedTitles, chatTitle].map(rowOf)).not.toContain(-1);
  expect(corpus.length + conversations.length).toBeGreaterThanOrEqual(120);
});

test.each(corpus)('is understood: %s', (message, kind, expected = {}) => {
  const question = readQuestion(message, context);
  expect({ kind: question.kind, ...told(question, expected) }).toEqual({ kind, ...expected });
  expect(question.askBack !== null).toBe(expected.asksBack !== undefined);
});

test.each(conversations)('a follow-up refers to what was said before: %s', (said, kind, expected = {}) => {
  const messages = said.map((content, turn) => ({
    role: turn % 2 === 0 ? ('user' as const) : ('assistant' as const),
    content,
  }));
  const dialogue = dialogueBefore(messages, context);
  const question = readQuestion(said.at(-1) ?? '', { ...context, dialogue });
  expect({ kind: question.kind, ...told(question, expected) }).toEqual({ kind, ...expected });
  expect(question.askBack).toBeNull();
});
