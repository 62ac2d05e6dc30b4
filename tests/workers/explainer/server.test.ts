import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { partOf, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import { type Extension, extensionSchema, healthSchema } from '#lib/contract/explainer-api.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { createPlaces } from '#workers/explainer/places.ts';
import { createRegistry, type Registry } from '#workers/explainer/registry.ts';
import { createExplainerServer } from '#workers/explainer/server.ts';
import { noVoice, type VoiceKeeper } from '#workers/explainer/voice-keeper.ts';
import { fakeLanguageModel, fakeServingModel } from '../../conversation/fake-model.ts';
import { fakeVoice } from '../../conversation/fake-voice.ts';

const token = 'a-token-of-this-test';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(
  models: Record<string, ReturnType<typeof fakeServingModel>>,
  active: string | null = Object.keys(models)[0] ?? null,
  {
    isLoading = (): boolean => false,
    places = createPlaces({ atOnce: () => 8 }),
    voice = noVoice as Pick<VoiceKeeper, 'current' | 'health'>,
  } = {},
) {
  const registry = createRegistry<ServingModel & { dispose(): Promise<void> }>(async ({ versionId }) => {
    const model = models[versionId];
    if (!model) throw new Error('no such version');
    return model;
  });
  const activate = (versionId: string) =>
    registry.activate({ domain: 'movies', versionId, folder: versionId });
  if (active !== null) await activate(active);
  return { ...(await serveRegistry(registry, { places, isLoading, voice })), activate };
}

async function serveRegistry(
  registry: Registry<ServingModel & { dispose(): Promise<void> }>,
  options: Partial<Parameters<typeof createExplainerServer>[0]>,
) {
  const places = createPlaces({ atOnce: () => 8 });
  const server = createExplainerServer({ registry, token, places, ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await registry.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, body: unknown, init: RequestInit = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
  return { url, headers, post };
}

const extension = {
  history: ['m1', 'm2', 'm4', 'm10', 'nowhere'],
  item: 'm0',
  perspective: 'overall',
  chatId: 'c',
};
const question = (content: unknown, stream = true) => ({
  model: 'movies',
  stream,
  messages: [{ role: 'user', content }],
  recexplainer: extension,
});

type Chunk = {
  choices?: { delta: { content?: string }; finish_reason: string | null }[];
  recexplainer?: Extension;
  error?: { code: string };
};
async function readStream(response: Response) {
  const lines = (await response.text()).split('\n\n').filter((line) => line !== '');
  const chunks = lines
    .filter((line) => line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice(6)) as Chunk);
  const text = chunks.map((chunk) => chunk.choices?.[0]?.delta.content ?? '').join('');
  const parts = chunks.flatMap((chunk) => chunk.recexplainer?.parts ?? []);
  return { chunks, parts, text, done: lines.at(-1) === 'data: [DONE]' };
}

test('a missing or wrong token is refused everywhere', async () => {
  const { url, post } = await serve({ a: fakeServingModel(null) });
  expect((await fetch(`${url}/health`)).status).toBe(401);
  const wrong = await post(
    '/recommend',
    { domain: 'movies', history: [] },
    { headers: { authorization: 'Bearer nope' } },
  );
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ error: { code: 'unauthorized' } });
});

test('while the first models are being loaded, health says so with 503, and what is there answers', async () => {
  let loading = true;
  const { url, headers, post } = await serve({ v1: fakeServingModel(null, 'v1') }, 'v1', {
    isLoading: () => loading,
  });
  const health = await fetch(`${url}/health`, { headers });
  expect([health.status, (await health.json()).status]).toEqual([503, 'loading']);
  expect((await post('/recommend', { domain: 'movies', history: [], k: 2 })).status).toBe(200);
  loading = false;
  expect((await fetch(`${url}/health`, { headers })).status).toBe(200);
});

