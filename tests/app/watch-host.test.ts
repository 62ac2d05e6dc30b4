// A host that is cut off: a process that is stopped and whose queue of connections is full answers no more than that, not even a
// connection.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callExplainer } from '#app/explainer/client.ts';
import { explainersFor } from '#app/explainer/explainers.ts';

const told = '{"from":"the other one"}';
let child: ChildProcess;
let other: Server;
let urls: string[];
const sockets: Socket[] = [];

/** Says where it listens, begins an answer to /begun, and computes for seconds before it answers /busy. */
const program = `
  const server = require('node:http').createServer((request, response) => {
    request.resume();
    if (request.url === '/begun') { response.writeHead(200); response.write('the beginning'); }
    if (request.url === '/busy') {
      for (const until = Date.now() + 7_000; Date.now() < until; );
      response.end('computed');
    }
    console.log('asked');
  });
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port));`;

beforeEach(async () => {
  child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  other = createServer((request, response) => {
    request.resume();
    response.end(told);
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  urls = [
    `http://127.0.0.1:${Number(String(port))}`,
    `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
  ];
  vi.stubEnv('EXPLAINER_URLS', urls.join(','));
  vi.stubEnv('EXPLAINER_TOKEN', 'a-token-of-some-length');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  child.kill('SIGKILL');
  other.closeAllConnections();
  other.close();
  vi.unstubAllEnvs();
});

/** A chat whose explainer is the child's. */
function chatOfChild(): string {
  for (let number = 0; ; number++)
    if (explainersFor(urls, `chat ${number}`)[0] === urls[0]) return `chat ${number}`;
}

async function cutOff(): Promise<void> {
  child.kill('SIGSTOP');
  const port = Number(new URL(urls[0] ?? '').port);
  for (let one = 0; one < 8; one++) sockets.push(connect(port, '127.0.0.1').on('error', () => {}));
  await new Promise((done) => setTimeout(done, 200));
}

test('a question to a host that is cut off before it answers goes to another explainer', async () => {
  const answer = callExplainer('/silent', {}, new AbortController().signal, chatOfChild());
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  await cutOff();
  const startedAt = performance.now();
  expect(await (await answer).text()).toBe(told);
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});

test('a stream breaks off when its host is cut off, and the next question goes to another explainer at once', async () => {
  const chat = chatOfChild();
  const answer = await callExplainer('/begun', {}, new AbortController().signal, chat);
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('the beginning');
  await cutOff();
  await expect(reader?.read()).rejects.toThrow('cut off');
  const startedAt = performance.now();
  const next = await callExplainer('/begun', {}, new AbortController().signal, chat);
  expect(await next.text()).toBe(told);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});

test('an explainer that computes for seconds isn’t taken for gone', async () => {
  const answer = await callExplainer('/busy', {}, new AbortController().signal, chatOfChild());
  expect(await answer.text()).toBe('computed');
});
