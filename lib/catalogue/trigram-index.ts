// Words by their trigrams, so that those nearly like others are found without comparing all: an edit changes three trigrams
// at most, so words within d edits of others lack 3d of their trigrams at most, and only what holds all the others is compared.

import { distance } from 'fastest-levenshtein';

export type Near = { row: number; words: string; edits: number };
export type TrigramIndex = {
  /** The rows within so many edits of `words`, in no order. */
  within(words: string, edits: number): Near[];
};

const fewEnough = 100; // words that are sooner compared than counted any further

export function trigramIndex(all: readonly string[]): TrigramIndex {
  // Shortest first, so that what is of nearly one length are neighbours in every list below.
  const order = Int32Array.from(all.keys()).sort(
    (a, b) => (all[a]?.length ?? 0) - (all[b]?.length ?? 0) || a - b,
  );
  const holders = new Map<string, number[]>(); // trigram → places in `order`, rising
  for (const [place, row] of order.entries()) {
    for (const trigram of trigramsOf(all[row] ?? '')) {
      const places = holders.get(trigram);
      if (places) places.push(place);
      else holders.set(trigram, [place]);
    }
  }
  const shared = new Uint16Array(order.length); // trigrams in common with what is looked up; zero in between

  function within(words: string, edits: number): Near[] {
    const from = firstOfLength(words.length - edits);
    const until = firstOfLength(words.length + edits + 1);
    const found: Near[] = [];
    for (const place of sharing(trigramsOf(words), 3 * edits, from, until)) {
      const row = order[place] ?? 0;
      const own = all[row] ?? '';
      const needed = distance(own, words);
      if (needed <= edits) found.push({ row, words: own, edits: needed });
    }
    return found;
  }

  function firstOfLength(length: number): number {
    return placeOf(order.length, (place) => (all[order[place] ?? 0]?.length ?? 0) >= length);
  }

  /** Of the places from `from` to before `until`: those that can hold all of these trigrams but `lost`, and few others. */
  function sharing(trigrams: string[], lost: number, from: number, until: number): number[] {
    if (trigrams.length <= lost) return Array.from({ length: until - from }, (_, at) => from + at); // short: all are near
    const lists = trigrams
      .map((trigram) => holders.get(trigram) ?? [])
      .toSorted((a, b) => a.length - b.length);
    const seen: number[] = []; // places with one of the rarest: no other can hold enough
    let counted = 0;
    for (const [at, list] of lists.entries()) {
      if (at > lost && seen.length <= fewEnough) break;
      counted++;
      for (let next = placeOf(list.length, (one) => (list[one] ?? 0) >= from); next < list.length; next++) {
        const place = list[next] ?? until;
        if (place >= until) break;
        const count = shared[place] ?? 0;
        if (count === 0 && at > lost) continue;
        if (count === 0) seen.push(place);
        shared[place] = count + 1;
      }
    }
    const enough = seen.filter((place) => (shared[place] ?? 0) >= counted - lost);
    for (const place of seen) shared[place] = 0;
    return enough;
  }

  return { within };
}

function trigramsOf(words: string): string[] {
  const padded = `  ${words}  `; // so that one edit changes three trigrams at most, also at the ends
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return [...found];
}

/** The first of `count` places from which on `holds` is true. */
function placeOf(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