test('before its language model is there, a domain gives lists and evidence; a question waits for it', async () => {
  const languageModel = Promise.withResolvers<void>();
  const whole = fakeServingModel(fakeLanguageModel(['It is close to Heat.']), 'v1');
  const registry = createRegistry<ServingModel & { dispose(): Promise<void> }>(async (_source, onPart) => {
    onPart({ ...whole, speaker: null });
    await languageModel.promise;
    return whole;
  });
  const activated = registry.activate({ domain: 'movies', versionId: 'v1', folder: 'v1' });
  const asked: string[] = [];
  const { url, headers, post } = await serveRegistry(registry, { askedFor: (domain) => asked.push(domain) });
  expect((await post('/recommend', { domain: 'movies', history: ['m1'], k: 2 })).status).toBe(200);
  expect((await post('/evidence', { domain: 'movies', history: ['m1'], item: 'm0' })).status).toBe(200);
  const health = healthSchema.parse(await (await fetch(`${url}/health`, { headers })).json());
  expect(health.domains).toEqual({});
  let answered = false;
  const answer = post('/v1/chat/completions', question('Why?', false)).then(async (response) => {
    answered = true;
    return extensionSchema.parse((await response.json()).recexplainer);
  });
  await expect.poll(() => asked.length).toBe(3); // the question is there, too
  expect(answered).toBe(false);
  languageModel.resolve();
  await activated;
  expect(partOf((await answer).parts, 'source')).toMatchObject({ source: 'language-model' });
});

test('health says which version is serving and whether it has a language model', async () => {
  const { url, headers } = await serve({ a: fakeServingModel(null, 'a') });
  const answer = await fetch(`${url}/health`, { headers });
  const health = healthSchema.parse(await answer.json());
  expect(health).toMatchObject({
    status: 'ok',
    voice: { state: 'off' },
    answers: { underWay: 0, waiting: 0 },
    domains: { movies: { versionId: 'a', languageModel: false, methods: [] } },
  });
  expect(Date.parse(health.since ?? '')).toBeLessThan(Date.now());
  expect(health.memoryBytes).toBeGreaterThan(10_000_000);
});

test('a method without a version is 404, and an unknown method is 400', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const ask = async (method: string) => {
    const body = question('Why?', false);
    return post('/v1/chat/completions', { ...body, recexplainer: { ...extension, method } });
  };
  expect((await ask('intention')).status).toBe(404);
  expect((await ask('magic')).status).toBe(400);
});

test('recommendations leave out seen items and report unknown ones', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const answer = await (
    await post('/recommend', { domain: 'movies', history: extension.history, k: 50 })
  ).json();
  expect(answer.unknown).toEqual(['nowhere']);
  expect(answer.items).toHaveLength(10);
  expect(answer.items.map((item: { rank: number }) => item.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(answer.items.some((item: { itemId: string }) => extension.history.includes(item.itemId))).toBe(
    false,
  );
});

test('feedback changes the recommendations, and feedback with an unknown item or reason is reported or ignored', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const itemsWith = async (feedback: unknown[]): Promise<string[]> => {
    const body = { domain: 'movies', history: extension.history, k: 50, feedback };
    const { items } = await (await post('/recommend', body)).json();
    return items.map((item: { itemId: string }) => item.itemId);
  };
  const plain = await itemsWith([]);
  const refused = await itemsWith([{ itemId: plain[0], reason: 'item' }]);
  expect(refused).toEqual(plain.slice(1));
  const lowered = await itemsWith([{ itemId: 'm3', reason: 'genre', reasonValue: 'Comedy' }]);
  expect(lowered).not.toContain('m3');
  const comedies = ['m3', 'm10', 'm11', 'm12'];
  const others = (items: string[]) => items.filter((item) => !comedies.includes(item));
  expect(others(lowered)).toEqual(others(plain));
  expect(others(lowered.slice(0, 4))).toHaveLength(4);
  const unknown = { itemId: 'nowhere', reason: 'history-item', reasonValue: 'nowhere' };
  expect(await itemsWith([unknown])).toEqual(plain);
  const muted = await itemsWith([{ itemId: 'nowhere', reason: 'history-item', reasonValue: 'm2' }]);
  expect(muted).toHaveLength(plain.length);
  expect(muted).not.toContain('m2');
  const body = { domain: 'movies', history: [], feedback: [{ itemId: 'm1', reason: 'mood' }] };
  expect((await post('/recommend', body)).status).toBe(400);
});

