// An evaluation's questions to a language model, and the answers. A group is all questions about one person.
import type { Generated, ListEnd } from './beams.ts';
import type { PromptTree, Token } from './prompt-tree.ts';
import type { Embedding, PromptPiece } from './segment.ts';
import type { Constraint } from './trie.ts';

export type Question = {
  prompt: PromptPiece[];
  /** Tokens whose logits after the prompt are returned. */
  scored?: number[];
  search?: {
    maxNewTokens: number;
    /** Limits the output to what it allows, which may end in a stop token. A large one is built when needed. */
    trie?: Constraint | (() => Constraint);
    /** For a list of which only the first entries count. */
    list?: ListEnd;
    /** Hypotheses kept, and results returned; 1, the default, is greedy. */
    beams?: number;
  };
};
/** logits: for `scored`. generated: best first, up to `beams` of them. Both are empty for an empty prompt. */
export type Answer = { logits: number[]; generated: Generated[] };

/** place: among the group's questions. leaf: the place in the tree that predicts the answer's first token. */
export type Asked = Question & { place: number; leaf: number };
export type Group = { index: number; tree: PromptTree<Token | Embedding>; asked: Asked[] };
