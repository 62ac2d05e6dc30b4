// What a stream of an answer says before its first part, and where it breaks.
import type { ServerResponse } from 'node:http';
import type { Wait } from '#lib/contract/explainer-api.ts';
import { toAppError } from '#lib/errors.ts';
import { logFailure } from '#lib/telemetry/log.ts';

/** Says that the answer has to wait, in a stream that then goes on with the answer. */
export function writeWaiting(response: ServerResponse, waiting: Wait): void {
  openStream(response);
  const chunk = { object: 'chat.completion.chunk', choices: [{ index: 0, delta: {}, finish_reason: null }] };
  response.write(`data: ${JSON.stringify({ ...chunk, waiting })}\n\n`);
}

/** The last event of a stream that broke. */
export function writeFailure(response: ServerResponse, thrown: unknown): void {
  const { code, message } = toAppError(thrown);
  if (code === 'internal') logFailure('answering', thrown);
  const error = { message, code, type: 'server_error' };
  response.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', error })}\n\n`);
}

export function openStream(response: ServerResponse): void {
  if (response.headersSent) return;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}
