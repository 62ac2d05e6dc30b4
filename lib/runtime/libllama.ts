// The LanguageModel that serves answers: llama.cpp's libllama in this process, one context with several sequences.
// Streams share each step (scheduler.ts), prompts share common prefixes (sequence-pool.ts), and models on the same
// file share its memory (base-model.ts).
import { availableParallelism } from 'node:os';
import koffi from 'koffi';
import { AppError } from '#lib/errors.ts';
import { checkGGUFAdapter } from '#lib/llm/gguf-adapter.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { acquireBaseModel, type BaseModel } from './base-model.ts';
import { createBatch } from './batch.ts';
import { watchFreeCores } from './free-cores.ts';
import type { GenerateOptions, LanguageModel, Token } from './language-model.ts';
import { libllama, type Pointer } from './libllama-binding.ts';
import { createSampler } from './sampler.ts';
import { type Reader, Scheduler } from './scheduler.ts';
import { type Position, SequencePool } from './sequence-pool.ts';

export type LibllamaOptions = {
  modelPath: string;
  /** A GGUF LoRA adapter, or none. */
  adapterPath?: string | null;
  /** Positions of one conversation, answer included; at most the model's training context, rounded up to 256. */
  contextTokens: number;
  /** Conversations that stream at the same time; others wait. */
  maxSequences: number;
  /** Maximum threads for reading a prompt; fewer while the machine is busy. */
  threads?: number;
  /**
   * Maximum threads for a step of a few tokens; by default 1 for a small model, where threads wait more than they
   * work.
   */
  decodeThreads?: number;
  /**
   * Attention in float32 throughout, for comparing engines: flash attention and a float16 cache change logits by up
   * to 3e-2.
   */
  exact?: boolean;
};

const batchPositions = 512;
const fewPositions = 8;
const float32 = 0;
const cacheBytes = 400 * 1024 * 1024; // keys and values of all conversations
const bytesPerValue = 2;
const fewSequences = 6; // even where they take more

export async function loadLibllama(options: LibllamaOptions): Promise<LanguageModel> {
  const { modelPath, adapterPath = null, exact = false } = options;
  const { model, release } = await acquireBaseModel(modelPath);
  const library = libllama();
  const threads = options.threads ?? availableParallelism();
  const decodeThreads = options.decodeThreads ?? (model.hiddenSize < 1024 ? 1 : threads);
  const contextTokens = Math.ceil(Math.min(options.contextTokens, model.trainedContextTokens) / 256) * 256;
  const sequences = affordableSequences(model, contextTokens, options.maxSequences);
  let context: Pointer = 0n;
  let adapter: Pointer = 0n;
  const freeNative = () => {
    if (context !== 0n) library.freeContext(context);
    if (adapter !== 0n) library.freeAdapter(adapter);
    release();
  };
  try {
    if (adapterPath !== null) {
      await checkGGUFAdapter(adapterPath, model);
      adapter = await library.loadAdapter(model.pointer, adapterPath);
      if (adapter === 0n)
        throw new AppError('bad_file', { message: `libllama rejects the adapter ${adapterPath}` });
    }
    context = await library.newContext(model.pointer, {
      ...library.contextDefaults(),
      n_ctx: contextTokens * sequences,
      n_batch: batchPositions,
      n_ubatch: batchPositions,
      n_seq_max: sequences,
      n_threads: decodeThreads,
      n_threads_batch: threads,
      ...(exact && { type_k: float32, type_v: float32, flash_attn_type: 0 }),
    });
    if (context === 0n)
      throw new AppError('unavailable', { message: 'Not enough memory for the language model' });
    if (adapter !== 0n && library.setAdapters(context, [adapter], 1, [1]) !== 0)
      throw new AppError('bad_file', { message: `The adapter ${adapterPath} cannot be used` });
  } catch (error) {
    freeNative();
    throw error;
  }

  const memory = library.memoryOf(context);
  const pool = new SequencePool(sequences, {
    truncate: (sequence, length) => library.removeFromSequence(memory, sequence, length, -1),
    copy: (from, to) => library.copySequence(memory, from, to, -1, -1),
  });
  const batch = createBatch(batchPositions, model.hiddenSize, model.embeddingRow);
  const freeCores = watchFreeCores(threads);
  const views = new Map<Pointer, Float32Array>();
  const scheduler = new Scheduler({
    pool,
    batch,
    decode(filled) {
      const wanted = filled.size <= fewPositions ? Math.min(decodeThreads, freeCores()) : freeCores();
      library.setThreads(context, wanted, wanted);
      return library.decode(context, filled.struct());
    },
    logitsAt(row) {
      const pointer = library.logitsAt(context, row);
      let view = views.get(pointer);
      if (!view) {
        view = new Float32Array(koffi.view(pointer, model.vocabularySize * 4));
        views.set(pointer, view);
      }
      return view;
    },
  });
  let disposing: Promise<void> | null = null;
  return {
    hiddenSize: model.hiddenSize,
    contextTokens,
    conversations: sequences,
    tokenizer: model.tokenizer,
    generate: (prompt, generateOptions) => generate(scheduler, model, contextTokens, prompt, generateOptions),
    nextLogits: async (prompt, ids, { cacheKey, patience, signal } = {}) =>
      nextLogits(scheduler, ids, {
        signal,
        key: cacheKey ?? null,
        patience,
        prompt: toPositions(prompt, model, contextTokens),
      }),
    dispose() {
      disposing ??= scheduler.close().then(() => {
        views.clear();
        batch.free();
        freeNative();
      });
      return disposing;
    },
  };
}

