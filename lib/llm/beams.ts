// Beam search's bookkeeping, without tensors: which hypotheses are alive, which are finished, and which rows continue.
import type { Constraint } from './trie.ts';

/** `logProbability` sums over the tokens and the stop token, if one was generated; `tokens` leaves that out. */
export type Generated = { tokens: number[]; logProbability: number };

/** A token that could continue the hypothesis in a row; the log-probability is the token's own. */
export type Candidate = { row: number; token: number; logProbability: number };

export type SearchOptions = {
  beams: number;
  maxNewTokens: number;
  stop: readonly number[];
  trie?: Constraint;
  list?: ListEnd;
};

/** A list is complete once it has as many separators as entries: the next entry would be one too many. */
export type ListEnd = { separators: ReadonlySet<number>; entries: number };

/** row: where its logits are; decoding may move it between steps. */
type Hypothesis = Generated & { row: number };

function isFull({ separators, entries }: ListEnd, tokens: readonly number[]): boolean {
  return tokens.filter((token) => separators.has(token)).length >= entries;
}

/** One prompt's search. */
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

  /** Which tokens may follow in a row, or null for any. A complete sequence may also end. */
  allowed(hypothesis: Generated): number[] | null {
    const { trie, stop } = this.options;
    if (!trie) return null;
    const next = trie.allowed(hypothesis.tokens);
    return trie.isComplete(hypothesis.tokens) ? [...new Set([...next, ...stop])] : next;
  }

  /** Keeps the best candidates; each new hypothesis has the row it came from. */
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
        // cut off before the sequence was complete: no result under a trie
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
