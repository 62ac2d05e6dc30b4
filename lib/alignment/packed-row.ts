// Packing: many dialogues about one person in one row of training. What all of them begin with (system prompt and history)
// stands once, and each dialogue's rest is a branch behind it: one prompt, many labelled answers, at a fraction of the tokens.
// A row is a prompt tree (lib/llm/prompt-tree.ts) whose trained tokens carry weights; several people stand side by side in it.
import { growBranch, type PromptTree, samePlace, type Token } from '#lib/llm/prompt-tree.ts';
import type { TargetVector } from '#lib/llm/segment.ts';

/** What could stand in the place of a trained token, and its share of the target; those of one place sum to one. */
export type Alternative = { token: number; share: number };
/** A token (its own token is among its alternatives), or a vector of the target model waiting for its connector. */
export type TrainedPlace = (Token & { alternatives?: Alternative[] }) | TargetVector;
/** A dialogue before it is packed. weight: how much each of its trained tokens counts in the loss. */
export type Branch = { places: TrainedPlace[]; weight: number };
/** weights: (T) of predicting each place from its parent's output, in single precision; 0 where nothing is trained. */
export type PackedRow = PromptTree<TrainedPlace> & { weights: number[] };

const isTrained = (place: TrainedPlace | undefined) =>
  place !== undefined && 'token' in place && place.trainable;

/** How many places all branches begin with. Trained tokens, and so their alternatives, are never among them. */
function commonPrefix(branches: Branch[]): number {
  const [first] = branches;
  if (!first) return 0;
  let length = 0;
  for (const place of first.places) {
    const others = branches.map(({ places }) => places[length]);
    if (isTrained(place) || !others.every((other) => other && samePlace(place, other))) break;
    length++;
  }
  // A branch keeps at least one untrained place of its own, or nothing would predict its first token.
  return Math.max(0, Math.min(length, ...branches.map((branch) => firstTrained(branch) - 1)));
}

function firstTrained({ places }: Branch): number {
  const at = places.findIndex(isTrained);
  return at < 0 ? places.length : at;
}

/** Packs as many of the branches, in order, as fit into `length` places. Returns null where not even one does. */
export function packRow(branches: Branch[], length: number): { row: PackedRow; used: number } | null {
  const fitting = branches.filter((branch) => branch.places.length <= length);
  const [first] = fitting;
  if (!first) return null;
  const prefix = commonPrefix(fitting);
  const row: PackedRow = { places: [], parents: [], positions: [], weights: [] };
  const endOfPrefix = growBranch(row, first.places.slice(0, prefix), -1);
  row.weights.push(...Array<number>(prefix).fill(0));
  let used = 0;
  for (const { places, weight } of fitting) {
    const rest = places.slice(prefix);
    if (row.places.length + rest.length > length) continue;
    growBranch(row, rest, endOfPrefix);
    row.weights.push(...rest.map((place) => (isTrained(place) ? Math.fround(weight) : 0)));
    used++;
  }
  return { row, used };
}

/** Rows side by side as one: trees with roots of their own, which share and see nothing of each other. */
export function joinRows(rows: PackedRow[]): PackedRow {
  const joined: PackedRow = { places: [], parents: [], positions: [], weights: [] };
  for (const { places, parents, positions, weights } of rows) {
    const start = joined.places.length;
    joined.places.push(...places);
    joined.parents.push(...parents.map((parent) => (parent < 0 ? -1 : parent + start)));
    joined.positions.push(...positions);
    joined.weights.push(...weights);
  }
  return joined;
}
