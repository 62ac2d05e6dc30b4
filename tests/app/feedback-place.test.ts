import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EvidenceCard } from '#app/[domain]/chat/evidence-card.tsx';
import { answerMarkdown } from '#app/[domain]/chat/markdown.ts';
import { type ChatMessage, evidenceOf, fromStored } from '#app/[domain]/chat/message.ts';
import { placeSentence } from '#app/[domain]/feedback/place-words.ts';
import { RankForYou } from '#app/[domain]/item/[itemId]/rank-for-you.tsx';
import { sharedAnswerOf } from '#app/shared/shared-answer.ts';
import { withoutFeedback } from '#app/shared/without-feedback.ts';
import { type Evidence, evidenceSchema } from '#lib/contract/evidence.ts';
import { exampleEvidence } from './example-evidence.ts';

const placed = (withFeedback: Evidence['withFeedback'], more: Partial<Evidence> = {}): Evidence => ({
  ...exampleEvidence,
  candidates: 1_245,
  withFeedback,
  ...more,
});
const card = (evidence: Evidence) =>
  renderToStaticMarkup(createElement(EvidenceCard, { domain: 'movies', evidence }));
const itemPage = (evidence: Evidence, seen = false) =>
  renderToStaticMarkup(createElement(RankForYou, { domain: 'movies', evidence, seen }));
const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const answerWith = (evidence: unknown): ChatMessage =>
  fromStored({
    id: 'a',
    role: 'assistant',
    parts: [{ type: 'evidence', evidence }],
    status: 'complete',
  });

test.each([
  [{ rank: 31, rules: 1 }, 'your feedback moves it to 31.'],
  [{ rank: 1_031, rules: 2 }, 'your 2 pieces of feedback move it to 1,031.'],
  [{ rank: 3, rules: 1 }, 'your feedback leaves it there.'],
  [{ rank: null, rules: 1 }, 'your feedback leaves it out of your list.'],
  [{ rank: null, rules: 3 }, 'your 3 pieces of feedback leave it out of your list.'],
])("feedback that gives %j is shown next to the recommender's rank, with a link to it", (place, effect) => {
  const sentence = `The recommender ranks it 3 of 1,245; ${effect}`;
  for (const html of [card(placed(place)), itemPage(placed(place))]) {
    expect(words(html)).toContain(sentence);
    expect(html).toContain('href="/movies/feedback"');
  }
  const answer = answerWith(placed(place));
  expect(answerMarkdown({ domain: 'movies', question: 'Why?', answer })).toContain(`\n\n${sentence}\n\n`);
});

test('without feedback, neither the card nor the item page mentions any', () => {
  expect(placeSentence(exampleEvidence)).toBeNull();
  for (const html of [card(exampleEvidence), itemPage(exampleEvidence)])
    expect(html).not.toContain('feedback');
  expect(words(itemPage(exampleEvidence))).toContain('Rank for you3 of 100');
  expect(words(itemPage(placed({ rank: 31, rules: 1 })))).toContain('Rank before your feedback3 of 1,245');
});

test('for a watched film the item page says just that', () => {
  const html = itemPage(placed(undefined, { alreadySeen: true }), true);
  expect(words(html)).toBe(
    'You’ve watched it, so we don’t recommend it. By score alone it would be at rank 3.',
  );
});

test('an answer stored before places existed still reads, and a stored place comes back unchanged', () => {
  expect(evidenceOf(answerWith(exampleEvidence))).toEqual(exampleEvidence);
  const evidence = placed({ rank: null, rules: 2 });
  expect(evidenceOf(answerWith(evidence))).toEqual(evidence);
});

test.each([
  { rank: 0, rules: 1 },
  { rank: 1.5, rules: 1 },
  { rank: '31', rules: 1 },
  { rank: 31, rules: 0 },
  { rank: 31, rules: 501 },
  { rank: 31 },
  'first',
])('a malformed place, %j, is left out, and the rest of the evidence is kept', (withFeedback) => {
  const parsed = evidenceSchema.parse({ ...exampleEvidence, withFeedback });
  expect(parsed.withFeedback).toBeUndefined();
  expect(parsed.rank).toBe(3);
});

test('a shared answer reveals nothing about the feedback', () => {
  const shared = sharedAnswerOf({
    domain: 'movies',
    question: 'Why?',
    answer: answerWith(placed({ rank: 31, rules: 1 })),
    modelVersionId: 'v1',
    answeredAt: new Date(0),
  });
  expect(shared.evidence?.rank).toBe(3);
  expect(JSON.stringify(shared)).not.toMatch(/feedback/i);
});

