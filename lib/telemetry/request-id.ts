// One id for all that a request causes, wherever it happens: the web app, the explainer it asks, the job it starts. It comes
// in and goes out as the header x-request-id, and follows the request through this process by itself.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

export const requestIdHeader = 'x-request-id';

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/; // nothing that a log or a header could take for more than a word

// Next loads this file several times in one process.
const holder = globalThis as typeof globalThis & { recexplainerRequest?: AsyncLocalStorage<string> };
holder.recexplainerRequest ??= new AsyncLocalStorage();
const current = holder.recexplainerRequest;

/** The one that was sent, if it's well-formed, or a new one. */
export function requestIdFrom(given: unknown): string {
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}

/** Everything that `task` starts belongs to the request, also after it has returned. */
export function withRequestId<Value>(id: string, task: () => Value): Value {
  return current.run(id, task);
}

/** Null outside any request. */
export function currentRequestId(): string | null {
  return current.getStore() ?? null;
}

/** For a request to another process of ours. */
export function requestIdHeaders(): Record<string, string> {
  const id = currentRequestId();
  return id === null ? {} : { [requestIdHeader]: id };
}
