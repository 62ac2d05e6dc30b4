// What a measurement prints: a small table for people, and the same as JSON for whoever compares runs.

import { loadavg } from 'node:os';

export type Row = { what: string; seen: string; wanted?: string };

export function printTable(title: string, rows: Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, seen, wanted } of rows)
    console.log(`  ${what.padEnd(width)}  ${seen}${wanted === undefined ? '' : `  (wanted: ${wanted})`}`);
}

export function printJson(result: object): void {
  console.log(`\n${JSON.stringify({ ...result, load: load() })}`);
}

/** Of the machine, over one, five and fifteen minutes. */
export function load(): number[] {
  return loadavg().map((one) => Math.round(one * 100) / 100);
}

/** The value that this share of all is at most; null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export function seconds(ms: number | null): string {
  return ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`;
}

/** "3.1 / 9.8 / 14.2 s (12)": middle, 95 of a hundred, longest, and of how many. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const at = (share: number) => ((percentile(values, share) ?? 0) / 1000).toFixed(1);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} s (${values.length})`;
}
