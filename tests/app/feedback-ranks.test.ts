// Ranks in the text against places in the list, from the database through a real explainer.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DefaultChatTransport, readUIMessageStream } from 'ai';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerParts, type ChatMessage, evidenceOf, fromStored, textOf } from '#app/[domain]/chat/message.ts';
import { POST as evidenceRoute } from '#app/api/chat/[id]/evidence/route.ts';
import { POST as chatRoute } from '#app/api/chat/route.ts';
import { POST as listRoute } from '#app/api/recommendations/[domain]/route.ts';
import { sentencesOf } from '#lib/contract/answer-part.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import { createChat } from '#lib/db/chats.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { addFeedback, undoFeedback } from '#lib/db/feedback.ts';
import { addToHistory } from '#lib/db/history.ts';
import { listMessages, type Message } from '#lib/db/messages.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { signUp } from '#lib/db/users.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { createPlaces } from '#workers/explainer/places.ts';
import { createRegistry } from '#workers/explainer/registry.ts';
import { createExplainerServer } from '#workers/explainer/server.ts';
import { fakeServingModel } from '../conversation/fake-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';
import { testDatabases } from '../postgres.ts';
import { signedIn } from './chat-world.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
vi.mock('#lib/auth.ts', () => ({ currentUser: async () => who.user, requireUser: async () => who.user }));

const postgres = testDatabases();
const token = 'a-token-of-some-length';
const watched = ['m1', 'm2', 'm4', 'm10'];
const asItIs = { removed: [], added: [] };
const noComedy = { itemId: 'm3', reason: 'genre', reasonValue: 'Comedy' } as const;
let person: { db: Database; id: string };
let closeExplainer: () => Promise<void>;

