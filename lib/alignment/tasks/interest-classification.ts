// Task 3, interest classification: is this item in the target model's top fifth (Yes) or bottom half (No)?
// `interestClassification` asks about one item, as evaluation and serving do. `interestSheet` asks about many at
// once: each item's soft token in the assistant's turn is followed by its verdict, two places a label.
// With soft targets a verdict is graded by how far up or down the item is (soft-targets.ts).

import type { Method } from '#lib/contract/method.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick } from '#lib/random.ts';
import { type ItemVectors, itemSegments, type Person, questionTurns } from '../prompt.ts';
import { type Choice, yesShare } from '../soft-targets.ts';
import type { AlignmentTask, Sample } from './task.ts';

export const verdicts = { yes: 'Yes', no: 'No' } as const;
const questions = ['Is this one for me:', 'Would I enjoy this:', 'Would you recommend this to me:'];
const itemsOnSheet = 20;

export function interestQuestion(
  person: Person,
  vectors: ItemVectors,
  form: Method,
  item: number,
  random?: () => number,
): Segment[] {
  const question = random ? pick(questions, random) : (questions[0] as string);
  return [{ text: question }, ...itemSegments(person.catalogue, item, vectors, form), { text: '?' }];
}

function drawItem(sample: Sample, random: () => number): { item: number; verdict: string } {
  const liked = random() < 0.5;
  const item = pick(liked ? sample.labels.positives : sample.labels.negatives, random);
  return { item, verdict: liked ? verdicts.yes : verdicts.no };
}

/** Each verdict's choices, or nothing if targets are hard. */
function graded({ temperature, scores, history }: Sample, items: number[]): { choices?: Choice[][] } {
  if (!temperature) return {};
  const choicesOf = (yes: number) => [
    { text: verdicts.yes, share: yes },
    { text: verdicts.no, share: 1 - yes },
  ];
  return { choices: items.map((item) => choicesOf(yesShare(scores, history, item))) };
}

export const interestClassification: AlignmentTask = {
  name: 'interest classification',
  build(sample, random) {
    const { item, verdict } = drawItem(sample, random);
    const question = interestQuestion(sample, sample.vectors, sample.form, item, random);
    const turns = questionTurns(sample, sample.form, question, [{ text: verdict }]);
    return [{ turns, weight: 2, ...graded(sample, [item]) }];
  },
};

export const interestSheet: AlignmentTask = {
  name: 'interest classification',
  build(sample, random) {
    if (sample.form === 'behavior') return [];
    const asked = Array.from({ length: itemsOnSheet }, () => drawItem(sample, random));
    const answer = asked.flatMap(({ item, verdict }): Segment[] => [
      { item: sample.vectors.row(item) },
      { text: verdict },
    ]);
    const items = asked.map(({ item }) => item);
    const turns = questionTurns(sample, sample.form, [{ text: 'Which of these are for me?' }], answer);
    return [{ turns, weight: 1, ...graded(sample, items) }];
  },
};
