// The titles that a long series begins with.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { knownOf } from './known-matter.ts';

const mostFirst = 2;

/** The first two of its series, where it is at least the fourth, or the first of three, without systems behind their titles. */
export function firstOnesOf(item: Item, catalogue: Catalogue): string[] {
  const series = knownOf(catalogue, item)?.series;
  const { name, number = 0 } = series ?? {};
  if (name === undefined || number < mostFirst + 1) return [];
  const before = catalogue.items.flatMap((one) => {
    const other = knownOf(catalogue, one)?.series;
    const isFirst = other?.name === name && (other.number ?? number) < number - 1;
    return isFirst && (other.number ?? 0) <= mostFirst
      ? { number: other.number ?? 0, title: one.title.replace(/\s*\([^()]*\)$/u, '') }
      : [];
  });
  const byNumber = new Map(before.map((one) => [one.number, one.title] as const));
  const titles = [...byNumber].toSorted(([a], [b]) => a - b).map(([, title]) => title);
  return byNumber.has(1) ? titles : [];
}
