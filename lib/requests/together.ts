// Some of the history without which a title would drop together, where no single one moves it.

import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { reasonsOf } from './standing.ts';
import type { World } from './world.ts';

/** Some of the history, all left out. */
export type Together = { items: ItemRef[]; rankWithout: number };

const mostTogether = 3;
const fewestBeside = 2; // titles that stay; without nearly all of a history a place says nothing of these

/** Those nearest to it, or those that push it most: whichever two or three it would fall furthest without. */
export function togetherOf(world: World, item: number, evidence: Evidence): Together | null {
  const { lifters } = reasonsOf(evidence);
  const own = cachedRun(world).distinct.filter((index) => index !== item);
  if (lifters.length > 0 || own.length < mostTogether + fewestBeside) return null;
  const nearest = similarItems(world.model, own, item, mostTogether).map(({ index }) => index);
  const pushing = evidence.influences
    .filter(({ item: one, scoreDrop }) => scoreDrop > 0 && one.index !== item)
    .slice(0, mostTogether)
    .map(({ item: one }) => one.index);
  const sets = [nearest.slice(0, 2), pushing.slice(0, 2), nearest, pushing].filter((rows) => rows.length > 1);
  const fallen = sets.map((rows) => {
    const whatIf = { removed: rows, added: [] };
    const rankWithout = askedEvidence(world, { item, whatIf, rules: world.rules }).whatIf?.rank ?? 0;
    return { items: rows.map((index) => refTo(world.catalogue, index)), rankWithout };
  });
  const [first, ...others] = fallen;
  if (!first) return null;
  return others.reduce((most, one) => (one.rankWithout > most.rankWithout ? one : most), first);
}
