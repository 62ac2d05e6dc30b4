// What everyone in the table is asked about: the same people, the same five items to rank, the same item to judge.

import { pick, shuffled } from '#lib/alignment/draw.ts';
import { labelsFor } from '#lib/alignment/labels.ts';
import type { Person } from '#lib/alignment/prompt.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { seededRandom } from '#lib/random.ts';
import { type Dataset, type HeldOut, leaveOneOut, sequencesFor } from '#lib/recommender/dataset.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

/** The data set in a catalogue's rows, split; and the histories, without the true next item, of some people drawn by the seed. */
export function heldOutOf(
  catalogue: Catalogue,
  dataset: Dataset,
  { people, seed }: { people: number; seed: number },
): { train: number[][]; test: HeldOut[]; histories: number[][] } {
  const { train, test } = leaveOneOut(sequencesFor(catalogue, dataset).map(({ items }) => items));
  const all = test.map(({ history }) => history);
  return { train, test, histories: shuffled(all, seededRandom(seed)).slice(0, people) };
}

/** One person and the target model's own answers. Indices of the catalogue. */
export type EvaluationCase = Person & {
  top: number; // its first unseen item
  candidates: number[]; // five unseen items in its order
  shown: number[]; // the same five in the order in which they are shown
  item: number; // the item to judge
  positive: boolean; // in its top fifth; otherwise in its bottom half
};

/** histories: one a person, oldest first, the true next item left out. People with too few unseen items are left out. */
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
