// Of what fits and stands high, what is known to be all that was wished comes first: of several horror games one that is scary, on a
// date what is romantic, and of a series of console games what runs on a system that is owned.

import { knownOf } from '../known/known-matter.ts';
import { isHigh, levelOf } from '../standing.ts';
import { onOwned } from '../wishes/company-constraint.ts';
import type { Constraint } from '../wishes/constraint.ts';
import { itemAt, type World } from '../world.ts';
import type { Ranked } from './given-up.ts';

const isDate = /\bdate[ -]night\b|\bon a date\b|\bromantic (?:night|evening)\b/i;
const leastWindow = 60; // places
const widest = 3; // times the place of the third that fits: what stands further down isn't as good for being more of it
const unromantic = /horror|thriller|war\b/i;

/** `of`: how long the whole list is. */
export function bestFirst(
  rows: readonly Ranked[],
  checked: readonly Constraint[],
  world: World,
  { of, isLike }: { of: number; isLike: boolean },
): readonly Ranked[] {
  const signs = isLike ? [] : checked.flatMap(({ best }) => best ?? []); // what is like a title is so for more than one reason
  const { catalogue, message = '' } = world;
  if (isDate.test(message) && !checked.some(({ said }) => unromantic.test(said)))
    signs.push((item) => knownOf(catalogue, item)?.traits?.includes('romantic') ?? false);
  const last = Math.max(leastWindow, widest * (rows[2]?.rank ?? 0));
  const isBest = ({ item, rank }: Ranked) => {
    if (rank > last || !isHigh(levelOf(rank, of))) return false;
    return signs.every((isIt) => isIt(itemAt(catalogue, item)));
  };
  const sorted = signs.length === 0 ? rows : parted(rows, isBest);
  const isOfSeries = isLike || checked.some(({ series }) => series !== undefined);
  const goesBySystem = !isOfSeries || checked.some(({ key }) => key === 'platform');
  if (catalogue.domain !== 'games' || goesBySystem) return sorted;
  const isOwned = onOwned(world);
  return parted(sorted, ({ item, rank }) => {
    const one = itemAt(catalogue, item);
    return isHigh(levelOf(rank, of)) && (one.details?.platforms ?? []).length > 0 && isOwned(one);
  });
}

/** Those that are so, before the others. */
function parted(rows: readonly Ranked[], isFirst: (row: Ranked) => boolean): readonly Ranked[] {
  const firsts = new Set(rows.filter(isFirst));
  return [...firsts, ...rows.filter((row) => !firsts.has(row))];
}
