import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChoiceButtons, withChosen } from '#app/[domain]/chat/choice-buttons.tsx';
import { EvidenceCard } from '#app/[domain]/chat/evidence-card.tsx';
import { figuresOf } from '#app/[domain]/chat/evidence-figures.ts';
import { FoldedEvidence } from '#app/[domain]/chat/folded-evidence.tsx';
import { answerMarkdown } from '#app/[domain]/chat/markdown.ts';
import {
  answerParts,
  fromStored,
  messagePart,
  perspectiveChoices,
  textOf,
} from '#app/[domain]/chat/message.ts';
import { SelfCheckBadge } from '#app/[domain]/chat/self-check.tsx';
import { describeWhatIf } from '#app/[domain]/chat/what-if-note.tsx';
import { RankForYou } from '#app/[domain]/item/[itemId]/rank-for-you.tsx';
import { PlainItems } from '#app/[domain]/item-link.tsx';
import { trimEvidence } from '#app/api/chat/answer-record.ts';
import { historyShown, sharedAnswerOf } from '#app/shared/shared-answer.ts';
import type { AnswerPart } from '#lib/contract/answer-part.ts';
import { domains } from '#lib/contract/domain.ts';
import { type Evidence, evidenceSchema, pushesOf } from '#lib/contract/evidence.ts';
import { perspectiveValues } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import { exampleEvidence } from './example-evidence.ts';

const item = (itemId: string, title: string) => ({
  index: Number(itemId) || 0,
  itemId,
  title,
  year: 1995,
  genres: [],
});
const asked: Evidence = {
  ...exampleEvidence,
  ties: 2,
  comparison: {
    other: item('9', 'Alien'),
    score: 4,
    rank: 7,
    gap: 0.5,
    split: [
      { item: item('2', 'Casino'), difference: 0.4 },
      { item: item('8', 'Aliens'), difference: -0.2 },
    ],
    popularityRank: 5,
    interactionCount: 90,
    alreadySeen: false,
    knownToModel: true,
  },
  whatIf: { removed: [item('2', 'Casino')], added: [item('7', 'Ronin')], score: 3.25, rank: 21 },
  similarBut: {
    wish: 'newer',
    to: item('1', 'Heat'),
    items: [{ item: item('6', 'Collateral'), rank: 30, cosine: 0.7 }],
  },
  view: {
    shares: [
      {
        kind: 'genre',
        value: 'War',
        historyCount: 1,
        historySize: 2,
        catalogueShare: 0.1,
        lift: 5,
        ofItem: false,
      },
    ],
    items: [{ item: item('3', 'Fargo'), watched: true, scoreDrop: 0.3, rankWithout: 4 }],
    unseen: ['the mood'],
  },
  unseen: ['the plot'],
};
const card = (evidence: Evidence) =>
  renderToStaticMarkup(createElement(EvidenceCard, { domain: 'movies', evidence }));
const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('requested evidence is shown: comparison, ties, what-if, similar items, own view, blind spots', () => {
  const text = words(card(asked));
  for (const part of [
    'Heat or Alien?',
    'Rank 3 against rank 7',
    '0.40 for the first',
    '0.20 for the second',
    '2 other films have exactly this score',
    'without Casino, with Ronin',
    'score 4.50',
    'Like Heat, but newer',
    'rank 30',
    'doesn’t know about the mood',
    'doesn’t know about the plot',
  ]) {
    expect(text).toContain(part);
  }
});

test('the card shows the rank among similar items, and an answer stored without it shows none', () => {
  const amongAlike = { kind: 'genre', value: 'Crime', rank: 2, of: 1_057 } as const;
  expect(words(card({ ...exampleEvidence, amongAlike }))).toContain('Among 1,057 unseen Crime films2');
  expect(words(card(exampleEvidence))).not.toContain('unseen Crime films');
});

test('evidence folds to one line with its numbers, and opens to the whole card', () => {
  const html = renderToStaticMarkup(createElement(FoldedEvidence, { domain: 'movies', evidence: asked }));
  const [line = '', whole = ''] = html.split('</summary>');
  expect(words(line)).toContain('Evidence on Heat: rank 3 of 100, score 4.50');
  expect(whole).toContain('Like Heat, but newer');
  expect(html).not.toMatch(/<details[^>]* open/);
});

