// Recommend: of everything unseen that fits, what the target model ranks first. Where nothing fits, the one wish that stands
// in the way is dropped and said.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { leastPush } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import type { LeaveOneOut } from '#lib/evidence/influence.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { type Answered, answered } from './answered.ts';
import { type Reach, reachOf } from './asked-title.ts';
import type { Constraint, ConstraintKey, StandIn } from './constraint.ts';
import { comparedItems, constraintsOf, type Unchecked } from './constraints.ts';
import { editionsOf, firstEditions, ownedEditions } from './editions.ts';
import { type Kept, keptKind } from './kept-kind.ts';
import { fewWords } from './known-kinds.ts';
import { resolveTitle } from './resolve-title.ts';
import { amongListed, asksAgain, onlyUnchecked, recommendedBefore, shownBefore } from './shown-before.ts';
import { isLow, type Level, levelOf } from './standing.ts';
import { itemAt, type World } from './world.ts';

export type Pick = {
  item: ItemRef;
  place: number;
  level: Level;
  lifter: ItemRef | null; // without which it would drop furthest
  tagged: string[]; // the tags that make it fit, where its genres don't show it
};
/** `share`: "one game in seven" says its kind. `unsure`: picks of which isn't known whether they are of a kind that was refused. */
export type FewKinds = { share: string; wanted: boolean; unsure: ItemRef[] };
export type RecommendFacts = {
  name: 'recommend';
  asked: string[]; // what was asked for and checked, in words
  picks: Pick[]; // best first, with their places in the whole list
  fit: number; // how many unseen items meet all of it
  unseen: number;
  like: { title: string; among: number } | null; // `among`: how many of those that fit are nearest to it
  unchecked: Unchecked[]; // wishes that the catalogue cannot decide
  caveats: string[];
  standIns: StandIn[]; // of what was checked
  fewKinds: FewKinds | null; // wishes go by kinds, which few items here say
  dropped: { said: string; alone: boolean; kind?: string }[]; // `kind`: what was looked for, where it stood in for the wish; nothing met it all, so the picks leave these out; `alone`: nothing meets this one by itself
  notFound: { typed: string; choices: ItemRef[]; reach: Reach } | null; // the title to be like
  emptyHistory: boolean;
  withFeedback: boolean;
  fewer: boolean; // fewer fit than were wanted
  atMost: number | null; // more were wanted than are listed at once: how many are
  goesByNothing: boolean; // there were wishes, and none could be checked: the picks are the first of the whole list
  kept: Kept | null; // the kind that the picks stay in, where no wish decides one
  ofListed: 'rarest' | 'best known' | 'best' | null; // one of those before was asked for: by what it was chosen
  stands: boolean; // what was wished for besides can't be checked, so the picks are those of the answer before
  besides: number; // how many that fit were left out because they had just been listed
};

const defaultCount = 3;
const mostPicks = 6;
const nearestCounted = 20; // for "like": this many of those that fit, by nearness in the model's space
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

