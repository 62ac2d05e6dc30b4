// Prefix trees over tokens. Each sequence has a label, and a node knows the labels of the sequences that pass through
// it and of those that end in it. A constraint uses the tree to decide what generation may write next.

/** What generation may write: which tokens may follow, and whether it may stop here. */
export type Constraint = {
  allowed(prefix: readonly number[]): number[];
  isComplete(prefix: readonly number[]): boolean;
};

export type TrieNode<Label> = {
  children: Map<number, TrieNode<Label>>; // by the next token
  through: Set<Label>;
  ends: Label[];
};

export function trieRoot<Label>(): TrieNode<Label> {
  return { children: new Map(), through: new Set(), ends: [] };
}

export function addSequence<Label>(root: TrieNode<Label>, tokens: readonly number[], label: Label): void {
  let node = root;
  for (const token of tokens) {
    const child = node.children.get(token) ?? trieRoot<Label>();
    node.children.set(token, child);
    child.through.add(label);
    node = child;
  }
  node.ends.push(label);
}

/** Allows exactly these sequences. A complete one may still continue as a longer one that begins with it. */
export function sequenceConstraint(sequences: Iterable<readonly number[]>): Constraint {
  const root = trieRoot<null>();
  for (const sequence of sequences) addSequence(root, sequence, null);
  const find = (prefix: readonly number[]) => {
    let node: TrieNode<null> | undefined = root;
    for (const token of prefix) node = node?.children.get(token);
    return node;
  };
  return {
    allowed: (prefix) => [...(find(prefix)?.children.keys() ?? [])],
    isComplete: (prefix) => (find(prefix)?.ends.length ?? 0) > 0,
  };
}
