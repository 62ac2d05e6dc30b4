import { beforeEach, expect, test } from 'vitest';
import { commonPrefix, type Position, type Sequence, SequencePool } from '#lib/runtime/sequence-pool.ts';

let log: string[];
const memory = {
  truncate: (sequence: number, length: number) => {
    log.push(`truncate ${sequence} to ${length}`);
  },
  copy: (from: number, to: number) => {
    log.push(`copy ${from} to ${to}`);
  },
};
beforeEach(() => {
  log = [];
});

const counting = (length: number, from = 0): Position[] => Array.from({ length }, (_, i) => from + i);

/** Takes a sequence and reads the whole prompt into it. */
function read(pool: SequencePool, prompt: Position[], key: string | null): Sequence {
  const sequence = pool.take(prompt, key) as Sequence;
  sequence.held = [...prompt];
  return sequence;
}

test('a conversation continues in its own sequence, after the shared prefix', () => {
  const pool = new SequencePool(3, memory);
  const first = read(pool, counting(10), 'a');
  pool.release(first);
  pool.release(read(pool, counting(10, 500), 'b'));
  const again = pool.take([...counting(8), 99, 98], 'a');
  expect(again).toBe(first);
  expect(again?.held).toEqual(counting(8));
  expect(log.at(-1)).toBe(`truncate ${first.id} to 8`);
});

test('the same prompt again reuses all but its last position, which gives the logits', () => {
  const pool = new SequencePool(1, memory);
  pool.release(read(pool, counting(10), 'a'));
  expect(pool.take(counting(10), 'a')?.held).toEqual(counting(9));
});

test('a long prefix is copied from another conversation, a short one is read again', () => {
  const pool = new SequencePool(3, memory);
  const busy = read(pool, counting(100), 'busy');
  const long = pool.take([...counting(60), 999], 'long');
  expect(long?.held).toEqual(counting(60));
  expect(log).toContain(`copy ${busy.id} to ${long?.id}`);
  log = [];
  const short = pool.take([...counting(5), 999], 'short');
  expect(short?.held).toEqual([]);
  expect(log.some((line) => line.startsWith('copy'))).toBe(false);
});

test('an unused sequence is taken first, then the least recently used, and none while all are busy', () => {
  const pool = new SequencePool(2, memory);
  const first = read(pool, counting(5), 'a');
  pool.release(first);
  const second = read(pool, counting(5, 100), 'b');
  expect(second).not.toBe(first);
  pool.release(second);
  expect(pool.take(counting(5, 200), 'c')).toBe(first);
  expect(pool.take(counting(5, 300), 'd')).toBe(second);
  expect(pool.take(counting(5, 400), 'e')).toBeNull();
});

test('embeddings are equal if their bytes are', () => {
  const one = Float32Array.of(1, 2);
  expect(commonPrefix([1, one, 2], [1, Float32Array.of(1, 2), 2], 9)).toBe(3);
  expect(commonPrefix([1, one, 2], [1, Float32Array.of(1, 3), 2], 9)).toBe(1);
  expect(commonPrefix([1, one], [1, 2], 9)).toBe(1);
  expect(commonPrefix([1, 2, 3], [1, 2, 3], 2)).toBe(2);
});
