// The searches for a batch of groups, once their prompts are read. Every step adds a token to each live hypothesis, and
// equal hypotheses of two searches on one prompt share a row.
//   T places of the longest group, N rows of all groups, one more token per step
import { tf } from '#lib/tensor/backend.ts';
import { numbersOf } from '#lib/tensor/nn.ts';
import { BeamSearch, type Candidate } from './beams.ts';
import { embedPlaces } from './embed-places.ts';
import { type KVCache, keepPrompts, selectRows, trimPrefix } from './kv-cache.ts';
import type { Llama, MergedLora } from './llama.ts';
import { visibility } from './prompt-tree.ts';
import type { Answer, Asked, Group } from './question.ts';

const worthTrimming = 0.9; // of the positions; trimming copies the rest

type Row = { leaf: number; from: number; token: number }; // from: the row it continues
type Searching = {
  group: Group;
  searches: { search: BeamSearch; asked: Asked }[];
  rows: Row[];
  start: number; // its first row among all groups' rows
};
const idle: Row = { leaf: 0, from: 0, token: 0 }; // of a finished group that is still in the cache

/** Fills the answers' `generated`. h (B, T, H): the prompts' states; the cache has their keys and values. */
export function decode(
  llama: Llama,
  h: tf.Tensor3D,
  groups: Group[],
  answers: Answer[][],
  stop: number[],
  cache: KVCache,
  merged: MergedLora | undefined,
): void {
  let length = h.shape[1];
  const all = groups.map((group): Searching => {
    const searches = group.asked.flatMap((asked) => {
      if (!asked.search) return [];
      const { trie, beams = 1, ...rest } = asked.search;
      const own = typeof trie === 'function' ? trie() : trie;
      return [{ asked, search: new BeamSearch({ ...rest, beams, stop, ...(own ? { trie: own } : {}) }) }];
    });
    return { group, searches, rows: [], start: 0 };
  });
  all.forEach(placeRows);
  let active = all;
  layOut(active);
  let logits = tf.tidy(() => {
    const leaves = active.flatMap((one, group) => heldRows(one).map(({ leaf }) => ({ group, place: leaf })));
    return llama.logits(statesAt(h, leaves));
  });
  try {
    for (let step = 0; ; step++) {
      advanceAll(active, logits);
      logits.dispose();
      active.forEach(placeRows);
      const living = active.filter(({ rows }) => rows.length > 0);
      if (living.length === 0) break;
      const kept = 2 * living.length <= active.length ? living : active; // dropping groups copies the cache
      if (kept !== active) {
        const places = kept.map((one) => active.indexOf(one));
        keepPrompts(cache, places);
      }
      const origins = kept.flatMap((one) => heldRows(one).map(({ from }) => one.start + from));
      selectRows(
        cache,
        origins,
        kept.map((one) => heldRows(one).length),
      );
      layOut(kept);
      // No row sees past the last leaf that is left, and the longest answers come first in the tree.
      const needed = 1 + Math.max(...kept.flatMap(({ rows }) => rows.map(({ leaf }) => leaf)));
      if (needed <= worthTrimming * length) {
        trimPrefix(cache, needed);
        length = needed;
      }
      active = kept;
      logits = tf.tidy(() => decodeStep(llama, active, length, step, cache, merged));
    }
  } finally {
    logits.dispose();
  }
  for (const { group, searches } of all)
    for (const { search, asked } of searches)
      (answers[group.index]?.[asked.place] as Answer).generated = search.results();
}

function heldRows({ rows }: Searching): Row[] {
  return rows.length > 0 ? rows : [idle];
}

function layOut(groups: Searching[]): void {
  let start = 0;
  for (const one of groups) {
    one.start = start;
    start += heldRows(one).length;
  }
}

/** One row per distinct live hypothesis; equal ones of two searches on one prompt share it. */
function placeRows(group: Searching): void {
  const rows = new Map<string, Row & { at: number }>();
  for (const { search, asked } of group.searches) {
    for (const hypothesis of search.live) {
      const key = `${asked.leaf}:${hypothesis.tokens.join()}`;
      const token = hypothesis.tokens.at(-1) ?? 0;
      const row = rows.get(key) ?? { leaf: asked.leaf, from: hypothesis.row, token, at: rows.size };
      rows.set(key, row);
      hypothesis.row = row.at;
    }
  }
  group.rows = [...rows.values()];
}

