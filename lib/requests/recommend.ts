// Recommend: of everything unseen that fits, what the target model ranks first. Where nothing fits, the one wish that stands
// in the way is dropped and said.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { leastPush } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import type { LeaveOneOut } from '#lib/evidence/influence.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { type Answered, answered } from './answered.ts';
import { fewWords } from './kinds/known-kinds.ts';
import { knownOf } from './known/known-matter.ts';
import { lengthOf } from './known/lengths.ts';
import type { Trait } from './known/traits.ts';
import { refusedKindIn } from './message/refused-kind.ts';
import { type Alike, alikeWith, sharedWithLifter } from './recommend/alike-first.ts';
import type { YearOrder } from './recommend/by-year.ts';
import type { Exhausted } from './recommend/exhausted.ts';
import type { Kept } from './recommend/kept-kind.ts';
import type { Likes } from './recommend/likes.ts';
import { type Met, metWishes } from './recommend/met-wishes.ts';
import { isPlainReason } from './recommend/plain-reason.ts';
import { type Predicate, predicateOf } from './recommend/predicates.ts';
import { search } from './recommend/recommend-search.ts';
import { isTold } from './recommend/told-once.ts';
import { type Level, levelOf } from './standing.ts';
import { type Reach, reachOf } from './titles/asked-title.ts';
import type { Constraint, StandIn } from './wishes/constraint.ts';
import type { Unchecked } from './wishes/constraints.ts';
import { onlyBestKnown } from './wishes/known-wish.ts';
import { saidEarlier } from './wishes/shown-before.ts';
import { itemAt, type Nouns, nounsOf, type World } from './world.ts';

export type Pick = {
  item: ItemRef;
  place: number;
  level: Level;
  lifter: ItemRef | null; // without which it would drop furthest
  tagged: string[]; // the tags that make it fit, where its genres don't show it
  unsaid: string[]; // those of them that the message doesn't say itself
};
/** `share`: "one game in seven" says its kind. `unsure`: picks of which isn't known whether they are of a kind that was refused. */
export type FewKinds = { share: string; wanted: boolean; unsure: ItemRef[] };
export type RecommendFacts = {
  name: 'recommend';
  asked: string[]; // what was asked for and checked, in words
  picks: Pick[]; // best first, with their places in the whole list
  fit: number; // how many unseen items meet all of it
  unseen: number;
  like: { titles: string[]; among: number; isNear: boolean; higher?: true; alike?: Alike } | null; // `among`: how many of those that fit are nearest to it; `isNear`: of all items, too; `higher`: what is nearest stands low, so these stand higher
  alike: Trait[]; // what the first has in common with what lifts it
  wishes: number; // how many were checked
  company: string | null; // whose taste isn't known: "your dad's"
  unchecked: Unchecked[]; // wishes that the catalogue cannot decide
  caveats: string[];
  standIns: StandIn[]; // of what was checked
  fewKinds: FewKinds | null; // wishes go by kinds, which few items here say
  met: Met[]; // wishes that the picks are known to meet
  dropped: {
    said: string;
    alone: boolean;
    wish?: string;
    kind?: string;
    unsaid?: true;
    lacked?: Predicate;
  }[]; // `unsaid`: a kind, which few items say; `wish`: as the person said it; `kind`: what was looked for, where it stood in for the wish; nothing met it all, so the picks leave these out; `alone`: nothing meets this one by itself
  notFound: { typed: string[]; choices: ItemRef[]; reach: Reach } | null; // the titles to be like
  emptyHistory: boolean;
  refused: string | null; // a kind that somebody doesn't want any more, as the request says it
  withFeedback: boolean;
  fewer: boolean; // fewer fit than were wanted
  atMost: number | null; // more were wanted than are listed at once: how many are
  goesByNothing: boolean; // there were wishes, and none could be checked: the picks are the first of the whole list
  kept: Kept | null; // the kind that the picks stay in, where no wish decides one
  stands: boolean; // what was wished for besides can't be checked, so the picks are those of the answer before
  byYear: { order: YearOrder; one: string | null } | null; // chosen by year, and of what kind
  exhausted: Exhausted | null; // nothing else fits, so the picks come nearest to what did
  length: number | null; // of the first pick, where a wish is about it: minutes of a film, hours of a game
  leftOut: ItemRef | null; // what the chat was about, which a new wish leaves out
  ownedOut: ItemRef | null; // a new wish only leaves out what is owned, so the list before stands
  besides: number; // how many that fit were left out because they had just been listed
};

