// Where one item stands for the person and what moves it there, from the evidence: the facts that most requests about an
// item share.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import type { Influence } from '#lib/evidence/influence.ts';
import { windowOf } from '#lib/evidence/influence.ts';
import type { Fame } from '#lib/narration/facts.ts';
import { ownTopTen } from '#lib/narration/feedback-facts.ts';
import { mostInfluential, popularityOf, pushes } from '#lib/narration/weigh.ts';
import { type Habit, habitsIn, tellsEnough } from './habits.ts';
import { itemAt, type World } from './world.ts';

/** Parts of a list, from its top down. A list too short for a top ten has none below its middle. */
export type Level = 'top ten' | 'high' | 'upper' | 'middle' | 'lower' | 'bottom';
const levelShares: [Level, number][] = [
  ['high', 0.05],
  ['upper', 0.2],
  ['middle', 0.5],
  ['lower', 0.9],
];

export function levelOf(place: number, of: number): Level {
  const share = place / Math.max(1, of);
  if (place <= topTen && share <= 0.5) return 'top ten';
  return levelShares.find(([, most]) => share <= most)?.[0] ?? 'bottom';
}

/** In the lower half: nothing to recommend. */
export function isLow(level: Level): boolean {
  return level === 'lower' || level === 'bottom';
}

/** Where a list begins: its places are told, and what would leave it. */
export function isNearTop(level: Level): boolean {
  return level === 'top ten' || level === 'high';
}

/** Worth recommending without a word of caution. */
export function isHigh(level: Level): boolean {
  return isNearTop(level) || level === 'upper';
}

/** Where other people usually get an item, beside where this person gets it. */
export type Beside = 'far higher' | 'higher' | 'alike' | 'lower' | 'far lower';
const alike = { places: 15, times: 1.5, share: 0.1 };
const far = { places: 50, times: 4, share: 0.25 };

/** The same rule either way: by how many times, how many places and what share of the list the two are apart. */
export function besideOf(usual: number, rank: number, of: number): Beside {
  const gap = Math.abs(usual - rank);
  const times = Math.max(usual, rank) / Math.max(1, Math.min(usual, rank));
  const share = gap / Math.max(1, of);
  if (gap <= alike.places || (times < alike.times && share < alike.share)) return 'alike';
  const isFar = (times >= far.times && gap >= far.places) || share >= far.share;
  return usual > rank ? (isFar ? 'far lower' : 'lower') : isFar ? 'far higher' : 'higher';
}

export type Standing = {
  item: ItemRef;
  rank: number; // the recommender's own, among what is unseen
  of: number;
  level: Level;
  place?: number | null; // in the list that feedback shapes, where it differs; null: left out of it
  seen: boolean;
  known: boolean; // false: not in the training data
  tied: boolean;
  counted: number; // items of the history that the recommender looks at: the latest
  older: boolean; // the history has more
};

export function standingOf(evidence: Evidence): Standing {
  const { item, rank, candidates, withFeedback, alreadySeen } = evidence;
  const place = withFeedback?.rank;
  return {
    item,
    rank,
    of: candidates,
    level: levelOf(rank, candidates),
    ...(place === undefined || place === rank || alreadySeen ? {} : { place }),
    seen: alreadySeen,
    known: evidence.knownToModel,
    tied: (evidence.ties ?? 0) > 0,
    counted: evidence.windowSize,
    older: evidence.historySize > evidence.windowSize,
  };
}

export type Reasons = {
  lifters: ItemRef[]; // of the history, those without which it would drop: the furthest drop first
  helpers: ItemRef[]; // that push it, too, but leaving out any one of them changes nothing, or less than the lifters do
  mostly: boolean; // the first gives more than half of the push
  against: ItemRef[]; // strongest first
  without: { titles: ItemRef[]; from: number; rankAfter: number } | null; // the fewest whose absence moves it down, out of the top ten where it's in there
  holdsAnyway: boolean; // in the top ten even without the few that lift it most
  usual: { rank: number; beside: Beside } | null; // for other people on average
  people: number;
  popularityRank: number;
  fame: Fame;
};

const named = 3; // lifters, or helpers where nothing lifts it alone

