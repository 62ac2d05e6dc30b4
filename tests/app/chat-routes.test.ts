// Chat routes and actions on a real database, with a fake explainer and a faked sign-in.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromStored, requestOf, textOf } from '#app/[domain]/chat/message.ts';
import { rateStoredAnswer } from '#app/[domain]/chat/rating-action.ts';
import { startComparison, voteOnComparison } from '#app/[domain]/compare/actions.ts';
import { POST as evidenceRoute } from '#app/api/chat/[id]/evidence/route.ts';
import { GET as exportRoute } from '#app/api/chat/[id]/export/route.ts';
import { POST as chatRoute } from '#app/api/chat/route.ts';
import SharedAnswerPage from '#app/shared/[id]/page.tsx';
import { revokeSharedAnswer, shareStoredAnswer } from '#app/shared/actions.ts';
import { GET as goneRoute } from '#app/shared/gone/route.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { getComparison } from '#lib/db/comparisons.ts';
import { addFeedback, undoFeedback } from '#lib/db/feedback.ts';
import { historyItemIds } from '#lib/db/history.ts';
import { appendUserMessage, finishAnswer, listMessages, startAnswer } from '#lib/db/messages.ts';
import { ratingsOf } from '#lib/db/ratings.ts';
import { AppError } from '#lib/errors.ts';
import { testDatabases } from '../postgres.ts';
import {
  chatWorld,
  type FakeExplainer,
  fakeExplainer,
  hostileTitle,
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

const at = (id: string) => ({ params: Promise.resolve({ id }) });
const post = (body: unknown, type = 'application/json') =>
  new Request('http://app.test/', {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });
const where = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return String((error as { digest?: string } | null)?.digest ?? error);
};

test('a question about a changed history reaches the explainer with that history, and the stored answer says so', async () => {
  explainer = await fakeExplainer(() =>
    streamed(
      {
        parts: [
          { type: 'evidence', evidence: exampleEvidence },
          { type: 'source', source: 'language-model' },
        ],
      },
      { parts: [{ type: 'choices', question: 'Which Heat?', options: [exampleEvidence.item] }] },
      { content: 'Because.' },
    ),
  );
  const body = {
    id: world.chatId,
    trigger: 'submit-message',
    text: 'Why Heat?',
    perspective: 'pattern',
    whatIf: { removed: ['2'], added: ['4'] },
  };
  const response = await chatRoute(post(body));
  const stream = await response.text();
  expect(stream).toContain('"id":"what-if"');
  expect(stream).toContain('"id":"choices"');
  expect(explainer.requests[0]?.body).toMatchObject({
    recexplainer: { history: ['3', '4'], perspective: 'pattern' },
  });
  expect(await historyItemIds(world.db, world.ann.id, 'movies')).toEqual(['2', '3']);
  const answer = (await listMessages(world.db, world.ann.id, world.chatId)).at(-1);
  expect(answer?.parts).toContainEqual({
    type: 'what-if',
    removed: ['2'],
    added: ['4'],
    titles: { '2': 'Casino', '4': 'Alien' },
  });
  expect(answer?.parts).toContainEqual(expect.objectContaining({ type: 'choices', question: 'Which Heat?' }));
});

