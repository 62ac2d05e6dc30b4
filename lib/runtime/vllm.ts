// The LanguageModel of a vLLM server, for models that this machine can't hold. The whole prompt goes as embeddings: tokens' rows of
// the base model's table, and soft tokens between them. The adapter is loaded there by name and unloaded with the last that uses it.
// What GenerateOptions ask for:
//   temperature, topP, seed      by vLLM
//   allowed                      a request where several tokens may follow, none where only one may; where any may, a draft of a
//                                few tokens is checked, and what isn't allowed is thrown away
//   cacheKey                     as cache_salt: prompts of different people never share what was computed
//   repetitionPenalty            not applied: penalties end vLLM's engine when the prompt is embeddings
// nextLogits gives log-probabilities: logits but for a constant, the same for all tokens.
import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '#lib/errors.ts';
import type { EmbeddingTable } from '#lib/llm/embedding-table.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { stopTokens, type Tokenizer } from '#lib/llm/tokenizer.ts';
import type { GenerateOptions, LanguageModel, Token } from './language-model.ts';
import { torchFile } from './torch-file.ts';
import { type CompletionPart, type CompletionRequest, type VLLMServer, vllmServer } from './vllm-server.ts';

export type VLLMOptions = {
  url: string; // an address that browsers can't reach
  apiKey: string | null;
  /** A PEFT folder, which the server must find under the same path. null: the base model alone. */
  adapter: { name: string; folder: string } | null;
  table: EmbeddingTable; // of the base model that the server has loaded
  tokenizer: Tokenizer;
  contextTokens: number;
};

const draftTokens = 16;
const mostScored = 64;

export async function loadVLLM(options: VLLMOptions): Promise<LanguageModel> {
  const { adapter, table, tokenizer } = options;
  const server = vllmServer(options);
  const served = await server.models();
  if (adapter) await server.loadAdapter(adapter.name, adapter.folder);
  const model = adapter?.name ?? served.base;
  const contextTokens = Math.min(options.contextTokens, served.contextTokens ?? options.contextTokens);
  const closing = new AbortController();
  const ask = { server, adapter, model, table, stop: stopTokens(tokenizer) };
  return {
    hiddenSize: table.hiddenSize,
    contextTokens,
    tokenizer,
    generate: (prompt, generateOptions) =>
      generate(ask, tokenizer, contextTokens, closing.signal, prompt, generateOptions),
    async nextLogits(prompt, tokenIds, { cacheKey, signal } = {}) {
      if (tokenIds.length > mostScored)
        throw new AppError('bad_request', { message: `At most ${mostScored} tokens can be scored at once.` });
      const rows = rowsOf(prompt, table, contextTokens);
      const request = { ...requestOf(rows, table, cacheKey), maxTokens: 1, temperature: 0, topP: 1 };
      const stopping = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]);
      const scores = new Float32Array(tokenIds.length);
      for (const [place, id] of tokenIds.entries()) {
        for await (const { logProbabilities } of complete(ask, { ...request, allowedTokens: [id] }, stopping))
          if (logProbabilities[0] !== undefined) scores[place] = logProbabilities[0];
      }
      return scores;
    },
    async dispose() {
      if (closing.signal.aborted) return;
      closing.abort(unloaded());
      if (adapter) await server.unloadAdapter(adapter.name).catch(() => {}); // a server that is gone has unloaded it
    },
  };
}

type Ask = {
  server: VLLMServer;
  adapter: VLLMOptions['adapter'];
  model: string;
  table: EmbeddingTable;
  stop: readonly number[];
};
type Request = Omit<CompletionRequest, 'model' | 'stopTokens'>;

