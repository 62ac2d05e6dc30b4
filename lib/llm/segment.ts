// What a prompt is made of. Segments are what the product speaks: text and the target model's own vectors. Prompt pieces
// are what a language model takes: token ids and rows that stand where a token's embedding would.

export type Segment = { text: string } | { user: Float32Array } | { item: Float32Array };

export type Turn = { role: 'system' | 'user' | 'assistant'; content: Segment[] };

/** An embedding is one row of the language model's hidden size. */
export type PromptPiece = { tokens: number[] } | { embedding: Float32Array };

/** How many positions the pieces take in the language model. */
export function pieceLength(pieces: readonly PromptPiece[]): number {
  return pieces.reduce((length, piece) => length + ('tokens' in piece ? piece.tokens.length : 1), 0);
}
