// Several prompts that begin alike as one row: what they share stands once, and each goes on as a branch that sees its own
// ancestors only, with positions that go on from them. Prompts of one person share the system turn and the history.
//   T slots of the longest tree of a batch; a shorter one is filled up at the right with slots that only see themselves.
import { tf } from '#lib/tensor/backend.ts';
import { embedPieces, type Replacement } from './embed-pieces.ts';
import type { PromptPiece } from './segment.ts';

type Slot = {
  token: number; // 0 where an embedding stands
  embedding: Float32Array | null;
  parent: number; // slot before this one, -1 at the start
  depth: number; // its position
};

/** leaves: for each prompt the slot whose output predicts its next token, -1 for an empty prompt. */
export type PromptTree = { slots: Slot[]; leaves: number[] };

const hidden = -1e9;

export function promptTree(prompts: PromptPiece[][]): PromptTree {
  const slots: Slot[] = [];
  const children = new Map<number, number[]>(); // -1: the first slots
  const follow = (parent: number, token: number, embedding: Float32Array | null): number => {
    const siblings = children.get(parent) ?? [];
    const known = siblings.find((index) => {
      const slot = slots[index] as Slot;
      return slot.token === token && sameVector(slot.embedding, embedding);
    });
    if (known !== undefined) return known;
    slots.push({ token, embedding, parent, depth: parent < 0 ? 0 : (slots[parent] as Slot).depth + 1 });
    children.set(parent, [...siblings, slots.length - 1]);
    return slots.length - 1;
  };
  const leaves = prompts.map((pieces) =>
    pieces.reduce(
      (parent, piece) =>
        'tokens' in piece
          ? piece.tokens.reduce((before, token) => follow(before, token, null), parent)
          : follow(parent, 0, piece.embedding),
      -1,
    ),
  );
  return { slots, leaves };
}

function sameVector(a: Float32Array | null, b: Float32Array | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.length === b.length && a.every((value, index) => value === b[index]);
}

/** What a slot sees, as additions to its scores: 0 for itself and its ancestors, -1e9 for the others. A filling one sees itself. */
export function visibility({ slots }: PromptTree, slot: number, length: number): Float32Array {
  const bias = new Float32Array(length).fill(hidden);
  for (let at = slot; at >= 0; at = slots[at]?.parent ?? -1) bias[at] = 0;
  return bias;
}

/** x (B, T, H), positions (B, T), bias (B, T, T) of a batch of trees. */
export function embedTrees(
  embedding: tf.Tensor2D,
  trees: PromptTree[],
): { x: tf.Tensor3D; positions: tf.Tensor2D; bias: tf.Tensor3D } {
  const batch = trees.length;
  const length = Math.max(...trees.map(({ slots }) => slots.length));
  const width = embedding.shape[1];
  const ids = new Int32Array(batch * length);
  const positions = new Int32Array(batch * length);
  const bias = new Float32Array(batch * length * length);
  const replacements: Replacement[] = [];
  const vectors: Float32Array[] = [];
  trees.forEach((tree, row) => {
    for (let column = 0; column < length; column++) {
      const place = row * length + column;
      const slot = tree.slots[column];
      bias.set(visibility(tree, column, length), place * length);
      if (!slot) continue;
      ids[place] = slot.token;
      positions[place] = slot.depth;
      if (slot.embedding) {
        replacements.push({ row, column, vector: vectors.length });
        vectors.push(slot.embedding);
      }
    }
  });
  const joined = new Float32Array(vectors.length * width);
  vectors.forEach((vector, index) => {
    joined.set(vector, index * width);
  });
  const shape: [number, number] = [batch, length];
  return {
    x: embedPieces(
      embedding,
      tf.tensor2d(ids, shape, 'int32'),
      replacements,
      vectors.length > 0 ? tf.tensor2d(joined, [vectors.length, width]) : null,
    ),
    positions: tf.tensor2d(positions, shape, 'int32'),
    bias: tf.tensor3d(bias, [batch, length, length]),
  };
}