test('a button’s question reaches the explainer with its request, and so does a retry of it, and nothing else does', async () => {
  explainer = await fakeExplainer(() => streamed({ content: 'Because.' }));
  const request = { name: 'explain', item: 'Alien (1995)' };
  const ask = async (body: object) => {
    const response = await chatRoute(post({ id: world.chatId, perspective: 'overall', ...body }));
    await response.text();
    return response.status;
  };
  const submit = { trigger: 'submit-message', text: 'Why Alien?' };
  expect(await ask({ ...submit, request })).toBe(200);
  expect(await ask({ trigger: 'regenerate-message' })).toBe(200);
  expect(await ask(submit)).toBe(200);
  expect(explainer.requests.map(({ body }) => (body.recexplainer as { request: unknown }).request)).toEqual([
    request,
    request,
    null,
  ]);
  for (const wrong of [
    { name: 'obey' },
    { name: 'explain' },
    { name: 'explain', item: 'x'.repeat(201) },
    'why',
  ])
    expect(await ask({ ...submit, request: wrong })).toBe(400);
  const stored = (await listMessages(world.db, world.ann.id, world.chatId)).map(fromStored);
  expect(stored.map(textOf).filter((text) => text === 'Why Alien?')).toHaveLength(2);
  expect(stored.filter(({ role }) => role === 'user').map(requestOf)).toEqual([null, request, null]);
});

test('additions outside the catalogue and too many changes are refused before the explainer is asked', async () => {
  const ask = (whatIf: unknown) =>
    chatRoute(post({ id: world.chatId, trigger: 'regenerate-message', perspective: 'overall', whatIf }));
  expect((await ask({ removed: [], added: ['no such item'] })).status).toBe(404);
  expect(
    (await ask({ removed: [], added: Array.from({ length: 101 }, (_, index) => `${index}`) })).status,
  ).toBe(400);
  const long = Array.from({ length: 900 }, (_, index) => `${'x'.repeat(150)}${index}`);
  expect((await ask({ removed: long, added: [] })).status).toBe(400);
  expect(await listMessages(world.db, world.ann.id, world.chatId)).toHaveLength(2);
});

test('evidence on a changed history is computed and nothing is stored', async () => {
  explainer = await fakeExplainer(() => ({ versionId: 'v1', evidence: { ...exampleEvidence, rank: 14 } }));
  const response = await evidenceRoute(
    post({ itemId: '1', whatIf: { removed: ['2'], added: [] } }),
    at(world.chatId),
  );
  expect(await response.json()).toMatchObject({
    evidence: { rank: 14 },
    whatIf: { titles: { '2': 'Casino' } },
  });
  expect(explainer.requests[0]).toMatchObject({ path: '/evidence', body: { history: ['3'], item: '1' } });
  expect(await historyItemIds(world.db, world.ann.id, 'movies')).toEqual(['2', '3']);
});

test('active feedback is sent with a question and a what-if, and its place is stored; undone feedback is not sent', async () => {
  const given = { itemId: '4', reason: 'genre', reasonValue: 'Crime' } as const;
  const undone = await addFeedback(world.db, world.ann.id, 'movies', { ...given, itemId: '5' });
  await addFeedback(world.db, world.ann.id, 'movies', given);
  await undoFeedback(world.db, world.ann.id, undone);
  const evidence = { ...exampleEvidence, withFeedback: { rank: 31, rules: 1 } };
  explainer = await fakeExplainer((path) =>
    path === '/evidence'
      ? { versionId: 'v1', evidence }
      : streamed({ parts: [{ type: 'evidence', evidence }] }, { content: 'Because.' }),
  );
  const whatIf = { removed: ['2'], added: [] };
  const said = { id: world.chatId, trigger: 'submit-message', text: 'Why?', perspective: 'overall', whatIf };
  await (await chatRoute(post(said))).text();
  const supposed = await evidenceRoute(post({ itemId: '1', whatIf }), at(world.chatId));
  expect(explainer.requests.map(({ body }) => body.recexplainer ?? body)).toMatchObject([
    { history: ['3'], feedback: [given] },
    { history: ['3'], feedback: [given] },
  ]);
  expect(explainer.requests[1]?.body.feedback).toEqual([given]); // and nothing else that's stored
  expect((await supposed.json()).evidence.withFeedback).toEqual({ rank: 31, rules: 1 });
  const stored = (await listMessages(world.db, world.ann.id, world.chatId)).at(-1);
  expect(stored?.parts).toContainEqual({ type: 'evidence', evidence });
});

