// Constraint for answers that list titles, "A; B; C": only titles of a given set come out, each at most once, between
// `least` and `most` of them. Titles are encoded with the separator that follows and the space before, because that is
// how a tokenizer cuts the joined text.

import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { Constraint } from '#lib/llm/trie.ts';

type Node = {
  children: Map<number, Node>;
  ending: number[]; // titles whose tokens, with no separator after them, lead through here
  separated: number[]; // titles that lead through here with their separator; the tokenizer may cut these otherwise
  endOf: number | null;
  separatorOf: number | null;
};

const emptyNode = (): Node => ({
  children: new Map(),
  ending: [],
  separated: [],
  endOf: null,
  separatorOf: null,
});

/** Prefix trees of a set of titles at the start of a list and after a separator; build once, use for many lists. */
export type TitleTrees = { first: Node; later: Node; count: number };

export function titleTrees(titles: { index: number; title: string }[], tokenizer: Tokenizer): TitleTrees {
  const trees: TitleTrees = { first: emptyNode(), later: emptyNode(), count: titles.length };
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
    child[kind === 'endOf' ? 'ending' : 'separated'].push(index);
    node = child;
  }
  node[kind] = index;
}

export function titleList(trees: TitleTrees, bounds: { least: number; most: number }): Constraint {
  const most = Math.min(bounds.most, trees.count);
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
      const [mayEnd, mayGoOn] = [used.size + 1 >= bounds.least, used.size + 1 < most];
      const unused = (title: number) => !used.has(title);
      const out: number[] = [];
      for (const [token, child] of node.children) {
        // The last title takes no separator after it.
        if (!mayGoOn && child.separatorOf !== null && unused(child.separatorOf)) continue;
        if ((mayEnd && child.ending.some(unused)) || (mayGoOn && child.separated.some(unused)))
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
