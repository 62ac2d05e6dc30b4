export const decodings = ['strict', 'constrained'] as const;
export type Decoding = (typeof decodings)[number];

/** What was answered about one person; null if a question was not asked. Lists of titles are as they came out: "A; B; C". */
export type Outcome = {
  nextItem: Record<Decoding, string[]> | null; // up to five titles, best first
  ranking: Record<Decoding, string> | null;
  pointwise: string | null; // the five in the order of the verdicts on each of them
  verdict: { yes: number; no: number } | null; // logits
  history: Record<Decoding, string> | null;
};
