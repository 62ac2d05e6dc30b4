// What "more of this" does to a list (lib/recommender/leaning.ts), measured on development people, since the strength is chosen
// here. Each person gets one of the beliefs about them, drawn by a seed, and says more, less and not at all:
//
//   items that have it   how many of the 100 parts of the list they move by, on average; their share of the first 24
//   all others           how far their order among themselves stays (Spearman); how many of the first 24 stay there
//   what it costs        NDCG@10 of the true next item among unseen ones, before and after

import { type Dataset, sequencesFor } from '#lib/catalogue/dataset.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { evenBalance, type LeaningWish, leaningWishes } from '#lib/contract/stated.ts';
import { AppError } from '#lib/errors.ts';
import { rowsWith } from '#lib/evidence/attributes.ts';
import { beliefsAbout } from '#lib/evidence/beliefs.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { seededRandom } from '#lib/random.ts';
import { ownListOf } from '#lib/recommender/feedback.ts';
import { evenly, leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { mean, ndcgAt } from '#lib/recommender/metrics.ts';
import { peopleFor, splitPeople } from '#lib/recommender/people.ts';
import { rankOf, rankUnseen } from '#lib/recommender/rank.ts';

const listLength = 24;

export type BeliefEffect = {
  wish: LeaningWish;
  strength: number;
  movedWithIt: number; // points of 100; up is positive
  firstWithItBefore: number; // share of the first 24
  firstWithItAfter: number;
  othersOrder: number; // Spearman's correlation, 1: unchanged
  othersStay: number; // share of the first 24 without it that stay among the first 24
  ndcgAt10Before: number;
  ndcgAt10After: number;
};
export type MeasuredBeliefs = {
  domain: Domain;
  targetModel: string; // fingerprint
  of: 'development';
  people: number;
  seed: number;
  beliefsEach: number; // on average
  effects: BeliefEffect[];
};

export async function measureBeliefs(
  folder: string,
  domain: Domain,
  dataset: Dataset,
  { people, seed, strengths }: { people: number; seed: number; strengths: readonly number[] },
): Promise<MeasuredBeliefs> {
  const { model, catalogue } = await loadTarget(folder);
  try {
    const parts = splitPeople(domain, sequencesFor(catalogue, dataset));
    const permitted = peopleFor('choose', domain, parts.development);
    const asked = evenly(leaveOneOut(permitted.map(({ items }) => items)).test, people);
    const random = seededRandom(seed);
    const rows: BeliefEffect[] = [];
    let beliefs = 0;
    let counted = 0;
    for (const { history, item } of asked) {
      const about = beliefsAbout(catalogue, [...new Set(history)], []);
      const one = about[Math.floor(random() * about.length)];
      if (one === undefined) continue;
      counted++;
      beliefs += about.length;
      const items = rowsWith(catalogue, one);
      const scores = model.scores([history]);
      const before = listOf(scores, history, item, items);
      for (const strength of strengths) {
        for (const wish of leaningWishes) {
          const leanings = [{ items, wish }];
          const stated = { aside: [], leanings, balance: evenBalance, strength };
          const list = ownListOf({ model, catalogue, history, rules: [], stated });
          const after = listOf(list.scored(scores), history, item, items);
          rows.push({ wish, strength, ...effectOf(before, after) });
        }
      }
    }
    if (counted === 0)
      throw new AppError('not_found', {
        message: `The data of ${domain} has nobody in its development part about whom there is a belief.`,
      });
    return {
      domain,
      targetModel: model.fingerprint,
      of: 'development',
      people: counted,
      seed,
      beliefsEach: beliefs / counted,
      effects: strengths.flatMap((strength) =>
        leaningWishes.map((wish) =>
          averaged(rows.filter((row) => row.wish === wish && row.strength === strength)),
        ),
      ),
    };
  } finally {
    model.dispose();
  }
}

type List = { order: Int32Array; withIt: ReadonlySet<number>; ndcg: number };

function listOf(
  scores: Float32Array,
  history: readonly number[],
  item: number,
  items: readonly number[],
): List {
  return {
    order: rankUnseen(scores, history),
    withIt: new Set(items),
    ndcg: ndcgAt(rankOf(scores, item, history), 10),
  };
}

function effectOf(before: List, after: List): Omit<BeliefEffect, 'wish' | 'strength'> {
  const { withIt } = before;
  const firstOf = ({ order }: List) => [...order.subarray(0, listLength)];
  const shareOf = (list: List) => mean(firstOf(list).map((item) => (withIt.has(item) ? 1 : 0)));
  const then = new Set(firstOf(after));
  const others = firstOf(before).filter((item) => !withIt.has(item));
  return {
    movedWithIt: meanPlace(before) - meanPlace(after),
    firstWithItBefore: shareOf(before),
    firstWithItAfter: shareOf(after),
    othersOrder: correlationOfOthers(before, after),
    othersStay: mean(others.map((item) => (then.has(item) ? 1 : 0))),
    ndcgAt10Before: before.ndcg,
    ndcgAt10After: after.ndcg,
  };
}

/** Of the items that have it: 0 at the top of the list, 100 at its end. */
function meanPlace({ order, withIt }: List): number {
  let sum = 0;
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    if (!withIt.has(order[place] as number)) continue;
    sum += place;
    count++;
  }
  return count === 0 || order.length < 2 ? 0 : (100 * sum) / count / (order.length - 1);
}

/** Spearman's correlation of the two orders of the items that don't have it. */
function correlationOfOthers(before: List, after: List): number {
  const others = ({ order, withIt }: List) => order.filter((item) => !withIt.has(item));
  const one = others(before);
  const placeAfter = new Map([...others(after)].map((item, place) => [item, place]));
  const n = one.length;
  if (n < 2) return 1;
  let squares = 0;
  for (let place = 0; place < n; place++)
    squares += (place - (placeAfter.get(one[place] as number) ?? place)) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}

function averaged(rows: readonly BeliefEffect[]): BeliefEffect {
  const [first] = rows;
  if (first === undefined) throw new Error('there is nobody to average over');
  const of = (name: Exclude<keyof BeliefEffect, 'wish'>) => mean(rows.map((row) => row[name]));
  return {
    wish: first.wish,
    strength: first.strength,
    movedWithIt: of('movedWithIt'),
    firstWithItBefore: of('firstWithItBefore'),
    firstWithItAfter: of('firstWithItAfter'),
    othersOrder: of('othersOrder'),
    othersStay: of('othersStay'),
    ndcgAt10Before: of('ndcgAt10Before'),
    ndcgAt10After: of('ndcgAt10After'),
  };
}
