// Several prompts with the same beginning as one row: the shared part is there once, and each prompt continues as a
// branch that sees only its own ancestors, with positions that continue theirs. So a person's history is read once,
// however many questions follow, and each prompt still computes exactly what it would alone. Generation shares all it
// can (`promptTree`); a training row shares the beginning of all its dialogues (lib/alignment/packed-row.ts).
//   row:        history | question 1 | question 2 | …       a place sees its ancestors and itself
//   positions:  0…P−1   | P…         | P…         | …
import { tf } from '#lib/tensor/backend.ts';
import { embedPlaces } from './embed-places.ts';
import type { Embedding, PromptPiece, TargetVector } from './segment.ts';

export type Token = { token: number; trainable: boolean };

/** A place is a token or a soft token. */
export type PromptTree<Place extends object> = {
  places: Place[]; // (T)
  parents: number[]; // (T) the place before this one in its own prompt, −1 at the start
  positions: number[]; // (T) from 0 in each prompt
};

const hidden = -1e9;

/** Adds the branch after the parent and returns the index of its last place. */
export function growBranch<Place extends object>(
  { places, parents, positions }: PromptTree<Place>,
  branch: readonly Place[],
  parent: number,
): number {
  let last = parent;
  for (const place of branch) {
    positions.push(last < 0 ? 0 : (positions[last] as number) + 1);
    parents.push(last);
    last = places.push(place) - 1;
  }
  return last;
}

/** One place for each token, one for a soft token. */
export function placesOf<Soft extends object>(pieces: readonly PromptPiece<Soft>[]): (Token | Soft)[] {
  return pieces.flatMap((piece): (Token | Soft)[] => {
    if (!('tokens' in piece)) return [piece];
    const { tokens, trainable = false } = piece;
    return tokens.map((token) => ({ token, trainable }));
  });
}

/** leaves: for each prompt, the place whose output predicts its next token; −1 for an empty prompt. */
export function promptTree(prompts: PromptPiece[][]): {
  tree: PromptTree<Token | Embedding>;
  leaves: number[];
} {
  const tree: PromptTree<Token | Embedding> = { places: [], parents: [], positions: [] };
  const children = new Map<number, number[]>(); // −1: the first places
  const leaves = prompts.map((pieces) =>
    placesOf(pieces).reduce((parent, place) => {
      const siblings = children.get(parent) ?? [];
      const known = siblings.find((sibling) => samePlace(tree.places[sibling] as Token | Embedding, place));
      if (known !== undefined) return known;
      const added = growBranch(tree, [place], parent);
      children.set(parent, [...siblings, added]);
      return added;
    }, -1),
  );
  return { tree, leaves };
}

type Soft = Embedding | TargetVector;

export function samePlace(a: Token | Soft, b: Token | Soft): boolean {
  if ('token' in a) return 'token' in b && a.token === b.token && a.trainable === b.trainable;
  if ('token' in b) return false;
  const [[kind, one], [otherKind, other]] = [kindAndVector(a), kindAndVector(b)];
  if (kind !== otherKind) return false;
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}

function kindAndVector(soft: Soft): [kind: string, vector: Float32Array] {
  if ('user' in soft) return ['user', soft.user];
  return 'item' in soft ? ['item', soft.item] : ['embedding', soft.embedding];
}

/** A place and all its ancestors, the place first. */
export function ancestorsOf({ parents }: { parents: readonly number[] }, place: number): number[] {
  const ancestors: number[] = [];
  for (let at = place; at >= 0; at = parents[at] ?? -1) ancestors.push(at);
  return ancestors;
}

/** What a place sees, as a bias on its scores (length): 0 for its ancestors and itself, −1e9 for all others. */
export function visibility(
  tree: { parents: readonly number[] },
  place: number,
  length: number,
): Float32Array {
  const bias = new Float32Array(length).fill(hidden);
  for (const ancestor of ancestorsOf(tree, place)) bias[ancestor] = 0;
  return bias;
}

/** A batch of trees as input to a forward pass, with the soft tokens' places. */
export type TreeTensors<Soft> = {
  ids: tf.Tensor2D; // int32 (B, T), 0 without a token
  positions: tf.Tensor2D; // int32 (B, T)
  bias: tf.Tensor3D; // (B, T, T)
  soft: { at: number; vector: Soft }[]; // at: row · T + column
};

/** Each tree is a row of T = `length` places, padded on the right with places that see only themselves. */
export function treeTensors<Place extends object>(
  trees: PromptTree<Place>[],
  length: number,
): TreeTensors<Exclude<Place, Token>> {
  const batch = trees.length;
  const ids = new Int32Array(batch * length);
  const positions = new Int32Array(batch * length);
  const bias = new Float32Array(batch * length * length);
  const soft: { at: number; vector: Exclude<Place, Token> }[] = [];
  trees.forEach((tree, row) => {
    for (let column = 0; column < length; column++) {
      const at = row * length + column;
      bias.set(visibility(tree, column, length), at * length);
      positions[at] = tree.positions[column] ?? 0;
      const place = tree.places[column];
      if (!place) continue;
      if (isToken(place)) ids[at] = place.token;
      else soft.push({ at, vector: place as Exclude<Place, Token> });
    }
  });
  return {
    ids: tf.tensor2d(ids, [batch, length], 'int32'),
    positions: tf.tensor2d(positions, [batch, length], 'int32'),
    bias: tf.tensor3d(bias, [batch, length, length]),
    soft,
  };
}

function isToken(place: object): place is Token {
  return 'token' in place;
}

/** x (B, T, H), positions (B, T), bias (B, T, T), T places of the longest tree. */
export function embedTrees(
  embedding: tf.Tensor2D,
  trees: PromptTree<Token | Embedding>[],
): { x: tf.Tensor3D; positions: tf.Tensor2D; bias: tf.Tensor3D } {
  const width = embedding.shape[1];
  const length = Math.max(...trees.map(({ places }) => places.length));
  const { ids, positions, bias, soft } = treeTensors(trees, length);
  const vectors = new Float32Array(soft.length * width);
  soft.forEach(({ vector }, row) => {
    vectors.set(vector.embedding, row * width);
  });
  const rowAt = new Map(soft.map(({ at }, row) => [at, row]));
  const rows = soft.length > 0 ? tf.tensor2d(vectors, [soft.length, width]) : null;
  return { x: embedPlaces(embedding, ids, rowAt, rows), positions, bias };
}
