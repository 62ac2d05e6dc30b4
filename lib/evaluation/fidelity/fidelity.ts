// Is the evidence what the recommender used? An attribution orders the items of a history; the recommender is run without the
// first of them, or with them alone. Fixed lengths, 1 to 5 items, as in Refining Fidelity Metrics for Explainable
// Recommendations (Baklanov et al., SIGIR 2025): the older form left out a share of the history, so that a long history's
// explanation was a long one, and figures of different people were no longer about the same thing.
//   POS@K  share of people whose item stays in their first K without the e items ranked first       lower is better
//   NEG@K  the same without the e items ranked last                                                higher is better
//   DEL    p(item without the e first) / p(item), at most 1                                        lower is better
//   INS    p(item with the e first alone) / p(item), at most 1                                     higher is better
// p: softmax of the scores over the unseen items. Each figure is the mean over e = 1…5. Everyone asked has at least ten items
// in the window, so that no item is among the first and the last five.

import { mean } from '#lib/recommender/metrics.ts';
import { rankOf, rankUnseen } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { bootstrapInterval, type Interval } from '../bootstrap.ts';
import { type AttributionName, type AttributionWorld, attribute, attributionNames } from './attributions.ts';

export const lengths = [1, 2, 3, 4, 5];
const leastItems = 2 * Math.max(...lengths);

export const fidelityNames = ['POS@5', 'POS@10', 'NEG@5', 'NEG@10', 'DEL', 'INS'] as const;
export type FidelityName = (typeof fidelityNames)[number];
export const lowerIsBetter: ReadonlySet<FidelityName> = new Set(['POS@5', 'POS@10', 'DEL']);

export type FidelityRow = {
  name: AttributionName;
  figures: Record<FidelityName, Interval>;
  byLength: Record<FidelityName, number[]>; // e = 1…5
};

type Person = { window: number[]; item: number; seen: ReadonlySet<number>; first: Float32Array };

/** The item explained is the person's first recommendation. */
export function measureFidelity(
  world: AttributionWorld,
  histories: readonly number[][],
  {
    people,
    seed,
    onProgress = () => {},
  }: { people: number; seed: number; onProgress?: (done: number, of: number) => void },
): { people: number; rows: FidelityRow[] } {
  const { model } = world;
  const asked = histories.flatMap((history) => personOf(model, history) ?? []).slice(0, people);
  const values = new Map(attributionNames.map((name) => [name, [] as Record<FidelityName, number[]>[]]));
  for (const [place, person] of asked.entries()) {
    for (const name of attributionNames) {
      const weights = attribute(name, world, {
        history: person.window,
        item: person.item,
        seed: seed + place,
      });
      values.get(name)?.push(figuresOf(model, person, weights));
    }
    onProgress(place + 1, asked.length);
  }
  const rows = attributionNames.map((name): FidelityRow => {
    const own = values.get(name) ?? [];
    const by = <Value>(of: (figure: FidelityName) => Value) =>
      Object.fromEntries(fidelityNames.map((figure) => [figure, of(figure)])) as Record<FidelityName, Value>;
    return {
      name,
      figures: by((figure) =>
        bootstrapInterval(
          own.map((person) => mean(person[figure])),
          seed,
        ),
      ),
      byLength: by((figure) => lengths.map((_, at) => mean(own.map((person) => person[figure][at] ?? 0)))),
    };
  });
  return { people: asked.length, rows };
}

function personOf(model: TargetModel, history: readonly number[]): Person | null {
  const window = [...new Set(history.slice(-model.maxHistory))];
  if (window.length < leastItems) return null;
  const seen = new Set(history);
  const first = model.scores([window]);
  const [item] = rankUnseen(first, seen, 1);
  return item === undefined ? null : { window, item, seen, first };
}

/** One value for each length. */
function figuresOf(
  model: TargetModel,
  { window, item, seen, first }: Person,
  weights: readonly number[],
): Record<FidelityName, number[]> {
  const order = window
    .map((_, place) => place)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || b - a);
  const without = (gone: readonly number[]) => window.filter((_, place) => !gone.includes(place));
  const histories = lengths.flatMap((length) => [
    without(order.slice(0, length)),
    without(order.slice(-length)),
    window.filter((_, place) => order.slice(0, length).includes(place)),
  ]);
  const all = model.scores(histories);
  const whole = probability(first, item, seen);
  const read = (row: number) => {
    const scores = all.subarray(row * model.itemCount, (row + 1) * model.itemCount);
    return { rank: rankOf(scores, item, seen), kept: Math.min(1, probability(scores, item, seen) / whole) };
  };
  const runs = lengths.map((_, at) => ({
    first: read(3 * at),
    last: read(3 * at + 1),
    alone: read(3 * at + 2),
  }));
  const inList = (rank: number, size: number) => (rank <= size ? 1 : 0);
  return {
    'POS@5': runs.map((run) => inList(run.first.rank, 5)),
    'POS@10': runs.map((run) => inList(run.first.rank, 10)),
    'NEG@5': runs.map((run) => inList(run.last.rank, 5)),
    'NEG@10': runs.map((run) => inList(run.last.rank, 10)),
    DEL: runs.map((run) => run.first.kept),
    INS: runs.map((run) => run.alone.kept),
  };
}

function probability(scores: Float32Array, item: number, seen: ReadonlySet<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const [index, score] of scores.entries()) if (score > largest && !seen.has(index)) largest = score;
  let total = 0;
  for (const [index, score] of scores.entries()) if (!seen.has(index)) total += Math.exp(score - largest);
  return Math.exp((scores[item] ?? 0) - largest) / total;
}
