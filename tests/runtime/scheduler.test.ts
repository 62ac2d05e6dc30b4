import { expect, test } from 'vitest';
import type { Batch } from '#lib/runtime/batch.ts';
import { type Reader, Scheduler } from '#lib/runtime/scheduler.ts';
import { type Position, SequencePool } from '#lib/runtime/sequence-pool.ts';

/** An engine that only counts: every decode notes which sequences it read from. */
function counting(sequences: number) {
  const reads: number[][] = [];
  let row = 0;
  let current: number[] = [];
  const batch = {
    capacity: 512,
    get size() {
      return row;
    },
    clear: () => {
      row = 0;
      current = [];
    },
    add: (_position: Position, sequence: number) => {
      current.push(sequence);
      return row++;
    },
  } as unknown as Batch;
  const scheduler = new Scheduler({
    batch,
    pool: new SequencePool(sequences, { truncate: () => {}, copy: () => {} }),
    decode: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      reads.push(current);
      return 0;
    },
    logitsAt: () => new Float32Array(1),
  });
  return { scheduler, reads };
}

function reader(name: string, length: number, ended: string[], patience = 0, answer = 0): Reader {
  let said = 0;
  return {
    prompt: Array.from({ length }, (_, i) => name.charCodeAt(0) * 1_000 + i),
    key: name,
    patience,
    next: () => (said++ < answer ? [said] : null),
    ended: () => ended.push(name),
  };
}

test('a prompt with less patience is read before those that came earlier', async () => {
  const { scheduler } = counting(4);
  const ended: string[] = [];
  scheduler.submit(reader('a', 600, ended, 2));
  scheduler.submit(reader('b', 600, ended, 1));
  scheduler.submit(reader('c', 600, ended, 0));
  await expect.poll(() => ended).toHaveLength(3);
  expect(ended).toEqual(['c', 'b', 'a']);
});

test('a prompt with less patience takes the next free sequence', async () => {
  const { scheduler } = counting(1);
  const ended: string[] = [];
  scheduler.submit(reader('a', 300, ended, 0, 3));
  scheduler.submit(reader('b', 100, ended, 5));
  scheduler.submit(reader('c', 100, ended, 0));
  await expect.poll(() => ended).toHaveLength(3);
  expect(ended).toEqual(['a', 'c', 'b']);
});

test('while one streams, a step reads more if several prompts wait than if one does', async () => {
  const stepsUntilRead = async (prompts: number) => {
    const { scheduler, reads } = counting(8);
    const ended: string[] = [];
    scheduler.submit(reader('s', 10, ended, 0, Number.POSITIVE_INFINITY));
    await expect.poll(() => reads.length).toBeGreaterThan(2);
    const before = reads.length;
    let after = 0;
    for (let one = 0; one < prompts; one++) {
      const each = reader(String.fromCharCode(97 + one), 256, ended);
      const { ended: note } = each;
      each.ended = () => {
        note();
        after = reads.length;
      };
      scheduler.submit(each);
    }
    await expect.poll(() => ended.length).toBe(prompts);
    await scheduler.close();
    return after - before;
  };
  expect(await stepsUntilRead(4)).toBeLessThan(4 * (await stepsUntilRead(1)) - 4);
});

test('while many prompts are read a stream waits for some steps, but never for long', async () => {
  const { scheduler, reads } = counting(8);
  const ended: string[] = [];
  const stream = scheduler.submit(reader('s', 10, ended, 0, 1_000_000));
  await expect.poll(() => reads.length).toBeGreaterThan(3);
  const before = reads.length;
  for (const name of ['a', 'b', 'c', 'd']) scheduler.submit(reader(name, 2_000, ended));
  await expect.poll(() => ended).toHaveLength(4);
  stream.cancel();
  const own = reads[0]?.[0] as number;
  const steps = reads.slice(before).filter((read) => read.length > 1); // in which prompts are read
  const waited = steps.map((read) => !read.includes(own));
  const runs = waited.map((_, at) => waited.slice(at, at + 6).every(Boolean));
  expect(waited.slice(0, 20).filter(Boolean).length).toBeGreaterThan(10);
  expect(waited.slice(0, 20).filter((one) => !one).length).toBeGreaterThan(1);
  expect(runs.slice(0, -6)).not.toContain(true);
});
