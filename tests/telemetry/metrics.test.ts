import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { metricsSettings } from '#lib/env.ts';
import { measureGauge, registry } from '#lib/telemetry/metrics.ts';
import { serveMetrics } from '#lib/telemetry/metrics-server.ts';

const token = 'a-token-for-prometheus';
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
  vi.unstubAllEnvs();
});

async function serve() {
  const server = serveMetrics({ port: 0, host: '127.0.0.1', token });
  if (server === null) throw new Error('it is on');
  await once(server, 'listening');
  closers.push(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const authorization = `Bearer ${token}`;

test('metrics are off unless a port is set, and a port without a token is refused', () => {
  vi.stubEnv('METRICS_PORT', '');
  expect(metricsSettings()).toBeNull();
  expect(serveMetrics()).toBeNull();
  vi.stubEnv('METRICS_PORT', '9464');
  expect(() => metricsSettings()).toThrow('METRICS_TOKEN');
  vi.stubEnv('METRICS_TOKEN', 'short');
  expect(() => metricsSettings()).toThrow('at least 16 characters');
  vi.stubEnv('METRICS_TOKEN', token);
  expect(metricsSettings()).toEqual({ port: 9464, host: '127.0.0.1', token });
});

test.each([{}, { authorization: 'Bearer wrong' }, { authorization: `Basic ${token}` }, { cookie: token }])(
  'nothing is told without the token (%o)',
  async (headers) => {
    const url = await serve();
    for (const path of ['/metrics', '/', `/metrics?token=${token}`]) {
      const response = await fetch(url + path, { headers: headers as Record<string, string> });
      expect(response.status).toBe(401);
      expect(await response.text()).toBe('');
    }
  },
);

test('with the token, the process tells its memory and event-loop lag; nothing else is there', async () => {
  const url = await serve();
  const response = await fetch(`${url}/metrics`, { headers: { authorization } });
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  expect(text).toContain('recexplainer_process_resident_memory_bytes');
  expect(text).toContain('recexplainer_nodejs_eventloop_lag_seconds');
  expect((await fetch(`${url}/metrics`, { method: 'POST', headers: { authorization } })).status).toBe(404);
  expect((await fetch(`${url}/other`, { headers: { authorization } })).status).toBe(404);
});

test('a gauge tells what is true when it is read, and forgets what is gone', async () => {
  let versions = ['a'];
  measureGauge('recexplainer_test_info', 'A test.', ['version'], () =>
    versions.map((version) => ({ labels: { version }, value: 1 })),
  );
  expect(await registry().metrics()).toContain('recexplainer_test_info{version="a"} 1');
  versions = ['b'];
  const text = await registry().metrics();
  expect(text).toContain('version="b"');
  expect(text).not.toContain('version="a"');
});
