// Where one item stands for the person and what moves it there, from the evidence: the facts that most requests about an
// item share.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { windowOf } from '#lib/evidence/influence.ts';
import type { Fame, Fit, Level } from '#lib/narration/facts.ts';
import { ownTopTen } from '#lib/narration/feedback-facts.ts';
import { levelOf, mostInfluential, popularityOf, pushes, usualOf } from '#lib/narration/weigh.ts';
import { type Habit, habitsIn } from './habits.ts';
import { itemAt, type World } from './world.ts';

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
  lifters: ItemRef[]; // of the history, strongest first
  mostly: boolean; // the first gives more than half of the push
  against: ItemRef[]; // strongest first
  without: { titles: ItemRef[]; from: number; rankAfter: number } | null; // the fewest whose absence moves it down, out of the top ten where it's in there
  holdsAnyway: boolean; // in the top ten even without the few that lift it most
  usual: { rank: number; fit: Fit } | null; // for other people on average
  people: number;
  popularityRank: number;
  fame: Fame;
};

export function reasonsOf(evidence: Evidence): Reasons {
  const { carriers, against, dominant } = pushes(evidence);
  const lifters = mostInfluential(evidence, carriers);
  const { place, counterfactual } = ownTopTen(evidence);
  const first = evidence.influences.find(({ item }) => item.index === lifters[0]?.index);
  const strongest =
    first && first.rankWithout > evidence.rank
      ? { titles: [first.item], from: evidence.rank, rankAfter: first.rankWithout }
      : null;
  const { rank: popularityRank, people, fame } = popularityOf(evidence);
  const holdsAnyway = place <= topTen && !counterfactual && lifters.length > 1 && !evidence.alreadySeen;
  return {
    lifters,
    mostly: dominant,
    against: mostInfluential(evidence, against),
    without: counterfactual
      ? { titles: counterfactual.removed, from: place, rankAfter: counterfactual.rankAfter }
      : holdsAnyway
        ? null
        : strongest,
    holdsAnyway,
    usual: usualOf(evidence),
    people,
    popularityRank,
    fame,
  };
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
  if (window.length < enoughForHabits) return [];
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
