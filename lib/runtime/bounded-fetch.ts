// fetch for a service that an administrator named and someone else runs: no redirects, time-outs from the first byte to the last, a
// limit on the size, and only JSON or a stream of events. Every failure is an AppError that names the setting to look at. What
// a server says is cut short and freed of the key before it gets into a cause.
import { AppError } from '#lib/errors.ts';

export type FetchLimits = {
  firstByteMs: number; // until the answer begins; a server without a GPU reads the prompt meanwhile
  silenceMs: number; // between two pieces of it
  totalMs: number;
  bytes: number;
};

export const usualLimits: FetchLimits = {
  firstByteMs: 60_000,
  silenceMs: 30_000,
  totalMs: 120_000,
  bytes: 1_000_000, // of events: about 150 to a token
};

const acceptable = /^(?:application\/(?:[\w.+-]+\+)?json|text\/event-stream)\b/i;
const mostSaid = 300; // characters of a refusal
const longestRefusal = 20_000; // characters that are read of it
const longestRetrySeconds = 3_600;
const notReached = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Connecting has Node's own time-out of ten seconds. */
export function boundedFetch(limits: FetchLimits, secret: string | null): typeof fetch {
  return async (input, init) => {
    const stop = new AbortController();
    const asked = init?.signal ?? null;
    const signal = asked ? AbortSignal.any([asked, stop.signal]) : stop.signal;
    const total = timer(limits.totalMs, 'takes longer than two minutes to finish an answer', stop);
    const first = timer(limits.firstByteMs, 'does not begin to answer', stop);
    const failure = (thrown: unknown) => {
      if (thrown instanceof AppError) return thrown;
      if (asked?.aborted) return asked.reason;
      if (stop.signal.aborted) return stop.signal.reason;
      return unreachable(thrown);
    };
    const end = () => {
      clearTimeout(total);
      clearTimeout(first);
    };
    try {
      const response = await fetch(input, { ...init, redirect: 'manual', signal });
      if (!response.ok) throw await refusal(response, secret);
      const type = response.headers.get('content-type') ?? '';
      if (!acceptable.test(type)) {
        await response.body?.cancel().catch(() => undefined);
        throw new AppError('unavailable', {
          message:
            'CHAT_BASE_URL answers, but not as an OpenAI-compatible API does. Most of these addresses end in /v1.',
          cause: `content type ${JSON.stringify(type.slice(0, 100))}`,
        });
      }
      const body = response.body?.pipeThrough(bounded(limits, { first, stop, end }));
      return new Response(body ? withFailures(body, failure, end) : null, response);
    } catch (thrown) {
      end();
      throw failure(thrown);
    }
  };
}

type Timers = { first: NodeJS.Timeout; stop: AbortController; end: () => void };

function bounded({ silenceMs, bytes }: FetchLimits, { first, stop, end }: Timers) {
  let read = 0;
  let silence: NodeJS.Timeout | undefined;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      clearTimeout(first);
      clearTimeout(silence);
      read += chunk.byteLength;
      if (read > bytes) {
        stop.abort(unfinished('sends an answer that never ends'));
        controller.error(stop.signal.reason);
        return;
      }
      silence = timer(silenceMs, 'falls silent in the middle of an answer', stop);
      controller.enqueue(chunk);
    },
    flush() {
      clearTimeout(silence);
      end();
    },
  });
}

/** The body, with its failures in our words, and its timers cleared when its reader leaves. */
function withFailures(
  body: ReadableStream<Uint8Array>,
  failure: (thrown: unknown) => unknown,
  end: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (thrown) {
        end();
        controller.error(failure(thrown));
      }
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason).catch(() => undefined);
    },
  });
}

function timer(milliseconds: number, what: string, stop: AbortController): NodeJS.Timeout {
  return setTimeout(() => stop.abort(unfinished(what)), milliseconds).unref();
}

function unfinished(what: string): AppError {
  return new AppError('unavailable', { message: `The model at CHAT_BASE_URL ${what}.` });
}

function unreachable(thrown: unknown): AppError {
  const cause = thrown instanceof Error ? thrown.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AppError('unavailable', {
    message: notReached.test(code)
      ? `Nothing can be reached at CHAT_BASE_URL (${code}).`
      : 'The model at CHAT_BASE_URL broke off in the middle of an answer.',
    cause: code === '' ? String(thrown instanceof Error ? thrown.message : thrown).slice(0, mostSaid) : code,
  });
}

async function refusal(response: Response, secret: string | null): Promise<AppError> {
  const { status } = response;
  const said = await beginningOf(response, secret);
  const cause = `${status}: ${said}`;
  const because = (message: string) => new AppError('unavailable', { message, cause });
  if (status >= 300 && status < 400)
    return because('CHAT_BASE_URL sends on to another address. Set it to the one that answers itself.');
  if (status === 401 || status === 403)
    return because(
      `The model at CHAT_BASE_URL refuses ${secret === null ? 'to answer without CHAT_API_KEY' : 'CHAT_API_KEY'}.`,
    );
  if (status === 404) return because('CHAT_BASE_URL knows no CHAT_MODEL of this name, or should end in /v1.');
  if (status === 429)
    return new AppError('rate_limited', {
      message: 'The model at CHAT_BASE_URL gets too many questions for this CHAT_API_KEY.',
      cause,
      ...retryAfter(response.headers.get('retry-after')),
    });
  if (status >= 400 && status < 500)
    return new AppError('bad_request', {
      message: 'The model at CHAT_BASE_URL refuses the question. See whether CHAT_MODEL is one for chats.',
      cause,
    });
  return because(`The service at CHAT_BASE_URL has a problem of its own (${status}).`);
}

/** Seconds, or a date. */
function retryAfter(header: string | null): { retryAfterSeconds?: number } {
  if (header === null) return {};
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  if (!Number.isFinite(seconds)) return {};
  return { retryAfterSeconds: Math.min(longestRetrySeconds, Math.max(1, Math.ceil(seconds))) };
}

async function beginningOf(response: Response, secret: string | null): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      text += next.value;
      if (text.length > longestRefusal) break;
    }
  } catch {
    // what came before it broke off will do
  }
  await reader?.cancel().catch(() => undefined);
  const hidden = secret === null ? text : text.replaceAll(secret, '…');
  return hidden.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, mostSaid);
}