test('chat routes are 404 for another person and 401 without a sign-in', async () => {
  const body = { itemId: '1', whatIf: { removed: [], added: [] } };
  const statuses = async () => [
    (await evidenceRoute(post(body), at(world.chatId))).status,
    (await exportRoute(new Request('http://app.test/'), at(world.chatId))).status,
  ];
  who.user = signedIn(world.bob);
  expect(await statuses()).toEqual([404, 404]);
  who.user = null;
  expect(await statuses()).toEqual([401, 401]);
});

test("a form on another site can't request evidence", async () => {
  const body = { itemId: '1', whatIf: { removed: [], added: [] } };
  expect((await evidenceRoute(post(body, 'text/plain'), at(world.chatId))).status).toBe(400);
  expect((await evidenceRoute(post({ itemId: 1 }), at(world.chatId))).status).toBe(400);
});

test('a chat and a single answer download as Markdown with a harmless file name', async () => {
  const whole = await exportRoute(new Request('http://app.test/'), at(world.chatId));
  expect(whole.headers.get('content-disposition')).toBe('attachment; filename="Heat-1995.md"');
  expect(whole.headers.get('content-type')).toContain('text/markdown');
  const text = await whole.text();
  expect(text).toContain('## Why did you recommend Heat?');
  expect(text).toContain('Because of Casino.');
  const one = await exportRoute(new Request(`http://app.test/?answer=${world.answerId}`), at(world.chatId));
  expect(await one.text()).toContain('# Why did you recommend Heat?');
  const none = await exportRoute(new Request('http://app.test/?answer=x'), at(world.chatId));
  expect(none.status).toBe(404);
});

async function pageOf(shareId: string): Promise<string> {
  return renderToStaticMarkup(await SharedAnswerPage(at(shareId)));
}

test("anyone can read a shared answer, without the person's name, until it is revoked", async () => {
  const shared = await shareStoredAnswer({ chatId: world.chatId, messageId: world.answerId });
  if (!shared.ok) throw new Error(shared.message);
  who.user = null;
  const html = await pageOf(shared.value.id);
  expect(html).toContain('Why did you recommend Heat?');
  expect(html).toContain('Because of Casino.');
  expect(html).toContain('Rank among 100 unseen films');
  expect(html).not.toMatch(/Ann Secret|ann@example/);
  expect(html).not.toContain('href="/movies');
  who.user = signedIn(world.bob);
  expect(await revokeSharedAnswer({ shareId: shared.value.id })).toMatchObject({ ok: false });
  expect(await pageOf(shared.value.id)).toContain('Because of Casino.');
  who.user = signedIn(world.ann);
  expect(await revokeSharedAnswer({ shareId: shared.value.id })).toMatchObject({ ok: true });
  expect(await where(pageOf(shared.value.id))).toContain('/shared/gone');
  expect(await where(pageOf('../../x'))).toContain('/shared/gone');
  const gone = goneRoute();
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-store']);
  expect(await gone.text()).toContain('This answer is no longer shared');
});

