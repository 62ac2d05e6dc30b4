// How well known what an answer has just named is, beside how high others usually get it: "you just picked the one everybody
// owns, didn't you".

import type { ItemRef } from '#lib/contract/item.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { besideOf } from '../standing.ts';
import type { World } from '../world.ts';
import { type ForOthers, placedForOthers, rowPlaced } from './place-for-others.ts';

export type Fame = {
  item: ItemRef | null; // null: of no item in particular
  known: number; // its place among all by how many people chose it
  others: ForOthers | null;
  amongFirst: number; // of the person's first ten, those that are among the best known hundredth
  ownFirst: number | null; // of those, how many stand far lower for others; null: what others get isn't known
};

export const firstOfList = 10; // that are looked at
const bestKnownShare = 0.01;

export function fameOf(world: World): Fame {
  const { catalogue, rules } = world;
  const counts = catalogue.interactionCounts;
  const knownAt = (row: number) => 1 + counts.filter((count) => count > (counts[row] ?? 0)).length;
  const { list, scores } = ownPlaces(world, rules);
  const row = rowPlaced(world);
  const top = list.ranked(scores, firstOfList).map(({ item }) => item);
  return {
    item: row === null ? null : refTo(catalogue, row),
    known: row === null ? 0 : knownAt(row),
    others: row === null ? null : (placedForOthers(world).find(({ item }) => item.index === row) ?? null),
    amongFirst: top.filter((one) => isBestKnown(knownAt(one), counts.length)).length,
    ownFirst: ownAmong(top, world),
  };
}

function ownAmong(top: readonly number[], { reference, catalogue }: World): number | null {
  if (!reference?.people) return null;
  const usual = (row: number) => Math.max(1, Math.round(reference.meanRanks[row] ?? 0));
  return top.filter((row, at) => besideOf(usual(row), at + 1, catalogue.items.length) === 'far lower').length;
}

export function isBestKnown(known: number, of: number): boolean {
  return known <= Math.max(1, of * bestKnownShare);
}