test("evidence is given by item id, and an item the model doesn't know has none", async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const body = { domain: 'movies', history: ['m1', 'm2'], item: 'm0' };
  expect(await (await post('/evidence', body)).json()).toMatchObject({
    evidence: { item: { itemId: 'm0' }, influences: [{}, {}] },
  });
  expect((await post('/evidence', { ...body, item: 'nowhere' })).status).toBe(404);
});

test("evidence gives an item's place in the list with the same feedback, whatever the history", async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const feedback = [{ itemId: 'm3', reason: 'genre', reasonValue: 'Comedy' }];
  for (const history of [extension.history, ['m6', 'm9']]) {
    const about = { domain: 'movies', history, feedback };
    const { items } = await (await post('/recommend', { ...about, k: 50 })).json();
    for (const item of ['m3', 'm11', 'm0']) {
      const rank = items.find(({ itemId }: { itemId: string }) => itemId === item)?.rank ?? null;
      const { evidence } = await (await post('/evidence', { ...about, item })).json();
      const plain = await (await post('/evidence', { ...about, item, feedback: undefined })).json();
      expect(evidence).toEqual({ ...plain.evidence, withFeedback: { rank, rules: 1, counterfactual: null } });
    }
  }
});

test('an answer has that place next to the rank it explains, even for a what-if', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const feedback = [{ itemId: 'm3', reason: 'genre', reasonValue: 'Comedy' }];
  const body = { domain: 'movies', history: extension.history, item: 'm12', feedback };
  const { evidence } = await (await post('/evidence', body)).json();
  expect(evidence.withFeedback.rank).not.toBe(evidence.rank);
  const asked = question('What if I had watched Night Bus 42?');
  const recexplainer = { ...extension, item: 'm12', feedback };
  const { parts } = await readStream(await post('/v1/chat/completions', { ...asked, recexplainer }));
  const told = partOf(parts, 'evidence')?.evidence;
  const places = { ...evidence.withFeedback, rankThen: expect.any(Number) };
  expect(told).toMatchObject({ ...evidence, withFeedback: places, whatIf: { added: [{ itemId: 'm6' }] } });
});

test('too much or unknown feedback is refused for evidence and questions, just as for the list', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const endless = Array.from({ length: 501 }, () => ({ itemId: 'm1', reason: 'item' }));
  for (const feedback of [endless, [{ itemId: 'm1', reason: 'mood' }], 'none']) {
    const body = { domain: 'movies', history: [], item: 'm0', feedback };
    expect((await post('/evidence', body)).status).toBe(400);
    const asked = { ...question('Why?'), recexplainer: { ...extension, feedback } };
    expect((await post('/v1/chat/completions', asked)).status).toBe(400);
  }
});

test('an answer streams as OpenAI chunks, evidence in the first', async () => {
  const { post } = await serve({
    a: fakeServingModel(fakeLanguageModel(['It is carried by Seven, surely.'])),
  });
  const response = await post('/v1/chat/completions', question('Why this?'));
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const { chunks, parts, text, done } = await readStream(response);
  expect(chunks[0]?.recexplainer).toMatchObject({
    versionId: 'version-1',
    parts: [{ type: 'evidence', evidence: { item: { itemId: 'm0' } } }],
  });
  expect(partOf(parts, 'source')).toEqual({ type: 'source', source: 'language-model' });
  expect(partOf(parts, 'self-check')).toMatchObject({ modelSays: expect.any(String) });
  expect(text).toBe('It is carried by Seven, surely.');
  expect(parts.findLast(({ type }) => type === 'marks')).toMatchObject({ marks: [{ kind: 'title' }] });
  expect(textOfSentences(sentencesOf(parts))).toBe(text);
  expect(chunks.at(-1)?.choices?.[0]?.finish_reason).toBe('stop');
  expect(done).toBe(true);
});

