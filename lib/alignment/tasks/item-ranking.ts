// Task 2, item ranking: five unseen items in random order. Answer: their titles in the target model's order.

import type { Method } from '#lib/contract/method.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick, shuffled } from '../draw.ts';
import { type ItemVectors, itemSegments, type Person, questionTurns, titleOf } from '../prompt.ts';
import type { AlignmentTask } from './task.ts';

export const titleSeparator = '; ';
const questions = [
  'Rank these for me:',
  'Put these in my order, best first:',
  'Which of these first, which last:',
];

/** shown: the five items in the order in which the question lists them. */
export function rankingQuestion(
  person: Person,
  vectors: ItemVectors,
  form: Method,
  shown: number[],
  random?: () => number,
): Segment[] {
  const segments: Segment[] = [{ text: random ? pick(questions, random) : (questions[0] as string) }];
  shown.forEach((index, place) => {
    if (place > 0) segments.push({ text: ';' });
    segments.push(...itemSegments(person.catalogue, index, vectors, form));
  });
  return segments;
}

export const itemRanking: AlignmentTask = {
  name: 'item ranking',
  build(sample, random) {
    const shown = shuffled(sample.labels.candidates, random);
    const answer = sample.labels.candidates
      .map((index) => titleOf(sample.catalogue, index))
      .join(titleSeparator);
    return {
      task: 'item ranking',
      turns: questionTurns(
        sample,
        sample.form,
        rankingQuestion(sample, sample.vectors, sample.form, shown, random),
        [{ text: answer }],
      ),
      weight: 0.8,
    };
  },
};
