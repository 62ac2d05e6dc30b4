import { expect, test } from 'vitest';
import { type AnswerPart, partOf, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { Request } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { noneStated, type StatedRows } from '#lib/recommender/leaning.ts';
import { askedOnce as ask } from './ask.ts';
import { fakeLanguageModel, fakeServingModel } from './fake-model.ts';
import { fakeVoice } from './fake-voice.ts';

const textOf = (parts: AnswerPart[]) => textOfSentences(sentencesOf(parts));

test('what was sent away before is answered, with what it was understood as and who worded it', async () => {
  const parts = await ask('What have I watched?');
  expect(partOf(parts, 'request')?.requests).toEqual([{ name: 'history', ask: 'list' }]);
  expect(textOf(parts)).toMatch(/3 films/);
  expect(sentencesOf(parts).every(({ by }) => by === 'composed')).toBe(true);
  expect(partOf(parts, 'end')).toMatchObject({ shown: sentencesOf(parts).length, byModel: 0 });
});

test('several requests in one message are answered in order', async () => {
  const parts = await ask('Thanks! What have I watched?');
  expect(partOf(parts, 'request')?.requests.map(({ name }) => name)).toEqual(['social', 'history']);
  const topics = sentencesOf(parts).map(({ topic }) => topic);
  expect(topics).toEqual([...topics].toSorted((a, b) => (a === b ? 0 : a === 'social' ? -1 : 1)));
  const deltas = parts.flatMap((part) => (part.type === 'text-delta' ? part.text : [])).join('');
  expect(textOf(parts)).toBe(deltas);
});

test('a recommendation lists its items as cards, and the next message can refer to them', async () => {
  const parts = await ask('What should I watch next?');
  const cards = partOf(parts, 'cards')?.items ?? [];
  expect(cards.length).toBeGreaterThan(1);
  // Whether or not the chat is about the first of them: the second is the second card.
  for (const focus of [null, cards[0]?.index ?? null]) {
    const before = { focus, listed: cards.map(({ index }) => index), last: null };
    const next = await ask('why the second one?', { before });
    expect(partOf(next, 'evidence')?.evidence.item.index).toBe(cards[1]?.index);
  }
});

test('of three titles that are compared, the best is what the chat is about after it', async () => {
  const titles = [5, 6, 7].map((row) => fakeServingModel(null).catalogue.items[row]?.title ?? '');
  const placeOf = async (item: string) =>
    partOf(await ask('why?', { request: { name: 'explain', item } }), 'evidence')?.evidence.rank ?? 0;
  const places = await Promise.all(titles.map(placeOf));
  const best = titles[places.indexOf(Math.min(...places))];
  for (const [a = '', b = '', c = ''] of [titles, titles.toReversed(), [titles[1], titles[0], titles[2]]]) {
    const requests: Request[] = [
      { name: 'compare', a, b },
      { name: 'compare', a: b, b: c },
    ];
    const voice = fakeVoice({ requests }, { speak: null });
    const parts = await ask(`${a}, ${b}, ${c}: rank them`, { voice });
    expect(partOf(parts, 'request')?.focus?.title, `${a}, ${b}, ${c}`).toBe(best);
  }
});

test('a request of a button is answered without reading the message', async () => {
  const parts = await ask('thanks!', { request: { name: 'history', ask: 'count' } });
  expect(partOf(parts, 'request')?.requests).toEqual([{ name: 'history', ask: 'count' }]);
});

test('a button’s question that the aligned model has sentences for is answered in those', async () => {
  const model = fakeServingModel(fakeLanguageModel(['It is carried by Seven, surely.']));
  const { title = '' } = model.catalogue.items[4] ?? {};
  const request = { name: 'explain', item: title, view: 'sceptic' } as const;
  const spoken = await ask(`Why ${title}?`, { model, request });
  expect(partOf(spoken, 'source')?.source).toBe('language-model');
  expect(partOf(spoken, 'evidence')?.evidence.item.index).toBe(4);
  // Whatever its words, the request is what is answered.
  const other = { name: 'explain', item: 'Night Bus 42' } as const;
  const composed = await ask(`Why ${title}?`, { model, request: other });
  expect(partOf(composed, 'evidence')?.evidence.item.index).toBe(6);
  expect(sentencesOf(composed).every(({ by }) => by === 'composed')).toBe(true);
});

test('what is set aside is not recommended, and what was said about taste shapes places as on the pages', async () => {
  const plain = partOf(await ask('What should I watch next?'), 'cards')?.items ?? [];
  const first = plain[0]?.index ?? -1;
  const stated: StatedRows = { ...noneStated, aside: [first] };
  const listed = partOf(await ask('What should I watch next?', { stated }), 'cards')?.items ?? [];
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.map(({ index }) => index)).not.toContain(first);
  const wanted: StatedRows = { ...noneStated, leanings: [{ items: [5], wish: 'more' }] };
  const request = { name: 'explain', item: 'It' } as const;
  const evidence = partOf(await ask('Why It?', { stated: wanted, request }), 'evidence')?.evidence;
  const model = fakeServingModel(null);
  const page = askedEvidence(
    { model: model.targetModel, catalogue: model.catalogue, history: [0, 1, 2], reference: null },
    { item: 5, stated: wanted },
  );
  expect(evidence?.withFeedback?.rank).toBeGreaterThanOrEqual(1);
  expect(evidence).toEqual(page);
});