async function* generate(
  ask: Ask,
  tokenizer: Tokenizer,
  contextTokens: number,
  closing: AbortSignal,
  prompt: PromptPiece[],
  options: GenerateOptions,
): AsyncGenerator<Token> {
  const { maxTokens, temperature = 0, topP = 1, seed, allowed, cacheKey, signal, onPromptRead } = options;
  if (!(temperature >= 0 && topP > 0 && topP <= 1))
    throw new AppError('bad_request', { message: 'temperature or topP is out of range' });
  const { table, stop } = ask;
  const rows = rowsOf(prompt, table, contextTokens);
  const limit = Math.min(maxTokens, contextTokens - rows.length);
  const stopping = AbortSignal.any([closing, ...(signal ? [signal] : [])]);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const salt = cacheKey ?? randomUUID();
  const generated: number[] = [];
  let read = false;
  const emit = (id: number): Token => {
    generated.push(id);
    return { id, text: decoder.decode(tokenizer.tokenBytes(id), { stream: true }) };
  };
  const ends = (id: number) => stop.includes(id) || tokenizer.tokenBytes(id).length === 0;
  const next = (count: number, ids?: readonly number[]) => {
    const request: Request = {
      ...requestOf([...rows, ...generated], table, salt),
      maxTokens: count,
      temperature,
      topP,
      ...(seed === undefined ? {} : { seed: seed + generated.length }),
      ...(ids ? { allowedTokens: ids } : {}),
    };
    return complete(ask, request, stopping);
  };
  const told = () => {
    if (!read) onPromptRead?.({ positions: rows.length, reused: 0 }); // how much is reused, only vLLM knows
    read = true;
  };

  stopping.throwIfAborted();
  while (generated.length < limit) {
    const ids = allowed?.(generated) ?? null;
    if (ids?.length === 0) return;
    if (ids?.some((id) => !(Number.isInteger(id) && id >= 0 && id < table.vocabularySize)))
      throw new AppError('bad_request', { message: 'An allowed token is not in the vocabulary' });
    if (ids?.length === 1) {
      told();
      const [id] = ids as [number];
      if (ends(id)) return;
      yield emit(id);
      stopping.throwIfAborted();
      continue;
    }
    const left = limit - generated.length;
    const before = generated.length;
    let finished = false;
    let refused = false;
    for await (const part of next(ids ? 1 : allowed ? Math.min(draftTokens, left) : left, ids ?? undefined)) {
      told();
      finished ||= part.finished === 'stop';
      for (const id of part.tokens) {
        if (ends(id)) return;
        const may = allowed && generated.length > before ? allowed(generated) : ids;
        if (may && !may.includes(id)) {
          refused = true;
          break;
        }
        yield emit(id);
        stopping.throwIfAborted(); // what has arrived already would go on otherwise
      }
      if (refused) break;
    }
    if (refused) continue;
    if (finished || !allowed || generated.length === before) return;
  }
}

/** An adapter that another explainer unloaded, or a restarted server forgot, is loaded again, once. */
async function* complete(ask: Ask, request: Request, signal: AbortSignal): AsyncGenerator<CompletionPart> {
  const { server, adapter, model, stop } = ask;
  const whole = { ...request, model, stopTokens: stop };
  try {
    yield* server.complete(whole, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!adapter || !(error instanceof AppError) || error.code !== 'not_found') throw error;
    await server.loadAdapter(adapter.name, adapter.folder);
    yield* server.complete(whole, signal);
  }
}

type Row = number | Float32Array; // a token, or a soft token (H)

function rowsOf(
  prompt: PromptPiece[],
  { vocabularySize, hiddenSize }: EmbeddingTable,
  contextTokens: number,
): Row[] {
  const rows: Row[] = [];
  for (const piece of prompt) {
    if ('tokens' in piece) {
      for (const id of piece.tokens) {
        if (!(Number.isInteger(id) && id >= 0 && id < vocabularySize))
          throw new AppError('bad_request', { message: `The prompt's token ${id} is not in the vocabulary` });
        rows.push(id);
      }
    } else {
      if (piece.embedding.length !== hiddenSize || !piece.embedding.every(Number.isFinite))
        throw new AppError('bad_request', { message: `A soft token must be ${hiddenSize} finite numbers` });
      rows.push(Float32Array.from(piece.embedding));
    }
  }
  if (rows.length === 0) throw new AppError('bad_request', { message: 'The prompt is empty' });
  if (rows.length >= contextTokens)
    throw new AppError('too_large', {
      message: `The conversation is too long for the language model: ${rows.length} of ${contextTokens} tokens`,
    });
  return rows;
}

function requestOf(rows: Row[], { hiddenSize, read }: EmbeddingTable, cacheKey: string | undefined) {
  const data = new Float32Array(rows.length * hiddenSize);
  rows.forEach((row, place) => {
    if (typeof row === 'number') read(row, data, place * hiddenSize);
    else data.set(row, place * hiddenSize);
  });
  const salt = createHash('sha256')
    .update(cacheKey ?? randomUUID())
    .digest('base64url');
  const promptEmbeds = torchFile({ rows: rows.length, columns: hiddenSize, data }).toString('base64');
  return { promptEmbeds, cacheSalt: salt };
}

function unloaded(): AppError {
  return new AppError('unavailable', {
    message: 'The language model was unloaded while answering. Ask again.',
  });
}
