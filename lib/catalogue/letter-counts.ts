// How often words have each letter. It bounds the edit distance from below: an edit takes one letter away, adds one, or both. So
// of words far from all titles only the few that share their letters are compared, where trigrams would leave out none.

const kinds = 32; // a to z, digits, a space, and the other characters in four kinds
const letterA = 97;

export type LetterCounts = {
  /** Counts of the words looked up, for `fewestEdits`. */
  of(words: string): Uint8Array;
  fewestEdits(row: number, wanted: Uint8Array): number;
};

export function letterCounts(all: readonly string[]): LetterCounts {
  const counts = new Uint8Array(all.length * kinds);
  for (const [row, words] of all.entries()) count(words, counts.subarray(row * kinds, (row + 1) * kinds));
  return {
    of: (words) => count(words, new Uint8Array(kinds)),
    fewestEdits(row, wanted) {
      let more = 0;
      let fewer = 0;
      for (let kind = 0; kind < kinds; kind++) {
        const difference = (counts[row * kinds + kind] as number) - (wanted[kind] as number);
        if (difference > 0) more += difference;
        else fewer -= difference;
      }
      return Math.max(more, fewer);
    },
  };
}

/** A count stops at 255: what is cut off on both sides only lowers the bound. */
function count(words: string, into: Uint8Array): Uint8Array {
  for (let at = 0; at < words.length; at++) {
    const kind = kindOf(words.charCodeAt(at));
    if ((into[kind] as number) < 255) into[kind] = (into[kind] as number) + 1;
  }
  return into;
}

function kindOf(unit: number): number {
  if (unit >= letterA && unit < letterA + 26) return unit - letterA;
  if (unit >= 48 && unit <= 57) return 26;
  return unit === 32 ? 27 : 28 + (unit & 3);
}