export function reasonsOf(evidence: Evidence): Reasons {
  const { rank, candidates, averageRank } = evidence;
  const { carriers, against, dominant } = pushes(evidence);
  const { place, counterfactual } = ownTopTen(evidence);
  const pushing = carriers.flatMap(
    ({ index }) => evidence.influences.find(({ item }) => item.index === index) ?? [],
  ); // strongest push first
  const dropping = pushing
    .filter(({ rankWithout }) => rankWithout > rank)
    .toSorted((a, b) => b.rankWithout - a.rankWithout || b.scoreDrop - a.scoreDrop);
  const lifters = dropping.slice(0, named);
  const [first] = lifters;
  const found = counterfactual?.removed ?? [];
  // Where what lifts it most is enough, it is the proof as well: reason and proof name the same title.
  const isFirstEnough =
    found.length > 0 && first !== undefined && place === rank && first.rankWithout > topTen;
  const removed = isFirstEnough ? [first.item] : found;
  const helpers = helpersOf(pushing, lifters, removed);
  const all = [...lifters, ...helpers].map(({ item }) => item);
  const placeAmong = ({ index }: ItemRef) => all.findIndex((item) => item.index === index);
  const { rank: popularityRank, people, fame } = popularityOf(evidence);
  const usual = averageRank === null ? null : Math.max(1, Math.round(averageRank));
  return {
    lifters: lifters.map(({ item }) => item),
    helpers: helpers.map(({ item }) => item),
    mostly: dominant && first !== undefined && first === pushing[0],
    against: mostInfluential(evidence, against),
    without:
      counterfactual && removed.every((item) => placeAmong(item) >= 0)
        ? {
            titles: removed.toSorted((a, b) => placeAmong(a) - placeAmong(b)), // as they are named
            from: place,
            rankAfter: isFirstEnough ? first.rankWithout : counterfactual.rankAfter,
          }
        : first
          ? { titles: [first.item], from: rank, rankAfter: first.rankWithout }
          : null,
    holdsAnyway: place <= topTen && !counterfactual && pushing.length > 1 && !evidence.alreadySeen,
    usual: usual === null ? null : { rank: usual, beside: besideOf(usual, rank, candidates) },
    people,
    popularityRank,
    fame,
  };
}

const leastMove = 0.25; // of its place

/** A fall from 78th to 89th, or from 935th to 973rd, is no reason for a place. */
export function isSlight(rank: number, rankWithout: number, least = leastMove): boolean {
  return rankWithout - rank < least * rank;
}

type Push = Omit<Influence, 'index'> & { item: ItemRef };

/** What else is named: whatever it takes, with others, to move it out of the top ten; else the strongest pushes. */
function helpersOf(pushing: readonly Push[], lifters: readonly Push[], removed: readonly ItemRef[]): Push[] {
  const others = pushing.filter((push) => !lifters.includes(push));
  const needed = others.filter(({ item }) => removed.some(({ index }) => index === item.index));
  if (needed.length > 0) return needed;
  return lifters.length > 0 ? [] : others.slice(0, named);
}

/** The items of the history that the recommender looks at, each once, oldest first. */
export function windowItems({
  model,
  catalogue,
  history,
}: Pick<World, 'model' | 'catalogue' | 'history'>): Item[] {
  return [...new Set(windowOf(model, history))].map((index) => itemAt(catalogue, index));
}

const enoughForHabits = 3; // items; fewer don't make a habit

/** What the history has of the item's genres, or of its tags in a catalogue without genres: the strongest first. */
export function habitsFor(catalogue: Catalogue, window: readonly Item[], item: Item): Habit[] {
  if (window.length < enoughForHabits || !tellsEnough(catalogue, window)) return [];
  const habits = habitsIn(catalogue, window);
  const genres = valuesOf(item, 'genre').map((value) => habits.of('genre', value));
  const all =
    genres.length > 0
      ? genres
      : valuesOf(item, 'tag')
          .slice(0, 5)
          .map((value) => habits.of('tag', value));
  return all.sort(
    (a, b) => b.count * b.lift - a.count * a.lift || b.count - a.count || a.value.localeCompare(b.value),
  );
}