export function recommend(request: RequestOf<'recommend'>, world: World): Answered<RecommendFacts> {
  const { catalogue, model, rules, history } = world;
  const asked = Math.max(1, Number(request.count ?? defaultCount));
  const wanted = Math.min(mostPicks, asked);
  const liked = resolveTitle(request.like, world);
  const likedItem = liked.kind === 'found' ? liked.item : null;
  const beside = likedItem ? [likedItem] : comparedItems(world);
  const among = amongListed(world);
  const { popularity, ...others } = request; // of what was listed, the rarest, not the rare ones
  const { checked: wide, unchecked, caveats } = constraintsOf(among ? others : request, world, beside);
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
    (liked.kind === 'unknown' || unchecked.length > 0 || checked.some(leavesOnly) || isOfSubject) &&
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
  const near = likedItem
    ? nearest(
        world,
        found.map(({ item }) => item),
        likedItem,
      )
    : null;
  const fitting = near ? found.filter(({ item }) => near.has(item)) : found;
  const added = onlyUnchecked(request, world, unchecked);
  const standing = added ? ofRows(ranked, recommendedBefore(world)) : [];
  const stands = standing.length > 0;
  const rows = new Set(fitting.map(({ item }) => item));
  const shown = shownBefore(world, (row) => rows.has(row));
  const editions = editionsOf(catalogue, shown);
  const fresh = fitting.filter(({ item }) => !shown.has(item) && !editions.has(item));
  const isLeft = fresh.length > 0 && (asksAgain(request, world) || !isWorse(fresh, fitting, ranked.length));
  const ofListed = among
    ? firstBy(popularity, ofRows(fitting, among), catalogue).slice(0, request.count ? wanted : 1)
    : [];
  const chosen = stands
    ? standing
    : ofListed.length > 0
      ? ofListed
      : firstEditions(catalogue, isLeft ? fresh : fitting, wanted);
  const run = cachedRun({ model, history: list.counted(history) });
  const facts: RecommendFacts = {
    name: 'recommend',
    asked: checked.filter((one) => !dropped.includes(one)).map(({ said }) => said),
    picks: chosen.map(({ item, rank }) => ({
      item: refTo(catalogue, item),
      place: rank,
      level: levelOf(rank, ranked.length),
      lifter: lifterOf(world, run, item, (row) => list.rankOf(row, item)),
      tagged: checked.flatMap((one) =>
        dropped.includes(one) ? [] : (one.why?.(itemAt(catalogue, item)) ?? []),
      ),
    })),
    fit: ofListed.length > 0 ? ofListed.length : found.length,
    unseen: ranked.length,
    like: likedItem ? { title: likedItem.title, among: fitting.length } : null,
    unchecked: stands ? unchecked.filter(({ wish }) => added?.has(wish)) : unchecked,
    caveats: stands ? [] : caveats,
    standIns: stands
      ? []
      : checked.flatMap((one) => (one.standIn && !dropped.includes(one) ? one.standIn : [])),
    fewKinds: stands
      ? null
      : fewKindsOf(
          world,
          checked,
          chosen.map(({ item }) => itemAt(catalogue, item)),
        ),
    dropped: dropped.map((one) => ({
      said: one.said,
      alone: fits([one]).length === 0,
      ...(one.standIn ? { kind: one.standIn.kind } : {}),
    })),
    notFound:
      liked.kind === 'unknown' || liked.kind === 'ambiguous'
        ? {
            typed: liked.typed,
            choices: liked.kind === 'ambiguous' ? liked.choices.map(refOf) : [],
            reach: reachOf(catalogue),
          }
        : null,
    emptyHistory: history.length === 0,
    withFeedback: rules.length > 0,
    fewer: !stands && ofListed.length === 0 && chosen.length < wanted,
    atMost: asked > mostPicks && fitting.length > mostPicks ? mostPicks : null,
    goesByNothing: unchecked.length > 0 && checked.length === dropped.length && likedItem === null,
    kept: kept && !stands ? { kind: kept.kind, why: kept.why, title: kept.title } : null,
    ofListed:
      ofListed.length === 0
        ? null
        : popularity
          ? popularity === 'popular'
            ? 'best known'
            : 'rarest'
          : 'best',
    stands,
    besides: !stands && ofListed.length === 0 && isLeft ? shown.size : 0,
  };
  const listed = chosen.map(({ item }) => item);
  return answered(facts, { listed, focus: listed.length === 1 ? (listed[0] ?? null) : world.focus });
}

function fewKindsOf(
  { catalogue }: World,
  checked: readonly Constraint[],
  chosen: readonly Item[],
): FewKinds | null {
  const share = fewWords(catalogue);
  const ways = new Set(checked.map(({ byKind }) => byKind));
  if (share === null || !(ways.has('wanted') || ways.has('refused'))) return null;
  const unsure = ways.has('refused') ? chosen.filter((item) => !saysKind(item)).map(refOf) : [];
  return { share, wanted: ways.has('wanted'), unsure };
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

function nearest({ model }: World, rows: number[], liked: Item): ReadonlySet<number> {
  return new Set(similarItems(model, rows, liked.index, nearestCounted).map(({ index }) => index));
}

/** The item of the history without which it would drop furthest; null if it would keep its place without any one. */
export function lifterOf(
  { catalogue }: World,
  run: LeaveOneOut,
  item: number,
  placeIn: (scores: Float32Array) => number | null,
): ItemRef | null {
  const place = placeIn(run.scores);
  if (place === null) return null;
  let best = { index: -1, place, drop: leastPush };
  for (const [at, row] of run.without.entries()) {
    const index = run.distinct[at] as number;
    const drop = (run.scores[item] as number) - (row[item] as number);
    const then = placeIn(row);
    if (then === null || then <= place || drop <= leastPush || index === item) continue;
    if (then > best.place || (then === best.place && drop > best.drop)) best = { index, place: then, drop };
  }
  return best.index < 0 ? null : refTo(catalogue, best.index);
}
