// What a page shows to everybody alike, asked for once in a few seconds however many people look: catalogues, demo viewers,
// what is similar to a title. Nothing that belongs to a person may be kept here.

import { type Database, database } from '#lib/db/client.ts';

const keptMs = 5_000;
const mostKept = 1_000;

type Kept = { value: Promise<unknown>; untilMs: number };
// Next loads this file several times in one process. By database: a test has several.
const holder = globalThis as typeof globalThis & { recexplainerKept?: WeakMap<Database, Map<string, Kept>> };

/** Whoever comes while it's being loaded waits for the same. A failure isn't kept. */
export function keptForAll<Value>(
  key: string,
  load: () => Promise<Value>,
  { nowMs = Date.now(), db = database() }: { nowMs?: number; db?: Database } = {},
): Promise<Value> {
  holder.recexplainerKept ??= new WeakMap();
  const kept = holder.recexplainerKept.get(db) ?? new Map<string, Kept>();
  holder.recexplainerKept.set(db, kept);
  const known = kept.get(key);
  if (known !== undefined && known.untilMs > nowMs) return known.value as Promise<Value>;
  const value = load();
  const entry = { value, untilMs: nowMs + keptMs };
  kept.delete(key);
  kept.set(key, entry);
  value.catch(() => {
    if (kept.get(key) === entry) kept.delete(key);
  });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return value;
}

/** Another version answers from now on: catalogues and lists are others. */
export function forgetKept(): void {
  holder.recexplainerKept = new WeakMap();
}
