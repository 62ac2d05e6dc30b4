// Task 1, next item retrieval: which unseen item does the target model put first? Answer: its title. With soft targets the
// answer is the title of one of its first five, and all unseen titles share the target (soft-targets.ts).
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick, pickByShare } from '../draw.ts';
import { type Person, questionTurns, titleOf } from '../prompt.ts';
import { itemShares } from '../soft-targets.ts';
import type { Example, Sample } from './task.ts';

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

/** Asked up to `most` times, each with another answer; once where targets are hard and there is but one. */
export function nextItems(sample: Sample, random: () => number, most: number): Example[] {
  const { catalogue, scores, history, temperature } = sample;
  const example = (index: number): Example => {
    const question = nextItemQuestion(sample, random);
    return {
      task: 'next item retrieval',
      turns: questionTurns(sample, sample.form, question, [{ text: titleOf(catalogue, index) }]),
      weight: 1.5,
    };
  };
  if (!temperature) return [example(sample.labels.top)];
  const shares = itemShares(scores, history, temperature);
  const choices = shares.map(({ index, share }) => ({ text: titleOf(catalogue, index), share }));
  const left = shares.slice(0, drawnFrom);
  return Array.from({ length: Math.min(most, left.length) }, () => {
    const drawn = pickByShare(left, random);
    left.splice(left.indexOf(drawn), 1);
    return { ...example(drawn.index), choices: [choices] };
  });
}
