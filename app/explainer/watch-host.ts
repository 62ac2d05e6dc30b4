// Whether an explainer's host is still there while a call to it is under way. A process that dies closes its connections, but a host that
// is cut off says nothing, and TCP would wait for many minutes. So as long as a call lasts, we try to connect every two seconds. The
// kernel of a host that is only busy accepts, so an explainer that computes isn't taken for gone.

import { connect } from 'node:net';
import { passOver } from '#app/explainer/explainers.ts';

const everyMs = 2_000;
const patienceMs = 2_000;
const failuresMeaningCutOff = 2;

type Watched = { calls: Set<AbortController>; timer: NodeJS.Timeout | undefined; failures: number };
// Next may load this file several times in one process.
const holder = globalThis as typeof globalThis & {
  recexplainerHosts?: { watched: Map<string, Watched>; cutOff: Set<string> };
};
holder.recexplainerHosts ??= { watched: new Map(), cutOff: new Set() };
const { watched, cutOff } = holder.recexplainerHosts;

export type CallWatch = { signal: AbortSignal; end: () => void };

/** The signal aborts when the host is cut off. Call `end` when the call is over. */
export function watchHost(url: string): CallWatch {
  const call = new AbortController();
  const host = watched.get(url) ?? { calls: new Set(), timer: undefined, failures: 0 };
  watched.set(url, host);
  host.calls.add(call);
  if (host.timer === undefined) plan(url, host);
  return {
    signal: call.signal,
    end: () => {
      host.calls.delete(call);
      if (host.calls.size > 0) return;
      clearTimeout(host.timer);
      if (watched.get(url) === host) watched.delete(url);
    },
  };
}

/** True where a call was cut off and the host can't be reached yet. */
export async function isCutOff(url: string): Promise<boolean> {
  return cutOff.has(url) && !(await isThere(url));
}

/** The response, with the watch ending when its body does. */
export function watchedToItsEnd(response: Response, { end }: CallWatch): Response {
  if (response.body === null) {
    end();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        end();
        controller.close();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
  return new Response(body, response);
}

function plan(url: string, host: Watched): void {
  host.timer = setTimeout(async () => {
    host.failures = (await isThere(url)) ? 0 : host.failures + 1;
    if (host.failures >= failuresMeaningCutOff) {
      cutOff.add(url);
      passOver(url, 'gone');
      for (const call of host.calls) call.abort(new Error(`${url} is cut off`));
      host.failures = 0;
    }
    if (host.calls.size > 0) plan(url, host);
  }, everyMs);
  host.timer.unref();
}

/** Refusing a connection is an answer, too. */
function isThere(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (protocol === 'https:' ? 443 : 80)),
      timeout: patienceMs,
    });
    const answer = (there: boolean) => {
      socket.destroy();
      if (there) cutOff.delete(url);
      resolve(there);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', (error: NodeJS.ErrnoException) => answer(error.code === 'ECONNREFUSED'));
  });
}
