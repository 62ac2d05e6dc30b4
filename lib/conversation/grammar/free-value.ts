// A value in the model's own words, byte by byte: well-formed UTF-8 on one line, without quotes, without spaces at its
// ends or two in a row, without any other white space, and short.

/** pending: bytes that the character under way still needs, the next one between low and high; code: its bits so far. */
export type FreeState = {
  bytes: number;
  space: boolean;
  pending: number;
  low: number;
  high: number;
  code: number;
};

const most = 120; // bytes
const space = 0x20;

export const freeStart: FreeState = { bytes: 0, space: false, pending: 0, low: 0x80, high: 0xbf, code: 0 };

export function mayClose({ bytes, space: afterSpace, pending }: FreeState): boolean {
  return bytes > 0 && pending === 0 && !afterSpace;
}

/** The next state, or null where the byte cannot stand. */
export function freeStep(state: FreeState, byte: number): FreeState | null {
  const bytes = state.bytes + 1;
  if (state.pending > 0) {
    if (byte < state.low || byte > state.high) return null;
    const code = (state.code << 6) | (byte & 0x3f);
    if (state.pending === 1 && /\s/u.test(String.fromCodePoint(code))) return null;
    return { ...freeStart, bytes, pending: state.pending - 1, code };
  }
  if (byte === space) {
    return state.bytes === 0 || state.space || bytes >= most ? null : { ...freeStart, bytes, space: true };
  }
  if (byte < 0x80) {
    return byte < space || byte === 0x22 || byte === 0x7f || bytes > most ? null : { ...freeStart, bytes };
  }
  const character = characterOf(byte);
  return character && bytes + character.pending <= most ? { ...freeStart, ...character, bytes } : null;
}

/** What follows a first byte (Unicode 3.9, table 3-7): C1 controls, surrogates and overlong forms are left out. */
function characterOf(first: number): Omit<FreeState, 'bytes' | 'space'> | null {
  if (first < 0xc2 || first > 0xf4) return null;
  if (first < 0xe0) {
    return { pending: 1, low: first === 0xc2 ? 0xa0 : 0x80, high: 0xbf, code: first & 0x1f };
  }
  if (first < 0xf0) {
    const [low, high] = [first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf];
    return { pending: 2, low, high, code: first & 0x0f };
  }
  return {
    pending: 3,
    low: first === 0xf0 ? 0x90 : 0x80,
    high: first === 0xf4 ? 0x8f : 0xbf,
    code: first & 0x07,
  };
}
