// Rankings by score. Ties go to the lower item index, so that a ranking never depends on the sort.

/** Item indices, best first, without the history's items: all of them, or the first `count`. */
export function rankUnseen(
  scores: Float32Array,
  history: readonly number[] | ReadonlySet<number>,
  count = Number.POSITIVE_INFINITY,
): Int32Array {
  const seen = asSet(history);
  if (count >= scores.length / leastShareSorted) return allUnseen(scores, seen).subarray(0, count);
  let held: number[] = [];
  let worst = Number.NEGATIVE_INFINITY; // score of the last item sure to be kept
  const order = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || a - b;
  for (let item = 0; item < scores.length; item++) {
    if ((scores[item] as number) < worst || seen.has(item)) continue;
    held.push(item);
    if (held.length < heldAtOnce(count)) continue;
    held = held.sort(order).slice(0, count);
    worst = scores[held.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY;
  }
  return Int32Array.from(held.sort(order).slice(0, count));
}
const leastShareSorted = 8; // for more than an eighth, sorting everything is as fast
const heldAtOnce = (count: number) => 4 * count + 64;

/**
 * One number per item, smaller is better, so that sorting needs no comparison in JavaScript: a float32's bits, made
 * sortable, then the item. 32 bits and 21 for the item fill a double's 53: up to 2,097,152 items, and models have fewer.
 */
function allUnseen(scores: Float32Array, seen: ReadonlySet<number>): Int32Array {
  const plain = new Float32Array(scores.length);
  for (let item = 0; item < scores.length; item++) plain[item] = (scores[item] as number) + 0; // −0 is 0
  const bits = new Int32Array(plain.buffer);
  const keys = new Float64Array(scores.length);
  let unseen = 0;
  for (let item = 0; item < scores.length; item++) {
    if (seen.has(item)) continue;
    const own = bits[item] as number;
    keys[unseen++] = (own >= 0 ? 0x7fffffff - own : own >>> 0) * scores.length + item;
  }
  return Int32Array.from(keys.subarray(0, unseen).sort(), (key) => key % scores.length);
}

/** The rows worth most, each once, ties by lower row: the same as sorting them all. */
export function bestOf(
  rows: Iterable<number>,
  count: number,
  worthOf: (row: number) => number,
): { row: number; worth: number }[] {
  let held: { row: number; worth: number }[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  const taken = new Set<number>();
  const order = (a: { row: number; worth: number }, b: { row: number; worth: number }) =>
    b.worth - a.worth || a.row - b.row;
  for (const row of rows) {
    const worth = worthOf(row);
    if (worth < worst || taken.has(row)) continue;
    taken.add(row);
    held.push({ row, worth });
    if (held.length < heldAtOnce(count)) continue;
    held = held.sort(order).slice(0, count);
    worst = held.at(-1)?.worth ?? Number.POSITIVE_INFINITY;
  }
  return held.sort(order).slice(0, count);
}

/** The value at a place in these numbers, largest first, by Hoare's quickselect instead of sorting. Reorders them. */
export function valueAt(values: Float32Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) > pivot) left++;
      while ((values[right] as number) < pivot) right--;
      if (left > right) break;
      const moved = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = moved;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break; // everything between the two parts equals the pivot
  }
  return values[place] ?? 0;
}

/** An item's rank among itself and all items not in `history`; 1 is best. */
export function rankOf(
  scores: Float32Array,
  item: number,
  history: readonly number[] | ReadonlySet<number> = [],
): number {
  const own = scores[item] ?? Number.NEGATIVE_INFINITY;
  let rank = 1;
  // Adds comparisons as numbers: a branch would be mispredicted half of the time. This is five times as fast.
  for (let other = 0; other < item; other++) rank += Number((scores[other] as number) >= own);
  for (let other = item + 1; other < scores.length; other++) rank += Number((scores[other] as number) > own);
  for (const other of asSet(history)) {
    const score = scores[other];
    if (other === item || score === undefined) continue;
    if (score > own || (score === own && other < item)) rank--;
  }
  return rank;
}

function asSet(history: readonly number[] | ReadonlySet<number>): ReadonlySet<number> {
  return history instanceof Set ? history : new Set(history as readonly number[]);
}
