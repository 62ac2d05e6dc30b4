// Recommend: of everything unseen that fits, what the target model ranks first. Where nothing fits, the one wish that stands
// in the way is dropped and said.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import type { LeaveOneOut } from '#lib/evidence/influence.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { epsilon } from '#lib/narration/weigh.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { type Answered, answered } from './answered.ts';
import { type Reach, reachOf } from './asked-title.ts';
import {
  type Constraint,
  type ConstraintKey,
  comparedItems,
  constraintsOf,
  type Unchecked,
} from './constraints.ts';
import { resolveTitle } from './resolve-title.ts';
import { itemAt, type World } from './world.ts';

export type Pick = { item: ItemRef; place: number; lifter: ItemRef | null };
export type RecommendFacts = {
  name: 'recommend';
  asked: string[]; // what was asked for and checked, in words
  picks: Pick[]; // best first, with their places in the whole list
  fit: number; // how many unseen items meet all of it
  unseen: number;
  like: { title: string; among: number } | null; // `among`: how many of those that fit are nearest to it
  unchecked: Unchecked[]; // wishes that the catalogue cannot decide
  caveats: string[];
  dropped: { said: string; alone: boolean } | null; // nothing met it all, so the picks leave this out; `alone`: nothing meets this one by itself
  notFound: { typed: string; choices: ItemRef[]; reach: Reach } | null; // the title to be like
  emptyHistory: boolean;
  withFeedback: boolean;
  fewer: boolean; // fewer fit than were wanted
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
  const wanted = Math.min(mostPicks, Math.max(1, Number(request.count ?? defaultCount)));
  const liked = resolveTitle(request.like, world);
  const likedItem = liked.kind === 'found' ? liked.item : null;
  const beside = likedItem ? [likedItem] : comparedItems(world);
  const { checked, unchecked, caveats } = constraintsOf(request, world, beside);
  const { list, scores } = ownPlaces(world, rules);
  const ranked = list.ranked(scores).filter(({ item }) => item !== likedItem?.index);
  const fits = (constraints: readonly Constraint[]) =>
    ranked.filter(({ item }) => constraints.every(({ test }) => test(itemAt(catalogue, item))));
  const { found, dropped } = fittingOrNearest(checked, fits);
  const near = likedItem
    ? nearest(
        world,
        found.map(({ item }) => item),
        likedItem,
      )
    : null;
  const fitting = near ? found.filter(({ item }) => near.has(item)) : found;
  const shown = shownBefore(world, fitting);
  const fresh = fitting.filter(({ item }) => !shown.has(item));
  const chosen = (fresh.length > 0 ? fresh : fitting).slice(0, wanted);
  const run = cachedRun({ model, history: list.counted(history) });
  const facts: RecommendFacts = {
    name: 'recommend',
    asked: checked.filter((one) => one !== dropped).map(({ said }) => said),
    picks: chosen.map(({ item, rank }) => ({
      item: refTo(catalogue, item),
      place: rank,
      lifter: lifterOf(world, run, item),
    })),
    fit: found.length,
    unseen: ranked.length,
    like: likedItem ? { title: likedItem.title, among: fitting.length } : null,
    unchecked,
    caveats,
    dropped: dropped && { said: dropped.said, alone: fits([dropped]).length === 0 },
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
    fewer: chosen.length < wanted,
    besides: fresh.length > 0 ? shown.size : 0,
  };
  const listed = chosen.map(({ item }) => item);
  return answered(facts, { listed, focus: listed.length === 1 ? (listed[0] ?? null) : world.focus });
}

type Ranked = { item: number; rank: number };

/** What meets all, or, where nothing does, all but the one that is given up first of those whose absence helps. */
function fittingOrNearest(
  checked: readonly Constraint[],
  fits: (constraints: readonly Constraint[]) => Ranked[],
): { found: Ranked[]; dropped: Constraint | null } {
  const all = fits(checked);
  if (all.length > 0 || checked.length === 0) return { found: all, dropped: null };
  const order = checked.toSorted((a, b) => giveUp[b.key] - giveUp[a.key]);
  const impossible = order.find((one) => fits([one]).length === 0);
  for (const one of impossible ? [impossible, ...order] : order) {
    const found = fits(checked.filter((other) => other !== one));
    if (found.length > 0) return { found, dropped: one };
  }
  return { found: [], dropped: impossible ?? order[0] ?? null };
}

/** What was just listed, if all of it fits: whoever asks again wants others. If some doesn't, the list is being narrowed. */
function shownBefore({ listed, history }: World, fitting: readonly Ranked[]): ReadonlySet<number> {
  const rows = new Set(fitting.map(({ item }) => item));
  const open = listed.filter((index) => !history.includes(index));
  return new Set(open.every((index) => rows.has(index)) ? open : []);
}

function nearest({ model }: World, rows: number[], liked: Item): ReadonlySet<number> {
  return new Set(similarItems(model, rows, liked.index, nearestCounted).map(({ index }) => index));
}

/** The item of the history that raises it most, by leaving each out. */
export function lifterOf({ catalogue }: World, run: LeaveOneOut, item: number): ItemRef | null {
  let [best, most] = [-1, epsilon];
  for (const [at, row] of run.without.entries()) {
    const drop = (run.scores[item] as number) - (row[item] as number);
    if (drop > most && run.distinct[at] !== item) [best, most] = [run.distinct[at] as number, drop];
  }
  return best < 0 ? null : refTo(catalogue, best);
}