const defaultCount = 3;
const mostPicks = 6;

export function recommend(request: RequestOf<'recommend'>, world: World): Answered<RecommendFacts> {
  const { catalogue, model, rules, history } = world;
  const asked = Math.max(1, Number(request.count ?? defaultCount));
  const wanted = Math.min(mostPicks, asked);
  const found = search(request, world, wanted);
  const { list, ranked, chosen, dropped, stands, fits, exhausted, order } = found;
  const { unchecked, likes, near, kept, added } = found;
  const counts = exhausted ? [] : found.checked.filter((one) => !dropped.includes(one)); // what the picks meet
  const few = fewWords(catalogue) !== null;
  const isFresh = !stands;
  const nouns = nounsOf(catalogue);
  const run = cachedRun({ model, history: list.counted(history) });
  const items = chosen.map(({ item }) => itemAt(catalogue, item));
  const liked = new Set([...likes.found, ...likes.standIns].map(({ index }) => index)); // they are named anyway
  const lifters = chosen.map(({ item }) => {
    const lifter = lifterOf(world, run, item, (row) => list.rankOf(row, item));
    return lifter && liked.has(lifter.index) ? null : plainLifter(world, item, lifter);
  });
  const met = stands ? [] : metWishes(world, counts, items);
  const wishes = counts.map(({ wish }) => wish ?? '').join(' ');
  const facts: RecommendFacts = {
    name: 'recommend',
    asked: counts.map(({ said }) => said),
    picks: chosen.map(({ item, rank }, at) => {
      const tagged = counts.flatMap((one) => one.why?.(itemAt(catalogue, item)) ?? []);
      const labels = counts
        .filter(({ wish }) => !met.some((one) => one.wish === wish))
        .flatMap((one) => one.why?.(itemAt(catalogue, item)) ?? []);
      return {
        item: refTo(catalogue, item),
        place: rank,
        level: levelOf(rank, ranked.length),
        lifter: lifters[at] ?? null,
        tagged,
        unsaid: labels.filter((tag) => !says(`${world.message ?? ''} ${wishes}`, tag)),
      };
    }),
    fit: found.found.length,
    unseen: ranked.length,
    like: near && {
      titles: [...likes.found.map(({ title }) => title), ...(likes.standIns.length > 0 ? likes.missing : [])],
      among: found.fitting.length,
      isNear: near.isNear,
      ...(found.isHigher ? { higher: true as const } : {}),
      ...alikeWith(likes, items[0], catalogue),
    },
    alike: sharedWithLifter(catalogue, items[0], lifters[0] ?? null),
    wishes: found.checked.length,
    company: found.company,
    unchecked: stands
      ? unchecked.filter(({ wish }) => added?.has(wish))
      : unchecked.filter(({ wish }) => !isTold(wish, world)),
    caveats: stands || exhausted ? [] : [...untold(found.caveats, world), ...unsureOf(counts, items)],
    standIns: stands
      ? []
      : counts
          .filter(({ isSure }) => !isSure || !items.every(isSure))
          .flatMap(({ standIn }) => standIn ?? [])
          .filter(({ wish }) => !isTold(wish, world)),
    fewKinds: stands ? null : fewKindsOf(world, counts, items),
    met,
    dropped: exhausted
      ? []
      : dropped.map((one) => ({
          said: one.said,
          alone: fits([one]).length === 0,
          ...(one.wish ? { wish: one.wish } : {}),
          ...(one.standIn ? { kind: one.standIn.kind } : {}),
          ...lackedOf(one, nouns),
          ...(one.byKind === 'wanted' && few ? { unsaid: true as const } : {}),
        })),
    notFound: notFoundOf(likes, world),
    emptyHistory: history.length === 0,
    refused: refusedOf(request, world),
    withFeedback: rules.length > 0,
    fewer: isFresh && near === null && !found.isCut && chosen.length < wanted,
    atMost: asked > mostPicks && found.fitting.length > mostPicks ? mostPicks : null,
    goesByNothing: unchecked.length > 0 && found.checked.length === dropped.length && near === null && !order,
    kept: kept && !stands && !exhausted ? { kind: kept.kind, why: kept.why, title: kept.title } : null,
    stands,
    byYear: order && isFresh && !exhausted ? { order, one: oneOf(counts) } : null,
    exhausted: exhausted && {
      name: exhausted.name,
      owned: exhausted.owned.length,
      only: exhausted.owned.length === 1 ? refTo(catalogue, exhausted.owned[0] ?? -1) : null,
      named: exhausted.named.map((row) => refTo(catalogue, row)),
      isAsked: /\?|\bany\b/i.test(world.message ?? ''),
    },
    length: lengthOfFirst(world, counts, items[0]),
    leftOut: isFresh && !exhausted ? leftOutOf(world, counts) : null,
    ownedOut: found.ownedOut === null ? null : refTo(catalogue, found.ownedOut),
    besides: isFresh && found.isLeft ? found.shown.size : 0,
  };
  const listed = chosen.map(({ item }) => item);
  return answered(facts, { listed, focus: listed.length === 1 ? (listed[0] ?? null) : world.focus });
}

