// What a recommendation is chosen from: of everything unseen what fits, without what was just named; where nothing fits, the
// wish that stands in the way is dropped, and where nothing is left, what comes nearest is sought.

import type { RequestOf } from '#lib/contract/request.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { isHigh, isLow, levelOf } from '../standing.ts';
import { addOnsOf, editionsOf, firstEditions, ownedEditions } from '../titles/editions.ts';
import { personNamed } from '../titles/people.ts';
import type { Constraint } from '../wishes/constraint.ts';
import { comparedItems, constraintsOf } from '../wishes/constraints.ts';
import { knownWish } from '../wishes/known-wish.ts';
import { mildTest } from '../wishes/mild.ts';
import {
  asksAgain,
  besideFocus,
  namedEarlier,
  onlyOwnedRefused,
  onlyUnchecked,
  recommendedBefore,
  recommendedEarlier,
  shownBefore,
  wantsOther,
} from '../wishes/shown-before.ts';
import { itemAt, type World } from '../world.ts';
import { bestFirst } from './best-first.ts';
import { inYearOrder, withoutOrder, yearOrderOf } from './by-year.ts';
import { allOwned, nearestLeft } from './exhausted.ts';
import { fittingOrNearest, isInherited, narrowed, type Ranked } from './given-up.ts';
import { keptKind } from './kept-kind.ts';
import { alike, resembling } from './likeness.ts';
import { likesOf } from './likes.ts';
import { isOptional } from './optional-wish.ts';

