// Constraint for answers that list titles, "A; B; C": only titles of a given set come out, each at most once, between
// `least` and `most` of them. Titles are encoded with the separator that follows and the space before, because that is
// how a tokenizer cuts the joined text.

import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { Constraint } from '#lib/llm/trie.ts';

type Node = {
  children: Map<number, Node>;
  titles: number[];
  endOf: number | null;
  separatorOf: number | null;
};

const emptyNode = (): Node => ({ children: new Map(), titles: [], endOf: null, separatorOf: null });

/** Prefix trees of a set of titles at the start of a list and after a separator; build once, use for many lists. */
export type TitleTrees = { first: Node; later: Node };

export function titleTrees(titles: { index: number; title: string }[], tokenizer: Tokenizer): TitleTrees {
  const trees: TitleTrees = { first: emptyNode(), later: emptyNode() };
  for (const { index, title } of titles) {
    add(trees.first, tokenizer.encode(title), index, 'endOf');
    add(trees.first, tokenizer.encode(`${title};`), index, 'separatorOf');
    add(trees.later, tokenizer.encode(` ${title}`), index, 'endOf');
    add(trees.later, tokenizer.encode(` ${title};`), index, 'separatorOf');
  }
  return trees;
}

function add(root: Node, tokens: number[], index: number, kind: 'endOf' | 'separatorOf'): void {
  let node = root;
  for (const token of tokens) {
    const child = node.children.get(token) ?? emptyNode();
    node.children.set(token, child);
    if (child.titles.at(-1) !== index) child.titles.push(index);
    node = child;
  }
  node[kind] = index;
}

export function titleList(trees: TitleTrees, bounds: { least: number; most: number }): Constraint {
  /** Where a prefix stands: the node within the present title, and the titles before it. */
  function stand(prefix: readonly number[]): { node: Node; used: Set<number> } | null {
    const used = new Set<number>();
    let node = trees.first;
    for (const token of prefix) {
      const child = node.children.get(token);
      if (!child) return null;
      node = child;
      if (node.separatorOf !== null && !used.has(node.separatorOf)) {
        used.add(node.separatorOf);
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
      const last = used.size + 1 >= bounds.most;
      const out: number[] = [];
      for (const [token, child] of node.children) {
        if (!child.titles.some((title) => !used.has(title))) continue;
        // The last title takes no separator after it.
        if (last && child.separatorOf !== null && child.endOf === null && child.children.size === 0) continue;
        out.push(token);
      }
      return out;
    },
    isComplete(prefix) {
      const place = stand(prefix);
      if (!place || place.node.endOf === null || place.used.has(place.node.endOf)) return false;
      return place.used.size + 1 >= bounds.least;
    },
  };
}
