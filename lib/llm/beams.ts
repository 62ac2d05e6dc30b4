// The bookkeeping of beam search, without tensors: which hypotheses live, which are finished, and which rows go on.
import type { Constraint } from './trie.ts';

/** `logProbability` sums over the tokens and, where one was generated, the stop token, which `tokens` leaves out. */
export type Generated = { tokens: number[]; logProbability: number };

/** A way to go on from the hypothesis in a row; the log-probability is the token's own. */
export type Candidate = { row: number; token: number; logProbability: number };

export type SearchOptions = {
  beams: number;
  maxNewTokens: number;
  stop: readonly number[];
  trie?: Constraint;
};

type Hypothesis = Generated & { row: number };

/** The search of one prompt. Rows are the prompt's own, from 0. */
export class BeamSearch {
  /** In the order of their rows; at first one empty hypothesis. */
  live: Hypothesis[] = [{ tokens: [], logProbability: 0, row: 0 }];
  private finished: Generated[] = [];
  private readonly options: SearchOptions;

  constructor(options: SearchOptions) {
    this.options = options;
  }

  get done(): boolean {
    return this.live.length === 0;
  }

  /** Which tokens may follow in a row, or null for any. A whole sequence may also end. */
  allowed(hypothesis: Generated): number[] | null {
    const { trie, stop } = this.options;
    if (!trie) return null;
    const next = trie.allowed(hypothesis.tokens);
    return trie.isComplete(hypothesis.tokens) ? [...new Set([...next, ...stop])] : next;
  }

  /** Takes the best ways on; the new hypotheses stand in rows 0, 1, …, each knowing the row it came from. */
  advance(candidates: Candidate[]): void {
    const { beams, maxNewTokens, stop, trie } = this.options;
    const parents = new Map(this.live.map((hypothesis) => [hypothesis.row, hypothesis]));
    const ranked = candidates
      .map(({ row, token, logProbability }) => {
        const parent = parents.get(row) as Hypothesis;
        return { parent, token, total: parent.logProbability + logProbability };
      })
      .sort((a, b) => b.total - a.total);
    const next: Hypothesis[] = [];
    for (const [place, { parent, token, total }] of ranked.entries()) {
      if (next.length === beams) break;
      if (stop.includes(token)) {
        if (place < beams) this.finished.push({ tokens: parent.tokens, logProbability: total });
        continue;
      }
      const tokens = [...parent.tokens, token];
      const exhausted = trie !== undefined && trie.allowed(tokens).length === 0;
      if (exhausted || tokens.length >= maxNewTokens) {
        // cut off before the sequence was whole: no result under a trie
        if (place < beams && (!trie || trie.isComplete(tokens)))
          this.finished.push({ tokens, logProbability: total });
      } else next.push({ tokens, logProbability: total, row: parent.row });
    }
    this.finished.sort((a, b) => b.logProbability - a.logProbability);
    this.finished.splice(beams);
    const worst = this.finished.length === beams ? this.finished.at(-1)?.logProbability : undefined;
    this.live = worst === undefined ? next : next.filter(({ logProbability }) => logProbability > worst);
  }

  /** The rows the live hypotheses came from, and from now on they stand in rows 0, 1, … themselves. */
  settle(): number[] {
    const from = this.live.map(({ row }) => row);
    this.live.forEach((hypothesis, row) => {
      hypothesis.row = row;
    });
    return from;
  }

  /** Best first. */
  results(): Generated[] {
    return this.finished;
  }
}
