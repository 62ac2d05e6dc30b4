// H@5 of next item retrieval (paper § 4.2): is the target model's first unseen item among the five titles named?
import { hitAt } from '#lib/recommender/metrics.ts';
import { placeOf } from './named-titles.ts';

export function hitRateAt5(titles: readonly string[], wanted: string): number {
  return hitAt(placeOf(titles, wanted), 5);
}
