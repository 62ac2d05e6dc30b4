// Which sequence of the context reads which prompt. A finished sequence keeps what it has read, so that the next
// prompt of the same conversation, or one that opens the same way, continues where the two agree.
//
// A sequence of the same key is continued in place. Otherwise the one longest out of use is taken, and what the new
// prompt shares with any other sequence, busy ones included, is copied over when that is worth a copy.

/** What stands at one place of a prompt: a token id, or an embedding of the hidden size. */
export type Position = number | Float32Array;

export type Sequence = {
  readonly id: number;
  /** What libllama's memory holds of this sequence, in order. */
  held: Position[];
  key: string | null;
  busy: boolean;
  lastUsed: number;
};

/** The part of libllama's memory that the pool works on. */
export type SequenceMemory = {
  /** Forgets everything from position `length` on. */
  truncate(sequence: number, length: number): void;
  /** Replaces a sequence by a copy of another. */
  copy(from: number, to: number): void;
};

/** Copying moves a whole sequence's memory; fewer shared positions than this are read again instead. */
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

  /** A sequence for a prompt, holding as much of its start as could be reused (never its last position), or null when all are busy. */
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

  /** Gives a sequence back; what it holds stays until another prompt needs the room. */
  release(sequence: Sequence): void {
    sequence.busy = false;
    sequence.lastUsed = ++this.clock;
  }

  /** Forgets a sequence whose memory is in doubt. */
  forget(sequence: Sequence): void {
    this.truncate(sequence, 0);
    sequence.key = null;
  }

  private truncate(sequence: Sequence, length: number): void {
    this.memory.truncate(sequence.id, length);
    sequence.held.length = Math.min(length, sequence.held.length);
  }
}

/** How many positions two sequences share from the start; embeddings agree when their bytes do. */
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
