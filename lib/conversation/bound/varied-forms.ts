// A language model has a favourite wording and would use it for everyone. So each answer allows only some of a topic's
// forms, drawn at random. What to say, and in which of those forms, is still the model's choice.

import { seededRandom, shuffled } from '#lib/random.ts';

const keptShare = 1 / 3; // of a topic's forms, at least one

/** The topics in order, each with a third of its forms. The same seed keeps the same forms. */
export function variedForms<Sentence extends { topic: string }>(
  sentences: readonly Sentence[],
  seed: number,
): Sentence[] {
  const random = seededRandom(seed);
  return [...Map.groupBy(sentences, ({ topic }) => topic).values()].flatMap((forms) =>
    shuffled(forms, random).slice(0, Math.ceil(forms.length * keptShare)),
  );
}
