// Which wishes are given up where nothing meets them all: the firmest stay, and of what can't be met together what was just said.

import { type Constraint, type ConstraintKey, quality } from '../wishes/constraint.ts';
import { shown } from '../wording.ts';
import type { World } from '../world.ts';

// Where nothing fits, what is given up: the larger number first.
const giveUp: Record<ConstraintKey, number> = {
  like: 0,
  platform: 1,
  price: 2,
  genre: 3, // after what is refused
  maker: 4,
  with: 5,
  era: 6,
  but: 7,
  popularity: 8,
  surprise: 9,
  mood: 10,
};

const fewest = 8; // items: what fewer have is no reason to give up another wish

export type Ranked = { item: number; rank: number };

/**
 * What meets all; where nothing does, what can be met together, the firmest wishes first: a console that somebody owns isn't
 * given up for a mood. If that would leave nothing to go by, nothing is found: plain favourites aren't an answer to a wish.
 */
export function fittingOrNearest(
  checked: readonly Constraint[],
  fits: (constraints: readonly Constraint[]) => Ranked[],
  {
    hasLike,
    isOptional,
    isOld,
  }: {
    hasLike: boolean;
    isOptional: (one: Constraint) => boolean;
    isOld: (one: Constraint) => boolean;
  },
): { found: Ranked[]; dropped: Constraint[] } {
  const all = fits(checked);
  if (all.length > 0) return { found: all, dropped: [] };
  const kept: Constraint[] = [];
  const isSoft = (one: Constraint) => (one.key === 'but' || one.key === 'mood') && !isRefusal(one);
  const isAged = (one: Constraint) => isOld(one) && !besideContent.has(one.key) && !isRefusal(one);
  const isNew = (one: Constraint) => !besideContent.has(one.key) && !isRefusal(one) && !isOld(one);
  const hasNew = checked.some((one) => isSoft(one) && !isOld(one));
  const hasClear = checked.some((one) => isNew(one) && isClear(one));
  const thin = (one: Constraint) =>
    ((isSoft(one) ? hasNew : hasClear) && isAged(one) ? (isSoft(one) ? 3 : 2) * giveUp.mood : 0) +
    (one.key === 'but' && !one.isSubject && !isRefusal(one) && fits([one]).length < fewest
      ? giveUp.mood
      : 0) +
    (isOptional(one) ? 2 * giveUp.mood : 0);
  for (const one of checked.toSorted((a, b) => looseness(a) + thin(a) - looseness(b) - thin(b)))
    if (fits([...kept, one]).length > 0) kept.push(one);
  const dropped = checked
    .filter((one) => !kept.includes(one))
    .toSorted((a, b) => looseness(b) - looseness(a));
  return { found: kept.length > 0 || hasLike ? fits(kept) : [], dropped };
}

const besideContent: ReadonlySet<ConstraintKey> = new Set(['like', 'platform', 'price', 'surprise', 'with']);

/** It tests what was wished for, and nothing near it. */
function isClear({ standIn, isSubject, refuses }: Constraint): boolean {
  return !standIn && !isSubject && !refuses;
}

/** All as strictly as leaves enough: each wish by what is mainly so, as long as the others allow it. */
export function narrowed(
  wide: readonly Constraint[],
  isEnough: (constraints: readonly Constraint[]) => boolean,
): Constraint[] {
  const found = [...wide];
  for (const [at, one] of wide.entries()) {
    if (!one.mainly) continue;
    found[at] = { ...one, test: one.mainly };
    if (!isEnough(found)) found[at] = one;
  }
  return found;
}

/** What the request before wished for already: of two that can't be met together, the one just said counts. */
export function isInherited({ key, wish }: Constraint, { before }: World): boolean {
  const last = before?.request;
  if (last?.name !== 'recommend' || wish === undefined) return false;
  const parts = (last[key] ?? '').split(';').map((part) => shown(part.trim()).toLowerCase());
  return parts.includes(wish.toLowerCase());
}

const refused = 2.5; // before any kind, mood or time that is wanted, and behind what can be played or paid
const plainRefusal =
  /^(?:no|not|nothing|none|nobody|without|never|avoid|isn['’]?t)\b(?! (?:too|so|very|much|many|that|overly|really|necessarily|all)\b)/i;

/** "No guns", and not "not too long": the last that is given up. */
function isRefusal({ key, wish = '' }: Constraint): boolean {
  return (key === 'but' || key === 'mood' || key === 'genre') && plainRefusal.test(wish);
}

/** The larger, the sooner it's given up: what only stands in for a wish (but for a time), or is seen by a rare label, before all else. */
function looseness(one: Constraint): number {
  const { key, standIn, isSubject, refuses } = one;
  if (isRefusal(one)) return refused;
  if (key === 'but' && refuses) return giveUp.era;
  const rough = standIn && !standIn.leaves && key !== 'era' ? giveUp.but : 0;
  return giveUp[key] + rough + (isSubject ? 1 : 0) + (standIn && quality.test(standIn.kind) ? 2 : 0);
}
