// Task 1, next item retrieval: which unseen item does the target model put first? Answer: its title. With soft targets the
// answer is the title of one of its first five, and all unseen titles share the target (soft-targets.ts).
import { domainFacts } from '#lib/catalogue/domains.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick, pickByShare } from '../draw.ts';
import { type Person, questionTurns, titleOf } from '../prompt.ts';
import { itemShares } from '../soft-targets.ts';
import type { AlignmentTask, Example } from './task.ts';

const drawnFrom = 5; // soft targets: as many as evaluation has beams

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
  build(sample, random) {
    const { catalogue, scores, history, temperature } = sample;
    const question = nextItemQuestion(sample, random);
    const example = (index: number): Example => ({
      task: 'next item retrieval',
      turns: questionTurns(sample, sample.form, question, [{ text: titleOf(catalogue, index) }]),
      weight: 1.5,
    });
    if (!temperature) return example(sample.labels.top);
    const shares = itemShares(scores, history, temperature);
    const choices = shares.map(({ index, share }) => ({ text: titleOf(catalogue, index), share }));
    return { ...example(pickByShare(shares.slice(0, drawnFrom), random).index), choices: [choices] };
  },
};
