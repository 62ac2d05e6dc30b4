// Whose histories a measurement asks about. `test` and `development` are people the recommender never learned from, each
// with the last item left out; `same` is everybody, as in the paper, where a person's earlier items trained it. A figure is
// only worth what this says, so every measured file keeps it.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Dataset, sequencesFor } from '#lib/catalogue/dataset.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { seededRandom, shuffled } from '#lib/random.ts';
import { type HeldOut, leaveOneOut } from './leave-one-out.ts';
import { splitPeople } from './people.ts';

export const askedParts = ['test', 'development', 'same'] as const;
export type AskedPart = (typeof askedParts)[number];

/** How a figure's heading names them. */
export const askedPartNames: Record<AskedPart, string> = {
  test: 'test people, whom no model learned from',
  development: 'development people, whom no model learned from but choices were made on',
  same: 'the same people as in training, last item left out',
};

export type AskedPeople = {
  part: AskedPart;
  train: number[][]; // histories that baselines may learn from
  heldOut: HeldOut[]; // the people asked, in an order drawn by the seed
};

/** A larger count only adds people behind the others. Throws AppError not_found where nobody is left to ask. */
export function askedPeople(
  catalogue: Catalogue,
  dataset: Dataset,
  { part, count, seed }: { part: AskedPart; count: number; seed: number },
): AskedPeople {
  const domain: Domain = catalogue.domain;
  const sequences = sequencesFor(catalogue, dataset);
  const split = part === 'same' ? null : splitPeople(domain, sequences);
  const asked = leaveOneOut((split && part !== 'same' ? split[part] : sequences).map(({ items }) => items));
  if (asked.test.length === 0)
    throw new AppError('not_found', {
      message: `The data of ${domain} has nobody of the ${part} part with three items this model knows.`,
    });
  return {
    part,
    train: split ? split.train.map(({ items }) => items) : asked.train,
    heldOut: shuffled(asked.test, seededRandom(seed)).slice(0, count),
  };
}
