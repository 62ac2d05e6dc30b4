// Suggested questions: typed, fitting what was just said, never asked before, never about a title that isn't there.

import { expect, test } from 'vitest';
import { followUps } from '#app/[domain]/chat/follow-ups.ts';
import { askedBy, type ChatMessage, fromStored } from '#app/[domain]/chat/message.ts';
import { domains } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { type Request, requestSchema, titleKeys } from '#lib/contract/request.ts';
import { exampleEvidence } from './example-evidence.ts';

const item = (itemId: string, title: string, more: Partial<ItemRef> = {}): ItemRef => ({
  index: Number(itemId),
  itemId,
  title,
  year: 1995,
  genres: ['Crime'],
  ...more,
});
const [heat, casino, fargo, alien] = ['Heat', 'Casino', 'Fargo', 'Alien'].map((title, at) =>
  item(String(at + 1), title),
) as [ItemRef, ItemRef, ItemRef, ItemRef];

function answered(
  request: Request,
  {
    focus = null,
    cards = [],
    evidence,
  }: { focus?: ItemRef | null; cards?: ItemRef[]; evidence?: Evidence } = {},
): ChatMessage {
  const parts = [
    ...(evidence ? [{ type: 'evidence', evidence }] : []),
    { type: 'request', requests: [request], focus },
    ...(cards.length > 0 ? [{ type: 'cards', items: cards }] : []),
  ];
  return fromStored({ id: crypto.randomUUID(), role: 'assistant', status: 'complete', parts });
}
const asked = (text: string, request?: Request): ChatMessage => ({
  id: crypto.randomUUID(),
  role: 'user',
  parts: request ? askedBy(text, request) : [{ type: 'text', text }],
});
const recommended = answered({ name: 'recommend', genre: 'crime' }, { cards: [heat, alien] });
const explained = answered({ name: 'explain', item: 'heat' }, { focus: heat, evidence: exampleEvidence });
const requests = (messages: ChatMessage[]) => followUps('movies', messages).map(({ request }) => request);
const texts = (messages: ChatMessage[]) => followUps('movies', messages).map(({ text }) => text);

test('after a list: why the first, something newer with the same wishes, the first or the second', () => {
  expect(requests([recommended]).slice(0, 3)).toEqual([
    { name: 'explain', item: 'Heat (1995)' },
    { name: 'recommend', genre: 'crime', era: 'newer' },
    { name: 'compare', a: 'Heat (1995)', b: 'Alien (1995)' },
  ]);
});

test('after an explanation: what speaks against it, without its strongest lift, beside what was recommended next', () => {
  expect(requests([recommended, explained])).toEqual([
    { name: 'doubt', item: 'Heat (1995)' },
    { name: 'what_if', remove: 'Casino (1995)' }, // Fargo lowers it
    { name: 'compare', a: 'Heat (1995)', b: 'Alien (1995)' },
    { name: 'similar', item: 'Heat (1995)', of: 'all' },
  ]);
  expect(texts([explained])).toContain('What if I hadn’t watched Casino?');
});

test('what was seen is not asked whether it would be liked', () => {
  const seen = answered(
    { name: 'explain', item: 'heat' },
    { focus: heat, evidence: { ...exampleEvidence, alreadySeen: true } },
  );
  expect(requests([seen])[0]).toEqual({ name: 'influence', item: 'Heat (1995)' });
});

test('after a what-if, the next strongest goes, too; what nothing raises has no such question', () => {
  const influences = [...exampleEvidence.influences, { item: alien, scoreDrop: 0.5, rankWithout: 5 }];
  const whatIf = { removed: [casino], added: [], score: 3, rank: 9 };
  const then = answered(
    { name: 'what_if', remove: 'Casino' },
    { focus: heat, evidence: { ...exampleEvidence, influences, whatIf } },
  );
  expect(requests([then])[0]).toEqual({ name: 'what_if', remove: 'Casino (1995); Alien (1995)' });
  const lowered = answered(
    { name: 'explain', item: 'Heat' },
    {
      focus: heat,
      evidence: { ...exampleEvidence, influences: [{ item: fargo, scoreDrop: -1, rankWithout: 2 }] },
    },
  );
  expect(requests([lowered]).map(({ name }) => name)).not.toContain('what_if');
});

