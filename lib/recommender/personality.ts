// Is a recommender worth explaining? One that tells everybody the same needs no explanation. For people and their next items:
//
//   accuracy    NDCG@10 of the next item among unseen ones, beside two scores that are the same for everybody: popularity, and the
//               model's own score, averaged over the people
//   lists       how many of the first 24 two people share, how many different items come first
//   imitation   how well that mean score alone gives the model's verdicts (top 20 % of the unseen items: yes, bottom 50 %: no) and its
//               order of five unseen items (gains 1000, 100, 10, 1, 0)
//
// Verdicts are exact over all items of both shares, half of them yes; the mean score says yes to its own highest 35 %, halfway
// between the two bounds. The five items are drawn by a seed.

import { seededRandom } from '#lib/random.ts';
import type { HeldOut } from './leave-one-out.ts';
import { meanVector } from './mean-vector.ts';
import { gradedNdcgAt, mean, ndcgAt } from './metrics.ts';
import { rankOf, rankUnseen } from './rank.ts';
import type { TargetModel } from './target-model.ts';

export type Personality = {
  people: number;
  items: number;
  ndcgAt10: { model: number; popularity: number; meanScore: number };
  sharedOfFirst: number; // of listLength, between two people on average
  differentFirst: number; // items that come first for somebody
  nonPersonalVerdicts: number; // share of the model's verdicts that the mean score gives
  nonPersonalRanking: number; // NDCG@5
};

export const listLength = 24; // items, what people call their list
const likedShare = 0.2; // of the unseen items, from the top
const dislikedShare = 0.5; // from the bottom
const gains = [1000, 100, 10, 1, 0]; // by the model's place
const drawsEach = 20;
const peoplePerPass = 256;

export function personalityOf(
  model: Pick<TargetModel, 'itemCount' | 'dimension' | 'userVectors' | 'itemVectors' | 'scores'>,
  people: readonly HeldOut[],
  popularity: ArrayLike<number>, // (itemCount)
  seed = 1,
): Personality {
  const { itemCount } = model;
  const popular = Float32Array.from(popularity);
  const meanScore = meanScoreOf(model, people);
  const random = seededRandom(seed);
  const hits = { model: [] as number[], popularity: [] as number[], meanScore: [] as number[] };
  const lists: number[][] = [];
  const verdicts: number[] = [];
  const rankings: number[] = [];
  for (let start = 0; start < people.length; start += peoplePerPass) {
    const pass = people.slice(start, start + peoplePerPass);
    const joined = model.scores(pass.map(({ history }) => history));
    for (const [row, { history, item }] of pass.entries()) {
      const scores = joined.subarray(row * itemCount, (row + 1) * itemCount);
      const ndcg = (of: Float32Array) => ndcgAt(rankOf(of, item, history), 10);
      hits.model.push(ndcg(scores));
      hits.popularity.push(ndcg(popular));
      hits.meanScore.push(ndcg(meanScore));
      const order = rankUnseen(scores, history);
      lists.push([...order.subarray(0, listLength)]);
      const verdict = verdictsAgreed(order, rankUnseen(meanScore, history));
      if (verdict !== null) verdicts.push(verdict);
      for (let draw = 0; draw < drawsEach; draw++) {
        const five = drawnPlaces(order.length, gains.length, random).map((place) => order[place] as number);
        rankings.push(orderAgreed(five, meanScore));
      }
    }
  }
  return {
    people: people.length,
    items: itemCount,
    ndcgAt10: { model: mean(hits.model), popularity: mean(hits.popularity), meanScore: mean(hits.meanScore) },
    sharedOfFirst: meanOverlap(lists),
    differentFirst: new Set(lists.flatMap(([first]) => first ?? [])).size,
    nonPersonalVerdicts: mean(verdicts),
    nonPersonalRanking: mean(rankings),
  };
}

/** Lines for a terminal. `domain` heads them. */
export function personalityText(domain: string, personality: Personality): string {
  const { people, items, ndcgAt10, sharedOfFirst, differentFirst } = personality;
  const { nonPersonalVerdicts, nonPersonalRanking } = personality;
  const times = ndcgAt10.popularity > 0 ? ` (${(ndcgAt10.model / ndcgAt10.popularity).toFixed(2)} ×)` : '';
  return [
    `How personal the recommender of ${domain} is (${people} people, ${items} items)`,
    `  next item NDCG@10, unseen   model ${ndcgAt10.model.toFixed(4)}   popularity ${ndcgAt10.popularity.toFixed(4)}${times}   mean score ${ndcgAt10.meanScore.toFixed(4)}`,
    `  two people share            ${sharedOfFirst.toFixed(1)} of their first ${listLength}`,
    `  come first for somebody     ${differentFirst} items`,
    `  the mean score alone gives  ${(nonPersonalVerdicts * 100).toFixed(1)} % of the verdicts, NDCG@5 ${nonPersonalRanking.toFixed(3)} of the rankings`,
  ].join('\n');
}

/** Mean number of items that two of the lists share, over all pairs. */
export function meanOverlap(lists: readonly (readonly number[])[]): number {
  if (lists.length < 2) return 0;
  const holders = new Map<number, number>();
  for (const list of lists) for (const item of list) holders.set(item, (holders.get(item) ?? 0) + 1);
  let shared = 0;
  for (const count of holders.values()) shared += (count * (count - 1)) / 2;
  return shared / ((lists.length * (lists.length - 1)) / 2);
}

/** Half the share of the liked items that `other` likes, half that of the disliked ones it does not; null for too few items. */
export function verdictsAgreed(order: Int32Array, other: Int32Array): number | null {
  const liked = Math.floor(order.length * likedShare);
  const disliked = Math.floor(order.length * dislikedShare);
  if (liked === 0 || disliked === 0) return null;
  const bound = (likedShare + 1 - dislikedShare) / 2;
  const said = new Set(other.subarray(0, Math.round(order.length * bound)));
  const among = (items: Int32Array) => items.reduce((count, item) => count + (said.has(item) ? 1 : 0), 0);
  const yes = among(order.subarray(0, liked)) / liked;
  const no = 1 - among(order.subarray(order.length - disliked)) / disliked;
  return (yes + no) / 2;
}

/** NDCG@5 of five items, in the model's order, when they are put in the order of `scores`. */
export function orderAgreed(five: readonly number[], scores: Float32Array): number {
  const told = five.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return gradedNdcgAt(
    told.map((item) => gains[five.indexOf(item)] ?? 0),
    gains.length,
    gains,
  );
}

/** The mean user vector times every item. */
function meanScoreOf(
  model: Pick<TargetModel, 'itemCount' | 'dimension' | 'userVectors' | 'itemVectors'>,
  people: readonly HeldOut[],
): Float32Array {
  const { itemCount, dimension: d } = model;
  const user = meanVector(model.userVectors(people.map(({ history }) => history)), d);
  const items = model.itemVectors();
  return Float32Array.from({ length: itemCount }, (_, item) => {
    let score = 0;
    for (let at = 0; at < d; at++) score += (user[at] ?? 0) * (items[item * d + at] ?? 0);
    return score;
  });
}

/** `count` different places below `length`, in ascending order; all of them where there are no more. */
function drawnPlaces(length: number, count: number, random: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, length)) drawn.add(Math.floor(random() * length));
  return [...drawn].sort((a, b) => a - b);
}
