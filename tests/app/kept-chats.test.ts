// The chat around the answers, on a real database: finding chats, asking a question differently, coming back to an
// answer under way.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAnything, changeChat, changeHistory, openChat, showOtherVersion } from '#app/[domain]/actions.ts';
import { groupChats } from '#app/[domain]/chat/load-chats.ts';
import type { StoredConversation } from '#app/[domain]/chat/load-conversation.ts';
import { textOf } from '#app/[domain]/chat/message.ts';
import { GET as messagesRoute } from '#app/api/chat/[id]/messages/route.ts';
import { beginAnswer } from '#app/api/chat/live-answers.ts';
import { POST as chatRoute } from '#app/api/chat/route.ts';
import { GET as searchRoute } from '#app/api/chats/[domain]/route.ts';
import { type Chat, getChat } from '#lib/db/chats.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { finishAnswer, listMessages, saveAnswer, startAnswer } from '#lib/db/messages.ts';
import { saveItem } from '#lib/db/saved-items.ts';
import { messages } from '#lib/db/schema.ts';
import { AppError } from '#lib/errors.ts';
import { testDatabases } from '../postgres.ts';
import {
  chatWorld,
  type FakeExplainer,
  fakeExplainer,
  signedIn,
  streamed,
  type World,
} from './chat-world.ts';
import { exampleEvidence } from './example-evidence.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => who.user,
  requireUser: async () => {
    if (who.user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
    return who.user;
  },
}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const postgres = testDatabases();
let world: World;
let explainer: FakeExplainer | undefined;

beforeEach(async () => {
  world = await chatWorld(await postgres.freshDatabase());
  who.user = signedIn(world.ann);
});
afterEach(async () => {
  explainer?.close();
  explainer = undefined;
  await closeDatabase();
  vi.unstubAllEnvs();
});

const get = (address = 'http://app.test/') => new Request(address);
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
async function conversation(): Promise<StoredConversation & { texts: string[] }> {
  const response = await messagesRoute(get(), at({ id: world.chatId }));
  const loaded = (await response.json()) as StoredConversation;
  return { ...loaded, texts: loaded.messages.map(textOf) };
}
async function ask(body: object): Promise<Response> {
  const response = await chatRoute(
    new Request('http://app.test/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: world.chatId, perspective: 'overall', ...body }),
    }),
  );
  await response.text();
  return response;
}

test("a search finds one's own chats and nobody else's", async () => {
  const search = async (query: string) => {
    const address = `http://app.test/?q=${encodeURIComponent(query)}&offset=x`;
    const response = await searchRoute(get(address), at({ domain: 'movies' }));
    return [
      response.status,
      (await response.json()) as { chats: { id: string; excerpt: string }[] },
    ] as const;
  };
  expect(await search('casino')).toMatchObject([
    200,
    { chats: [{ id: world.chatId, excerpt: 'Because of Casino.' }], nextOffset: null },
  ]);
  who.user = signedIn(world.bob);
  expect(await search('casino')).toMatchObject([200, { chats: [] }]);
});

test('a question asked differently is answered on its own branch, without what followed the old one', async () => {
  explainer = await fakeExplainer(() => streamed({ content: 'Because of Fargo.' }));
  const [question] = await listMessages(world.db, world.ann.id, world.chatId);
  const text = 'Why is Heat so high?';
  expect((await ask({ trigger: 'submit-message', text, replaces: question?.id })).status).toBe(200);
  expect(explainer.requests[0]?.body.messages).toEqual([{ role: 'user', content: text }]);
  const edited = await conversation();
  expect(edited.texts).toEqual([text, 'Because of Fargo.']);
  expect(edited.versions[edited.messages[0]?.id ?? '']).toEqual([question?.id, edited.messages[0]?.id]);
  expect(await showOtherVersion({ chatId: world.chatId, messageId: question?.id ?? '' })).toMatchObject({
    ok: true,
  });
  expect((await conversation()).texts).toEqual(['Why did you recommend Heat?', 'Because of Casino.']);
});

test('a chat about no title is named after its question, and the explainer gets no title', async () => {
  const text = `What  should I watch next? ${'Something long. '.repeat(10)}`;
  const went = await askAnything({ domain: 'movies', text }).catch((thrown) => String(thrown.digest));
  const id = /\/movies\/chat\/([0-9a-f-]{36})/.exec(String(went))?.[1] ?? '';
  const chat = await getChat(world.db, world.ann.id, id);
  expect(chat).toMatchObject({
    itemId: null,
    title: expect.stringMatching(/^What should I watch next\? .{0,35}…$/),
  });
  explainer = await fakeExplainer(() => streamed({ content: 'Alien.' }));
  await ask({ id, trigger: 'regenerate-message' });
  expect(explainer.requests[0]?.body).toMatchObject({ recexplainer: { item: null } });
  expect(await askAnything({ domain: 'movies', text: ' ' })).toMatchObject({ ok: false });
});

test('"why this?" opens a chat with a request, so that no one has to guess what its words mean', async () => {
  const went = await openChat({ domain: 'movies', itemId: '4', question: 'why-not' }).catch((thrown) =>
    String(thrown.digest),
  );
  const id = /\/movies\/chat\/([0-9a-f-]{36})/.exec(String(went))?.[1] ?? '';
  explainer = await fakeExplainer(() => streamed({ content: 'It is not for you.' }));
  await ask({ id, trigger: 'regenerate-message' });
  expect(explainer.requests[0]?.body).toMatchObject({
    recexplainer: { item: '4', request: { name: 'doubt', item: 'Alien (1995)' } },
  });
});

