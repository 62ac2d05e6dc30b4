// The interface between explanation and serving: prompt pieces in, a stream of tokens out. Two engines implement it:
// libllama in this process (libllama.ts), and a vLLM server (vllm.ts, which says what it does differently).
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';

/**
 * text may be '' while the bytes of a character are incomplete; the texts of a stream joined are its answer,
 * without a character cut off at its end.
 */
export type Token = { id: number; text: string };

export type GenerateOptions = {
  maxTokens: number;
  /** 0, the default, always takes the most likely token. */
  temperature?: number;
  /** Sample from the smallest set of tokens with this much probability. */
  topP?: number;
  seed?: number;
  /** Above 1, tokens already generated become less likely: logits are divided (or multiplied, below 0) by it. */
  repetitionPenalty?: number;
  /** The ids that may come next, or null for any; an empty list ends the stream. */
  allowed?: (generated: readonly number[]) => readonly number[] | null;
  /**
   * Whether this token may come next. For grammars whose lists would be long: the likeliest tokens are asked about
   * first, and those without bytes are only asked about if they end an answer. If no token may, the stream ends.
   */
  accepts?: (generated: readonly number[], token: number) => boolean;
  /** Names a conversation: the next prompt with the same key reuses what they share. */
  cacheKey?: string;
  /** Prompts with less of it are read first; by default 0. */
  patience?: number;
  signal?: AbortSignal;
  /** Called once, before the first token is sampled: how many positions were read, how many reused. */
  onPromptRead?: (read: { positions: number; reused: number }) => void;
};

export interface LanguageModel {
  readonly hiddenSize: number;
  /** The most positions of prompt and answer together. */
  readonly contextTokens: number;
  /** How many conversations it holds apart; with more at once, they push each other out. Not given: any number. */
  readonly conversations?: number;
  readonly tokenizer: Tokenizer;
  /**
   * Streams an answer. It ends at a control token (which isn't emitted), at maxTokens, or when the context is full.
   * Throws AppError 'too_large' for a prompt beyond the context, 'unavailable' once the model is disposed of; an
   * abort rejects with the signal's reason.
   */
  generate(prompt: PromptPiece[], options: GenerateOptions): AsyncIterable<Token>;
  /** The logits of some tokens after the prompt, such as Yes and No. */
  nextLogits(
    prompt: PromptPiece[],
    tokenIds: readonly number[],
    options?: Pick<GenerateOptions, 'cacheKey' | 'patience' | 'signal'>,
  ): Promise<Float32Array>;
  /** Frees everything; running streams end with an AppError. */
  dispose(): Promise<void>;
}
