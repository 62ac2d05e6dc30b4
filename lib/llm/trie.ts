// All sequences generation may produce, as a prefix tree over tokens: what may follow a prefix is its node's children.

/** What generation may write: which tokens may follow, and whether it may stop here. */
export type Constraint = {
  allowed(prefix: readonly number[]): number[];
  isComplete(prefix: readonly number[]): boolean;
};

type Node = { children: Map<number, Node>; end: boolean };

export class TokenTrie implements Constraint {
  private readonly root: Node = { children: new Map(), end: false };

  static from(sequences: Iterable<readonly number[]>): TokenTrie {
    const trie = new TokenTrie();
    for (const sequence of sequences) trie.add(sequence);
    return trie;
  }

  add(sequence: readonly number[]): void {
    let node = this.root;
    for (const token of sequence) {
      let child = node.children.get(token);
      if (!child) {
        child = { children: new Map(), end: false };
        node.children.set(token, child);
      }
      node = child;
    }
    node.end = true;
  }

  /** The tokens with which some sequence goes on after the prefix; none where nothing starts with it. */
  allowed(prefix: readonly number[]): number[] {
    return [...(this.find(prefix)?.children.keys() ?? [])];
  }

  /** Whether the prefix is a whole sequence, which longer ones may go on from. */
  isComplete(prefix: readonly number[]): boolean {
    return this.find(prefix)?.end ?? false;
  }

  private find(prefix: readonly number[]): Node | undefined {
    let node: Node | undefined = this.root;
    for (const token of prefix) node = node?.children.get(token);
    return node;
  }
}