test('a non-streamed answer comes whole', async () => {
  const { post } = await serve({ a: fakeServingModel(fakeLanguageModel(['It is so.'])) });
  const whole = await (
    await post('/v1/chat/completions', question([{ type: 'text', text: 'Why?' }], false))
  ).json();
  expect(whole.choices[0].message.content).toBe('It is so.');
  const { versionId, parts } = extensionSchema.parse(whole.recexplainer);
  expect(versionId).toBe('version-1');
  expect(parts.map(({ type }) => type)).toEqual([
    'evidence',
    'source',
    'request',
    'self-check',
    'sentence',
    'end',
  ]);
  expect(textOfSentences(sentencesOf(parts))).toBe('It is so.');
});

test('a domain without a model is 503 with a code', async () => {
  const { post } = await serve({}, null);
  const response = await post('/v1/chat/completions', question('Why?'));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
});

test('a message of a million characters and a body over 1 MiB are 413', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  const long = await post('/v1/chat/completions', question('x'.repeat(1_000_000)));
  expect(long.status).toBe(413);
  const huge = await post('/v1/chat/completions', question('x'.repeat(3_000_000)));
  expect(huge.status).toBe(413);
  expect(await huge.json()).toMatchObject({ error: { code: 'too_large' } });
});

test('a malformed request is 400, and an unknown path 404', async () => {
  const { post } = await serve({ a: fakeServingModel(null) });
  expect((await post('/v1/chat/completions', '{"model":')).status).toBe(400);
  expect((await post('/v1/chat/completions', { ...question('Why?'), model: 'books' })).status).toBe(400);
  const lastIsAnswer = { ...question('Why?'), messages: [{ role: 'assistant', content: 'Because.' }] };
  expect((await post('/v1/chat/completions', lastIsAnswer)).status).toBe(400);
  expect((await post('/nothing', {})).status).toBe(404);
});

test('disconnecting ends the generation', async () => {
  const languageModel = fakeLanguageModel(['one two three four five '.repeat(200)], 2);
  const { post } = await serve({ a: fakeServingModel(languageModel) });
  const leaving = new AbortController();
  const response = await post('/v1/chat/completions', question('Why?'), { signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  await expect.poll(() => languageModel.aborted, { timeout: 5_000 }).toBe(1);
});

test('activating another version breaks no running stream', async () => {
  const old = fakeServingModel(
    fakeLanguageModel(['one two three four five six seven eight nine ten.'], 10),
    'a',
  );
  const { post, activate } = await serve({
    a: old,
    b: fakeServingModel(fakeLanguageModel(['It is new.']), 'b'),
  });
  const first = await post('/v1/chat/completions', question('Why?'));
  await activate('b');
  expect(old.disposals).toBe(0);
  const second = await readStream(await post('/v1/chat/completions', question('Why?')));
  expect(second.chunks[0]?.recexplainer?.versionId).toBe('b');
  const { text, done } = await readStream(first);
  expect(text).toBe('one two three four five six seven eight nine ten.');
  expect(done).toBe(true);
  await expect.poll(() => old.disposals).toBe(1);
});

test('two people stream at the same time', async () => {
  const { post } = await serve({
    a: fakeServingModel(fakeLanguageModel(['one two three four five six.'], 5)),
  });
  const ends = await Promise.all(
    [1, 2].map(async () => (await readStream(await post('/v1/chat/completions', question('Why?')))).text),
  );
  expect(ends).toEqual(['one two three four five six.', 'one two three four five six.']);
});

test('a model that fails in the middle ends the stream with an error and without [DONE]', async () => {
  const languageModel = fakeLanguageModel(['']);
  languageModel.generate = async function* () {
    yield { id: 1, text: 'It is ' };
    yield { id: 1, text: 'so far ' };
    throw new Error('broken');
  };
  const { post } = await serve({ a: fakeServingModel(languageModel) });
  const { chunks, done } = await readStream(await post('/v1/chat/completions', question('Why?')));
  expect(chunks.at(-1)?.error).toMatchObject({ code: 'internal' });
  expect(done).toBe(false);
});

const asks = (person: string, pace = 'Why?') => ({
  ...question(pace),
  recexplainer: { ...extension, chatId: crypto.randomUUID(), person },
});
type WaitingChunk = Chunk & { waiting?: string };

test('one person’s hundred questions leave a place for another’s, and those that wait say so', async () => {
  const slow = fakeLanguageModel(['one two three four five six seven eight.'], 10);
  const { post } = await serve({ a: fakeServingModel(slow) }, 'a', {
    places: createPlaces({ atOnce: () => 4 }),
  });
  const greedy = Array.from({ length: 12 }, () => post('/v1/chat/completions', asks('greedy')));
  await expect.poll(() => slow.prompts.length).toBeGreaterThan(0);
  const other = await readStream(await post('/v1/chat/completions', asks('bob')));
  expect(other.done).toBe(true);
  expect(other.chunks.some((chunk) => (chunk as WaitingChunk).waiting !== undefined)).toBe(false);
  const all = await Promise.all(greedy.map(async (response) => readStream(await response)));
  const waited = all.filter(({ chunks }) => (chunks[0] as WaitingChunk).waiting === 'own');
  expect(waited).toHaveLength(10);
  expect(all.every(({ done, text }) => done && text === 'one two three four five six seven eight.')).toBe(
    true,
  );
});

test('a question beyond all queues is refused with 429 and the time to come back', async () => {
  const slow = fakeLanguageModel(['one two three four five six.'], 20);
  const places = createPlaces({ atOnce: () => 1, waitingPerPerson: 1 });
  const { post } = await serve({ a: fakeServingModel(slow) }, 'a', { places });
  const first = post('/v1/chat/completions', asks('ann'));
  await expect.poll(() => slow.prompts.length).toBeGreaterThan(0);
  const second = await post('/v1/chat/completions', asks('ann'));
  const third = await post('/v1/chat/completions', asks('ann'));
  expect(third.status).toBe(429);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await readStream(await first)).done).toBe(true);
  expect((await readStream(second)).done).toBe(true);
});