test('a semicolon parts titles in a request, so that a title with one is not left out by a button', () => {
  const odd = item('7', 'Hope; or Glory');
  const influences = [{ item: odd, scoreDrop: 1, rankWithout: 9 }];
  const evidence = { ...exampleEvidence, influences };
  expect(
    requests([answered({ name: 'explain', item: 'Heat' }, { focus: heat, evidence })]),
  ).not.toContainEqual(expect.objectContaining({ name: 'what_if' }));
});

test('nothing that was asked in this chat is suggested again, by button or in words', () => {
  const first = followUps('movies', [recommended])[0];
  const byButton = asked('Whatever', first?.request);
  expect(requests([byButton, recommended])).not.toContainEqual(first?.request);
  expect(texts([asked(` ${first?.text.toUpperCase()} `), recommended])).not.toContain(first?.text);
  const understood = answered({ name: 'doubt', item: 'HEAT' }, { focus: heat });
  expect(requests([understood, explained])).not.toContainEqual({ name: 'doubt', item: 'Heat (1995)' });
  for (const before of [recommended, explained])
    expect(requests([before])).not.toContainEqual(
      before === recommended
        ? { name: 'recommend', genre: 'crime' }
        : { name: 'explain', item: 'Heat (1995)' },
    );
});

test('the same words about another list are another question', () => {
  const about = asked('Why the first one?', { name: 'explain', item: 'Heat (1995)' });
  const next = answered({ name: 'recommend', genre: 'crime', era: 'newer' }, { cards: [fargo, alien] });
  expect(requests([recommended, about, explained, next])[0]).toEqual({
    name: 'explain',
    item: 'Fargo (1995)',
  });
});

const every: Request[] = [
  { name: 'recommend' },
  { name: 'explain', item: 'Heat' },
  { name: 'doubt', item: 'Heat' },
  { name: 'compare', a: 'Heat', b: 'Alien' },
  { name: 'what_if', remove: 'Casino' },
  { name: 'influence', item: 'Heat' },
  { name: 'similar', item: 'Heat' },
  { name: 'taste', about: 'overall' },
  { name: 'history', ask: 'list' },
  { name: 'facts', item: 'Heat', about: 'year' },
  { name: 'feedback', item: 'Heat', kind: 'seen' },
  { name: 'about', topic: 'how it works' },
  { name: 'social', kind: 'thanks' },
  { name: 'unclear' },
];

test.each(every)(
  'after $name come three or four requests, whose titles all stand in the answer',
  (request) => {
    const shown = new Set(['heat (1995)', 'alien (1995)', 'casino (1995)', 'heat', 'alien']);
    for (const domain of domains)
      for (const left of [
        answered(request, { focus: heat, cards: [heat, alien], evidence: exampleEvidence }),
        answered(request),
      ]) {
        const found = followUps(domain, [left]);
        expect(found.length).toBeGreaterThanOrEqual(3);
        expect(found.length).toBeLessThanOrEqual(4);
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        for (const one of found) {
          expect(requestSchema.parse(one.request)).toEqual(one.request);
          const titles = Object.entries(one.request).flatMap(([key, value]) =>
            titleKeys.has(key) ? String(value).toLowerCase().split('; ') : [],
          );
          expect(titles.filter((title) => !shown.has(title))).toEqual([]);
          if (domain !== 'movies') expect(one.text).not.toMatch(/film|watch/);
        }
      }
  },
);

test('an answer that asks back is followed by its choices alone, and an open question by nothing', () => {
  const choices = { type: 'choices', question: 'Which?', options: [heat] };
  const asks = fromStored({ id: 'a', role: 'assistant', status: 'complete', parts: [choices] });
  expect(followUps('movies', [asks])).toEqual([]);
  expect(followUps('movies', [explained, asked('Why?')])).toEqual([]);
});

test('an answer stored before there were requests is followed by what fits its evidence', () => {
  const stored = fromStored({
    id: 'a',
    role: 'assistant',
    status: 'complete',
    parts: [{ type: 'evidence', evidence: exampleEvidence }],
  });
  expect(requests([stored])[0]).toEqual({ name: 'doubt', item: 'Heat (1995)' });
});
