// Soft targets, as an option: where the target model is undecided, the language model learns how undecided.
//   next item   each token of the title gets the mass of every branch of the trie of unseen titles at its prefix,
//               including the end of a title; a title's probability is softmax(score / temperature) over unseen items
//   verdict     P(Yes) is logistic in the item's place among the unseen, between the last positive and the first
//               negative
// The answer itself stays one text, which later tokens are conditioned on. For the next item it's drawn from the first
// five by their probability: beam search scores every title after its own beginning, so each must be taught there. With
// only the first choice, what follows "The " would be learned only from people whose first choice begins that way,
// and be far too certain.
// Evaluation compares with hard labels only.
import { rankOf, rankUnseen } from '#lib/recommender/rank.ts';
import type { Alternative, TrainedPlace } from './packed-row.ts';
import { negativeShare, positiveShare } from './target-labels.ts';

/** A text that could replace one of an answer's texts, and its share of the target. */
export type Choice = { text: string; share: number };

const mostAlternatives = 8; // per token: the answer's own and the likeliest others
const edgeLogit = 2; // log-odds of a verdict at the last positive, and against it at the first negative: 88 %

/** All unseen items, best first, with their probabilities. */
export function itemShares(
  scores: Float32Array,
  history: readonly number[],
  temperature: number,
): { index: number; share: number }[] {
  const ranked = [...rankUnseen(scores, history)];
  const scoreOf = (index: number | undefined) => scores[index ?? -1] ?? 0;
  const odds = ranked.map((index) => Math.exp((scoreOf(index) - scoreOf(ranked[0])) / temperature));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return ranked.map((index, place) => ({ index, share: (odds[place] as number) / total }));
}

/** An unseen item's probability of Yes: above one half for every positive, below for every negative. */
export function yesShare(scores: Float32Array, history: readonly number[], item: number): number {
  const unseen = scores.length - new Set(history).size;
  const place = (rankOf(scores, item, history) - 1) / (unseen - 1); // 0 is the best, 1 the worst
  const [positive, negative] = [positiveShare, 1 - negativeShare];
  const middle = (positive + negative) / 2;
  return 1 / (1 + Math.exp((edgeLogit * (place - middle)) / (middle - positive)));
}

/**
 * Gives trained tokens their alternatives. choices: a list for each text of the answer, in order; soft tokens separate
 * the texts. encode: a text's tokens and the end of the answer. Where nothing else could follow, a token stays as it
 * is.
 */
export function soften(
  places: readonly TrainedPlace[],
  choices: readonly (readonly Choice[])[],
  encode: (text: string) => readonly number[],
): TrainedPlace[] {
  let within: { ways: Way[]; depth: number } | null = null; // for the current text of the answer
  let texts = 0;
  return places.map((place) => {
    if (!('token' in place && place.trainable)) {
      within = null;
      return place;
    }
    within ??= {
      ways: (choices[texts++] ?? []).map(({ text, share }) => ({ tokens: encode(text), share })),
      depth: 0,
    };
    const { token } = place;
    const { ways, depth } = within;
    const alternatives = alternativesAt(ways, depth, token);
    within = { ways: ways.filter(({ tokens }) => tokens[depth] === token), depth: depth + 1 };
    return alternatives.length > 1 ? { ...place, alternatives } : place;
  });
}

type Way = { tokens: readonly number[]; share: number };

/** The answer's own token first, then the likeliest others; none if the answer is not among the ways. */
function alternativesAt(ways: readonly Way[], depth: number, own: number): Alternative[] {
  const masses = new Map<number, number>();
  for (const { tokens, share } of ways) {
    const token = tokens[depth];
    if (token !== undefined && share > 0) masses.set(token, (masses.get(token) ?? 0) + share);
  }
  const ownMass = masses.get(own);
  if (ownMass === undefined) return [];
  masses.delete(own);
  const others = [...masses].sort(([, a], [, b]) => b - a).slice(0, mostAlternatives - 1);
  const kept: [number, number][] = [[own, ownMass], ...others];
  const total = kept.reduce((sum, [, mass]) => sum + mass, 0);
  return kept.map(([token, mass]) => ({ token, share: mass / total }));
}
