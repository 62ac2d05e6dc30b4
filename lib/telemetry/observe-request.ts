// What every HTTP server of ours does around a request: its id, one count, one line in a JSON log.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { logRequest } from './log.ts';
import { requestMetrics } from './metrics.ts';
import { requestIdFrom, requestIdHeader, withRequestId } from './request-id.ts';

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** `route`: the pattern of the request's address, one of a bounded set. */
export function observeRequest(
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
  handle: () => void,
): void {
  const id = requestIdFrom(request.headers[requestIdHeader]);
  request.headers[requestIdHeader] = id;
  response.setHeader(requestIdHeader, id);
  const method = knownMethods.has(request.method ?? '') ? (request.method ?? '') : 'other';
  const startedAt = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - startedAt);
    const { total, seconds } = requestMetrics();
    total.inc({ method, route, status: String(response.statusCode) });
    seconds.observe({ method, route }, ms / 1000);
    const left = response.writableFinished ? {} : { left: true };
    withRequestId(id, () => logRequest({ method, route, status: response.statusCode, ms, ...left }));
  });
  withRequestId(id, handle);
}
