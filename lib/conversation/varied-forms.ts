// A language model has its favourite wording, and would say it to everybody. Each answer may use only some of the forms of
// a topic, drawn anew: what is said stays the model's choice, and so is the wording among those.

import { shuffled } from '#lib/alignment/draw.ts';
import { seededRandom } from '#lib/random.ts';

const keptShare = 1 / 3; // of a topic's forms, at least one

/** The topics in their order, each with a third of its forms. The same seed keeps the same ones. */
export function variedForms<Sentence extends { topic: string }>(
  sentences: readonly Sentence[],
  seed: number,
): Sentence[] {
  const random = seededRandom(seed);
  return [...Map.groupBy(sentences, ({ topic }) => topic).values()].flatMap((forms) =>
    shuffled(forms, random).slice(0, Math.ceil(forms.length * keptShare)),
  );
}
