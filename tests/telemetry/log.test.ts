// The web's server and the explainer's, as they are in two processes, with JSON logs: what a person typed goes through both.

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callExplainer } from '#app/explainer/client.ts';
import { AppError } from '#lib/errors.ts';
import { logFailure, startLog } from '#lib/telemetry/log.ts';
import { registry } from '#lib/telemetry/metrics.ts';
import { createPlaces } from '#workers/explainer/places.ts';
import { createRegistry } from '#workers/explainer/registry.ts';
import { createExplainerServer } from '#workers/explainer/server.ts';
import { createWebServer } from '#workers/web/server.ts';
import { fakeServingModel } from '../conversation/fake-model.ts';

const token = 'explainer-token-0123456789';
const typed = 'Why the secret wish Zyxwvut?';
const title = 'item-of-history-4711';
const print = { ...console };
const servers: Server[] = [];
let lines: string[];

beforeEach(() => {
  vi.stubEnv('LOG', 'json');
  vi.stubEnv('EXPLAINER_TOKEN', token);
  vi.stubEnv('EXPLAINER_URLS', '');
  lines = [];
  startLog('test', { write: (line) => lines.push(line) });
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => {
  Object.assign(console, print);
  vi.unstubAllEnvs();
});

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A web server whose one page asks the explainer what was typed. */
async function serve(ask: () => Promise<void>): Promise<string> {
  const models = createRegistry(async () => fakeServingModel(null));
  await models.activate({ domain: 'movies', versionId: 'a', folder: 'a' });
  const places = createPlaces({ atOnce: () => 2 });
  vi.stubEnv('EXPLAINER_URL', await listening(createExplainerServer({ registry: models, token, places })));
  const { server } = createWebServer({
    gate: { publicUrl: null, trustedProxies: 0 },
    handle: async (_request, response) => {
      await ask();
      response.end('done');
    },
    routeOf: () => '/[domain]/chat',
  });
  return listening(server);
}

const question = () => ({
  model: 'movies',
  messages: [{ role: 'user', content: typed }],
  recexplainer: { history: ['m1', title], item: 'm0', chatId: 'chat-4712' },
});

test('a request has one id in the web’s log and the explainer’s, and no log has what was typed', async () => {
  const url = await serve(async () => {
    await (await callExplainer('/v1/chat/completions', question())).text();
  });
  const response = await fetch(`${url}/movies/chat?q=${encodeURIComponent(typed)}`, {
    headers: { 'x-request-id': 'from-the-proxy-1', cookie: 'session=cookie-secret' },
  });
  expect(response.headers.get('x-request-id')).toBe('from-the-proxy-1');
  await response.text();
  await vi.waitFor(() => expect(logged()).toHaveLength(2));
  const [explainer, web] = logged();
  expect(web).toMatchObject({
    requestId: 'from-the-proxy-1',
    route: '/[domain]/chat',
    method: 'GET',
    status: 200,
  });
  expect(explainer).toMatchObject({
    requestId: 'from-the-proxy-1',
    route: '/v1/chat/completions',
    method: 'POST',
    status: 200,
  });
  expect(web?.ms).toBeGreaterThanOrEqual(0);
  for (const secret of ['Zyxwvut', title, 'chat-4712', token, 'cookie-secret', '127.0.0.1'])
    expect(lines.join('')).not.toContain(secret);
});

test('a request without an id gets one, and a malformed one is replaced', async () => {
  const url = await serve(async () => {
    await callExplainer('/recommend', { domain: 'movies', history: [], k: 1 });
  });
  const response = await fetch(url, { headers: { 'x-request-id': 'spaces and "quotes"' } });
  const id = response.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await vi.waitFor(() => expect(logged().map(({ requestId }) => requestId)).toEqual([id, id]));
});

test('a failure is logged with its stack and the request’s id, without the words in it', async () => {
  const url = await serve(async () => {
    throw new Error(`Failed query: select 1\nparams: ${typed}, ${token}`);
  });
  expect((await fetch(url, { headers: { 'x-request-id': 'request-that-fails' } })).status).toBe(500);
  await vi.waitFor(() => expect(logged()).toHaveLength(2));
  const failure = logged().find(({ level }) => level === 'error');
  expect(failure).toMatchObject({ requestId: 'request-that-fails', msg: 'GET /[domain]/chat' });
  expect(JSON.stringify(failure?.error)).toContain('log.test.ts');
  for (const secret of ['Zyxwvut', token]) expect(lines.join('')).not.toContain(secret);
});

test('what others print with console is one object a line as well, without what it quotes', () => {
  console.error('⨯', new Error(typed));
  console.error(`sign-in of ann@example.org failed: "${typed}"`, typed);
  console.log('ready\nat once');
  expect(lines).toHaveLength(3);
  expect(logged().map(({ level }) => level)).toEqual(['error', 'error', 'info']);
  expect(lines.join('')).not.toMatch(/Zyxwvut|ann@/);
});

test('routes, statuses and answers are counted under labels from bounded sets', async () => {
  const url = await serve(async () => {
    await (await callExplainer('/v1/chat/completions', question())).text();
  });
  for (let at = 0; at < 3; at++) await (await fetch(`${url}/movies/${at}`)).text();
  await vi.waitFor(async () => {
    const text = await registry().metrics();
    expect(text).toMatch(/http_requests_total\{method="GET",route="\/\[domain\]\/chat",status="200"\} [3-9]/);
  });
  const text = await registry().metrics();
  expect(text).toMatch(/recexplainer_answers_total\{domain="movies",outcome="complete"\} [3-9]/);
  expect(text).toMatch(/recexplainer_answer_first_word_seconds_count\{domain="movies"\} [3-9]/);
  expect(text).toMatch(/recexplainer_sentences_total\{domain="movies",by="composed"\} \d+/);
  expect(text).not.toMatch(/Zyxwvut|4711|chat-4712/);
  expect(text.split('\n').filter((line) => line.includes('http_requests_total{')).length).toBeLessThan(12);
});

test('at home, a failure is the plain line it always was', () => {
  const shared = globalThis as { recexplainerLog?: unknown };
  const kept = shared.recexplainerLog;
  shared.recexplainerLog = undefined;
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = new AppError('unavailable', { message: 'Away.' });
  logFailure('asking', error, ['asking:', error.message]);
  expect(said).toHaveBeenCalledWith('asking:', 'Away.');
  said.mockRestore();
  shared.recexplainerLog = kept;
});