test('the card says "carries" only over what raises, and a watched film does not carry itself', () => {
  const self = { item: exampleEvidence.item, scoreDrop: 3, rankWithout: 40 };
  const alike = { item: item('8', 'Aliens'), scoreDrop: 0.2, rankWithout: 2 }; // all scores drop: its rank gets better
  const [casino, fargo] = exampleEvidence.influences;
  const influences = [self, casino, alike, fargo].filter((one) => one !== undefined);
  const text = words(card({ ...exampleEvidence, alreadySeen: true, influences, counterfactual: null }));
  const part = (from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
  expect(part('Carries it', 'Holds it back')).toContain('Casinofalls 1.50');
  expect(part('Carries it', 'Holds it back')).not.toMatch(/Fargo|Aliens|Heat/);
  expect(part('Holds it back', 'Score and rank')).toContain('Fargorises 0.10');
  expect(part('Score and rank', 'What would change')).toContain('Aliens');
  expect(text).not.toContain('falls 3.00');
  expect(text).toContain('You’ve watched it, so your list leaves it out anyway.');
});

test('card, folded line, item page and export give the same numbers', () => {
  const evidence = {
    ...exampleEvidence,
    rank: 1_034,
    candidates: 3_100,
    percentile: 66.679,
    averageScore: 2.005,
  };
  const answer = fromStored({
    id: 'a',
    role: 'assistant',
    status: 'complete',
    parts: [{ type: 'evidence', evidence }],
  });
  const exported = answerMarkdown({ domain: 'movies', question: 'Why?', answer });
  const numbers = figuresOf('movies', evidence).map(({ value }) => value);
  expect(numbers).toEqual(['1,034', '66.6%', '4.50']);
  for (const number of numbers) {
    expect(words(card(evidence))).toContain(number);
    expect(exported).toContain(number);
  }
  const folded = renderToStaticMarkup(createElement(FoldedEvidence, { domain: 'movies', evidence }));
  const page = renderToStaticMarkup(createElement(RankForYou, { domain: 'movies', evidence, seen: false }));
  expect(words(folded)).toContain('rank 1,034 of 3,100, score 4.50');
  expect(words(page)).toContain('1,034 of 3,100');
  expect(words(page)).toContain('4.50');
});

test('only the first ranks above all others', () => {
  const above = (rank: number, percentile: number) =>
    figuresOf('movies', { ...exampleEvidence, rank, percentile })[1]?.value;
  expect([above(1, 100), above(2, 99.99), above(100, 0)]).toEqual(['100%', '99.9%', '0%']);
});

test('malformed evidence of one kind is left out, and the rest is kept', () => {
  const parsed = evidenceSchema.parse({ ...asked, comparison: { other: '<b>' }, similarBut: 7, unseen: 'x' });
  expect(parsed.comparison).toBeUndefined();
  expect(parsed.similarBut).toBeUndefined();
  expect(parsed.unseen).toBeUndefined();
  expect(parsed.whatIf?.rank).toBe(21);
  expect(parsed.rank).toBe(3);
});

test('a long comparison is stored without its tail', () => {
  const [first] = asked.comparison?.split ?? [];
  const split = Array.from({ length: 3_000 }, () => first).filter((one) => one !== undefined);
  const long = { ...asked, comparison: asked.comparison && { ...asked.comparison, split } };
  expect(trimEvidence(long).comparison?.split.length).toBeLessThan(100);
});

test('of a long history, what holds the item back is stored and shared, too', () => {
  const influences = Array.from({ length: 200 }, (_, at) => {
    const scoreDrop = 1 - at / 100; // the second half lowers it
    return { item: item(`h${at}`, `Film ${at}`), scoreDrop, rankWithout: scoreDrop > 0 ? 9 : 2 };
  });
  const trimmed = trimEvidence({ ...exampleEvidence, influences });
  expect(trimmed.influences).toHaveLength(40);
  expect(pushesOf(trimmed).lowering[0]?.item.title).toBe('Film 199');
  expect(pushesOf(trimmed).raising[0]?.item.title).toBe('Film 0');
  expect(historyShown(trimmed).slice(0, 10)).toEqual(
    [0, 1, 2, 3, 4, 195, 196, 197, 198, 199].map((at) => `Film ${at}`),
  );
});

test('readers of a shared answer get titles, not links', () => {
  const html = renderToStaticMarkup(
    createElement(PlainItems, null, createElement(EvidenceCard, { domain: 'movies', evidence: asked })),
  );
  expect(html).not.toContain('<a ');
  expect(html).toContain('Casino');
  expect(card(asked)).toContain('href="/movies/item/2"');
});

test('a shared link names only the history titles its evidence shows, each once', () => {
  const influences = Array.from({ length: 40 }, (_, index) => ({
    item: item(`h${index}`, `Film ${index}`),
    scoreDrop: 1,
    rankWithout: 9,
  }));
  const evidence = { ...asked, influences };
  const shared = sharedAnswerOf({
    domain: 'movies',
    question: 'Why?',
    answer: {
      id: 'a',
      role: 'assistant',
      parts: [
        messagePart({ type: 'evidence', evidence }, 0),
        messagePart({ type: 'what-if', removed: ['5'], added: [], titles: { '5': 'Secret film' } }, 0),
      ],
    },
    modelVersionId: 'v1',
    answeredAt: new Date(0),
  });
  const stored = JSON.stringify(shared);
  expect(stored).not.toContain('Secret film');
  expect(stored).not.toContain('Film 20');
  expect(shared.changedHistory).toEqual({ removed: 1, added: 0 });
  const named = historyShown(evidence);
  expect(new Set(named).size).toBe(named.length);
  expect(named).toEqual(expect.arrayContaining(['Film 0', 'Casino', 'Aliens', 'Fargo']));
  expect(named.filter((title) => !stored.includes(title))).toEqual([]);
});

const badge = (check: Parameters<typeof SelfCheckBadge>[0]['check']) =>
  words(renderToStaticMarkup(createElement(SelfCheckBadge, { check, rank: 3 })));

test('a disagreement between language model and recommender is spelled out; agreement is just a badge', () => {
  const differing = badge({ yes: 0.2, agrees: false, modelSays: 'no', recommenderSays: 'yes' });
  expect(differing).toContain('They disagree');
  expect(differing).toContain('The language model on its own says No');
  expect(differing).toContain('(rank 3)');
  expect(badge({ yes: 0.8, agrees: true, modelSays: 'yes', recommenderSays: 'yes', rank: 2 })).not.toContain(
    'They disagree',
  );
  expect(
    badge({ yes: 0.8, agrees: true, modelSays: 'yes', recommenderSays: 'yes', rank: 2, of: 10 }),
  ).toContain('says Yes (rank 2 of 10); the recommender says Yes');
  expect(badge({ yes: 0.8 })).toContain('The language model on its own says Yes');
});

test("choices are buttons with years, and only the last question's can be pressed", () => {
  const choices = { question: 'Which one?', options: [item('1', 'Heat'), item('2', 'Heat (1995)')] };
  const live = renderToStaticMarkup(createElement(ChoiceButtons, { choices, asked: [], onChoose: () => {} }));
  expect(live.match(/<button[^>]*>Heat \(1995\)<\/button>/g)).toHaveLength(2);
  expect(live).not.toMatch(/<button[^>]* disabled=/);
  const old = renderToStaticMarkup(createElement(ChoiceButtons, { choices, asked: [] }));
  expect(old.match(/<button[^>]* disabled=/g)).toHaveLength(2);
});

test('a choice asks what was asked, about the title that is meant, or in words where that is not plain', () => {
  const [first, second] = [item('1', 'Heat'), { ...item('2', 'Heat'), year: 1986 }];
  const options = [first, second];
  expect(withChosen([{ name: 'doubt', item: 'heat' }], options, second)).toEqual({
    name: 'doubt',
    item: 'Heat (1986)',
  });
  const compared: Request = { name: 'compare', a: 'Alien', b: 'Heat' };
  expect(withChosen([{ name: 'social', kind: 'thanks' }, compared], options, first)).toEqual({
    ...compared,
    b: 'Heat (1995)',
  });
  expect(withChosen([{ name: 'compare', a: 'Heat', b: 'Heat' }], options, first)).toBeUndefined();
  expect(withChosen([], options, first)).toBeUndefined();
});

test('every part of an answer comes back from the database as it was stored', () => {
  const parts: AnswerPart[] = [
    { type: 'what-if', removed: ['2'], added: [], titles: { '2': 'Casino' } },
    { type: 'evidence', evidence: asked },
    { type: 'source', source: 'language-model' },
    { type: 'self-check', yes: 0.2, agrees: false, modelSays: 'no', recommenderSays: 'yes' },
    { type: 'choices', question: 'Which?', options: [item('1', 'Heat')] },
    { type: 'cards', items: [item('1', 'Heat')] },
    { type: 'sentence', topic: 'verdict', text: 'It is third.', private: false },
    { type: 'sentence', topic: null, text: ' And so', private: true },
    { type: 'marks', marks: [{ start: 0, end: 2, kind: 'title', item: item('1', 'Heat'), message: '' }] },
    { type: 'end', finishReason: 'length', redrawn: 1, standIns: 0 },
  ];
  const stored = JSON.parse(JSON.stringify(parts));
  const message = fromStored({ id: 'a', role: 'assistant', parts: stored, status: 'complete' });
  expect(answerParts(message)).toEqual(parts);
  expect(textOf(message)).toBe('It is third. And so');
});

test('a changed history is described by titles, or by number if there are many changes', () => {
  const titles = { a: 'Casino', b: 'Fargo', c: 'Heat' };
  expect(describeWhatIf({ removed: ['a', 'b'], added: ['c'], titles })).toBe(
    'Without Casino and Fargo; with Heat.',
  );
  expect(describeWhatIf({ removed: ['a', ...Array<string>(1_200).fill('x')], added: [], titles })).toBe(
    'Without Casino and 1,200 more.',
  );
  expect(describeWhatIf({ removed: [], added: ['__proto__'], titles })).toBe('With 1 title.');
});

test('a domain offers only perspectives it has facts for, and accepts every one it offers', () => {
  for (const domain of domains) {
    const offered = perspectiveChoices(domain).map(({ value }) => value);
    expect(offered[0]).toBe('overall');
    expect(offered.at(-1)).toBe('custom');
    expect(offered.filter((value) => !perspectiveValues.includes(value))).toEqual([]);
  }
  const movies = perspectiveChoices('movies').map(({ value }) => value);
  expect(movies).not.toContain('price');
  expect(perspectiveChoices('steam').map(({ value }) => value)).toContain('price');
});
