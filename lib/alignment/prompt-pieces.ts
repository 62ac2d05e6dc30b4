// A dialogue as a language model reads it: token ids and soft tokens, in order. Text is tokenized with special tokens
// off, and only a connector makes soft tokens, so nothing a person types can become either.
import { renderChat } from '#lib/llm/chat-template.ts';
import type { PromptPiece, Turn } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { applyConnector, type Connectors } from './connector/connector.ts';

/**
 * connectors: null for an unaligned model, whose prompts can't have vectors. known: soft tokens by vector, for a caller
 * with many questions about the same people and items.
 */
export function toPromptPieces(
  turns: Turn[],
  tokenizer: Tokenizer,
  connectors: Connectors | null,
  known = new WeakMap<Float32Array, Float32Array>(),
): PromptPiece[] {
  return renderChat(turns, tokenizer, { addGenerationPrompt: turns.at(-1)?.role !== 'assistant' }).map(
    (piece) => {
      if ('tokens' in piece) return { tokens: piece.tokens };
      if (!connectors) throw new TypeError('A prompt with vectors needs connectors.');
      const vector = 'user' in piece ? piece.user : piece.item;
      const connector = 'user' in piece ? connectors.user : connectors.item;
      const embedding = known.get(vector) ?? applyConnector(connector, vector);
      known.set(vector, embedding);
      return { embedding };
    },
  );
}
