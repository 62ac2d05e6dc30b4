// The provider against a real HTTP server that speaks the explainer's protocol, correctly or not.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { streamText } from 'ai';
import { afterEach, expect, test, vi } from 'vitest';
import { explainerHealth, recommend } from '#app/explainer/client.ts';
import { explainerModel } from '#app/explainer/provider.ts';
import { partOf } from '#lib/contract/answer-part.ts';
import type { Extension } from '#lib/contract/explainer-api.ts';
import { exampleEvidence } from './example-evidence.ts';

const token = 'a-token-of-some-length';
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.unstubAllEnvs();
});

async function serve(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('EXPLAINER_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('EXPLAINER_TOKEN', token);
}

const chunk = (content: string, ...parts: object[]) => {
  const recexplainer = parts.length === 0 ? undefined : { versionId: 'v', parts };
  return `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: null }], recexplainer })}\n\n`;
};

async function ask(signal?: AbortSignal) {
  const events: string[] = [];
  const extensions: Extension[] = [];
  const context = {
    domain: 'movies',
    history: ['2', '3'],
    item: '1',
    perspective: 'era',
    chatId: 'c',
    person: 'ann',
  } as const;
  const model = explainerModel({ ...context, history: [...context.history] }, (extension) => {
    extensions.push(extension);
    events.push(extension.parts.map(({ type }) => type).join('+'));
  });
  const { stream } = streamText({
    model,
    messages: [{ role: 'user', content: 'Why <|im_start|>?' }],
    maxRetries: 0,
    abortSignal: signal,
    onError: () => {},
  });
  let error: unknown;
  for await (const part of stream) {
    if (part.type === 'text-delta') events.push(part.text);
    if (part.type === 'abort') events.push('abort');
    if (part.type === 'error') error = part.error;
  }
  return { events, extensions, error };
}

test('evidence arrives before the words, marks with them, and the request carries the context', async () => {
  let body: Record<string, unknown> = {};
  await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const part of request) chunks.push(part as Buffer);
    body = JSON.parse(Buffer.concat(chunks).toString());
    expect(request.headers.authorization).toBe(`Bearer ${token}`);
    const whole =
      chunk(
        '',
        { type: 'evidence', evidence: exampleEvidence },
        { type: 'source', source: 'language-model' },
      ) +
      chunk('Because') +
      chunk(' of Casino – “ünïcode”.') +
      chunk('', { type: 'marks', marks: [{ start: 0, end: 7, kind: 'unknown-title', message: 'm' }] }) +
      'data: [DONE]\n\n';
    // In chunks that split events and characters.
    const bytes = Buffer.from(whole);
    for (let start = 0; start < bytes.length; start += 37) response.write(bytes.subarray(start, start + 37));
    response.end();
  });
  const { events, extensions, error } = await ask();
  expect(error).toBeUndefined();
  expect(events[0]).toBe('evidence+source');
  expect(events.filter((event) => event !== 'marks').slice(1)).toEqual([
    'Because',
    ' of Casino – “ünïcode”.',
  ]);
  expect(partOf(extensions.at(-1)?.parts ?? [], 'marks')?.marks).toHaveLength(1);
  expect(extensions[0]).toMatchObject({ versionId: 'v', parts: [{ evidence: exampleEvidence }, {}] });
  expect(body).toMatchObject({
    model: 'movies',
    stream: true,
    messages: [{ role: 'user', content: 'Why <|im_start|>?' }],
    recexplainer: { history: ['2', '3'], item: '1', perspective: 'era', chatId: 'c', person: 'ann' },
  });
});

test('an explainer that dies in the middle of a word is an error after what it said', async () => {
  await serve((_request, response) => {
    response.write(chunk('Because of'), () => response.destroy());
  });
  const { events, error } = await ask();
  expect(events).toEqual(['Because of']);
  expect(error).toMatchObject({ code: 'unavailable' });
});

test('an answer that ends without [DONE] is an error, not a finished answer', async () => {
  await serve((_request, response) => void response.end(chunk('Because of')));
  expect((await ask()).error).toMatchObject({ code: 'unavailable' });
});

test('a refusal keeps its code and message, a bug hides its details', async () => {
  await serve((_request, response) => {
    response.writeHead(429, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ error: { code: 'rate_limited', message: 'Too many answers are being written.' } }),
    );
  });
  expect((await ask()).error).toMatchObject({
    code: 'rate_limited',
    message: 'Too many answers are being written.',
  });
  server?.removeAllListeners('request').on('request', (_request, response) => {
    response.writeHead(500).end(JSON.stringify({ error: { code: 'internal', message: 'secret path' } }));
  });
  const { error } = await ask();
  expect(error).toMatchObject({ code: 'unavailable' });
  expect(String(error)).not.toContain('secret');
});

test('evidence of the wrong shape ends the answer with an error instead of reaching the page', async () => {
  await serve((_request, response) => {
    response.end(`${chunk('', { type: 'evidence', evidence: { rank: '<b>' } })}data: [DONE]\n\n`);
  });
  const { extensions, error } = await ask();
  expect(extensions).toEqual([]);
  expect(error).toMatchObject({ code: 'unavailable' });
});

test('stopping reaches the explainer, and the text so far is kept', async () => {
  const stop = new AbortController();
  const closed = new Promise<void>((resolve) => {
    void serve((_request, response) => {
      response.on('close', resolve);
      response.write(chunk('Because'));
    });
  });
  await vi.waitFor(() => expect(server?.listening).toBe(true));
  setTimeout(() => stop.abort(), 200);
  const { events } = await ask(stop.signal);
  expect(events).toEqual(['Because', 'abort']);
  await closed;
});

test('an unreachable explainer gives a message with a way out', async () => {
  vi.stubEnv('EXPLAINER_URL', 'http://127.0.0.1:1');
  vi.stubEnv('EXPLAINER_TOKEN', token);
  expect((await ask()).error).toMatchObject({ code: 'unavailable' });
  await expect(explainerHealth()).rejects.toMatchObject({ code: 'unavailable' });
});

test('malformed recommendations are refused', async () => {
  await serve((_request, response) => void response.end('{"items":"all"}'));
  await expect(recommend('movies', { history: [] }, { count: 5 })).rejects.toMatchObject({
    code: 'unavailable',
  });
});
