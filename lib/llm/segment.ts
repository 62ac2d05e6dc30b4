// The parts of a prompt. Tasks and the app write segments: text, and the target model's vectors. The chat template
// turns segments into pieces: token ids, and soft tokens in place of a word's embedding. A soft token is a target model
// vector until a connector turns it into an embedding, which is what a language model reads.

export type TargetVector = { user: Float32Array } | { item: Float32Array };
export type Segment = { text: string } | TargetVector;

export type Turn = { role: 'system' | 'user' | 'assistant'; content: Segment[] };

/** One row, of the language model's hidden size. */
export type Embedding = { embedding: Float32Array };
/** trainable: the assistant writes these tokens itself, so an alignment learns them. */
export type PromptPiece<Soft = Embedding> = { tokens: number[]; trainable?: boolean } | Soft;

/** How many positions the pieces take up in the language model. */
export function pieceLength(pieces: readonly PromptPiece[]): number {
  return pieces.reduce((length, piece) => length + ('tokens' in piece ? piece.tokens.length : 1), 0);
}
