// Assigns prompts to sequences of the context. A finished sequence keeps what it has read, so that the next prompt
// in the same conversation, or one with the same prefix, can reuse it.
//
// A sequence with the same key continues in place. Otherwise the least recently used one is taken, and the longest
// prefix shared with any other sequence, even a busy one, is copied over if that's worth a copy.

/** What's at one position of a prompt: a token id, or an embedding of the hidden size. */
export type Position = number | Float32Array;

export type Sequence = {
  readonly id: number;
  /** What libllama's memory holds for this sequence, in order. */
  held: Position[];
  key: string | null;
  busy: boolean;
  lastUsed: number;
};

/** The part of libllama's memory API the pool uses. */
export type SequenceMemory = {
  /** Forgets everything from position `length` on. */
  truncate(sequence: number, length: number): void;
  /** Replaces a sequence by a copy of another. */
  copy(from: number, to: number): void;
};

/** Copying moves a whole sequence's memory; with fewer shared positions than this, reading again is cheaper. */
const worthCopying = 32;

export class SequencePool {
  readonly sequences: Sequence[];
  private readonly memory: SequenceMemory;
  private clock = 0;

  constructor(count: number, memory: SequenceMemory) {
    this.memory = memory;
    this.sequences = Array.from({ length: count }, (_, id) => ({
      id,
      held: [],
      key: null,
      busy: false,
      lastUsed: 0,
    }));
  }

  /**
   * A sequence for a prompt, holding as much of its start as can be reused (never its last position), or null if
   * all are busy.
   */
  take(prompt: Position[], key: string | null): Sequence | null {
    const idle = this.sequences.filter(({ busy }) => !busy);
    if (idle.length === 0) return null;
    const limit = prompt.length - 1;
    const shared = new Map(this.sequences.map((each) => [each, commonPrefix(each.held, prompt, limit)]));
    const sharedWith = (sequence: Sequence) => shared.get(sequence) ?? 0;
    const longest = (among: Sequence[]) =>
      among.reduce<Sequence | null>(
        (best, each) => (!best || sharedWith(each) > sharedWith(best) ? each : best),
        null,
      );

    const own = longest(idle.filter((each) => key !== null && each.key === key));
    const other = longest(this.sequences);
    const source = other && sharedWith(other) >= worthCopying ? other : null;
    let sequence = own;
    if (!sequence) {
      const oldestFirst = [...idle].sort(
        (a, b) => Math.sign(a.held.length) - Math.sign(b.held.length) || a.lastUsed - b.lastUsed,
      );
      sequence = oldestFirst.find((each) => each !== source) ?? oldestFirst[0] ?? null;
    }
    if (!sequence) return null;
    let kept = sharedWith(sequence);
    if (source && source !== sequence && sharedWith(source) >= kept + worthCopying) {
      this.memory.copy(source.id, sequence.id);
      sequence.held = [...source.held];
      kept = sharedWith(source);
    }
    this.truncate(sequence, kept);
    sequence.busy = true;
    sequence.key = key;
    return sequence;
  }

  /** Returns a sequence; its contents stay until another prompt needs the room. */
  release(sequence: Sequence): void {
    sequence.busy = false;
    sequence.lastUsed = ++this.clock;
  }

  /** Clears a sequence whose memory can't be trusted. */
  forget(sequence: Sequence): void {
    this.truncate(sequence, 0);
    sequence.key = null;
  }

  private truncate(sequence: Sequence, length: number): void {
    this.memory.truncate(sequence.id, length);
    sequence.held.length = Math.min(length, sequence.held.length);
  }
}

/** How many positions two sequences share from the start; embeddings are equal if their bytes are. */
export function commonPrefix(a: readonly Position[], b: readonly Position[], limit: number): number {
  const end = Math.min(a.length, b.length, limit);
  let length = 0;
  while (length < end && samePosition(a[length], b[length])) length++;
  return length;
}

function samePosition(a: Position | undefined, b: Position | undefined): boolean {
  if (a === b) return true;
  if (!(a instanceof Float32Array && b instanceof Float32Array)) return false;
  return Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

const bytesOf = (values: Float32Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
