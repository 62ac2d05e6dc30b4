import { afterEach, expect, test, vi } from 'vitest';
import { usualLimits } from '#lib/runtime/bounded-fetch.ts';
import { openChatEndpoint } from '#lib/runtime/chat-endpoint.ts';
import {
  begin,
  type ChatServer,
  cutAfter,
  delta,
  endless,
  type Question,
  type Reply,
  refuse,
  startChatServer,
} from './chat-server.ts';

const secret = 'sk-a-secret';
const turns = [
  { role: 'system' as const, text: 'Be brief.' },
  { role: 'user' as const, text: 'Hello' },
];
const options = { maxTokens: 50, maxCharacters: 2_000, temperature: 0 };
let servers: ChatServer[] = [];

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function serving(reply: (question: Question, at: number) => Reply, limits = {}) {
  const server = await startChatServer(reply);
  servers.push(server);
  const address = { baseUrl: server.baseUrl, model: 'some-model', apiKey: secret };
  return { server, endpoint: openChatEndpoint(address, { ...usualLimits, ...limits }) };
}

type Endpoint = ReturnType<typeof openChatEndpoint>;
async function told(endpoint: Endpoint, more: { signal?: AbortSignal; maxCharacters?: number } = {}) {
  let text = '';
  for await (const piece of endpoint.tell(turns, { ...options, ...more })) text += piece;
  return text;
}
const failureOf = (endpoint: Endpoint, more = {}) =>
  told(endpoint, more).then(
    (text) => {
      throw new Error(`It said ${JSON.stringify(text)}.`);
    },
    (error) => error,
  );

test('a question goes out as OpenAI’s, with the key, and its answer comes back piece by piece', async () => {
  const { server, endpoint } = await serving(() => 'Hello to you.');
  expect(await told(endpoint)).toBe('Hello to you.');
  const [asked] = server.asked;
  expect(asked?.messages).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ]);
  expect(asked?.body).toMatchObject({ model: 'some-model', stream: true, max_tokens: 50, temperature: 0 });
  expect(asked?.authorization).toBe(`Bearer ${secret}`);
  expect(endpoint.health()).toMatchObject({ model: 'some-model', answers: true, problem: null });
});

test('the thoughts of a model that thinks first are no part of its answer', async () => {
  const { endpoint } = await serving(() => '<think>They say hello, so …</think>Hello.');
  expect((await told(endpoint)).trim()).toBe('Hello.');
});

test('a model that takes no settings is asked again without them, and then always so', async () => {
  const { server, endpoint } = await serving(({ body }) =>
    'max_tokens' in body
      ? refuse(400, `{"error":{"message":"Unsupported parameter: 'max_tokens'"}}`)
      : 'Hello.',
  );
  expect(await told(endpoint)).toBe('Hello.');
  expect(await told(endpoint)).toBe('Hello.');
  expect(server.asked.map(({ body }) => 'temperature' in body)).toEqual([true, false, false]);
});

test.each<[string, Reply, RegExp]>([
  ['a wrong key', refuse(401), /refuses CHAT_API_KEY/],
  ['an unknown model', refuse(404), /CHAT_MODEL.*\/v1/],
  ['a model that can’t chat', refuse(400, '{"error":"no chat template"}'), /CHAT_MODEL/],
  ['a fault of the server', refuse(500), /problem of its own \(500\)/],
  [
    'a redirect',
    refuse(307, '', { location: 'http://127.0.0.1:1/elsewhere' }),
    /sends on to another address/,
  ],
  ['a page', refuse(200, '<html>Welcome</html>', { 'content-type': 'text/html' }), /CHAT_BASE_URL.*\/v1/],
  ['an answer that breaks off', cutAfter('Hello'), /CHAT_BASE_URL broke off/],
  [
    'a stream of something else',
    (response) => {
      begin(response);
      response.end('data: {"weather":"fine"}\n\ndata: [DONE]\n\n');
    },
    /not what an OpenAI-compatible API sends/,
  ],
])('%s is told to an administrator by its setting', async (_, reply, message) => {
  const { endpoint } = await serving(() => reply);
  const failure = await failureOf(endpoint);
  expect(failure.message).toMatch(message);
  expect(endpoint.health()).toMatchObject({ answers: false, problem: failure.message });
});

