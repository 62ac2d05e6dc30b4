// What a recommendation is chosen from: of everything unseen what fits, without what was just named; where nothing fits, the
// wish that stands in the way is dropped, and where nothing is left, what comes nearest is sought.

import type { RequestOf } from '#lib/contract/request.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { inYearOrder, withoutOrder, yearOrderOf } from './by-year.ts';
import type { Constraint, ConstraintKey } from './constraint.ts';
import { comparedItems, constraintsOf } from './constraints.ts';
import { editionsOf, firstEditions, ownedEditions } from './editions.ts';
import { allOwned, nearestLeft } from './exhausted.ts';
import { keptKind } from './kept-kind.ts';
import { alike } from './likeness.ts';
import { resolveTitle } from './resolve-title.ts';
import {
  amongListed,
  asksAgain,
  namedEarlier,
  onlyUnchecked,
  recommendedBefore,
  shownBefore,
  wantsOther,
} from './shown-before.ts';
import { isLow, levelOf } from './standing.ts';
import { itemAt, type World } from './world.ts';

// Where nothing fits, what is given up: the larger number first.
const giveUp: Record<ConstraintKey, number> = {
  like: 0,
  genre: 1,
  maker: 2,
  platform: 3,
  with: 4,
  price: 5,
  era: 6,
  popularity: 7,
  surprise: 8,
  mood: 9,
  but: 10,
};

export type Search = ReturnType<typeof search>;

export function search(request: RequestOf<'recommend'>, world: World, wanted: number) {
  const { catalogue, rules } = world;
  const liked = resolveTitle(request.like, world);
  const likedItem = liked.kind === 'found' ? liked.item : null;
  const among = amongListed(world);
  const order = among ? null : yearOrderOf(request, world);
  const { checked: wide, ...others } = constraintsOf(
    wishesOf(request, { isAmong: among !== null, isByYear: order !== null }),
    world,
    likedItem ? [likedItem] : comparedItems(world),
  );
  const { list, scores } = ownPlaces(world, rules);
  const owned = ownedEditions(world);
  const ranked = list.ranked(scores).filter(({ item }) => item !== likedItem?.index && !owned.has(item));
  const fits = (constraints: readonly Constraint[]) =>
    ranked.filter(({ item }) => constraints.every(({ test }) => test(itemAt(catalogue, item))));
  const narrow = wide.map((one) => (one.mainly ? { ...one, test: one.mainly } : one));
  const checked = fits(narrow).length >= wanted ? narrow : wide;
  const { found: ofWishes, dropped } = fittingOrNearest(checked, fits, likedItem !== null);
  const isOfSubject = checked.some(({ isSubject }) => isSubject);
  const needsKind =
    likedItem === null &&
    among === null &&
    order === null &&
    (liked.kind === 'unknown' || others.unchecked.length > 0 || checked.some(leavesOnly) || isOfSubject) &&
    dropped.length === 0;
  const kept =
    needsKind && !checked.some(decidesKind)
      ? keptKind(request, world, isOfSubject, (kind) => {
          const left = fits([...checked, ...kind]);
          return isOfSubject ? left.length > 0 : isEnough(left, wanted, ranked.length);
        })
      : null;
  if (kept) checked.push(...kept.constraints);
  const found = kept ? fits(checked) : ofWishes;
  const named = new Set(wantsOther(request, world) ? namedEarlier(world) : []);
  const near = likedItem
    ? alike(
        world,
        withoutThose(found, named).map(({ item }) => item),
        likedItem,
      )
    : null;
  const similar = near ? found.filter(({ item }) => near.rows.has(item) || named.has(item)) : found;
  const fitting = order ? inYearOrder(similar, order, world) : similar;
  const added = onlyUnchecked(request, world, others.unchecked);
  const standing = added ? ofRows(ranked, recommendedBefore(world)) : [];
  const rows = new Set(fitting.map(({ item }) => item));
  const shown = new Set([
    ...(order && named.size === 0 ? [] : shownBefore(world, (row) => rows.has(row))),
    ...[...named].filter((row) => rows.has(row)),
  ]);
  const editions = editionsOf(catalogue, shown);
  const fresh = fitting.filter(({ item }) => !shown.has(item) && !editions.has(item));
  const isLeft =
    fresh.length > 0 &&
    (order !== null ||
      wantsOther(request, world) ||
      asksAgain(request, world) ||
      !isWorse(fresh, fitting, ranked.length));
  const ofListed = among
    ? firstBy(request.popularity, ofRows(fitting, among), catalogue).slice(0, request.count ? wanted : 1)
    : [];
  const isOpen = standing.length === 0 && ofListed.length === 0;
  const exhausted = isOpen ? exhaustedOf() : null;
  const chosen =
    standing.length > 0
      ? standing
      : ofListed.length > 0
        ? ofListed
        : exhausted
          ? exhausted.nearest
          : firstEditions(catalogue, isLeft ? fresh : fitting, wanted);
  return {
    ...others,
    liked,
    likedItem,
    order,
    list,
    ranked,
    fits,
    checked,
    dropped,
    kept,
    found,
    near,
    fitting,
    added: standing.length > 0 ? added : null,
    stands: standing.length > 0,
    ofListed,
    shown,
    isLeft,
    exhausted,
    chosen,
  };

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
      owned: own?.rows.length ?? 0,
      named: own ? [] : rows,
      nearest: nearestLeft(world, left, rows, own ? wanted : 1),
    };
  }
}

