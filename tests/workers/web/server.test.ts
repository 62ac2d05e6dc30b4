import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Gate } from '#workers/web/gate.ts';
import { createWebServer } from '#workers/web/server.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Seen = { method: string; url: string; headers: IncomingHttpHeaders };

/** The server with an app that only notes what reached it. */
async function serve({
  gate = {},
  hold = async () => {},
  ...bounds
}: {
  gate?: Partial<Gate>;
  hold?: () => Promise<void>;
  renderedAtOnce?: number;
  waiting?: number;
} = {}) {
  const seen: Seen[] = [];
  const { server } = createWebServer({
    gate: { publicUrl: null, trustedProxies: 0, ...gate },
    handle: async ({ method = '', url = '', headers }, response) => {
      seen.push({ method, url, headers: { ...headers } });
      await hold();
      response.end('fine');
    },
    ...bounds,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const send = (method: string, path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += String(chunk);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      sent.once('error', reject);
      sent.end();
    });
  return { seen, host, send };
}

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'a %s from another site’s page, or from none, never reaches the app',
  async (method) => {
    const { send, seen, host } = await serve();
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: `http://${host}.evil.example` },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ];
    for (const headers of foreign) {
      const path = '/api/anything/a-route-of-tomorrow';
      expect((await send(method, path, headers)).status).toBe(403);
    }
    expect(seen).toEqual([]);
    expect((await send(method, '/api/anything', { origin: `http://${host}` })).status).toBe(200);
  },
);

test('a page is read whatever the Origin', async () => {
  const { send, seen } = await serve();
  expect((await send('GET', '/movies', { origin: 'https://other.example' })).status).toBe(200);
  expect((await send('HEAD', '/movies')).status).toBe(200);
  expect(seen).toHaveLength(2);
});

test('with PUBLIC_URL only its own origin may change anything, and the app hears of no other host', async () => {
  const publicUrl = new URL('https://films.example.org');
  const { send, seen, host } = await serve({ gate: { publicUrl } });
  expect((await send('POST', '/movies', { origin: `http://${host}` })).status).toBe(403);
  const allowed = await send('POST', '/movies', {
    origin: 'https://films.example.org',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
  });
  expect(allowed.status).toBe(200);
  expect(allowed.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  expect(seen[0]?.headers).toMatchObject({
    'x-forwarded-host': 'films.example.org',
    'x-forwarded-proto': 'https',
  });
});

test('without HTTPS there is no HSTS', async () => {
  const { send } = await serve({ gate: { publicUrl: new URL('http://films.example.org') } });
  expect((await send('GET', '/')).headers).not.toHaveProperty('strict-transport-security');
});

test('an address with a NUL or half an escape is 400, in JSON for the API', async () => {
  const { send, seen } = await serve();
  for (const path of [
    '/movies/item/%00',
    '/movies/item/a%2500'.replace('%25', '%'),
    '/movies/%E0%A4%A',
    '/x?q=%00',
  ])
    expect((await send('GET', path)).status).toBe(400);
  const api = await send('GET', '/api/items/movies/%00/carriers');
  expect(JSON.parse(api.body)).toMatchObject({ error: { code: 'bad_request' } });
  expect(seen).toEqual([]);
  expect((await send('GET', '/movies/item/100%25?q=%E2%9C%93')).status).toBe(200);
});

test('the client’s address is the socket’s, or what trusted proxies say, never what the client says', async () => {
  const written = { 'x-client-address': '6.6.6.6', 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };
  const bare = await serve();
  await bare.send('GET', '/', written);
  expect(bare.seen[0]?.headers['x-client-address']).toBe('127.0.0.1');
  expect(bare.seen[0]?.headers).not.toHaveProperty('x-forwarded-for');
  const behind = await serve({ gate: { trustedProxies: 1 } });
  await behind.send('GET', '/', written);
  expect(behind.seen[0]?.headers['x-client-address']).toBe('2.2.2.2');
});

test('pages beyond the bound wait their turn, and those beyond the queue are told when to come back', async () => {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { send, seen } = await serve({ hold: () => held, renderedAtOnce: 2, waiting: 1 });
  const first = ['/a', '/b'].map((path) => send('GET', path));
  await expect.poll(() => seen.length).toBe(2);
  const answered: { status: number; headers: IncomingHttpHeaders }[] = [];
  const rest = ['/c', '/d', '/e'].map(async (path) => answered.push(await send('GET', path)));
  await expect.poll(() => answered.length).toBe(2);
  expect(answered.map(({ status }) => status)).toEqual([503, 503]);
  expect(Number(answered[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(seen).toHaveLength(2);
  open();
  await Promise.all([...first, ...rest]);
  expect(answered.map(({ status }) => status)).toEqual([503, 503, 200]);
});

test('answers that stream take no page’s turn', async () => {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { send, seen } = await serve({ hold: () => held, renderedAtOnce: 1, waiting: 0 });
  const streams = [1, 2, 3].map(() => send('GET', '/api/chat/some-id/stream'));
  await expect.poll(() => seen.length).toBe(3);
  const page = send('GET', '/movies');
  await expect.poll(() => seen.length).toBe(4);
  open();
  await Promise.all([...streams, page]);
});

test('clients that leave while they wait, or while they are served, free their turns', async () => {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { host, send, seen } = await serve({ hold: () => held, renderedAtOnce: 2, waiting: 5 });
  const leaving = new AbortController();
  const gone = Array.from({ length: 7 }, (_, page) =>
    fetch(`http://${host}/left-${page}`, { signal: leaving.signal }).catch(() => null),
  );
  await expect.poll(() => seen.length).toBe(2);
  leaving.abort();
  await Promise.all(gone);
  const [first, second] = [send('GET', '/a'), send('GET', '/b')];
  await expect.poll(() => seen.filter(({ url }) => url === '/a' || url === '/b').length).toBe(2);
  open();
  expect([(await first).status, (await second).status]).toEqual([200, 200]);
});
