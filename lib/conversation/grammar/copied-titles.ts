// A title that can only be copied, byte by byte, out of given texts: from the start of a word to the end of one. In
// scripts that write particles against the word, it may end inside one. Several titles are separated by `; `.
// A state holds every place in the texts at which the copy may be, so it costs no search.

/** spots: the places of the bytes that would continue the copy, or one of the two below. bytes: of the value. */
export type CopyState = { spots: readonly number[]; bytes: number };

export type CopyMachine = {
  start: CopyState;
  possible: boolean; // whether there is anything to copy
  step(state: CopyState, byte: number): CopyState | null;
  mayClose(state: CopyState): boolean;
};

const anyStart = -1; // before a title
const afterSemicolon = -2;
const most = 200; // bytes of a value
const longestWord = 60; // bytes from a place to the next end of a word; a longer one cannot be copied
const [space, quote, semicolon] = [0x20, 0x22, 0x3b];
const inWord = /[\p{L}\p{N}\p{M}]/u;
const withoutSpaces =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function copyMachine(texts: readonly string[]): CopyMachine {
  const all = texts.map((text) => `${text}\n`).join(''); // a line break never matches
  const bytes = new TextEncoder().encode(all);
  const { starts, ends } = wordsOf(all, bytes.length);
  const toEnd = distances(bytes, ends);
  const startsBy = new Map<number, number[]>();
  for (const at of starts) {
    if ((toEnd[at + 1] ?? Infinity) > longestWord) continue;
    const byte = bytes[at] as number;
    startsBy.set(byte, [...(startsBy.get(byte) ?? []), at]);
  }

  return {
    start: { spots: [anyStart], bytes: 0 },
    possible: startsBy.size > 0,
    step(state, byte) {
      const length = state.bytes + 1;
      const spots: number[] = [];
      const copy = (at: number) => {
        if (byte >= space && bytes[at] === byte && length + (toEnd[at + 1] ?? Infinity) <= most)
          spots.push(at + 1);
      };
      for (const spot of state.spots) {
        if (spot === anyStart) for (const at of startsBy.get(byte) ?? []) copy(at);
        else if (spot === afterSemicolon) {
          if (byte === space) spots.push(anyStart);
        } else copy(spot);
      }
      const room = length + 1 + longestWord < most;
      if (byte === semicolon && room && state.spots.some((spot) => spot > 0 && ends.has(spot)))
        spots.push(afterSemicolon);
      return spots.length > 0 ? { spots, bytes: length } : null;
    },
    mayClose: ({ spots }) => spots.some((spot) => spot > 0 && ends.has(spot)),
  };
}

/** Byte places at which a word begins, and those just after the end of one. */
function wordsOf(text: string, length: number): { starts: number[]; ends: Set<number> } {
  const starts: number[] = [];
  const ends = new Set<number>();
  let at = 0; // in bytes
  let before = '\n';
  for (const character of text) {
    const joins = inWord.test(before) && inWord.test(character);
    if (!joins && /[^\s";|]/u.test(character)) starts.push(at);
    if (/[^\s";]/u.test(before) && (!joins || withoutSpaces.test(before) || withoutSpaces.test(character)))
      ends.add(at);
    at += utf8Length(character);
    before = character;
  }
  if (!/[\s";]/u.test(before)) ends.add(length);
  return { starts, ends };
}

/** For each place, how many bytes are left until the end of a word; Infinity where a quote or a line break is first. */
function distances(bytes: Uint8Array, ends: ReadonlySet<number>): number[] {
  const out = Array<number>(bytes.length + 1).fill(Infinity);
  for (let at = bytes.length; at >= 0; at--) {
    const byte = bytes[at];
    const barrier = byte === undefined || byte === quote || byte < space;
    out[at] = ends.has(at) ? 0 : barrier ? Infinity : 1 + (out[at + 1] ?? Infinity);
  }
  return out;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