function lengthOfFirst(
  { catalogue }: World,
  counts: readonly Constraint[],
  first: Item | undefined,
): number | null {
  const known = first && counts.some(({ tellsLength }) => tellsLength) ? knownOf(catalogue, first) : null;
  return known && lengthOf(known, catalogue.domain);
}

/** What looks odd beside it is left out. */
function plainLifter(world: World, item: number, lifter: ItemRef | null): ItemRef | null {
  const isPlain =
    lifter && isPlainReason(world, itemAt(world.catalogue, item), itemAt(world.catalogue, lifter.index));
  return isPlain ? lifter : null;
}

const stem = 6; // letters

/** What the picks aren't, where a wish was given up for others. */
function lackedOf({ said, refuses, wish = '' }: Constraint, nouns: Nouns): { lacked?: Predicate } {
  const predicate = refuses ? null : predicateOf(said, nouns);
  const isTheirs = predicate?.words.toLowerCase().includes(titleKey(wish).slice(0, stem));
  return predicate && isTheirs ? { lacked: predicate } : {};
}

/** "Any puzzles?" says "Puzzle". */
function says(message: string, tag: string): boolean {
  const words = titleKey(message).split(' ');
  return titleKey(tag)
    .split(' ')
    .every((word) => words.some((one) => one === word || one === `${word}s`));
}

/** "No gangster games", said of one: it's out. */
function leftOutOf(
  { catalogue, focus, before, history }: World,
  counts: readonly Constraint[],
): ItemRef | null {
  const name = before?.request?.name;
  if (focus === null || name === undefined || name === 'recommend' || history.includes(focus)) return null;
  const item = itemAt(catalogue, focus);
  const isOut = counts.some(({ refuses, test }) => refuses && !test(item));
  return isOut ? refTo(catalogue, focus) : null;
}

/** What is known only of some is said once a chat. */
function untold(caveats: readonly string[], world: World): string[] {
  return caveats.filter((one) => !onlyBestKnown.test(one) || !saidEarlier(world, inAnswer));
}
const inAnswer = /\bonly of the best-known\b/;

/** What is said of wishes of which it isn't known whether all picks meet them. */
function unsureOf(counts: readonly Constraint[], items: readonly Item[]): string[] {
  return counts.flatMap(({ isSure, unsure }) => (unsure && isSure && !items.every(isSure) ? unsure : []));
}

function notFoundOf({ missing, asked }: Likes, { catalogue }: World): RecommendFacts['notFound'] {
  if (missing.length === 0 && asked === null) return null;
  return {
    typed: missing.length > 0 ? missing : [asked?.typed ?? ''],
    choices: missing.length > 0 ? [] : (asked?.choices ?? []).map(refOf),
    reach: reachOf(catalogue),
  };
}

/** "western", where that is all that was wished for. */
function oneOf(constraints: readonly Constraint[]): string | null {
  const [only, ...others] = constraints;
  return only && others.length === 0 ? (only.one ?? null) : null;
}

function fewKindsOf(world: World, checked: readonly Constraint[], chosen: readonly Item[]): FewKinds | null {
  const { catalogue } = world;
  const share = fewWords(catalogue);
  const ways = new Set(checked.map(({ byKind }) => byKind));
  if (share === null || !(ways.has('wanted') || ways.has('refused'))) return null;
  const unsure = ways.has('refused') ? chosen.filter((item) => !saysKind(item)).map(refOf) : [];
  return { share, wanted: ways.has('wanted'), unsure };
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

const refusedLast = /(?:^|; )not? ([^;]+)$/;

/** "I'm done with shooters": what was just refused for good. */
function refusedOf({ but = '' }: RequestOf<'recommend'>, { message = '' }: World): string | null {
  return refusedKindIn(message) ? (refusedLast.exec(but)?.[1] ?? null) : null;
}
