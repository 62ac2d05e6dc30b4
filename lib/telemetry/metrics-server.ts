// What Prometheus reads, at a port of its own: METRICS_PORT, off unless set. It's not behind the app's address, and nothing
// is told without METRICS_TOKEN, so no browser gets there.

import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { metricsSettings } from '#lib/env.ts';
import { collectProcess, registry } from './metrics.ts';

/** Starts it, if it's on. A port that can't be taken is said, and the app runs without. */
export function serveMetrics(settings = metricsSettings()): Server | null {
  if (settings === null) return null;
  const { port, host, token } = settings;
  collectProcess();
  const server = createServer((request, response) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (!isEqual(given, token)) {
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
      return;
    }
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry()
      .metrics()
      .then((text) => response.writeHead(200, { 'content-type': registry().contentType }).end(text))
      .catch((error) => {
        console.error('metrics:', error instanceof Error ? error.message : error);
        response.writeHead(500).end();
      });
  });
  server.on('error', (error) => console.error(`metrics can’t be served at port ${port}: ${error.message}`));
  server.listen(port, host);
  server.unref();
  return server;
}

function isEqual(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
