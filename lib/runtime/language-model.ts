// What holds explanation and serving together: prompt pieces in, a stream of tokens out. Behind it stands
// libllama here, a vLLM server elsewhere.
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';

/** text may be '' while the bytes of a character are incomplete; the texts of a stream joined are its answer, less a
 *  character that was cut off by its end. */
export type Token = { id: number; text: string };

export type GenerateOptions = {
  maxTokens: number;
  /** 0, the default, always takes the most likely token. */
  temperature?: number;
  /** Draw from the smallest set of tokens that holds this much probability. */
  topP?: number;
  seed?: number;
  /** Above 1, tokens already generated become less likely: logits are divided (or multiplied, below 0) by it. */
  repetitionPenalty?: number;
  /** The ids that may come next, or null for any; an empty list ends the stream. */
  allowed?: (generated: readonly number[]) => readonly number[] | null;
  /** Names a conversation: the next prompt under the same key continues where they agree. */
  cacheKey?: string;
  signal?: AbortSignal;
  /** Told once, when the first token is about to be drawn: how many positions were read, how many reused. */
  onPromptRead?: (read: { positions: number; reused: number }) => void;
};

export interface LanguageModel {
  readonly hiddenSize: number;
  /** The most positions of prompt and answer together. */
  readonly contextTokens: number;
  readonly tokenizer: Tokenizer;
  /**
   * Streams an answer. It ends at a control token (which is not given out), at maxTokens, or where the context is full.
   * Throws AppError 'too_large' for a prompt beyond the context, 'unavailable' once the model is disposed of;
   * an abort rejects with the signal's reason.
   */
  generate(prompt: PromptPiece[], options: GenerateOptions): AsyncIterable<Token>;
  /** The logits of some tokens after the prompt, such as Yes and No. */
  nextLogits(
    prompt: PromptPiece[],
    tokenIds: readonly number[],
    options?: Pick<GenerateOptions, 'cacheKey' | 'signal'>,
  ): Promise<Float32Array>;
  /** Frees everything; streams under way end with an AppError. */
  dispose(): Promise<void>;
}