export function search(asked: RequestOf<'recommend'>, world: World, wanted: number) {
  const { catalogue, rules } = world;
  const request = likeFocus(asked, world);
  const likes = likesOf(request, world);
  const liked = [...likes.found, ...likes.standIns];
  const isLike = liked.length > 0;
  const order = yearOrderOf(likes.rest, world);
  const { checked: wide, ...others } = constraintsOf(
    order === null ? likes.rest : withoutOrder(likes.rest),
    world,
    isLike ? liked : comparedItems(world),
  );
  const { list, scores } = ownPlaces(world, rules);
  const owned = ownedEditions(world);
  const likedRows = likes.found.map(({ index }) => index);
  const likedEditions = new Set([
    ...likedRows,
    ...editionsOf(catalogue, likedRows),
    ...addOnsOf(catalogue, likedRows),
  ]);
  const ranked = list.ranked(scores).filter(({ item }) => !likedEditions.has(item) && !owned.has(item));
  const fitsAmong = (rows: readonly Ranked[]) => (constraints: readonly Constraint[]) =>
    rows.filter(({ item }) => constraints.every(({ test }) => test(itemAt(catalogue, item))));
  const mild = mildTest(likes.rest, world);
  const mildest = mild ? ranked.filter(({ item }) => mild(itemAt(catalogue, item))) : ranked;
  const leavesEnough = (constraints: readonly Constraint[]) =>
    [mildest, ranked].some((rows) => fitsAmong(rows)(constraints).length >= wanted);
  const strict = narrowed(wide, leavesEnough);
  const met = fittingOrNearest(strict, fitsAmong(ranked), {
    hasLike: isLike,
    isOptional: (one) => isOptional(one.wish, world.message),
    isOld: (one) => isInherited(one, world),
  });
  const { dropped } = met;
  const leftOver = strict.filter((one) => !dropped.includes(one));
  const counted = dropped.length > 0 ? narrowed(leftOver, leavesEnough) : leftOver; // what was given up leaves room
  const checked = [...counted, ...dropped];
  const nearest = dropped.length > 0 && met.found.length > 0 ? fitsAmong(ranked)(counted) : met.found;
  const mildRows = new Set(mildest.map(({ item }) => item));
  const asMild = nearest.filter(({ item }) => mildRows.has(item));
  const ofWishes = asMild.length > 0 ? asMild : nearest;
  const fits = fitsAmong(asMild.length > 0 ? mildest : ranked);
  const isOfSubject = checked.some(({ isSubject }) => isSubject);
  const needsKind =
    !isLike &&
    order === null &&
    (likes.missing.length > 0 || others.unchecked.length > 0 || checked.some(leavesOnly) || isOfSubject) &&
    dropped.length === 0;
  const kept =
    needsKind && !checked.some(decidesKind)
      ? keptKind(likes.rest, world, isOfSubject, (kind) => {
          const left = fits([...checked, ...kind]);
          return isOfSubject ? left.length > 0 : isEnough(left, wanted, ranked.length);
        })
      : null;
  if (kept) checked.push(...kept.constraints);
  const found = kept ? fits(checked) : ofWishes;
  const named = new Set([...besideFocus(world), ...(wantsOther(request, world) ? namedEarlier(world) : [])]);
  const near = isLike
    ? alike(
        world,
        withoutThose(found, named).map(({ item }) => item),
        liked,
        { standIns: likes.standIns, ...(request.count ? { wanted } : {}) },
      )
    : null;
  const among = (rows: ReadonlySet<number>) => found.filter(({ item }) => rows.has(item) || named.has(item));
  const like = near ? among(near.rows) : found;
  // Where nothing is much like it, what else fits may follow: "something German, like …".
  const isThin = near !== null && !near.isNear && like.length < wanted && checked.some(decidesKind);
  const closest = isThin ? [...like, ...among(near.next).filter((one) => !like.includes(one))] : like;
  const isFar = closest[0] !== undefined && isLow(levelOf(closest[0].rank, ranked.length));
  const wider = near && isFar ? among(near.wide) : closest; // what suits better though it's less like it
  const higher = near && isLow(levelOf(wider[0]?.rank ?? 1, ranked.length)) ? highestLike() : null;
  const similar = higher ?? wider;
  const fitting = order
    ? inYearOrder(similar, order, world)
    : bestFirst(similar, counted, world, { of: ranked.length, isLike });
  const ownedOut = onlyOwnedRefused(request, world, checked);
  const added = ownedOut === null ? onlyUnchecked(request, world, others.unchecked) : new Set<string>();
  const standing = added ? ofRows(ranked, recommendedBefore(world)) : [];
  const rows = new Set(fitting.map(({ item }) => item));
  const shown = new Set([
    ...(order && named.size === 0 ? [] : shownBefore(world, (row) => rows.has(row))),
    ...[...named].filter((row) => rows.has(row)),
    ...(hasWish(request) ? recommendedEarlier(world).filter((row) => rows.has(row)) : []),
  ]);
  const editions = editionsOf(catalogue, shown);
  const fresh = fitting.filter(({ item }) => !shown.has(item) && !editions.has(item));
  const isLeft =
    fresh.length > 0 &&
    (order !== null ||
      wantsOther(request, world) ||
      asksAgain(request, world) ||
      !isWorse(fresh, fitting, ranked.length));
  const isOpen = standing.length === 0;
  const exhausted = isOpen ? exhaustedOf() : null;
  const chosen =
    standing.length > 0
      ? standing
      : exhausted
        ? exhausted.nearest
        : firstEditions(catalogue, isLeft ? fresh : fitting, wanted);
  const best = request.count || !isOpen || exhausted ? chosen : worthNaming(chosen, ranked.length);
  return {
    ...others,
    likes,
    order,
    list,
    ranked,
    fits: fitsAmong(ranked),
    checked,
    dropped,
    kept,
    found,
    near: near && higher ? { ...near, isNear: false } : near,
    isHigher: higher !== null,
    fitting,
    ownedOut: standing.length > 0 ? ownedOut : null,
    added: standing.length > 0 ? added : null,
    stands: standing.length > 0,
    shown,
    isLeft,
    exhausted,
    chosen: best,
    isCut: best.length < chosen.length,
  };

  /** What is like it only stands low: of what fits all else and stands high, what has most of it. */
  function highestLike(): readonly Ranked[] | null {
    const high = withoutThose(found, named).filter(({ rank }) => isHigh(levelOf(rank, ranked.length)));
    const rows = resembling(
      world,
      high.map(({ item }) => item),
      liked,
      wanted,
    );
    return rows.size === 0 ? null : high.filter(({ item }) => rows.has(item));
  }

  /** A series of which all is owned, or "another one" after the last. */
  function exhaustedOf() {
    const own = allOwned(
      world,
      dropped.map((one) => ({ ...one, alone: fits([one]).length === 0 })),
    );
    const isLast = !own && shown.size > 0 && fresh.length === 0 && wantsOther(request, world);
    if (!own && !isLast) return null;
    const series = checked.find((one) => one.series !== undefined);
    const open = checked.filter(({ key, refuses }) => refuses || key === 'platform' || key === 'price');
    const left = fits(open).filter(
      ({ item }) => !shown.has(item) && !editions.has(item) && !series?.test(itemAt(catalogue, item)),
    );
    const rows = own ? own.rows : [...shown];
    return {
      name: own?.name ?? series?.series ?? null,
      owned: own?.rows ?? [],
      named: own ? [] : rows,
      nearest: nearestLeft(world, left, rows, own ? wanted : 1),
    };
  }
}