beforeEach(async () => {
  const { db, url } = await postgres.freshDatabase();
  vi.stubEnv('DATABASE_URL', url);
  const films = smallCatalogue().items.map(({ itemId, title, year, genres }) => ({
    itemId,
    title,
    year,
    genres,
  }));
  await upsertItems(db, 'movies', films);
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  for (const [at, itemId] of watched.entries()) {
    await addToHistory(db, ann.id, 'movies', itemId, { watchedAt: new Date(Date.UTC(2020, 0, 1 + at)) });
  }
  who.user = signedIn(ann);
  person = { db, id: ann.id };
  const registry = createRegistry<ServingModel & { dispose(): Promise<void> }>(async () =>
    fakeServingModel(null),
  );
  await registry.activate({ domain: 'movies', versionId: 'a', folder: 'a' });
  const server = createExplainerServer({ registry, token, places: createPlaces({ atOnce: () => 8 }) }).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  vi.stubEnv('EXPLAINER_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('EXPLAINER_TOKEN', token);
  closeExplainer = async () => {
    server.closeAllConnections();
    server.close();
    await registry.close();
  };
});
afterEach(async () => {
  await closeExplainer();
  await closeDatabase();
  vi.unstubAllEnvs();
});

const post = (body: unknown) =>
  new Request('http://app.test/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const give = (given: Feedback) => addFeedback(person.db, person.id, 'movies', given);
const chatAbout = async (itemId: string) => {
  const chat = { domain: 'movies', itemId, perspective: 'overall', title: 'A film' } as const;
  return (await createChat(person.db, person.id, chat)).id;
};

/** The list's item ids, best first. */
async function list(whatIf: { removed: string[]; added: string[] } = asItIs): Promise<string[]> {
  const answer = await listRoute(post({ whatIf }), { params: Promise.resolve({ domain: 'movies' }) });
  return (await answer.json()).ranking;
}

async function ask(
  itemId: string,
  text: string,
): Promise<{ text: string; evidence: Evidence; listed: string[] }> {
  const id = await chatAbout(itemId);
  await (await chatRoute(post({ id, trigger: 'submit-message', text, perspective: 'overall' }))).text();
  const stored = (await listMessages(person.db, person.id, id)).map(fromStored).at(-1);
  const message = stored as ChatMessage;
  const cards = answerParts(message).flatMap((part) => (part.type === 'cards' ? part.items : []));
  return {
    text: textOf(message),
    evidence: evidenceOf(message) as Evidence,
    listed: cards.map(({ itemId }) => itemId),
  };
}

const placeIn = (ranking: string[], itemId: string) =>
  ranking.includes(itemId) ? ranking.indexOf(itemId) + 1 : null;

test('a what-if list applies active feedback, and its places match those in the chat', async () => {
  const plain = await list();
  const mute = await give({ itemId: 'm3', reason: 'history-item', reasonValue: 'm2' });
  await give(noComedy);
  for (const whatIf of [asItIs, { removed: ['m1'], added: [] }, { removed: ['m4'], added: ['m6', 'm12'] }]) {
    const ranking = await list(whatIf);
    expect(ranking).not.toContain('m3');
    const id = await chatAbout('m0');
    for (const itemId of ['m0', 'm3', 'm11', 'm13']) {
      const answer = await evidenceRoute(post({ itemId, whatIf }), { params: Promise.resolve({ id }) });
      expect((await answer.json()).evidence.withFeedback.rank).toBe(placeIn(ranking, itemId));
    }
  }
  await undoFeedback(person.db, person.id, mute);
  expect(await list()).not.toEqual(plain);
});

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth 11th 12th 13th 14th 15th'.split(' ');

test('a comparison and a what-if in the chat agree with the list on the page', async () => {
  await give(noComedy);
  const ranking = await list();
  const compared = await ask('m12', 'Why this and not Night Bus 42? Compare them.');
  const [own, other] = [placeIn(ranking, 'm12'), placeIn(ranking, 'm6')];
  expect(compared.evidence.withFeedback).toMatchObject({ rank: own, otherRank: other });
  const said = (place: number | null) => ordinals[(place ?? 0) - 1] ?? 'not in the list';
  expect(compared.text).toMatch(new RegExp(`Night Bus 42[^.]*${said(other)} on your list[^.]*${said(own)}`));

  const then = placeIn(await list({ removed: [], added: ['m6'] }), 'm12');
  const whatIf = await ask('m12', 'What if I had watched Night Bus 42?');
  expect(whatIf.evidence.withFeedback).toMatchObject({ rank: own, rankThen: then });
  expect(whatIf.text).toMatch(/your (?:list|feedback|top ten)/);

  const without = await ask('m12', 'What if I had not watched Seven?');
  expect(without.evidence.withFeedback?.rankThen).toBe(
    placeIn(await list({ removed: ['m2'], added: [] }), 'm12'),
  );
});

test("after rejecting a film the chat says it isn't in the list, and no longer after an undo", async () => {
  const id = await give({ itemId: 'm0', reason: 'item', reasonValue: null });
  expect((await ask('m0', 'Why Iron Harbour?')).text).toMatch(/feedback.*list/);
  const alike = await ask('m6', 'Something similar to this?');
  expect(alike.listed.length).toBeGreaterThan(0);
  expect(alike.listed).not.toContain('m0');
  await undoFeedback(person.db, person.id, id);
  const { text, evidence } = await ask('m0', 'Why Iron Harbour?');
  expect(text).not.toMatch(/feedback/);
  expect(evidence.withFeedback).toBeUndefined();
});

/** The message of the page after each chunk, as the browser makes it. */
async function answerOnPage(chatId: string, text: string): Promise<ChatMessage[]> {
  const transport = new DefaultChatTransport<ChatMessage>({
    fetch: () => chatRoute(post({ id: chatId, trigger: 'submit-message', text, perspective: 'overall' })),
  });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId,
    messageId: undefined,
    messages: [{ id: 'q', role: 'user', parts: [{ type: 'text', text }] }],
    abortSignal: undefined,
  });
  const seen: ChatMessage[] = [];
  for await (const message of readUIMessageStream<ChatMessage>({ stream })) {
    seen.push(structuredClone(message));
  }
  return seen;
}

test('the page has the parts the database keeps, and its text only grows', async () => {
  await give(noComedy);
  const id = await chatAbout('m12');
  const seen = await answerOnPage(id, 'Why this?');
  const page = seen.at(-1) as ChatMessage;
  const kept = fromStored((await listMessages(person.db, person.id, id)).at(-1) as Message);
  expect(answerParts(page)).toEqual(answerParts(kept));
  expect(answerParts(kept).map(({ type }) => type)).toEqual([
    'evidence',
    'source',
    'request',
    ...Array(sentencesOf(answerParts(kept)).length).fill('sentence'),
    'end',
  ]);
  expect(textOf(page)).toBe(textOf(kept));
  const texts = seen.map(textOf);
  expect(texts.every((text, at) => (texts[at + 1] ?? text).startsWith(text))).toBe(true);
  expect(new Set(texts).size).toBeGreaterThan(10); // word by word
});
