// Task 1, next item retrieval: which unseen item does the target model put first? Answer: its title. With soft targets it is
// asked several times, each time with another of the target model's first five, and all unseen titles share the target
// (soft-targets.ts).
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick, pickByShare } from '#lib/random.ts';
import { type Person, questionTurns, titleOf } from '../prompt.ts';
import { itemShares } from '../soft-targets.ts';
import type { AlignmentTask, Example, Sample } from './task.ts';

const drawnFrom = 5; // soft targets: as many as evaluation has beams
const softAnswers = 3; // of those, without replacement

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
    if (!temperature) return [exampleOf(sample, sample.labels.top, random)];
    const shares = itemShares(scores, history, temperature);
    const choices = shares.map(({ index, share }) => ({ text: titleOf(catalogue, index), share }));
    const left = shares.slice(0, drawnFrom);
    return Array.from({ length: Math.min(softAnswers, left.length) }, () => {
      const drawn = pickByShare(left, random);
      left.splice(left.indexOf(drawn), 1);
      return { ...exampleOf(sample, drawn.index, random), choices: [choices] };
    });
  },
};

function exampleOf(sample: Sample, item: number, random: () => number): Example {
  const question = nextItemQuestion(sample, random);
  const turns = questionTurns(sample, sample.form, question, [{ text: titleOf(sample.catalogue, item) }]);
  return { turns, weight: 1.5 };
}
