// Measures how far a model version's answers can be trusted. The seed draws cases from held-out histories, which run a
// few at a time. First words are timed alone, before anything else runs.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { perspectivesOf } from '#lib/contract/perspective.ts';
import { phrase, phrasings } from '#lib/narration/question-kind.ts';
import { seededRandom, shuffle } from '#lib/random.ts';
import { recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { type GenreFeedback, goneAfterFeedback } from './genre-feedback.ts';
import { type FirstWord, firstFalseClaims, meanDropsOf, measuresOf, type TrustReport } from './report.ts';
import { firstWordMs, runTrustCase, type TrustCase, type TrustResult } from './trial.ts';

export type TrustOptions = {
  model: ServingModel;
  histories: readonly number[][]; // held out, as rows of the model's catalogue
  cases: number;
  seed: number;
  free: boolean; // judge free mode instead of constrained mode
  atOnce: number; // cases that run together
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
};

const bestItems = 25;
const listLength = 20;
const timedCases = 20;

export async function measureTrust(options: TrustOptions): Promise<TrustReport> {
  const { model, seed, free, signal, onProgress } = options;
  const trials = drawCases(model, options.histories, options.cases, seed);
  const firstWords: FirstWord[] = [];
  for (const trial of trials.slice(0, timedCases)) {
    signal?.throwIfAborted();
    const time = await firstWordMs(model, trial);
    if (time) firstWords.push(time);
  }
  const results: TrustResult[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < trials.length; at = next++) {
      signal?.throwIfAborted();
      const random = seededRandom(seed * 7919 + at);
      const trial = trials[at] as TrustCase;
      results[at] = await runTrustCase(model, trial, { free, random, ...(signal ? { signal } : {}) });
      onProgress?.(++done, trials.length);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  const feedback = trials.flatMap((trial, at) => genreFeedback(model, trial, seededRandom(seed + at)) ?? []);
  return {
    domain: model.catalogue.domain,
    cases: results.length,
    seed,
    mode: model.speaker ? (free ? 'free' : 'constrained') : 'computed',
    measuredAt: new Date().toISOString(),
    redrawn: results.reduce((sum, result) => sum + result.redrawn, 0),
    meanDrops: meanDropsOf(results),
    measures: measuresOf({ results, feedback, firstWords, seed }),
    falseClaims: firstFalseClaims(results),
  };
}

/** For each of `count` histories: one of its best 25 items, two perspectives and a wording of "why?". */
export function drawCases(
  model: ServingModel,
  histories: readonly number[][],
  count: number,
  seed: number,
): TrustCase[] {
  const random = seededRandom(seed);
  const from = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const people = shuffle([...histories], random).slice(0, count);
  const perspectives = perspectivesOf(model.catalogue.domain);
  return people.flatMap((history, at): TrustCase[] => {
    const best = rankUnseen(model.targetModel.scores([history]), history).slice(0, bestItems);
    const item = best[Math.floor(random() * best.length)];
    const first = from(perspectives);
    const second = from(perspectives.filter((perspective) => perspective !== first));
    const wording = from(phrasings.why.filter((text) => !/more/.test(text))); // "more" switches to another perspective
    if (item === undefined) return [];
    const question = phrase(wording, { title: (model.catalogue.items[item] as Item).title });
    return [{ history, item, perspectives: [first, second], question, seed: seed * 100_003 + 2 * at }];
  });
}

/** null if none of the top twenty has a genre. */
function genreFeedback(model: ServingModel, trial: TrustCase, random: () => number): GenreFeedback | null {
  const { catalogue, targetModel } = model;
  const { history } = trial;
  const list = (rules: Parameters<typeof recommendWithFeedback>[0]['rules']) =>
    recommendWithFeedback({ model: targetModel, catalogue, history, rules, k: listLength }).map(
      (entry) => entry.item,
    );
  const before = list([]);
  const withGenre = before.filter((index) => (catalogue.items[index]?.genres.length ?? 0) > 0);
  const itemIndex = withGenre[Math.floor(random() * withGenre.length)];
  if (itemIndex === undefined) return null;
  const genres = catalogue.items[itemIndex]?.genres ?? [];
  const value = genres[Math.floor(random() * genres.length)] as string;
  const after = list([{ itemIndex, reason: 'genre', value }]);
  return goneAfterFeedback(before, after, (index) => catalogue.items[index]?.genres.includes(value) ?? false);
}