const ofPerson = /^(?:(?:no|not|without|with|by|starring|made|directed) )+/i;

/** "Something with Bergman": who is in films nobody knows here, so what is like the film that the chat is about. */
function likeFocus(request: RequestOf<'recommend'>, world: World): RequestOf<'recommend'> {
  const { focus, catalogue } = world;
  const { name: _, count: __, but, ...others } = request;
  const isOfPeople = (but ?? '')
    .split(';')
    .every(
      (part) =>
        personNamed(part.trim().replace(ofPerson, ''), catalogue) !== null && !knownWish(world, part, []),
    );
  if (focus === null || !isOfPeople || Object.keys(others).length > 0) return request;
  return { ...request, like: itemAt(catalogue, focus).title };
}

/** Whoever wishes for nothing may well be told the best once more. */
function hasWish({ name: _, count: __, ...wishes }: RequestOf<'recommend'>): boolean {
  return Object.keys(wishes).length > 0;
}

function withoutThose(found: readonly Ranked[], named: ReadonlySet<number>): readonly Ranked[] {
  const others = found.filter(({ item }) => !named.has(item));
  return others.length > 0 ? others : found;
}

/** It leaves out what labels tell of, which few items carry: the picks need more to go by. */
function leavesOnly({ standIn }: Constraint): boolean {
  return standIn?.leaves === true; // what a sign on most titles shows leaves enough
}

/** Whether it says what kind is wanted: a year, a price or what isn't wanted leaves every kind open. */
function decidesKind({ key, refuses, isSubject }: Constraint): boolean {
  if (isSubject) return false;
  switch (key) {
    case 'platform':
    case 'era':
    case 'price':
    case 'popularity':
      return false;
    default:
      return !refuses;
  }
}

/** As many as are wanted, the first of them worth recommending. */
function isEnough(found: readonly Ranked[], wanted: number, of: number): boolean {
  const [first] = found;
  return first !== undefined && found.length >= wanted && !isLow(levelOf(first.rank, of));
}

const large = 500; // items: of fewer the lower half soon begins

/** Of several what isn't low on the list, unless all are or a number was asked for: one good one is better than three. */
function worthNaming(chosen: readonly Ranked[], of: number): readonly Ranked[] {
  const high = of < large ? [] : chosen.filter(({ rank }) => !isLow(levelOf(rank, of)));
  return high.length > 0 ? high : chosen;
}

/** Only what isn't worth recommending is left, while what was listed is: where other things are wished for, it's listed again. */
function isWorse([fresh]: readonly Ranked[], [best]: readonly Ranked[], of: number): boolean {
  return !!fresh && !!best && isLow(levelOf(fresh.rank, of)) && !isLow(levelOf(best.rank, of));
}

function ofRows(ranked: readonly Ranked[], rows: readonly number[]): Ranked[] {
  return rows.flatMap((row) => ranked.find(({ item }) => item === row) ?? []);
}
