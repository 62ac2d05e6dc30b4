// Task 1, next item retrieval: which unseen item does the target model put first? Answer: its title.
import { domainFacts } from '#lib/catalogue/domains.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick } from '../draw.ts';
import { type Person, questionTurns, titleOf } from '../prompt.ts';
import type { AlignmentTask } from './task.ts';

const questions = [
  'Which NOUN comes next for me?',
  'Which NOUN would you recommend to me first?',
  'Name the one NOUN I should turn to next.',
  'What is your first recommendation for me?',
];

export function nextItemQuestion(person: Person, random?: () => number): Segment[] {
  const question = random ? pick(questions, random) : (questions[0] as string);
  return [{ text: question.replace('NOUN', domainFacts[person.catalogue.domain].item) }];
}

export const nextItemRetrieval: AlignmentTask = {
  name: 'next item retrieval',
  build: (sample, random) => ({
    task: 'next item retrieval',
    turns: questionTurns(sample, sample.form, nextItemQuestion(sample, random), [
      { text: titleOf(sample.catalogue, sample.labels.top) },
    ]),
    weight: 1.5,
  }),
};