const film = (itemId: string, title: string) => ({ ...exampleEvidence.item, itemId, title });
const comparison = {
  other: film('9', 'Mr. Pepper'),
  score: 4,
  rank: 7,
  gap: 0.5,
  split: [],
  popularityRank: 8,
  interactionCount: 50,
  alreadySeen: false,
  knownToModel: true,
};
const whatIf = { removed: [film('2', 'Casino')], added: [], score: 3, rank: 9 };

test('a comparison, a what-if and a counterfactual show places in the person’s own list next to ranks', () => {
  const out = { removed: [film('3', 'Fargo')], rankAfter: 12 };
  const evidence = evidenceSchema.parse(
    placed({ rank: 5, rules: 1, counterfactual: out, otherRank: null, rankThen: 21 }, { comparison, whatIf }),
  );
  for (const text of [
    words(card(evidence)),
    answerMarkdown({ domain: 'movies', question: 'Why?', answer: answerWith(evidence) }),
  ]) {
    expect(text).toContain('In your list, with your feedback: 5 against left out.');
    expect(text).toContain('in your list 5 → 21');
    expect(text).toMatch(/Without Fargo.* it would drop out of the top ten, to rank 12/);
    expect(text).not.toMatch(/Without Casino it would/);
  }
  expect(words(card(placed({ rank: 31, rules: 1, counterfactual: null })))).toContain(
    'It isn’t in your top ten',
  );
});

const spoken: { topic: string; text: string; private: boolean }[] = [
  { topic: 'feedback', text: 'Your feedback puts Heat at place 31 of your list.', private: true },
  {
    topic: 'verdict',
    text: ' By its own scores, the recommender puts Heat at rank 3 of 100.',
    private: false,
  },
  {
    topic: 'turningPoint',
    text: ' With your feedback, it would leave the top ten of your list, for place 14, without Mr. Pepper.',
    private: true,
  },
  { topic: 'carriers', text: ' It owes most to Mr. Pepper.', private: false },
];

test.each([
  ['kept with their topics', spoken.map((sentence) => ({ type: 'sentence', ...sentence }))],
  ['of an earlier answer', [{ type: 'text', text: spoken.map(({ text }) => text).join('') }]],
])(
  'a shared answer leaves out sentences about feedback, %s, and other marks stay on their words',
  (_, sentences) => {
    const said = spoken.map(({ text }) => text).join('');
    const places = (title: string) =>
      [...said.matchAll(new RegExp(title, 'g'))].map(({ index }) => ({
        start: index,
        end: index + title.length,
        kind: 'title' as const,
        message: title,
      }));
    const answer = fromStored({
      id: 'a',
      role: 'assistant',
      parts: [
        { type: 'evidence', evidence: placed({ rank: 31, rules: 1 }) },
        ...sentences,
        { type: 'marks', marks: [...places('Heat'), ...places('Mr. Pepper')] },
      ],
      status: 'complete',
    });
    const { text, marks } = sharedAnswerOf({
      domain: 'movies',
      question: 'Why?',
      answer,
      modelVersionId: 'v1',
      answeredAt: new Date(0),
    });
    expect(text).toBe(
      'By its own scores, the recommender puts Heat at rank 3 of 100. It owes most to Mr. Pepper.',
    );
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Heat', 'Mr. Pepper']);
  },
);

test('private sentences are left out whatever their words, and all others stay', () => {
  const answer = fromStored({
    id: 'a',
    role: 'assistant',
    status: 'complete',
    parts: [
      { type: 'sentence', topic: null, text: 'You refused westerns.', private: true },
      { type: 'sentence', topic: null, text: ' Who gives your feedback?', private: false },
      { type: 'sentence', topic: null, text: ' Nothing says for whom.' },
    ],
  });
  expect(withoutFeedback(answer).text).toBe('Who gives your feedback?');
});

test("a shared answer reveals neither a list shaped by feedback nor habits its card doesn't show", () => {
  const share = { kind: 'genre', value: 'War', historyCount: 1, historySize: 2, catalogueShare: 1, lift: 1 };
  const similarBut = { wish: 'newer', to: film('1', 'Heat'), ofOwnList: true, items: [] };
  const shared = sharedAnswerOf({
    domain: 'movies',
    question: 'Why?',
    answer: answerWith(placed({ rank: 31, rules: 1 }, { similarBut, profile: [share] as never })),
    modelVersionId: 'v1',
    answeredAt: new Date(0),
  });
  expect(shared.evidence?.similarBut?.wish).toBe('newer');
  expect(JSON.stringify(shared)).not.toMatch(/feedback|ofOwnList|War/i);
});
