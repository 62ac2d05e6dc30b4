// The web app's HTTP server: the gate, a bound on how much is rendered at once, then the app. What is read from a socket
// and not yet handled costs little; a page being rendered costs megabytes.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError, errorBody, toAppError } from '#lib/errors.ts';
import { logFailure } from '#lib/telemetry/log.ts';
import { observeRequest } from '#lib/telemetry/observe-request.ts';
import { type Gate, passGate } from './gate.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type WebServer = {
  server: Server;
  idle: () => Promise<void>;
  load: () => { underWay: number; waiting: number }; // pages and routes, without streams
};

const hstsSeconds = 365 * 24 * 3600;
const headersTimeoutMs = 20_000;
const requestTimeoutMs = 120_000; // to receive an export of 64 MiB
const streams = /^\/api\/chat(\/[^/]+\/stream)?$/; // open for as long as an answer takes; places bound these

export function createWebServer({
  gate,
  handle,
  routeOf = () => 'other',
  renderedAtOnce = 32,
  waiting = 1_000,
}: {
  gate: Gate;
  handle: Handler;
  routeOf?: (url: string) => string; // the pattern that logs and metrics name
  renderedAtOnce?: number;
  waiting?: number;
}): WebServer {
  const queue: (() => void)[] = [];
  let underWay = 0;

  /** Resolves to true when it's this request's turn, to false if its client has left meanwhile. */
  async function turn(response: ServerResponse): Promise<boolean> {
    if (underWay >= renderedAtOnce) {
      if (queue.length >= waiting)
        throw new AppError('unavailable', {
          message: 'Too many pages are asked for right now. Try again in a moment.',
          retryAfterSeconds: 2,
        });
      const left = await new Promise<boolean>((resolve) => {
        const start = () => resolve(false);
        queue.push(start);
        response.once('close', () => {
          const place = queue.indexOf(start);
          if (place >= 0) queue.splice(place, 1);
          resolve(true);
        });
      });
      if (left) return false;
    }
    underWay++;
    const end = () => {
      underWay--;
      queue.shift()?.();
    };
    if (response.closed) end();
    else response.once('close', end);
    return !response.closed;
  }

  const server = createServer((request, response) => {
    const route = routeOf(request.url ?? '/');
    observeRequest(request, response, route, () => {
      void answer(request, response).catch((thrown) => refuse(request, response, route, thrown));
    });
  });
  server.headersTimeout = headersTimeoutMs;
  server.requestTimeout = requestTimeoutMs;
  return {
    server,
    load: () => ({ underWay, waiting: queue.length }),
    idle: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (gate.publicUrl?.protocol === 'https:')
      response.setHeader('strict-transport-security', `max-age=${hstsSeconds}`);
    passGate(request, gate);
    if (!streams.test((request.url ?? '').split('?')[0] ?? '')) {
      if (!(await turn(response))) return;
    }
    await handle(request, response);
  }
}

/** In JSON for a route of the API, in a sentence for a page. */
function refuse(request: IncomingMessage, response: ServerResponse, route: string, thrown: unknown): void {
  const error = toAppError(thrown);
  if (error.code === 'internal')
    logFailure(`${request.method} ${route}`, thrown, [`${request.method} ${request.url}:`, thrown]);
  if (response.destroyed || response.headersSent) {
    response.destroy();
    return;
  }
  const { status, headers, body } = errorBody(error);
  const isApi = request.url?.startsWith('/api/') === true;
  response.writeHead(status, {
    ...headers,
    'content-type': `${isApi ? 'application/json' : 'text/plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close', // the rest of a refused upload isn't read
  });
  response.end(isApi ? JSON.stringify(body) : `${error.message}\n`);
}
