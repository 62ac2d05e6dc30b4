export const decodings = ['strict', 'constrained'] as const;
export type Decoding = (typeof decodings)[number];

/** The answers about one person; null if a question wasn't asked. Lists of titles are as generated: "A; B; C". */
export type Outcome = {
  nextItem: Record<Decoding, string[]> | null; // up to five titles, best first
  ranking: Record<Decoding, string> | null;
  pointwise: string | null; // the five, ordered by the verdict on each
  verdict: { yes: number; no: number } | null; // logits
  history: Record<Decoding, string> | null;
};
