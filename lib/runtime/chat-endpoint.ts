// A chat model behind any OpenAI-compatible address, through the AI SDK: text in, text out, within limits (bounded-fetch.ts). After
// a failure it rests for a while, so that answers don't wait for it one after another. It may be anyone's, so what comes
// back is untrusted.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractReasoningMiddleware, type ModelMessage, streamText, wrapLanguageModel } from 'ai';
import { AppError } from '#lib/errors.ts';
import { boundedFetch, type FetchLimits, usualLimits } from './bounded-fetch.ts';

export type ChatAddress = { baseUrl: string; model: string; apiKey: string | null };
export type ChatTurn = { role: 'system' | 'user' | 'assistant'; text: string };
export type ChatOptions = {
  maxTokens: number; // of a model that thinks first, its thoughts count
  maxCharacters: number; // of the text
  temperature: number;
  seed?: number;
  signal?: AbortSignal;
};
/** answers: null while nothing is known. problem: for an administrator. */
export type EndpointHealth = { model: string; host: string; answers: boolean | null; problem: string | null };

export interface ChatEndpoint {
  readonly model: string;
  readonly host: string;
  /** The text, piece by piece; a reader who leaves ends the request. Throws AppError, or the signal's reason. */
  tell(turns: readonly ChatTurn[], options: ChatOptions): AsyncGenerator<string>;
  /** What is known; looks again in the background where that is old. */
  health(): EndpointHealth;
}

const restMs = 20_000; // after a failure
const knownForMs = 60_000;
const probeLimits: FetchLimits = { firstByteMs: 5_000, silenceMs: 5_000, totalMs: 10_000, bytes: 4_000_000 };
const refused = /^4\d\d:/; // at the beginning of a cause
const withoutSettings = /max_tokens|max_completion_tokens|temperature|seed/i;

export function openChatEndpoint(
  { baseUrl, model, apiKey }: ChatAddress,
  limits: FetchLimits = usualLimits,
): ChatEndpoint {
  const provider = createOpenAICompatible({
    name: 'chat',
    baseURL: baseUrl,
    ...(apiKey === null ? {} : { apiKey }),
    fetch: boundedFetch(limits, apiKey),
  });
  const languageModel = wrapLanguageModel({
    model: provider.chatModel(model),
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  });
  const { host } = new URL(baseUrl);
  let takesSettings = true; // some models take neither a temperature nor a number of tokens
  let resting: { until: number; failure: AppError } | null = null;
  let known: { at: number; failure: AppError | null } | null = null;
  let probing = false;

  function learn(failure: AppError | null): void {
    known = { at: Date.now(), failure };
    const seconds = failure?.retryAfterSeconds ?? restMs / 1000;
    resting = failure && { until: Date.now() + seconds * 1000, failure };
  }

  async function* attempt(turns: readonly ChatTurn[], options: ChatOptions): AsyncGenerator<string> {
    const { maxTokens, maxCharacters, temperature, seed, signal } = options;
    const leaving = new AbortController();
    const both = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
    const { stream } = streamText({
      model: languageModel,
      allowSystemInMessages: true, // ours; no one else's text gets this role
      messages: turns.map(({ role, text }): ModelMessage => ({ role, content: text })),
      ...(takesSettings && {
        maxOutputTokens: maxTokens,
        temperature,
        ...(seed === undefined ? {} : { seed }),
      }),
      abortSignal: both,
      maxRetries: 0,
      onError: () => undefined, // thrown below, never printed: it would hold the question
    });
    let length = 0;
    try {
      for await (const part of stream) {
        if (part.type === 'error') throw part.error;
        if (part.type === 'abort') break;
        if (part.type !== 'text-delta') continue;
        length += part.text.length;
        if (length > maxCharacters)
          throw new AppError('unavailable', { message: 'The model at CHAT_BASE_URL does not stop talking.' });
        yield part.text;
      }
      signal?.throwIfAborted();
    } finally {
      leaving.abort();
    }
  }

  async function* tell(turns: readonly ChatTurn[], options: ChatOptions): AsyncGenerator<string> {
    if (resting && Date.now() < resting.until) throw resting.failure;
    let began = false;
    try {
      for await (const piece of attempt(turns, options)) {
        if (!began) learn(null);
        began = true;
        yield piece;
      }
    } catch (thrown) {
      options.signal?.throwIfAborted();
      const failure = asAppError(thrown);
      const objects = failure.code === 'bad_request' && withoutSettings.test(String(failure.cause));
      if (!began && takesSettings && objects) {
        takesSettings = false;
        yield* tell(turns, options);
        return;
      }
      learn(failure);
      throw failure;
    }
  }

  /** Servers list their models; one that doesn't tells nothing about itself. */
  async function probe(): Promise<void> {
    if (probing) return;
    probing = true;
    try {
      const response = await boundedFetch(probeLimits, apiKey)(`${baseUrl}/models`, {
        headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
      });
      await response.body?.cancel();
      const stays = refused.test(String(known?.failure?.cause)); // by an answer, which costs more to give than a list
      known = { at: Date.now(), failure: stays ? (known?.failure ?? null) : null };
    } catch (thrown) {
      const failure = asAppError(thrown);
      const noList = /^404:|^405:/.test(String(failure.cause));
      known = { at: Date.now(), failure: noList ? (known?.failure ?? null) : failure };
    } finally {
      probing = false;
    }
  }

  return {
    model,
    host,
    tell,
    health() {
      if (known === null || Date.now() - known.at > knownForMs) void probe();
      const failure = known?.failure ?? null;
      return { model, host, answers: known && failure === null, problem: failure?.message ?? null };
    },
  };
}

/** The AI SDK wraps what its fetch throws. */
function asAppError(thrown: unknown): AppError {
  for (let error = thrown; error instanceof Error; error = error.cause)
    if (error instanceof AppError) return error;
  return new AppError('unavailable', {
    message: 'What comes from CHAT_BASE_URL is not what an OpenAI-compatible API sends.',
    cause: thrown instanceof Error ? thrown.name : 'unknown', // its message may hold the question
  });
}
