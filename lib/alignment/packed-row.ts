// Packing: many questions about one history in one row of a training batch. The examples' longest common prefix
// (system prompt and history) stands once; every example's rest is a branch that attends to the prefix and to itself,
// with positions that go on from the prefix. Each branch computes exactly what it would alone, at a fraction of the
// tokens: one prompt, many labelled answers.
//   row:        prefix | branch 1 | branch 2 | …        attention: branch i sees prefix + itself (causal)
//   positions:  0…P−1  | P…       | P…       | …
import type { RenderedPiece } from '#lib/llm/chat-template.ts';

/** What could stand in the place of a trained token, and its share of the target; of one place they sum to one. */
export type Alternative = { token: number; share: number };
/** One position of a prompt: a token, or a vector of the target model waiting for its connector. */
export type Slot =
  | { token: number; trainable: boolean; alternatives?: Alternative[] } // its own token among them
  | { user: Float32Array }
  | { item: Float32Array };
export type Branch = { slots: Slot[]; weight: number };

export type PackedRow = {
  slots: Slot[]; // (T)
  positions: Int32Array; // (T)
  branchOf: Int32Array; // (T) 0 is the prefix
  weights: Float32Array; // (T) loss weight of predicting the slot at t from t−1's context; 0 where not trained
  previous: Int32Array; // (T) the place whose output predicts this one; −1 at the start
};

export function toSlots(pieces: RenderedPiece[]): Slot[] {
  const slots: Slot[] = [];
  for (const piece of pieces) {
    if ('tokens' in piece)
      for (const token of piece.tokens) slots.push({ token, trainable: piece.trainable });
    else slots.push('user' in piece ? { user: piece.user } : { item: piece.item });
  }
  return slots;
}

/** Trained tokens, and so their alternatives, never stand in a prefix. */
function same(a: Slot, b: Slot): boolean {
  if ('token' in a) return 'token' in b && a.token === b.token && a.trainable === b.trainable;
  if ('user' in a) return 'user' in b && a.user === b.user;
  return 'item' in b && a.item === b.item;
}

function commonPrefix(branches: Branch[]): number {
  const [first] = branches;
  if (!first) return 0;
  let length = 0;
  const untrained = (slot: Slot | undefined) => slot && !('token' in slot && slot.trainable);
  while (untrained(first.slots[length])) {
    const slot = first.slots[length] as Slot;
    const shared = branches.every((branch) => {
      const other = branch.slots[length];
      return other !== undefined && same(slot, other);
    });
    if (!shared) break;
    length++;
  }
  // A branch must keep at least one untrained slot of its own, or nothing would predict its first token.
  return Math.max(0, Math.min(length, ...branches.map((branch) => firstTrainable(branch) - 1)));
}

function firstTrainable(branch: Branch): number {
  const at = branch.slots.findIndex((slot) => 'token' in slot && slot.trainable);
  return at < 0 ? branch.slots.length : at;
}

/** Packs as many of the branches, in order, as fit into `length` slots. Returns null where not even one does. */
export function packRow(branches: Branch[], length: number): { row: PackedRow; used: number } | null {
  const fitting = branches.filter((branch) => branch.slots.length <= length);
  if (fitting.length === 0) return null;
  const prefix = commonPrefix(fitting);
  const kept: Branch[] = [];
  let size = prefix;
  for (const branch of fitting) {
    const rest = branch.slots.length - prefix;
    if (size + rest > length) continue;
    kept.push(branch);
    size += rest;
  }
  const row: PackedRow = {
    slots: [],
    positions: new Int32Array(size),
    branchOf: new Int32Array(size),
    weights: new Float32Array(size),
    previous: new Int32Array(size).fill(-1),
  };
  const place = (slot: Slot, position: number, branch: number, weight: number, previous: number) => {
    const t = row.slots.length;
    row.slots.push(slot);
    row.positions[t] = position;
    row.branchOf[t] = branch;
    row.previous[t] = previous;
    row.weights[t] = 'token' in slot && slot.trainable ? weight : 0;
  };
  for (let t = 0; t < prefix; t++) place((kept[0] as Branch).slots[t] as Slot, t, 0, 0, t - 1);
  kept.forEach((branch, b) => {
    branch.slots.slice(prefix).forEach((slot, i) => {
      const previous = i === 0 ? prefix - 1 : row.slots.length - 1;
      place(slot, prefix + i, b + 1, branch.weight, previous);
    });
  });
  return { row, used: kept.length };
}

/** Joins rows side by side into one row of several independent histories: prefixes differ, nothing is shared. */
export function joinRows(rows: PackedRow[]): PackedRow & { groupOf: Int32Array } {
  const size = rows.reduce((sum, row) => sum + row.slots.length, 0);
  const joined = {
    slots: rows.flatMap((row) => row.slots),
    positions: new Int32Array(size),
    branchOf: new Int32Array(size),
    weights: new Float32Array(size),
    previous: new Int32Array(size),
    groupOf: new Int32Array(size),
  };
  let start = 0;
  rows.forEach((row, group) => {
    const n = row.slots.length;
    joined.positions.set(row.positions, start);
    joined.branchOf.set(row.branchOf, start);
    joined.weights.set(row.weights, start);
    joined.previous.set(
      row.previous.map((at) => (at < 0 ? -1 : at + start)),
      start,
    );
    joined.groupOf.fill(group, start, start + n);
    start += n;
  });
  return joined;
}

/** Additive attention bias (T, T) of a joined row padded to `length`: 0 where t may look at s, −1e9 elsewhere. */
export function attentionBias(row: PackedRow & { groupOf: Int32Array }, length: number): Float32Array {
  const bias = new Float32Array(length * length).fill(-1e9);
  const n = row.slots.length;
  for (let t = 0; t < n; t++) {
    for (let s = 0; s <= t; s++) {
      if (row.groupOf[s] !== row.groupOf[t]) continue;
      if (row.branchOf[s] === 0 || row.branchOf[s] === row.branchOf[t]) bias[t * length + s] = 0;
    }
  }
  for (let t = n; t < length; t++) bias[t * length + t] = 0; // padding looks at itself: softmax stays finite
  return bias;
}
