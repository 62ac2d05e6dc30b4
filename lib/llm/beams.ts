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
  list?: ListEnd;
};

/** An answer that is a list is whole with the separator that would begin an entry too many. */
export type ListEnd = { separators: ReadonlySet<number>; entries: number };

/** row: where its logits stand; whoever computes them may put it elsewhere between two steps. */
type Hypothesis = Generated & { row: number };

function isFull({ separators, entries }: ListEnd, tokens: readonly number[]): boolean {
  return tokens.filter((token) => separators.has(token)).length >= entries;
}

/** The search of one prompt. */
export class BeamSearch {
  /** Best first; at first one empty hypothesis. */
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

  /** Takes the best ways on; each new hypothesis names the row it came from. */
  advance(candidates: Candidate[]): void {
    const { beams, maxNewTokens, stop, trie, list } = this.options;
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
      if (exhausted || tokens.length >= maxNewTokens || (list && isFull(list, tokens))) {
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

  /** Best first. */
  results(): Generated[] {
    return this.finished;
  }
}
