// How long pages take while they are asked for at a steady rate, whether or not earlier ones have come back: the times of a
// queue that forms are counted. Against an app that runs and lets demo viewers in. Aim: p99 at most 300 ms at 100 a second.
//   node bench/pages.ts http://localhost:3000 --rate 100 --seconds 20

import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const {
  values,
  positionals: [given = 'http://localhost:3000'],
} = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
    domain: { type: 'string', default: 'movies' },
  },
});
const app = new URL(given);
const rate = Number(values.rate);
const count = Math.round(rate * Number(values.seconds));
const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const warmUps = 30;

type Answer = { status: number; body: string; cookies: string[] };

function send(
  path: string,
  { method = 'GET', cookie = '', body = '' }: { method?: string; cookie?: string; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        hostname: app.hostname,
        port: app.port || 80,
        path,
        method,
        headers: {
          host: app.host,
          ...(cookie === '' ? {} : { cookie }),
          ...(method === 'GET'
            ? {}
            : { origin: app.origin, 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: text,
            cookies: (response.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? ''),
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** As the first demo viewer of the landing page. */
async function signIn(): Promise<string> {
  const landing = await send('/');
  const viewerId = /viewers\\*":\[\{\\*"id\\*":\\*"([\w-]+)/.exec(landing.body)?.[1];
  if (viewerId === undefined) throw new Error('The landing page offers no demo viewer.');
  const csrf = await send('/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const entered = await send('/api/auth/callback/demo', {
    method: 'POST',
    cookie: csrf.cookies.join('; '),
    body: new URLSearchParams({ csrfToken, viewerId, json: 'true' }).toString(),
  });
  const cookie = [...csrf.cookies, ...entered.cookies].join('; ');
  const board = await send(`/${values.domain}`, { cookie });
  if (board.status !== 200) throw new Error(`Signed in, but the board answers ${board.status}.`);
  return cookie;
}

function quantile(sorted: readonly number[], share: number): string {
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return `${Math.round(sorted[Math.max(0, at)] ?? 0)} ms`;
}

async function measure(name: string, pathOf: (at: number) => string, cookie: string): Promise<void> {
  for (let at = 0; at < warmUps; at++) await send(pathOf(at), { cookie });
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const under: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let at = 0; at < count; at++) {
    const dueMs = startedAt + (at * 1000) / rate;
    const early = dueMs - performance.now();
    if (early > 1) await sleep(early);
    under.push(
      send(pathOf(at), { cookie })
        .then(
          ({ status }) => status,
          () => 0,
        )
        .then((status) => {
          times.push(performance.now() - dueMs);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }),
    );
  }
  await Promise.all(under);
  const seconds = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  const failed = [...statuses]
    .filter(([status]) => status !== 200)
    .map(([status, of]) => `${of} × ${status}`);
  console.log(
    `${name}: p50 ${quantile(times, 0.5)}, p95 ${quantile(times, 0.95)}, p99 ${quantile(times, 0.99)}; ${(count / seconds).toFixed(0)} a second came back${failed.length > 0 ? `; ${failed.join(', ')}` : ''}`,
  );
}

const cookie = await signIn();
const board = await send(`/${values.domain}`, { cookie });
const items = [
  ...new Set(
    [...board.body.matchAll(new RegExp(`/${values.domain}/item/([\\w%.~-]+)`, 'g'))].map(([path]) => path),
  ),
];
if (items.length === 0) throw new Error('The board shows no items. Is the explainer ready?');
console.log(`${rate} a second for ${values.seconds} s each, ${items.length} items`);
await measure('landing', () => '/', '');
await measure('board', () => `/${values.domain}`, cookie);
await measure('item', (at) => items[at % items.length] ?? '', cookie);
await measure('history', () => `/${values.domain}/history`, cookie);
agent.destroy();
