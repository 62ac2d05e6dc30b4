// vLLM's HTTP interface, as far as it's needed: completions from embeddings, and adapters that come and go. Every failure is an
// AppError: 'unavailable' where asking again later may help.
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export type VLLMAddress = { url: string; apiKey: string | null };

export type CompletionRequest = {
  model: string;
  promptEmbeds: string; // base64 of a torch file (T, H)
  maxTokens: number;
  temperature: number;
  topP: number;
  seed?: number;
  stopTokens: readonly number[];
  allowedTokens?: readonly number[];
  cacheSalt: string; // prompts share their beginnings only with prompts of the same salt
};
export type CompletionPart = { tokens: number[]; logProbabilities: number[]; finished: string | null };

export type ServedModels = { base: string; adapters: string[]; contextTokens: number | null };

export interface VLLMServer {
  models(): Promise<ServedModels>;
  /** The folder must lie where the server finds it, under the same path. An adapter that is there already stays. */
  loadAdapter(name: string, folder: string): Promise<void>;
  unloadAdapter(name: string): Promise<void>;
  complete(request: CompletionRequest, signal?: AbortSignal): AsyncGenerator<CompletionPart>;
}

const answerTimeoutMs = 20_000;
const loadTimeoutMs = 120_000;
const mostEventCharacters = 1_000_000;

const modelsSchema = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        parent: z.string().nullish(), // of an adapter: its base
        max_model_len: z.number().nullish(),
      }),
    )
    .min(1),
});
const eventSchema = z.object({
  choices: z
    .array(
      z.object({
        token_ids: z.array(z.number().int()).nullish(),
        logprobs: z.object({ token_logprobs: z.array(z.number().nullable()).nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  error: z.object({ message: z.string() }).optional(),
});

export function vllmServer({ url, apiKey }: VLLMAddress): VLLMServer {
  async function call(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
    const response = await fetch(url + path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'error',
      signal,
    }).catch((cause) => {
      if (signal.aborted && cause?.name === 'AbortError') throw signal.reason;
      throw new AppError('unavailable', { message: 'The language model is out of reach. Try again.', cause });
    });
    return response;
  }
  async function accept(response: Response, alreadyDone?: RegExp): Promise<void> {
    if (response.ok) return;
    const text = await response.text().catch(() => '');
    if (!alreadyDone?.test(text)) throw refusal(response.status, text);
  }

  return {
    async models() {
      const response = await call('/v1/models', undefined, AbortSignal.timeout(answerTimeoutMs));
      if (!response.ok) throw refusal(response.status, await response.text().catch(() => ''));
      const parsed = modelsSchema.safeParse(await response.json().catch(() => null));
      if (!parsed.success) throw malformed(parsed.error);
      const { data } = parsed.data;
      const base = data.find(({ parent }) => !parent) ?? data[0];
      return {
        base: base?.id ?? '',
        adapters: data.filter(({ parent }) => parent).map(({ id }) => id),
        contextTokens: base?.max_model_len ?? null,
      };
    },
    async loadAdapter(name, folder) {
      const body = { lora_name: name, lora_path: folder };
      const response = await call('/v1/load_lora_adapter', body, AbortSignal.timeout(loadTimeoutMs));
      await accept(response, /already (?:been )?loaded|already exists/i);
    },
    async unloadAdapter(name) {
      const body = { lora_name: name };
      const response = await call('/v1/unload_lora_adapter', body, AbortSignal.timeout(answerTimeoutMs));
      await accept(response, /not found|cannot be found/i);
    },
    async *complete(request, signal = new AbortController().signal) {
      const response = await call('/v1/completions', bodyOf(request), signal);
      if (!response.ok) throw refusal(response.status, await response.text().catch(() => ''));
      for await (const data of events(response, signal)) {
        if (data === '[DONE]') return;
        const parsed = eventSchema.safeParse(parseJson(data));
        if (!parsed.success) throw malformed(parsed.error);
        if (parsed.data.error) throw refusal(500, parsed.data.error.message);
        const choice = parsed.data.choices?.[0];
        if (!choice) continue;
        if (!choice.token_ids && !choice.finish_reason)
          throw new AppError('unavailable', {
            message: 'This vLLM does not tell its tokens: it is too old.',
          });
        yield {
          tokens: choice.token_ids ?? [],
          logProbabilities: (choice.logprobs?.token_logprobs ?? []).map(
            (value) => value ?? Number.NEGATIVE_INFINITY,
          ),
          finished: choice.finish_reason ?? null,
        };
      }
      throw new AppError('unavailable', { message: 'The language model stopped in the middle. Try again.' });
    },
  };
}

/** No penalties, ever: with embeddings as prompt, they end vLLM's engine. */
function bodyOf(request: CompletionRequest): Record<string, unknown> {
  const { model, promptEmbeds, maxTokens, temperature, topP, seed, stopTokens, allowedTokens, cacheSalt } =
    request;
  return {
    model,
    prompt_embeds: promptEmbeds,
    max_tokens: maxTokens,
    temperature,
    top_p: topP,
    stop_token_ids: stopTokens,
    cache_salt: cacheSalt,
    stream: true,
    return_token_ids: true,
    ...(seed === undefined ? {} : { seed }),
    ...(allowedTokens === undefined ? {} : { allowed_token_ids: allowedTokens, logprobs: 1 }),
  };
}

async function* events(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (buffer + value).split(/\r?\n/);
      buffer = lines.pop() ?? '';
      if (buffer.length > mostEventCharacters) throw malformed('an event is too long');
      for (const line of lines) if (line.startsWith('data:')) yield line.slice(5).trim();
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof AppError) throw cause;
    throw new AppError('unavailable', {
      message: 'The language model stopped in the middle. Try again.',
      cause,
    });
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function refusal(status: number, text: string): AppError {
  const cause = `vLLM says ${status}: ${text.slice(0, 500)}`;
  if (status === 404) return new AppError('not_found', { message: 'vLLM does not serve this model.', cause });
  if (status === 401 || status === 403)
    return new AppError('unavailable', { message: 'vLLM refuses VLLM_API_KEY.', cause });
  if (status === 400 || status === 422)
    return new AppError('internal', { message: 'vLLM refused the prompt.', cause });
  return new AppError('unavailable', {
    message: 'The language model is busy or restarting. Try again.',
    cause,
  });
}

function malformed(cause: unknown): AppError {
  return new AppError('unavailable', { message: "vLLM's answer is malformed.", cause });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
