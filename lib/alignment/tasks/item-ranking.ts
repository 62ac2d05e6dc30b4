// Task 2, item ranking: five unseen items in random order. Answer: their titles in the target model's order.

import type { Method } from '#lib/contract/method.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick, shuffled } from '#lib/random.ts';
import {
  type ItemVectors,
  itemSegments,
  type Person,
  questionTurns,
  titleOf,
  titleSeparator,
} from '../prompt.ts';
import type { AlignmentTask } from './task.ts';

const questions = [
  'Rank these for me:',
  'Put these in my order, best first:',
  'Which of these first, which last:',
];

/** shown: the five items in the order the question lists them. */
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
    const { catalogue, vectors, form, labels } = sample;
    const shown = shuffled(labels.candidates, random);
    const question = rankingQuestion(sample, vectors, form, shown, random);
    const answer = labels.candidates.map((index) => titleOf(catalogue, index)).join(titleSeparator);
    return [{ turns: questionTurns(sample, form, question, [{ text: answer }]), weight: 0.8 }];
  },
};