test('hostile text in a shared answer stays text', async () => {
  const item = { ...exampleEvidence.item, title: hostileTitle };
  await appendUserMessage(world.db, world.ann.id, world.chatId, `<script>alert(1)</script>`);
  const { id } = await startAnswer(world.db, world.ann.id, world.chatId);
  await finishAnswer(world.db, world.ann.id, id, 'complete', {
    parts: [
      {
        type: 'evidence',
        evidence: { ...exampleEvidence, item, influences: [{ item, scoreDrop: 1, rankWithout: 2 }] },
      },
      {
        type: 'sentence',
        topic: null,
        text: `Because ${hostileTitle} [x](javascript:alert(1))`,
        private: false,
      },
      { type: 'marks', marks: [{ start: 0, end: 7, kind: 'unknown-title', message: hostileTitle }] },
    ],
  });
  const shared = await shareStoredAnswer({ chatId: world.chatId, messageId: id });
  if (!shared.ok) throw new Error(shared.message);
  const html = await pageOf(shared.value.id);
  expect(html).not.toMatch(/<(img|script|iframe)\b/);
  expect(html).not.toMatch(/<[^>]*(href|src)="?(javascript|https?):/);
  expect(html).toContain('&lt;script&gt;');
});

test("no one can share or rate another's answer, and signed-out visitors are sent to sign in", async () => {
  who.user = signedIn(world.bob);
  const share = { chatId: world.chatId, messageId: world.answerId };
  expect(await shareStoredAnswer(share)).toMatchObject({ ok: false });
  expect(await rateStoredAnswer({ messageId: world.answerId, rating: 1 })).toMatchObject({ ok: false });
  who.user = null;
  expect(await where(shareStoredAnswer(share))).toContain('/sign-in');
  expect(await where(rateStoredAnswer({ messageId: world.answerId, rating: 1 }))).toContain('/sign-in');
});

test('a rating of 1 or -1 is kept, and any other number is refused', async () => {
  expect(await rateStoredAnswer({ messageId: world.answerId, rating: -1 })).toMatchObject({ ok: true });
  const five = { messageId: world.answerId, rating: 5 } as unknown as Parameters<typeof rateStoredAnswer>[0];
  expect(await rateStoredAnswer(five)).toMatchObject({ ok: false });
  expect(await ratingsOf(world.db, world.ann.id, [world.answerId])).toEqual({ [world.answerId]: -1 });
});

const methods = ['behavior', 'intention', 'hybrid'];
const healthy = (named: string[]) => ({
  status: 'ok',
  domains: { movies: { versionId: 'v', languageModel: true, methods: named } },
});

test('three methods answer anonymously, and their names are shown after the vote', async () => {
  explainer = await fakeExplainer((path, body) => {
    if (path === '/health') return healthy(methods);
    const { method } = body.recexplainer as { method: string };
    return streamed(
      {
        versionId: `v-${method}`,
        parts: [
          { type: 'evidence', evidence: exampleEvidence },
          { type: 'source', source: 'language-model' },
        ],
      },
      { content: `Answer number ${methods.indexOf(method)}.` },
    );
  });
  const target = await where(startComparison({ domain: 'movies', itemId: '1' }));
  const id = /\/movies\/compare\/([0-9a-f-]{36})/.exec(target)?.[1] ?? '';
  const blind = await getComparison(world.db, world.ann.id, id);
  expect([...blind.texts].sort()).toEqual(['Answer number 0.', 'Answer number 1.', 'Answer number 2.']);
  expect(blind.methods).toBeNull();
  who.user = signedIn(world.bob);
  expect(await voteOnComparison({ comparisonId: id, choice: 0 })).toMatchObject({ ok: false });
  who.user = signedIn(world.ann);
  expect(await voteOnComparison({ comparisonId: id, choice: 0 })).toMatchObject({ ok: true });
  expect(await voteOnComparison({ comparisonId: id, choice: 1 })).toMatchObject({ ok: false });
  const told = await getComparison(world.db, world.ann.id, id);
  expect(told.methods?.map((method) => `Answer number ${methods.indexOf(method)}.`)).toEqual(told.texts);
});

test('a method that was removed, or answers without its language model, is left out of a comparison', async () => {
  explainer = await fakeExplainer((path, body) => {
    if (path === '/health') return healthy(methods);
    const { method } = body.recexplainer as { method: string };
    if (method === 'intention') return 404;
    const source = method === 'behavior' ? 'computed' : 'language-model';
    return streamed({ parts: [{ type: 'source', source }] }, { content: 'Words.' });
  });
  expect(await startComparison({ domain: 'movies', itemId: '1' })).toMatchObject({
    ok: false,
    message: 'There’s nothing to compare right now: fewer than two methods can answer.',
  });
});
