// NDCG@5 (paper § 4.2). Next item retrieval has one relevant title, the target model's first unseen item. Item ranking
// has five, with gains 1000, 100, 10, 1, 0 in the target model's order, as in the reference's inference code.
import { gradedNdcgAt, ndcgAt } from '#lib/recommender/metrics.ts';
import { namedTitles, normalTitle, placeOf } from './named-titles.ts';
import { rankingGains } from './ranking-gains.ts';

/** titles: best first. */
export function nextItemNdcgAt5(titles: readonly string[], wanted: string): number {
  return ndcgAt(placeOf(titles, wanted), 5);
}

/** answer: titles joined by "; ". Only as many as were asked for count, each once. order: the target model's. */
export function rankingNdcgAt5(answer: string, order: readonly string[]): number {
  const gains = new Map(order.map((title, place) => [normalTitle(title), rankingGains[place] ?? 0]));
  const named = namedTitles(answer, order.length);
  const gained = named.map((title, place) => (named.indexOf(title) === place ? (gains.get(title) ?? 0) : 0));
  return gradedNdcgAt(gained, order.length, rankingGains);
}