test('stopping lets answers under way end, and refuses those that wait and those that come', async () => {
  const slow = fakeLanguageModel(['one two three four five six.'], 20);
  const places = createPlaces({ atOnce: () => 1 });
  const { post } = await serve({ a: fakeServingModel(slow) }, 'a', { places });
  const underWay = post('/v1/chat/completions', asks('ann'));
  await expect.poll(() => slow.prompts.length).toBeGreaterThan(0);
  const waiting = await post('/v1/chat/completions', asks('bob'));
  places.close();
  const refused = await readStream(waiting);
  expect(refused.chunks.at(-1)?.error?.code).toBe('unavailable');
  expect((await post('/v1/chat/completions', asks('cy'))).status).toBe(503);
  const { text, done } = await readStream(await underWay);
  expect([text, done]).toEqual(['one two three four five six.', true]);
  await places.idle();
});

test('a voice that becomes ready takes over with the next answer, and one that dies leaves it to rules', async () => {
  const spoken = fakeVoice({ requests: [{ name: 'history', ask: 'count' }], sentences: ['Just a few.'] });
  let current: typeof spoken | null = null;
  const health = () =>
    current ? { state: 'ready' as const, name: current.name } : { state: 'loading' as const };
  const { url, headers, post } = await serve({ a: fakeServingModel(null) }, 'a', {
    voice: { current: () => current, health },
  });
  const ask = async () => readStream(await post('/v1/chat/completions', question('What have I watched?')));
  const stateOf = async () => (await (await fetch(`${url}/health`, { headers })).json()).voice;
  expect((await ask()).text).toMatch(/films/);
  expect(await stateOf()).toEqual({ state: 'loading' });
  current = spoken;
  expect((await ask()).text).toBe('Just a few.');
  expect(await stateOf()).toEqual({ state: 'ready', name: 'a scripted voice' });
  current = fakeVoice(
    {},
    {
      understand: async () => {
        throw new Error('gone');
      },
      async *speak({ composed }) {
        yield { text: composed, by: 'composed', redrawn: 0 };
      },
    },
  );
  const { text, done } = await ask();
  expect(text).toMatch(/films/);
  expect(done).toBe(true);
});