/** As many as asked for if their memory is small; a larger model holds fewer conversations apart. */
function affordableSequences(model: BaseModel, contextTokens: number, wanted: number): number {
  let keyValues = 0; // of one position, in all layers
  for (const [name, [width]] of model.projectionShapes) if (name.includes('attn_k')) keyValues += 2 * width;
  const bytes = keyValues * bytesPerValue * contextTokens;
  return Math.min(wanted, Math.max(fewSequences, Math.floor(cacheBytes / bytes)));
}

/** Checks a prompt and copies its embeddings, so the caller may overwrite them. */
function toPositions(prompt: PromptPiece[], model: BaseModel, contextTokens: number): Position[] {
  const positions: Position[] = [];
  for (const piece of prompt) {
    if ('tokens' in piece) {
      for (const id of piece.tokens) {
        if (!(Number.isInteger(id) && id >= 0 && id < model.vocabularySize))
          throw new AppError('bad_request', { message: `The prompt's token ${id} is not in the vocabulary` });
        positions.push(id);
      }
    } else {
      if (piece.embedding.length !== model.hiddenSize || !piece.embedding.every(Number.isFinite))
        throw new AppError('bad_request', {
          message: `A soft token must be ${model.hiddenSize} finite numbers`,
        });
      positions.push(Float32Array.from(piece.embedding));
    }
  }
  if (positions.length === 0) throw new AppError('bad_request', { message: 'The prompt is empty' });
  if (positions.length >= contextTokens) {
    const message = `The conversation is too long for the language model: ${positions.length} of ${contextTokens} tokens`;
    throw new AppError('too_large', { message });
  }
  return positions;
}

async function* generate(
  scheduler: Scheduler,
  model: BaseModel,
  contextTokens: number,
  prompt: PromptPiece[],
  options: GenerateOptions,
): AsyncGenerator<Token> {
  const { maxTokens, cacheKey, patience = 0, signal, onPromptRead } = options;
  const positions = toPositions(prompt, model, contextTokens);
  const sample = createSampler(options);
  signal?.throwIfAborted();
  if (maxTokens < 1) return;
  const { tokenizer } = model;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const limit = Math.min(maxTokens, contextTokens - positions.length);
  const generated: number[] = [];
  const ready: Token[] = [];
  let ended = false;
  let failure: unknown;
  let wake = () => {};
  const reader: Reader = {
    prompt: positions,
    key: cacheKey ?? null,
    patience,
    read: (count, reused) => onPromptRead?.({ positions: count, reused }),
    next(logits) {
      const next: number[] = [];
      // When only one token is allowed, its logits don't matter: such tokens are emitted right away and read together.
      for (let id = sample(logits, generated); ; id = onlyOne(options.allowed?.(generated))) {
        if (id === null) return next.length > 0 ? next : null;
        if (!(id >= 0 && id < model.vocabularySize)) throw notInVocabulary();
        if (tokenizer.tokenBytes(id).length === 0) return null;
        generated.push(id);
        next.push(id);
        ready.push({ id, text: decoder.decode(tokenizer.tokenBytes(id), { stream: true }) });
        wake();
        if (generated.length >= limit) return null;
      }
    },
    ended(error) {
      ended = true;
      failure = error;
      wake();
    },
  };
  const submitted = scheduler.submit(reader);
  const abort = () => {
    submitted.cancel();
    reader.ended(signal?.reason);
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      signal?.throwIfAborted();
      const token = ready.shift();
      if (token) {
        yield token;
      } else if (ended) {
        if (failure !== undefined) throw failure;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    submitted.cancel();
  }
}

function notInVocabulary(): AppError {
  return new AppError('bad_request', { message: 'An allowed token is not in the vocabulary' });
}

function onlyOne(ids: readonly number[] | null | undefined): number | null {
  return ids?.length === 1 ? (ids[0] as number) : null;
}

function nextLogits(
  scheduler: Scheduler,
  ids: readonly number[],
  {
    prompt,
    key,
    patience = 0,
    signal,
  }: {
    prompt: Position[];
    key: string | null;
    patience: number | undefined;
    signal: AbortSignal | undefined;
  },
): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      submitted.cancel();
      reject(signal?.reason);
    };
    const submitted = scheduler.submit({
      prompt,
      key,
      patience,
      next(logits) {
        if (ids.some((id) => !(id >= 0 && id < logits.length)))
          throw new AppError('bad_request', { message: 'A token to be scored is not in the vocabulary' });
        resolve(Float32Array.from(ids, (id) => logits[id] as number));
        return null;
      },
      ended(error) {
        signal?.removeEventListener('abort', abort);
        if (error !== undefined) reject(error);
      },
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