test('feedback said in words proposes a change and stores nothing itself', async () => {
  const model = fakeServingModel(null);
  const { title = '', itemId = '' } = model.catalogue.items[5] ?? {};
  const parts = await ask(`I've already seen ${title}`, { model });
  expect(partOf(parts, 'change')).toMatchObject({ kind: 'seen', add: [itemId], remove: [], feedback: [] });
  expect(sentencesOf(parts).every((sentence) => sentence.private)).toBe(true);
});

test('no one is said to be missing where a language model is loaded that cannot word the answer', async () => {
  const loaded = await ask('What have I watched?', { model: fakeServingModel(fakeLanguageModel(['Hm.'])) });
  expect(partOf(loaded, 'source')).toBeUndefined();
  expect(partOf(await ask('What have I watched?'), 'source')).toMatchObject({ source: 'computed' });
});

test('what nobody here knows comes with a link to where it can be looked up', async () => {
  const parts = await ask('How long is it?');
  expect(partOf(parts, 'links')?.links[0]?.url).toMatch(/^https:\/\/www\.imdb\.com\//);
  expect(partOf(parts, 'evidence')?.evidence.item.index).toBe(4);
});

test('feedback after feedback is told on the history that the first left', async () => {
  const item = fakeServingModel(null).catalogue.items[5]?.title ?? '';
  const requests: Request[] = [
    { name: 'feedback', item, kind: 'seen' },
    { name: 'feedback', item, kind: 'loved' },
  ];
  const said = textOf(await ask(`seen ${item}`, { voice: fakeVoice({ requests }, { speak: null }) }));
  expect(said).toContain(`Noted: ${item} now counts`);
  expect(said).toContain(`${item} is in your history and counts already`);
});

test('feedback on several titles is one sentence, with the list as it is after all of it', async () => {
  const [a = '', b = '', c = ''] = [5, 6, 7].map(
    (row) => fakeServingModel(null).catalogue.items[row]?.title ?? '',
  );
  const requests: Request[] = [a, b, c].map((item) => ({ name: 'feedback', item, kind: 'seen' }));
  const parts = await ask('seen all three', { voice: fakeVoice({ requests }, { speak: null }) });
  const said = textOf(parts);
  expect(said).toMatch(`Noted: ${a}, ${b} and ${c} now count among`);
  expect(said.match(/now at the top|top ten/g)).toHaveLength(1);
  expect(parts.filter(({ type }) => type === 'change')).toHaveLength(3);
});

test('where a recommendation follows feedback, it shows the list', async () => {
  const item = fakeServingModel(null).catalogue.items[5]?.title ?? '';
  const requests: Request[] = [{ name: 'feedback', item, kind: 'seen' }, { name: 'recommend' }];
  const said = textOf(await ask(`not ${item}, seen it`, { voice: fakeVoice({ requests }, { speak: null }) }));
  expect(said).toContain(`Noted: ${item} now counts among`);
  expect(said).not.toMatch(/now at the top|your top ten/);
});

test('what one answer says is not said again by the next, unless it is of another title', async () => {
  const [a = '', b = '', c = ''] = [5, 6, 7].map(
    (row) => fakeServingModel(null).catalogue.items[row]?.title ?? '',
  );
  const requests: Request[] = [
    { name: 'similar', item: a, other: b },
    { name: 'similar', item: a, other: c },
  ];
  const said = textOf(await ask(`${a}, ${b}, ${c}`, { voice: fakeVoice({ requests }, { speak: null }) }));
  expect(said.match(/I go by who /g)).toHaveLength(1);
});