/** Adds a token to every row: logits (N, V). */
function decodeStep(
  llama: Llama,
  groups: Searching[],
  length: number,
  step: number,
  cache: KVCache,
  merged: MergedLora | undefined,
): tf.Tensor2D {
  const count = groups.reduce((sum, one) => sum + heldRows(one).length, 0);
  const seen = length + step + 1;
  const bias = new Float32Array(count * seen);
  const positions = new Int32Array(count);
  const tokens = new Int32Array(count);
  for (const one of groups) {
    const { tree } = one.group;
    const masks = new Map<number, Float32Array>();
    heldRows(one).forEach(({ leaf, token }, row) => {
      const at = one.start + row;
      const mask = masks.get(leaf) ?? visibility(tree, leaf, length);
      masks.set(leaf, mask);
      bias.set(mask, at * seen);
      positions[at] = (tree.positions[leaf] ?? 0) + 1 + step;
      tokens[at] = token;
    });
  }
  const h = llama.forward(embedPlaces(llama.embedding, tf.tensor2d(tokens, [count, 1], 'int32')), {
    positions: tf.tensor2d(positions, [count, 1], 'int32'),
    bias: tf.tensor3d(bias, [count, 1, seen]),
    ...(merged ? { lora: merged } : {}),
    cache,
  });
  return llama.logits(h.reshape([count, llama.config.hiddenSize]));
}

/** Finds the candidates of every live hypothesis; only the few numbers needed leave the tensors. */
function advanceAll(groups: Searching[], logits: tf.Tensor2D): void {
  const vocabulary = logits.shape[1];
  const normalizers = numbersOf(() => tf.logSumExp(logits, -1));
  const looks = groups.flatMap(({ searches, start }) =>
    searches.flatMap(({ search, asked }) =>
      search.live.map((hypothesis) => ({
        search,
        row: hypothesis.row,
        global: start + hypothesis.row,
        allowed: search.allowed(hypothesis),
        count: Math.min(2 * (asked.search?.beams ?? 1), vocabulary),
      })),
    ),
  );
  const candidates = new Map<BeamSearch, Candidate[]>();
  const add = (search: BeamSearch, global: number, candidate: Candidate) => {
    const own = candidates.get(search) ?? [];
    own.push({ ...candidate, logProbability: candidate.logProbability - (normalizers[global] ?? 0) });
    candidates.set(search, own);
  };
  const free = looks.filter(({ allowed }) => allowed === null);
  if (free.length > 0) {
    const rows = [...new Set(free.map(({ global }) => global))];
    const count = Math.max(...free.map((look) => look.count));
    const [values, tokens] = best(logits, rows, count);
    for (const { search, row, global, count: own } of free) {
      const start = rows.indexOf(global) * count;
      for (let place = start; place < start + own; place++)
        add(search, global, { row, token: tokens[place] ?? 0, logProbability: values[place] ?? 0 });
    }
  }
  const bound = looks.flatMap(({ search, row, global, allowed }) =>
    (allowed ?? []).map((token) => ({ search, row, global, token })),
  );
  if (bound.length > 0) {
    const places = Int32Array.from(bound, ({ global, token }) => global * vocabulary + token);
    const values = numbersOf(() => tf.gather(logits.flatten(), tf.tensor1d(places, 'int32')));
    bound.forEach(({ search, row, global, token }, index) => {
      add(search, global, { row, token, logProbability: values[index] ?? 0 });
    });
  }
  for (const { searches } of groups)
    for (const { search } of searches) if (!search.done) search.advance(candidates.get(search) ?? []);
}

/** The `count` highest logits of some rows, and their tokens, row by row. */
function best(logits: tf.Tensor2D, rows: number[], count: number) {
  return tf.tidy(() => {
    const { values, indices } = tf.topk(tf.gather(logits, tf.tensor1d(rows, 'int32')), count);
    return [values.dataSync(), indices.dataSync()] as const;
  });
}

/** (B, T, H) → (K, H) at K places. */
export function statesAt(h: tf.Tensor3D, wanted: { group: number; place: number }[]): tf.Tensor2D {
  const [, length, width] = h.shape;
  const places = Int32Array.from(wanted, ({ group, place }) => group * length + place);
  return tf.gather(h.reshape<tf.Tensor2D>([-1, width]), tf.tensor1d(places, 'int32'));
}
