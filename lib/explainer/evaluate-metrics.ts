// The measures of evaluate.ts over what was said, apart from the language model that said it. One entry a person.
import { gradedNdcgAt, hitAt, mean, ndcgAt } from '#lib/recommender/metrics.ts';
import { titleSeparator } from './tasks/item-ranking.ts';

const beams = 5;
const rankingGains = [1000, 100, 10, 1, 0];

const normal = (text: string) => text.trim().toLowerCase();

/** answers: up to five titles, best first. wanted: the title that the target model puts first. */
export function nextItemMetrics(
  answers: readonly (readonly string[])[],
  wanted: readonly string[],
): { hitAt5: number; ndcgAt5: number } {
  const ranks = answers.map((titles, place) => {
    const found = titles.findIndex((title) => normal(title) === normal(wanted[place] ?? ''));
    return found < 0 ? Number.POSITIVE_INFINITY : found + 1;
  });
  return {
    hitAt5: mean(ranks.map((rank) => hitAt(rank, beams))),
    ndcgAt5: mean(ranks.map((rank) => ndcgAt(rank, beams))),
  };
}

/** answers: titles joined by "; ", only as many as asked for count, each once. orders: the target model's order. */
export function rankingNdcg(answers: readonly string[], orders: readonly (readonly string[])[]): number {
  return mean(
    answers.map((answer, place) => {
      const order = orders[place] ?? [];
      const gains = new Map(order.map((title, i) => [normal(title), rankingGains[i] ?? 0]));
      const named = namedTitles(answer, order.length);
      const gained = named.map((title, i) => (named.indexOf(title) === i ? (gains.get(title) ?? 0) : 0));
      return gradedNdcgAt(gained, order.length, rankingGains);
    }),
  );
}

/** The share of the wanted titles that are among as many named ones, in any order. */
export function historyCoverage(answers: readonly string[], wanted: readonly (readonly string[])[]): number {
  return mean(
    answers.map((answer, place) => {
      const titles = wanted[place] ?? [];
      const known = new Set(titles.map(normal));
      const named = new Set(namedTitles(answer, titles.length));
      return [...named].filter((title) => known.has(title)).length / Math.max(1, titles.length);
    }),
  );
}

/** logits: of Yes and No. A tie is a Yes. */
export function verdictAccuracy(logits: readonly (readonly number[])[], liked: readonly boolean[]): number {
  return mean(logits.map(([yes = 0, no = 0], place) => (yes >= no === liked[place] ? 1 : 0)));
}

function namedTitles(answer: string, most: number): string[] {
  return answer.split(titleSeparator).slice(0, most).map(normal);
}