test('cards tell what is seen and saved now, in a chat that was read before, too', async () => {
  const listed = ['1', '2', '4', 'gone'].map((itemId) => ({ ...exampleEvidence.item, itemId }));
  const { id } = await startAnswer(world.db, world.ann.id, world.chatId);
  const cards = { type: 'cards', items: listed } as const;
  await finishAnswer(world.db, world.ann.id, id, 'complete', { parts: [cards] });
  await saveItem(world.db, world.ann.id, 'movies', '4');
  const unseen = { seen: false, saved: false, known: true };
  expect((await conversation()).cards).toEqual({
    '1': unseen,
    '2': { ...unseen, seen: true },
    '4': { ...unseen, saved: true },
    gone: { ...unseen, known: false },
  });
  await changeHistory({ domain: 'movies', itemId: '1', change: 'add' });
  expect((await conversation()).cards['1']).toEqual({ ...unseen, seen: true });
  await changeHistory({ domain: 'movies', itemId: '1', change: 'remove' });
  expect((await conversation()).cards['1']).toEqual(unseen);
});

test('a question that is not in the chat is not asked differently', async () => {
  const replaces = '00000000-0000-4000-8000-000000000000';
  expect((await ask({ trigger: 'submit-message', text: 'Why?', replaces })).status).toBe(404);
  expect((await ask({ trigger: 'submit-message', text: 'Why?', replaces: "' or 1=1" })).status).toBe(400);
  expect((await conversation()).texts).toHaveLength(2);
});

test('a retried answer is one of two versions, with how long it took', async () => {
  explainer = await fakeExplainer(() => streamed({ content: 'Because of Fargo.' }));
  await ask({ trigger: 'regenerate-message' });
  const { texts, versions, messages: shown } = await conversation();
  expect(texts).toEqual(['Why did you recommend Heat?', 'Because of Fargo.']);
  expect(versions[shown[1]?.id ?? '']).toEqual([world.answerId, shown[1]?.id]);
  const timing = shown[1]?.metadata?.timing;
  expect(timing?.totalMs).toBeGreaterThanOrEqual(timing?.firstWordMs ?? Number.POSITIVE_INFINITY);
});

test('a page that comes back to an answer under way gets what is saved of it', async () => {
  const { id } = await startAnswer(world.db, world.ann.id, world.chatId);
  const parts = [{ type: 'sentence', topic: null, text: 'So far', private: false }] as const;
  await saveAnswer(world.db, world.ann.id, id, { parts });
  const elsewhere = await conversation();
  expect([elsewhere.following, elsewhere.texts.at(-1)]).toEqual(['saved', 'So far']);
  const handle = beginAnswer(world.chatId, world.ann.id);
  const here = await conversation();
  expect([here.following, here.messages.at(-1)?.metadata?.status]).toEqual(['stream', 'streaming']);
  expect(await showOtherVersion({ chatId: world.chatId, messageId: id })).toMatchObject({ ok: false });
  handle?.release();
  await world.db.update(messages).set({ savedAt: new Date(Date.now() - 60_000) });
  const abandoned = await conversation();
  expect([abandoned.following, abandoned.messages.at(-1)?.metadata?.status]).toEqual([null, 'failed']);
});

test('while an answer is given again, the page does not begin with the old one', async () => {
  const handle = beginAnswer(world.chatId, world.ann.id);
  handle?.setReplaces(world.answerId);
  expect((await conversation()).texts).toEqual(['Why did you recommend Heat?']);
  handle?.release();
  expect((await conversation()).texts).toHaveLength(2);
});

test("no one reads, renames, pins or turns another's chat", async () => {
  who.user = signedIn(world.bob);
  expect((await messagesRoute(get(), at({ id: world.chatId }))).status).toBe(404);
  const { chatId, answerId } = world;
  const refused = [
    await changeChat({ chatId, change: 'pin' }),
    await changeChat({ chatId, change: 'rename', title: 'Mine' }),
    await showOtherVersion({ chatId, messageId: answerId }),
  ];
  expect(refused.map(({ ok }) => ok)).toEqual([false, false, false]);
});

test('pinned chats come first, the others by day', () => {
  const now = new Date(2026, 2, 10, 12);
  const chat = (id: string, updatedAt: Date, pinnedAt: Date | null = null) =>
    ({ id, title: id, updatedAt, pinnedAt }) as Chat;
  const old = chat('old', new Date(2025, 11, 24, 9), now);
  const newest = [
    chat('noon', new Date(2026, 2, 10, 0, 1)),
    chat('late', new Date(2026, 2, 9, 23, 59)),
    chat('early', new Date(2026, 2, 9, 0, 0)),
    chat('before', new Date(2026, 2, 8, 23, 59)),
    chat('year', new Date(2025, 11, 31, 12)),
    old,
  ];
  const groups = groupChats([old], newest, now);
  expect(groups.map(({ name, chats }) => [name, ...chats.map(({ id }) => id)])).toEqual([
    ['Pinned', 'old'],
    ['Today', 'noon'],
    ['Yesterday', 'late', 'early'],
    ['March 8', 'before'],
    ['December 31, 2025', 'year'],
  ]);
});
