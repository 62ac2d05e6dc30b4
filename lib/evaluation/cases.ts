// What every row of the table is asked about: the same people, the same five items to rank, the same item to judge.
import type { Person } from '#lib/alignment/prompt.ts';
import { labelsFor } from '#lib/alignment/target-labels.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { pick, seededRandom, shuffled } from '#lib/random.ts';
import { type AskedPart, askedPeople } from '#lib/recommender/asked-people.ts';
import type { HeldOut } from '#lib/recommender/leave-one-out.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

/** The data set split, as catalogue indices. histories: of people drawn by the seed, without the true next item. */
export function heldOutOf(
  catalogue: Catalogue,
  dataset: Dataset,
  { people, seed, part = 'same' }: { people: number; seed: number; part?: AskedPart },
): { train: number[][]; test: HeldOut[]; histories: number[][] } {
  const { train, heldOut } = askedPeople(catalogue, dataset, { part, count: Number.MAX_SAFE_INTEGER, seed });
  return { train, test: heldOut, histories: heldOut.slice(0, people).map(({ history }) => history) };
}

/** One person and the target model's own answers, as catalogue indices. */
export type EvaluationCase = Person & {
  top: number; // its first unseen item
  candidates: number[]; // five unseen items in its order
  shown: number[]; // the same five in the order they're shown
  item: number; // the item to judge
  positive: boolean; // in its top fifth; otherwise in its bottom half
};

/** histories: one per person, oldest first, without the true next item. Skips people with too few unseen items. */
export function drawCases(
  catalogue: Catalogue,
  model: TargetModel,
  histories: number[][],
  seed: number,
): EvaluationCase[] {
  const random = seededRandom(seed);
  return histories.flatMap((history) => {
    const labels = labelsFor(model.scores([history]), history, random);
    if (!labels) return [];
    const positive = random() < 0.5;
    return [
      {
        catalogue,
        history,
        userVector: model.userVectors([history]),
        top: labels.top,
        candidates: labels.candidates,
        shown: shuffled(labels.candidates, random),
        item: pick(positive ? labels.positives : labels.negatives, random),
        positive,
      },
    ];
  });
}
