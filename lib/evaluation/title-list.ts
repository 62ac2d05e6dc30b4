// Constraint for answers that list titles, "A; B; C": only titles of a given set come out, each at most once, between
// `least` and `most` of them. Titles are encoded with the separator that follows and the space before, because that is
// how a tokenizer cuts the joined text.
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { addSequence, type Constraint, type TrieNode, trieRoot } from '#lib/llm/trie.ts';

/** A title at the end of a list, or with its separator, which the tokenizer may merge into the title's last token. */
type Spelling = { title: number; separated: boolean };
type Node = TrieNode<Spelling>;

/** Prefix trees of a set of titles at the start of a list and after a separator; build once, use for many lists. */
export type TitleTrees = { first: Node; later: Node; count: number };

export function titleTrees(titles: { index: number; title: string }[], tokenizer: Tokenizer): TitleTrees {
  const [first, later] = [trieRoot<Spelling>(), trieRoot<Spelling>()];
  for (const { index, title } of titles) {
    const [last, separated] = [
      { title: index, separated: false },
      { title: index, separated: true },
    ];
    addSequence(first, tokenizer.encode(title), last);
    addSequence(first, tokenizer.encode(`${title};`), separated);
    addSequence(later, tokenizer.encode(` ${title}`), last);
    addSequence(later, tokenizer.encode(` ${title};`), separated);
  }
  return { first, later, count: titles.length };
}

/** The title that ends in a node, with or without its separator; the last one if several are spelled alike. */
function ending({ ends }: Node, separated: boolean): number | null {
  return ends.findLast((spelling) => spelling.separated === separated)?.title ?? null;
}

export function titleList(trees: TitleTrees, bounds: { least: number; most: number }): Constraint {
  const most = Math.min(bounds.most, trees.count);
  /** The node of the unfinished title at the prefix's end, and the titles before it. */
  function stand(prefix: readonly number[]): { node: Node; used: Set<number> } | null {
    const used = new Set<number>();
    let node = trees.first;
    for (const token of prefix) {
      const child = node.children.get(token);
      if (!child) return null;
      node = child;
      const title = ending(node, true);
      if (title !== null && !used.has(title)) {
        used.add(title);
        node = trees.later;
      }
    }
    return { node, used };
  }
  return {
    allowed(prefix) {
      const place = stand(prefix);
      if (!place) return [];
      const { node, used } = place;
      const [mayEnd, mayGoOn] = [used.size + 1 >= bounds.least, used.size + 1 < most];
      const out: number[] = [];
      for (const [token, child] of node.children) {
        // The last title has no separator after it.
        const separated = ending(child, true);
        if (!mayGoOn && separated !== null && !used.has(separated)) continue;
        const leadsOn = ({ title, separated }: Spelling) =>
          !used.has(title) && (separated ? mayGoOn : mayEnd);
        if (child.through.values().some(leadsOn)) out.push(token);
      }
      return out;
    },
    isComplete(prefix) {
      const place = stand(prefix);
      const title = place && ending(place.node, false);
      if (!place || title === null || place.used.has(title)) return false;
      return place.used.size + 1 >= bounds.least;
    },
  };
}
