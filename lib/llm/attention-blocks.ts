// How attention splits a long row: each block of queries sees the keys up to its own end. Numbers only, for
// attention.ts and memory-plan.ts.

export type Block = { start: number; size: number };

const blockQueries = 128;

export function blocksOf(time: number): Block[] {
  if (time < 2 * blockQueries) return [{ start: 0, size: time }];
  return Array.from({ length: Math.ceil(time / blockQueries) }, (_, block) => {
    const start = block * blockQueries;
    return { start, size: Math.min(blockQueries, time - start) };
  });
}

/** The scores one head computes for a row of `time` places: Σ size · (start + size). */
export function scoresOf(time: number): number {
  return blocksOf(time).reduce((sum, { start, size }) => sum + size * (start + size), 0);
}
