// Several explainers behind the web, each a real HTTP server that speaks the explainer's protocol.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callExplainer, explainerHealth, recommend } from '#app/explainer/client.ts';

type Explainer = { url: string; asked: string[]; state: 'ok' | 'loading'; server: Server };
let explainers: Explainer[];

beforeEach(async () => {
  explainers = [await explainer(), await explainer(), await explainer()];
  vi.stubEnv('EXPLAINER_URLS', explainers.map(({ url }) => `${url}/`).join(', '));
  vi.stubEnv('EXPLAINER_TOKEN', 'a-token-of-some-length');
});
afterEach(() => {
  for (const { server } of explainers) stop(server);
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

async function explainer(): Promise<Explainer> {
  const own: Explainer = { url: '', asked: [], state: 'ok', server: createServer() };
  own.server.on('request', (request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    if (request.url === '/health') {
      response.writeHead(own.state === 'ok' ? 200 : 503);
      return response.end(JSON.stringify({ status: own.state, domains: {} }));
    }
    own.asked.push(request.url ?? '');
    if (own.state === 'loading') {
      response.writeHead(503);
      return response.end(JSON.stringify({ error: { code: 'unavailable', message: 'Loading.' } }));
    }
    if (request.url === '/evidence') {
      response.writeHead(404);
      return response.end(JSON.stringify({ error: { code: 'not_found', message: 'Not trained on it.' } }));
    }
    return response.end(JSON.stringify({ versionId: own.url, items: [], unknown: [] }));
  });
  await new Promise<void>((done) => own.server.listen(0, '127.0.0.1', done));
  own.url = `http://127.0.0.1:${(own.server.address() as AddressInfo).port}`;
  return own;
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}

const ask = (chatId: string) => callExplainer('/v1/chat/completions', {}, undefined, chatId);
const counts = () => explainers.map(({ asked }) => asked.length);

test('a chat keeps to one explainer, and many chats use them all', async () => {
  for (let question = 0; question < 6; question++) await ask('one chat');
  expect(counts().toSorted()).toEqual([0, 0, 6]);
  for (let chat = 0; chat < 60; chat++) await ask(`chat ${chat}`);
  for (const count of counts()) expect(count).toBeGreaterThan(5);
});

test('a chat whose explainer dies is answered by another, and stays there when the first comes back', async () => {
  await ask('c');
  const first = explainers.findIndex(({ asked }) => asked.length === 1);
  const { server, url } = explainers[first] as Explainer;
  stop(server);
  await ask('c');
  const second = explainers.findIndex(({ asked }, place) => place !== first && asked.length === 1);
  expect(second).not.toBe(-1);
  await new Promise<void>((done) => server.listen(Number(new URL(url).port), '127.0.0.1', done));
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] }); // what was passed over may be asked again
  await ask('c');
  expect(explainers[second]?.asked).toHaveLength(2);
});

test('an explainer that is still loading is passed over', async () => {
  for (const one of explainers.slice(0, 2)) one.state = 'loading';
  for (let chat = 0; chat < 10; chat++) await ask(`chat ${chat}`);
  expect(explainers[2]?.asked).toHaveLength(10);
  expect(counts()[0]).toBeLessThan(3);
});

test('readiness tells loading from gone', async () => {
  expect((await explainerHealth()).status).toBe('ok');
  for (const one of explainers) one.state = 'loading';
  await expect(explainerHealth()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('is loading'),
  });
  for (const { server } of explainers) stop(server);
  await expect(explainerHealth()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('restarting'),
  });
});

test('a refusal is an answer: the next explainer is not asked', async () => {
  await expect(callExplainer('/evidence', {})).rejects.toMatchObject({ code: 'not_found' });
  expect(counts().reduce((sum, count) => sum + count)).toBe(1);
});

test('with none left, the person is told to try again', async () => {
  for (const { server } of explainers) stop(server);
  await expect(recommend('movies', { history: [] }, { count: 5 })).rejects.toMatchObject({
    code: 'unavailable',
  });
});

test('a list of addresses that is malformed fails with what is wrong', async () => {
  vi.stubEnv('EXPLAINER_URLS', 'http://one, two');
  await expect(recommend('movies', { history: [] }, { count: 5 })).rejects.toMatchObject({
    message: expect.stringContaining('EXPLAINER_URLS'),
  });
});