/** Of what was listed, the rarest, not the rare ones; and the newest of all, not the new ones. */
function wishesOf(
  request: RequestOf<'recommend'>,
  { isAmong, isByYear }: { isAmong: boolean; isByYear: boolean },
): RequestOf<'recommend'> {
  const { popularity: _, ...others } = request;
  return isAmong ? others : isByYear ? withoutOrder(request) : request;
}

function withoutThose(found: readonly Ranked[], named: ReadonlySet<number>): readonly Ranked[] {
  const others = found.filter(({ item }) => !named.has(item));
  return others.length > 0 ? others : found;
}

type Ranked = { item: number; rank: number };

/**
 * What meets all; where nothing does, wishes are given up one after the other until something fits: first those that nothing
 * meets even alone. If that would leave nothing to go by, nothing is found: plain favourites aren't an answer to a wish.
 */
function fittingOrNearest(
  checked: readonly Constraint[],
  fits: (constraints: readonly Constraint[]) => Ranked[],
  hasLike: boolean,
): { found: Ranked[]; dropped: Constraint[] } {
  const all = fits(checked);
  if (all.length > 0) return { found: all, dropped: [] };
  const order = checked.toSorted((a, b) => giveUp[b.key] - giveUp[a.key]);
  const dropped = order.filter((one) => fits([one]).length === 0);
  const possible = order.filter((one) => !dropped.includes(one));
  for (;;) {
    const found = fits(possible);
    if (possible.length === 0) return { found: hasLike ? found : [], dropped };
    if (found.length > 0) return { found, dropped };
    const helps = possible.find((one) => fits(possible.filter((other) => other !== one)).length > 0);
    const gone = helps ?? (possible[0] as Constraint);
    possible.splice(possible.indexOf(gone), 1);
    dropped.push(gone);
  }
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

/** Only what isn't worth recommending is left, while what was listed is: where other things are wished for, it's listed again. */
function isWorse([fresh]: readonly Ranked[], [best]: readonly Ranked[], of: number): boolean {
  return !!fresh && !!best && isLow(levelOf(fresh.rank, of)) && !isLow(levelOf(best.rank, of));
}

function firstBy(
  popularity: RequestOf<'recommend'>['popularity'],
  listed: Ranked[],
  { interactionCounts }: World['catalogue'],
): Ranked[] {
  if (!popularity) return listed.toSorted((a, b) => a.rank - b.rank);
  const people = ({ item }: Ranked) => interactionCounts[item] ?? 0;
  const sign = popularity === 'popular' ? -1 : 1;
  return listed.toSorted((a, b) => sign * (people(a) - people(b)));
}

function ofRows(ranked: readonly Ranked[], rows: readonly number[]): Ranked[] {
  return rows.flatMap((row) => ranked.find(({ item }) => item === row) ?? []);
}