test('where nothing listens, CHAT_BASE_URL is named', async () => {
  const { server, endpoint } = await serving(() => '');
  await server.close();
  expect((await failureOf(endpoint)).message).toMatch(
    /Nothing can be reached at CHAT_BASE_URL \(ECONNREFUSED\)/,
  );
});

test('too many questions: it rests as long as it is told to', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const { server, endpoint } = await serving((_, at) =>
      at === 0 ? refuse(429, '{}', { 'retry-after': '40' }) : 'Hello.',
    );
    expect(await failureOf(endpoint)).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 40 });
    vi.setSystemTime(Date.now() + 39_000);
    await failureOf(endpoint);
    expect(server.asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2_000);
    expect(await told(endpoint)).toBe('Hello.');
  } finally {
    vi.useRealTimers();
  }
});

test('one that does not begin, or falls silent, is left after its time', async () => {
  const never = await serving(() => () => undefined, { firstByteMs: 60 });
  expect((await failureOf(never.endpoint)).message).toMatch(/does not begin to answer/);
  const silent = await serving(
    () => (response) => {
      begin(response);
      response.write(delta('Hello'));
    },
    { silenceMs: 60 },
  );
  expect((await failureOf(silent.endpoint)).message).toMatch(/falls silent/);
  const slow = await serving(
    () => (response) => {
      begin(response);
      const writing = setInterval(() => response.write(delta('so ')), 20);
      response.on('close', () => clearInterval(writing));
    },
    { totalMs: 150 },
  );
  expect((await failureOf(slow.endpoint)).message).toMatch(/to finish an answer/);
});

test('an endless answer ends at its limits, and so does the request', async () => {
  const words = await serving(() => endless('and so on '));
  expect((await failureOf(words.endpoint)).message).toMatch(/does not stop talking/);
  await vi.waitFor(() => expect(words.server.left()).toBe(1));
  const thoughts = await serving(() => endless('<think> hm '), { bytes: 100_000 });
  expect((await failureOf(thoughts.endpoint)).message).toMatch(/never ends/);
  await vi.waitFor(() => expect(thoughts.server.left()).toBe(1));
});

test('a reader who leaves ends the request, and nobody is blamed', async () => {
  const { server, endpoint } = await serving(() => endless('and so on '));
  for await (const _ of endpoint.tell(turns, options)) break;
  await vi.waitFor(() => expect(server.left()).toBe(1));
  const leaving = new AbortController();
  leaving.abort(new Error('gone'));
  expect((await failureOf(endpoint, { signal: leaving.signal })).message).toBe('gone');
  expect(endpoint.health().answers).toBe(true);
});

test('the key is in no message and no cause, even if the server repeats it', async () => {
  const { endpoint } = await serving(() => refuse(401, `{"error":"Wrong key: ${secret}"}`));
  const failure = await failureOf(endpoint);
  expect(failure.cause).toBe('401: {"error":"Wrong key: …"}');
  expect(JSON.stringify([failure.message, String(failure.stack), endpoint.health()])).not.toContain(secret);
});

test('health looks for itself where nothing is known, and costs no answer', async () => {
  const { server, endpoint } = await serving(() => 'Hello.');
  expect(endpoint.health()).toMatchObject({ answers: null, problem: null });
  await vi.waitFor(() => expect(endpoint.health().answers).toBe(true));
  expect(server.others).toEqual(['GET /v1/models']);
  expect(server.asked).toHaveLength(0);
});

test('a question that was refused outweighs a list of models', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const { server, endpoint } = await serving(() => refuse(404));
    await failureOf(endpoint);
    vi.setSystemTime(Date.now() + 61_000);
    endpoint.health();
    await vi.waitFor(() => expect(server.others).toHaveLength(1));
    expect(endpoint.health()).toMatchObject({
      answers: false,
      problem: expect.stringContaining('CHAT_MODEL'),
    });
  } finally {
    vi.useRealTimers();
  }
});
